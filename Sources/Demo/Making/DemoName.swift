/// Somebody, or a body, that made a work, as it stands on a demo card.
///
/// `Beauvoir, Simone de`, `Borde, Constance (penerjemah)`, `# Ruang Perempuan dan Tulisan`.
public struct DemoName: Hashable, Sendable {
  /// In the order in which names are sorted: `Beauvoir, Simone de`.
  public let sorted: String
  /// What she did, in Indonesian: `penulis`, `penyunting`, `penerjemah`.
  public let role: String
  /// Whether it is a body and not a person.
  public let isBody: Bool

  static let author = "penulis"
  static let editor = "penyunting"
  static let translator = "penerjemah"

  /// Reads one name of a card.
  ///
  /// - Throws: `DemoDataFault` when there is no name or the role is not a known one.
  init(_ text: String) throws {
    isBody = text.hasPrefix("# ")
    var name = isBody ? String(text.dropFirst(2)) : text
    var found = Self.author
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      found = String(name[name.index(after: open)...].dropLast())
      name = String(name[..<open])
    }
    guard !name.trimmed.isEmpty, [Self.author, Self.editor, Self.translator].contains(found) else {
      throw DemoDataFault("a name", in: text)
    }
    sorted = name.trimmed
    role = found
  }

  /// Reads the names of a card, parted by semicolons.
  static func list(_ line: String) throws -> [DemoName] {
    try line.split(separator: ";").map { try DemoName($0.trimmed) }
  }

  /// In the order in which names are said: `Simone de Beauvoir`.
  public var spoken: String {
    let parts = sorted.split(separator: ",", maxSplits: 1).map(\.trimmed)
    return parts.count == 2 && !isBody ? "\(parts[1]) \(parts[0])" : sorted
  }

  /// Whether she wrote it, so that the work stands under her name.
  var wrote: Bool { role == Self.author }
}
