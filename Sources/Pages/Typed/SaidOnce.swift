import Markup
import Values

/// A refusal is read once.
extension Page {
  /// A drawn page without a box whose one sentence stands beside its field, too; the field has the
  /// focus, and names the sentence to whoever does not see it.
  ///
  /// Several reasons, and one that is at no field, keep their box.
  func saidOnce(_ document: HTML) -> HTML {
    let frame = note(.refused, "<p>@</p>", isNew: true).bytes.split(separator: UInt8(ascii: "@"))
    guard frame.count == 2 else { return document }
    let mark = ("\(Icon.alert)" as HTML).bytes
    let end = Array("</span>".utf8)
    var bytes = document.bytes
    var start = bytes.startIndex
    while let head = bytes[start...].firstRange(of: frame[0]),
      let tail = bytes[head.upperBound...].firstRange(of: frame[1])
    {
      let words = Array(bytes[head.upperBound..<tail.lowerBound])
      if bytes.firstRange(of: mark + words + end) == nil {
        start = tail.upperBound
      } else {
        bytes.removeSubrange(head.lowerBound..<tail.upperBound)
        start = head.lowerBound
      }
    }
    return HTML(trusted: bytes)
  }
}
