public import GRDB

/// How far the numbers of tables have come, by which is told later what came after.
///
/// For tables whose column `number` is given by the database and never used again.
public struct NewestRows: Hashable, Sendable {
  /// The highest number of each table; 0 where there was no row.
  public let numbers: [String: Int64]

  /// How far they are now.
  public init(of tables: [String], in db: Database) throws {
    numbers = try Dictionary(
      uniqueKeysWithValues: tables.map { table in
        let number = try Int64.fetchOne(
          db, sql: "SELECT max(number) FROM \(table.quotedDatabaseIdentifier)")
        return (table, number ?? 0)
      })
  }

  /// Reads what `text` wrote; what it does not name is not known.
  public init(_ text: String) {
    let pairs = text.split(separator: " ").compactMap { pair -> (String, Int64)? in
      let parts = pair.split(separator: "=")
      guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
      return (String(parts[0]), number)
    }
    numbers = Dictionary(pairs) { $1 }
  }

  /// As it stands in a setting: `member=40 record=219`.
  public var text: String {
    numbers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// How many rows of a table came after; all of them where it is not named.
  public func count(after table: String, in db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier) WHERE number > ?",
      arguments: [numbers[table] ?? 0]) ?? 0
  }
}
