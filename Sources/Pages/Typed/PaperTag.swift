import Markup

/// One tag of a page that the house has written.
struct PaperTag {
  /// `form`, or `/form` where it ends.
  let name: String
  /// Where it stands in the page.
  let range: Range<Int>
  private let attributes: [(name: String, value: String)]

  /// What an attribute says; empty when it only stands there.
  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether an attribute stands there.
  func has(_ name: String) -> Bool { attributes.contains { $0.name == name } }

  /// The tag with attributes set anew; one set to `nil` is left out.
  func written(setting changes: [String: String?]) -> HTML {
    var html = "<\(HTML(trusted: name))" as HTML
    for attribute in attributes where changes[attribute.name] == nil {
      html += Self.written(attribute.name, attribute.value)
    }
    for case (let name, let value?) in changes.sorted(by: { $0.key < $1.key }) {
      html += Self.written(name, value)
    }
    return html + ">"
  }

  private static func written(_ name: String, _ value: String) -> HTML {
    // An empty value must be written too: without one the browser's own would count.
    let needsValue = !["open", "checked", "selected", "required", "autofocus", "data-money"]
      .contains(name)
    return needsValue || !value.isEmpty
      ? #" \#(HTML(trusted: name))="\#(value)""# : " \(HTML(trusted: name))"
  }

  /// Every tag of a page, in order.
  static func all(in page: [UInt8]) -> [PaperTag] {
    var tags: [PaperTag] = []
    var index = 0
    while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      var end = start + 1
      var isQuoted = false
      while end < page.count, isQuoted || page[end] != UInt8(ascii: ">") {
        if page[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
        end += 1
      }
      guard end < page.count else { return tags }
      tags.append(PaperTag(page[(start + 1)..<end], at: start..<(end + 1)))
      index = end + 1
    }
    return tags
  }

  private init(_ inside: ArraySlice<UInt8>, at range: Range<Int>) {
    self.range = range
    var pieces: [ArraySlice<UInt8>] = []
    var start = inside.startIndex
    var isQuoted = false
    for index in inside.indices {
      if inside[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, Self.isBlank(inside[index]) else { continue }
      pieces.append(inside[start..<index])
      start = index + 1
    }
    pieces.append(inside[start...])
    let words = pieces.filter { !$0.isEmpty }
    name = words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    attributes = words.dropFirst().map { word in
      let parts = word.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? parts[1].filter { $0 != UInt8(ascii: "\"") } : []
      return (
        String(decoding: parts[0], as: UTF8.self),
        Self.plain(String(decoding: value, as: UTF8.self))
      )
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// A text without references.
  static func plain(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return references.reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false)
        .joined(separator: $1.1)
    }
  }
}
