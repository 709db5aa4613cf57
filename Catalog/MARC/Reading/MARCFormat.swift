/// The form in which a file carries MARC records.
public enum MARCFormat: String, Sendable, Hashable, CaseIterable {
  /// MARCXML, also inside answers of SRU and OAI-PMH.
  case marcxml
  /// ISO 2709, called MARC, `.mrc`.
  case iso2709

  /// Tells the form from the first bytes, whatever the file is called.
  ///
  /// - Parameter bytes: The beginning; a few thousand bytes are plenty.
  /// - Returns: `nil` when it is neither.
  public static func detect(_ bytes: some Collection<UInt8>) -> MARCFormat? {
    let head = Array(bytes.prefix(8192))
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return .marcxml }
    if head.starts(with: [0, 0x3C]) || head.starts(with: [0x3C, 0]) { return .marcxml }
    let rest = Array(head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...])
      .drop { $0 <= 0x20 || $0 == 0x1A }
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "<") { return .marcxml }
    let startsWithLength = rest.count >= 24 && rest.prefix(5).allSatisfy(isDigit)
    return startsWithLength || rest.contains { $0 == 0x1D || $0 == 0x1E } ? .iso2709 : nil
  }

  /// Names what an XML file is instead, by its outermost element.
  static func kind(ofXML root: String) -> String {
    switch root.split(separator: ":").last.map({ $0.lowercased() }) {
    case "mods", "modscollection": "MODS"
    case "dc", "qualifieddc": "Dublin Core"
    case "rss", "feed": "RSS"
    case "html": "HTML"
    case "rdf": "RDF"
    default: "XML <\(root.prefix(40))>"
    }
  }

  /// Names what a file is instead, where that can be told: `gzip`, `MARC-in-JSON`.
  static func otherKind(_ bytes: some Collection<UInt8>) -> String? {
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return "zstd" }
    if bytes.starts(with: [0x50, 0x4B]) { return "ZIP" }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "PDF" }
    switch bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return "JSON"
    case UInt8(ascii: "="): return "MARCMaker (.mrk)"
    default: return nil
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
