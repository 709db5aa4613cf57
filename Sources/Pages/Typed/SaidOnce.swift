import Markup
import Values

/// A refusal is read once.
extension Page {
  /// A drawn page without a box whose one sentence stands beside its field, too; the field has the
  /// focus, and names the sentence to whoever does not see it.
  ///
  /// Several reasons, and one that is at no field, keep their box; there each leads to its field.
  func saidOnce(_ document: HTML) -> HTML {
    var bytes = document.bytes
    takeOutWhatStandsAtFields(&bytes)
    leadToFields(&bytes)
    return HTML(trusted: bytes)
  }

  private func takeOutWhatStandsAtFields(_ bytes: inout [UInt8]) {
    let frame = note(.refused, "<p>@</p>", isNew: true).bytes.split(separator: UInt8(ascii: "@"))
    guard frame.count == 2 else { return }
    var start = bytes.startIndex
    while let head = bytes[start...].firstRange(of: frame[0]),
      let tail = bytes[head.upperBound...].firstRange(of: frame[1])
    {
      let words = Array(bytes[head.upperBound..<tail.lowerBound])
      if remark(of: words, in: bytes) == nil {
        start = tail.upperBound
      } else {
        bytes.removeSubrange(head.lowerBound..<tail.upperBound)
        start = head.lowerBound
      }
    }
  }

  /// Each of several reasons leads to the field at which it stands, as a link.
  private func leadToFields(_ bytes: inout [UInt8]) {
    let frame = note(.refused, "<ul>@</ul>", isNew: true).bytes.split(separator: UInt8(ascii: "@"))
    guard frame.count == 2, let head = bytes.firstRange(of: frame[0]),
      let tail = bytes[head.upperBound...].firstRange(of: frame[1])
    else { return }
    let (open, close) = (Array("<li>".utf8), Array("</li>".utf8))
    var lines = HTML.empty
    var rest = bytes[head.upperBound..<tail.lowerBound]
    while let start = rest.firstRange(of: open),
      let stop = rest[start.upperBound...].firstRange(of: close)
    {
      let words = Array(rest[start.upperBound..<stop.lowerBound])
      lines += line(saying: words, in: bytes)
      rest = rest[stop.upperBound...]
    }
    bytes.replaceSubrange(head.upperBound..<tail.lowerBound, with: lines.bytes)
  }

  private func line(saying words: [UInt8], in bytes: [UInt8]) -> HTML {
    let reason = HTML(trusted: words)
    guard let id = fieldID(saying: words, in: bytes) else { return "<li>\(reason)</li>" }
    return ##"<li><a href="#\##(id)">\##(reason)</a></li>"##
  }

  /// Where a sentence stands beside a field.
  private func remark(of words: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    bytes.firstRange(of: ("\(Icon.alert)" as HTML).bytes + words + Array("</span>".utf8))
  }

  /// The `id` of the field beside which a sentence stands; `nil` when there is none.
  private func fieldID(saying words: [UInt8], in bytes: [UInt8]) -> String? {
    let end = Array(#"-wrong">"#.utf8)
    guard let place = remark(of: words, in: bytes) else { return nil }
    let before = bytes[..<place.lowerBound]
    guard before.suffix(end.count).elementsEqual(end) else { return nil }
    let named = before.dropLast(end.count)
    guard let quote = named.lastIndex(of: UInt8(ascii: "\"")) else { return nil }
    let id = String(decoding: named[named.index(after: quote)...], as: UTF8.self)
    return bytes.firstRange(of: Array(#" id="\#(id)""#.utf8)) == nil ? nil : id
  }
}
