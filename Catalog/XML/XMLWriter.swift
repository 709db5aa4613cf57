/// Writes XML, escaping every byte that means something.
///
/// Names are ours and not escaped; texts and values may be anybody's.
public struct XMLWriter: Sendable {
  /// What was written, UTF-8.
  public private(set) var bytes: [UInt8]
  private var elements: [String] = []
  /// Whether the last tag still takes attributes.
  private var isInTag = false

  /// Begins, after what is already there.
  public init(after bytes: [UInt8] = []) { self.bytes = bytes }

  /// Writes the XML declaration.
  public mutating func declaration() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Begins an element; its attributes follow at once.
  public mutating func open(_ name: String) {
    endTag()
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    elements.append(name)
    isInTag = true
  }

  /// Writes an attribute of the element that was just begun.
  public mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
    for byte in value.utf8 { escape(byte, inAttribute: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text in UTF-8.
  public mutating func text(_ utf8: ArraySlice<UInt8>) {
    endTag()
    for byte in utf8 { escape(byte, inAttribute: false) }
  }

  /// Ends the innermost element.
  public mutating func close() {
    guard let name = elements.popLast() else { return }
    endTag()
    raw("</")
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a line end between elements.
  public mutating func line() {
    endTag()
    bytes.append(0x0A)
  }

  private mutating func endTag() {
    if isInTag { bytes.append(UInt8(ascii: ">")) }
    isInTag = false
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ byte: UInt8, inAttribute: Bool) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    // A carriage return would come back as a line feed (XML 1.0, 2.11).
    case 0x0D: raw("&#13;")
    case UInt8(ascii: "\"") where inAttribute: raw("&quot;")
    // Line ends and tabs in attributes would come back as spaces (XML 1.0, 3.3.3).
    case 0x0A where inAttribute: raw("&#10;")
    case 0x09 where inAttribute: raw("&#9;")
    default: bytes.append(byte)
    }
  }

  /// Whether XML 1.0 can carry the text at all: no control characters but tab and line ends.
  public static func canCarry(_ utf8: ArraySlice<UInt8>) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
      // U+FFFE and U+FFFF.
      if before == (0xEF, 0xBF), byte >= 0xBE { return false }
      before = (before.1, byte)
    }
    return true
  }
}
