public import GRDB

extension Database {
  /// Lets the next number of a table be the one behind `number`, whether it counts already or not.
  public func start(_ table: String, behind number: Int64) throws {
    try execute(sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
    try execute(
      sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, number])
  }
}
