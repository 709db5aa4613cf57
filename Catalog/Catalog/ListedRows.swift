import GRDB
import Persistence

/// The rows that a list of the office has, for somebody's eyes.
struct ListedRows: Sendable {
  /// The column of their numbers.
  let number: String
  /// Where they stand.
  let tables: String
  /// For whom the list is.
  let audience: Audience
  /// What else is true of them; nothing for all.
  let narrowing: String?
  /// The values that the narrowing asks for, in their order.
  var values: [String] = []
  /// Their order.
  let order: String

  /// What is true of them.
  var condition: String {
    narrowing.map { "\(audience.condition) AND \($0)" } ?? audience.condition
  }

  /// The numbers of the first of them; the last value is how many.
  var numbers: String {
    "SELECT \(number) FROM \(tables) WHERE \(condition) ORDER BY \(order) LIMIT ?"
  }
}

extension Catalogue {
  /// How many rows a list has in all.
  func count(_ rows: ListedRows) async throws -> Int {
    try await database.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(rows.tables) WHERE \(rows.condition)",
        arguments: StatementArguments(rows.values)) ?? 0
    }
  }
}
