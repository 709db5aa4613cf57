/// The encodings that we read.
enum XMLEncoding: Hashable {
  case utf8
  case ascii
  case latin1
  case utf16(bigEndian: Bool)

  /// The encoding of a document, told from its first bytes and its declaration (XML 1.0, F).
  struct Detected {
    let encoding: XMLEncoding
    /// How many bytes of a byte order mark to skip.
    let mark: Int
  }

  /// Whether these first bytes are enough to tell.
  static func isDecidable(_ head: [UInt8]) -> Bool {
    guard head.count >= 4 else { return false }
    guard head.count < 1024 else { return true }
    let plain = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    if head[0] == 0 || head[1] == 0 || head[0] >= 0xFE {
      return head.contains(UInt8(ascii: ">"))
    }
    return !plain.starts(with: "<?x".utf8) || plain.contains(UInt8(ascii: ">"))
  }

  static func detect(_ head: [UInt8]) throws(XMLRefusal) -> Detected {
    let start = XMLPosition(line: 1, byte: 0)
    var found = Detected(encoding: .utf8, mark: 0)
    switch (head.first ?? 0x20, head.dropFirst().first ?? 0x20) {
    case (0xEF, 0xBB): found = Detected(encoding: .utf8, mark: 3)
    case (0xFE, 0xFF): found = Detected(encoding: .utf16(bigEndian: true), mark: 2)
    case (0xFF, 0xFE): found = Detected(encoding: .utf16(bigEndian: false), mark: 2)
    case (0, 0x3C): found = Detected(encoding: .utf16(bigEndian: true), mark: 0)
    case (0x3C, 0): found = Detected(encoding: .utf16(bigEndian: false), mark: 0)
    case (0, 0): throw XMLRefusal(.encoding("UTF-32"), at: start)
    case (0x4C, 0x6F): throw XMLRefusal(.encoding("EBCDIC"), at: start)
    default: break
    }
    guard let name = declaredName(head) else { return found }
    switch (found.encoding, name.lowercased()) {
    case (.utf8, "utf-8"), (.utf8, "utf8"): return found
    case (.utf16, "utf-16"), (.utf16(true), "utf-16be"), (.utf16(false), "utf-16le"): return found
    case (.utf8, "us-ascii") where found.mark == 0, (.utf8, "ascii") where found.mark == 0:
      return Detected(encoding: .ascii, mark: 0)
    case (.utf8, "iso-8859-1") where found.mark == 0, (.utf8, "latin1") where found.mark == 0:
      return Detected(encoding: .latin1, mark: 0)
    case (_, "utf-8"), (_, "utf8"), (_, "utf-16"), (_, "utf-16be"), (_, "utf-16le"),
      (_, "iso-8859-1"), (_, "us-ascii"):
      throw XMLRefusal(.otherEncoding(name), at: start)
    default: throw XMLRefusal(.encoding(name), at: start)
    }
  }

  /// What the XML declaration says, if there is one.
  private static func declaredName(_ head: [UInt8]) -> String? {
    let ascii = head.filter { $0 != 0 && $0 < 0x80 }
    guard ascii.starts(with: "<?xml".utf8), let end = ascii.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let text = String(decoding: ascii[..<end], as: UTF8.self)
    guard let found = text.firstRange(of: /encoding\s*=\s*["']([^"']*)["']/) else { return nil }
    return text[found].split(whereSeparator: { $0 == "\"" || $0 == "'" }).last.map(String.init)
  }
}
