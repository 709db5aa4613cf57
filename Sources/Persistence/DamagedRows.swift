import GRDB

extension DamagedRow {
  /// How many rows of one table are named.
  private static let most = 10

  /// The rows that point to nothing, by table and number.
  static func withBrokenReferences(_ db: Database) throws -> [DamagedRow] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      DamagedRow(
        try row.decode(String.self, forColumn: "table"),
        number: try row.decode(Int64?.self, forColumn: "rowid"))
    }
  }

  /// The rows, some of each table, with a value that is not of its column's kind, or with none where
  /// there must be one: no table takes them a second time.
  static func misfits(_ db: Database) throws -> [DamagedRow] {
    let tables = try Row.fetchAll(
      db,
      sql: """
        SELECT name, wr AS hasNoNumbers FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND strict ORDER BY name
        """)
    return try tables.flatMap { table in
      try misfits(
        db, in: table.decode(String.self, forColumn: "name"),
        hasNoNumbers: table.decode(Bool.self, forColumn: "hasNoNumbers"))
    }
  }

  private static func misfits(
    _ db: Database, in table: String, hasNoNumbers: Bool
  ) throws -> [DamagedRow] {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" AS isNeeded FROM pragma_table_info(?)",
      arguments: [table])
    let faults = try columns.compactMap { column in
      try fault(
        column.decode(String.self, forColumn: "name"),
        of: column.decode(String.self, forColumn: "type"),
        isNeeded: column.decode(Bool.self, forColumn: "isNeeded"))
    }
    guard !faults.isEmpty else { return [] }
    let number = hasNoNumbers ? "NULL" : "rowid"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(number) AS number FROM "\(table)" WHERE \(faults.joined(separator: " OR "))
        LIMIT \(hasNoNumbers ? 1 : most)
        """)
    return try rows.map { row in
      DamagedRow(table, number: try row.decode(Int64?.self, forColumn: "number"))
    }
  }

  /// When a value of a `STRICT` table does not fit; never for a column that takes all.
  ///
  /// Not `IS NULL`: of a column that must have a value SQLite does not even look for none.
  private static func fault(_ column: String, of type: String, isNeeded: Bool) -> String? {
    guard type != "ANY" else { return nil }
    let kind = type == "INT" ? "integer" : type.lowercased()
    return "typeof(\"\(column)\") NOT IN ('\(kind)'\(isNeeded ? "" : ", 'null'"))"
  }
}

extension [DamagedRow] {
  /// The places of the first of them, for one line: `item 12, loan 4`.
  public var places: String {
    let named = prefix(10).map(\.place).joined(separator: ", ")
    return count > 10 ? named + ", …" : named
  }
}
