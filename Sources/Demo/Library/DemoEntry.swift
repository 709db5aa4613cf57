import Persistence
import Values

/// What people enter in a library: by this it is told whether a demonstration is still only that.
public enum DemoEntry: String, CaseIterable, Hashable, Sendable {
  /// One for each table that people fill by hand, named as its row.
  case member, record, item, loan, hold, sale, product, staff

  /// So many of them, and no names.
  public struct Count: Hashable, Sendable {
    /// What was counted.
    public let entry: DemoEntry
    /// How many were entered since the demonstration was made.
    public let number: Int

    /// Takes how many there are, and of what.
    public init(_ number: Int, _ entry: DemoEntry) {
      self.entry = entry
      self.number = number
    }

    /// So many, in words.
    var words: Sentence {
      let one = number == 1
      return switch entry {
      case .member:
        Sentence(id: "\(number) anggota", en: one ? "1 member" : "\(number) members")
      case .record:
        Sentence(id: "\(number) cantuman", en: one ? "1 record" : "\(number) records")
      case .item:
        Sentence(id: "\(number) eksemplar", en: one ? "1 copy" : "\(number) copies")
      case .loan:
        Sentence(id: "\(number) pinjaman", en: one ? "1 loan" : "\(number) loans")
      case .hold:
        Sentence(id: "\(number) reservasi", en: one ? "1 hold" : "\(number) holds")
      case .sale:
        Sentence(id: "\(number) penjualan", en: one ? "1 sale" : "\(number) sales")
      case .product:
        Sentence(id: "\(number) barang", en: one ? "1 product" : "\(number) products")
      case .staff:
        Sentence(
          id: "\(number) petugas", en: one ? "1 member of staff" : "\(number) members of staff")
      }
    }
  }

  /// The table in which they stand.
  private var table: String { rawValue }

  /// The setting that says how far the numbers had come when the demonstration was made.
  public static let setting = "demo.made"

  /// Writes down how far the numbers have come: what has a higher one was not made here.
  static func mark(in database: LibraryDatabase) async throws {
    try await database.transaction { db in
      let newest = try NewestRows(of: allCases.map(\.table), in: db)
      try Setting.set(setting, to: newest.text, in: db)
    }
  }

  /// What was entered since; `nil` when nobody wrote down what was made.
  static func since(in database: LibraryDatabase) async throws -> [Count]? {
    try await database.read { db in
      guard let text = try Setting.value(setting, in: db) else { return nil }
      let made = NewestRows(text)
      return try allCases.map { Count(try made.count(after: $0.table, in: db), $0) }
        .filter { $0.number > 0 }
    }
  }
}
