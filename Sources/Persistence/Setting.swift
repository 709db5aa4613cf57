public import GRDB

/// One thing the library has decided about itself: its name, its rules, whether it is a demo.
///
/// Table `setting`; names are in `Docs/operations.md`.
public enum Setting {
  /// Reads a setting, or `nil` when it was never set.
  public static func value(_ name: String, in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"), arguments: [name])
  }

  /// Sets or, with `nil`, forgets a setting.
  public static func set(_ name: String, to value: String?, in db: Database) throws {
    guard let value else {
      try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      return
    }
    try db.execute(
      sql: """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
      arguments: [name, value])
  }

  /// Every setting, by name.
  public static func all(in db: Database) throws -> [(name: String, value: String)] {
    try Row.fetchAll(db, sql: "SELECT name, value FROM setting ORDER BY name")
      .map { (try $0.decode(forColumn: "name"), try $0.decode(forColumn: "value")) }
  }
}
