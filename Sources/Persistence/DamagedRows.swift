import GRDB

extension DamagedRow {
  /// How many rows of one table are named.
  fileprivate static let most = 10

  /// A row that points to nothing, and the table in which it should be.
  struct BrokenReference: Hashable {
    let row: DamagedRow
    let parent: String?
  }

  /// What points to nothing, and where to.
  static func brokenReferences(_ db: Database) throws -> [BrokenReference] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      BrokenReference(
        row: DamagedRow(
          try row.decode(String.self, forColumn: "table"),
          number: try row.decode(Int64?.self, forColumn: "rowid")),
        parent: try row.decode(String?.self, forColumn: "parent"))
    }
  }

  /// The rows that point to nothing, by table and number.
  static func withBrokenReferences(_ db: Database) throws -> [DamagedRow] {
    try brokenReferences(db).map(\.row)
  }

  /// A row after whose number there is none, so that its table takes no more rows; then SQLite says that
  /// the disk is full.
  static func lastNumbered(_ db: Database) throws -> DamagedRow? {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND sql LIKE 'CREATE TABLE%AUTOINCREMENT%' ORDER BY name
        """)
    let last = try tables.first { table in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM "\(table)" WHERE rowid = ?1)
            OR EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?2 AND seq = ?1)
          """, arguments: [Int64.max, table]) ?? false
    }
    return last.map { DamagedRow($0, number: .max) }
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
    try rows(db, in: table, hasNoNumbers: hasNoNumbers, with: faults(db, in: table))
  }

  /// The rows, some of each table, in which a value breaks a rule of the table; the table alone where it
  /// cannot be told which.
  ///
  /// SQLite's look at every page names only the table.
  static func breakingRules(_ db: Database, in tables: [String]) throws -> [DamagedRow] {
    try Set(tables).sorted().flatMap { table -> [DamagedRow] in
      let found = try breakingRules(db, of: table, atMost: most + 1)
      return found.isEmpty ? [DamagedRow(table)] : found
    }
  }

  /// All rows of all tables in which a value breaks a rule; of a table without numbers, the table.
  static func breakingRules(_ db: Database) throws -> [DamagedRow] {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%CHECK%'
        ORDER BY name
        """)
    return try tables.flatMap { table in try breakingRules(db, of: table, atMost: -1) }
  }

  private static func breakingRules(
    _ db: Database, of table: String, atMost limit: Int
  ) throws -> [DamagedRow] {
    let kind = try Row.fetchOne(
      db,
      sql: """
        SELECT wr AS hasNoNumbers, strict AS isStrict FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name = ?
        """, arguments: [table])
    guard let kind else { return [] }
    var signs = try checks(db, in: table)
    if try kind.decode(Bool.self, forColumn: "isStrict") { signs += try faults(db, in: table) }
    return try rows(
      db, in: table, hasNoNumbers: kind.decode(Bool.self, forColumn: "hasNoNumbers"), with: signs,
      atMost: limit)
  }

  private static func rows(
    _ db: Database, in table: String, hasNoNumbers: Bool, with signs: [String],
    atMost limit: Int = DamagedRow.most + 1
  ) throws -> [DamagedRow] {
    guard !signs.isEmpty else { return [] }
    let number = hasNoNumbers ? "NULL" : "rowid"
    // One more than are named, so that it is seen that there are more.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(number) AS number FROM "\(table)" WHERE \(signs.joined(separator: " OR "))
        LIMIT \(hasNoNumbers ? 1 : limit)
        """)
    return try rows.map { row in
      DamagedRow(table, number: try row.decode(Int64?.self, forColumn: "number"))
    }
  }

  /// When a rule that stands in the table's SQL is broken; one that cannot be told (NULL) is not.
  private static func checks(_ db: Database, in table: String) throws -> [String] {
    let sql = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
      arguments: [table])
    return TableRules.checks(in: sql ?? "").map { "(NOT \($0))" }
  }

  private static func faults(_ db: Database, in table: String) throws -> [String] {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" AS isNeeded FROM pragma_table_info(?)",
      arguments: [table])
    return try columns.compactMap { column in
      try fault(
        column.decode(String.self, forColumn: "name"),
        of: column.decode(String.self, forColumn: "type"),
        isNeeded: column.decode(Bool.self, forColumn: "isNeeded"))
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
  /// The places of the first of them, each once, for one line: `item 12, loan 4`.
  public var places: String {
    let most = DamagedRow.most
    let each = unique.map(\.place)
    let named = each.prefix(most).joined(separator: ", ")
    return each.count > most ? named + ", …" : named
  }

  /// Their places behind a colon; nothing when it cannot be told which they are.
  var named: String { isEmpty ? "" : ": " + places }

  /// Each once, in their order: a row may point to nothing twice.
  var unique: [DamagedRow] {
    var seen: Set<DamagedRow> = []
    return filter { seen.insert($0).inserted }
  }
}
