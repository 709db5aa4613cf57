/// How a text becomes harmless inside a page, in elements and in quoted attributes alike.
///
/// It looks at bytes, never at characters: a quotation mark with a combining accent is one character
/// to a reader, and still ends an attribute.
enum Escaping {
  /// Writes a text with `& < > " '` as references and control characters as U+FFFD.
  ///
  /// Tabs and line ends stay (HTML Living Standard, 13.1.4: controls are not allowed as text).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: ampersand)
      case UInt8(ascii: "<"): bytes.append(contentsOf: less)
      case UInt8(ascii: ">"): bytes.append(contentsOf: greater)
      case UInt8(ascii: "\""): bytes.append(contentsOf: quote)
      case UInt8(ascii: "'"): bytes.append(contentsOf: apostrophe)
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(contentsOf: replacement)
      case 0xC2 where index < text.count && text[index] < 0xA0:
        // U+0080 to U+009F, two bytes in UTF-8.
        bytes.append(contentsOf: replacement)
        index += 1
      default: bytes.append(byte)
      }
    }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)
}
