import Foundation
package import GRDB

/// The indexes of words (FTS5): what stands in one follows from its rows, so it can be made anew.
package enum WordIndex {
  /// Lets an index be opened, whatever its parts say, and so be dropped or built anew.
  ///
  /// FTS5 opens a table before it does either: its version and its list of parts (rowid 10, here that
  /// of an empty index) must be readable for that.
  package static func empty(_ db: Database, _ name: String) throws {
    try db.execute(
      sql: """
        DELETE FROM \(name)_config;
        INSERT INTO \(name)_config (k, v) VALUES ('version', 4);
        INSERT OR REPLACE INTO \(name)_data (id, block) VALUES (10, x'00000000000000');
        """)
  }

  /// Empties each that does not open, so that a step can drop it.
  ///
  /// - Returns: their names; those that stay have to be built anew.
  static func emptyUnreadable(_ db: Database) throws -> [String] {
    let unreadable = try names(db).filter { name in
      try !reads { _ = try Row.fetchOne(db, sql: "SELECT rowid FROM \(name) LIMIT 1") }
    }
    for name in unreadable { try empty(db, name) }
    return unreadable
  }

  /// Builds those of some indexes that are still there from their own rows.
  static func rebuild(_ db: Database, _ emptied: [String]) throws {
    let there = try names(db)
    for name in emptied where there.contains(name) {
      try db.execute(sql: "INSERT INTO \(name) (\(name)) VALUES ('rebuild')")
    }
  }

  /// What SQLite would say of each that cannot be read to its end.
  ///
  /// SQLite's own look is a write: whoever writes meanwhile would wait for it. This one needs a
  /// connection that may make a table of its own (`temp`).
  static func findings(_ db: Database) throws -> [String] {
    try names(db).filter { name in try !isWhole(db, name) }
      .map { "malformed inverted index for FTS5 table main.\($0)" }
  }

  private static func names(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM main.sqlite_schema
        WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' ORDER BY name
        """)
  }

  private static func isWhole(_ db: Database, _ name: String) throws -> Bool {
    let terms = "temp.termsOf_\(name)"
    try db.execute(sql: "DROP TABLE IF EXISTS \(terms)")
    var isWhole = false
    let opens = try reads {
      try db.execute(
        sql: "CREATE VIRTUAL TABLE \(terms) USING fts5vocab('main', '\(name)', 'row')")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(terms)")
      isWhole = try hasItsSizes(db, name)
    }
    try db.execute(sql: "DROP TABLE IF EXISTS \(terms)")
    return opens && isWhole
  }

  /// Whether each row of an index says how many words each of its columns has, and the whole says it.
  private static func hasItsSizes(_ db: Database, _ name: String) throws -> Bool {
    let columns =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM pragma_table_info(?)", arguments: [name]) ?? 0
    var hasRows = false
    let sizes = try Row.fetchCursor(db, sql: "SELECT sz FROM \(name)_docsize")
    while let size = try sizes.next() {
      guard numbers(in: size) == columns else { return false }
      hasRows = true
    }
    guard hasRows else { return true }
    let all = try Row.fetchOne(db, sql: "SELECT block FROM \(name)_data WHERE id = 1")
    guard let all, numbers(in: all) == columns + 1 else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS
          (SELECT 1 FROM \(name)_docsize WHERE id NOT IN (SELECT id FROM \(name)_content))
        """) ?? false
  }

  /// How many numbers stand in a row's only value; the last byte of each is below 128.
  private static func numbers(in row: Row) -> Int? {
    guard case .blob(let bytes) = row.databaseValues.first?.storage, let last = bytes.last,
      last < 0x80
    else { return nil }
    return bytes.filter { $0 < 0x80 }.count
  }

  /// Whether something is read without FTS5 finding damage in what it reads.
  private static func reads(_ work: () throws -> Void) throws -> Bool {
    do {
      try work()
      return true
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CORRUPT || isAboutOne(error)
    {
      return false
    }
  }

  /// Whether SQLite's fault is that an index of words is damaged.
  static func isAboutOne(_ error: DatabaseError) -> Bool {
    let said = error.message ?? ""
    return error.extendedResultCode == .SQLITE_CORRUPT_VTAB
      || (error.resultCode == .SQLITE_ERROR
        && ["invalid fts5 file format", "vtable constructor failed", "no such fts5 table"]
          .contains { said.hasPrefix($0) })
  }
}
