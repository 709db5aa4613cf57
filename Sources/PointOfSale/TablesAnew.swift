import GRDB
import Persistence

extension Migration {
  /// Makes tables anew, since SQLite changes no `CHECK`.
  ///
  /// Triggers and views of every room are taken down first and put up again as they were, for a
  /// renaming reads them all; in their order, for triggers of one table have their turns. The
  /// indexes of these tables go with them and come back.
  /// - Parameter work: makes the new ones, fills them, drops the old ones and renames.
  static func anew(
    _ tables: [String], in db: Database, _ work: () throws -> Void
  ) throws {
    let names = tables.map { "'\($0)'" }.joined(separator: ", ")
    let parts = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')
          OR (type = 'index' AND tbl_name IN (\(names)) AND sql IS NOT NULL)
        ORDER BY type = 'trigger', type = 'view', rowid
        """)
    for part in parts.reversed() {
      let type = try part.decode(String.self, forColumn: "type")
      let name = try part.decode(String.self, forColumn: "name")
      try db.execute(sql: "DROP \(type) \"\(name)\"")
    }
    try work()
    for part in parts { try db.execute(sql: part.decode(String.self, forColumn: "sql")) }
  }
}
