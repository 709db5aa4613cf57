import GRDB
import Persistence

extension Form {
  /// The steps that bring the kinds that came since the table of kinds was made.
  ///
  /// Each kind has one, so that a program that does not know it refuses the library instead of
  /// taking its records for damaged.
  static var migrations: [Migration] {
    allCases.compactMap { form in
      form.since.map { day in
        Migration("\(day) \(form.rawValue) is a kind of record") { db in
          try db.execute(sql: "INSERT INTO recordForm (form) VALUES (?)", arguments: [form])
        }
      }
    }
  }
}

extension Migration {
  /// The kinds of record stand in a table, so that a new one asks for no new table of records.
  ///
  /// The table of records is made anew, since SQLite changes no `CHECK`. Triggers and views of every
  /// room are taken down first and put up again as they were, for a renaming reads them all; in
  /// their order, for a view may read another, and triggers of one table have their turns.
  static let recordForms = Migration("2026-11-28 kinds of record") { db in
    let parts = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')
          OR (type = 'index' AND tbl_name = 'record' AND sql IS NOT NULL)
        ORDER BY type = 'trigger', type = 'view', rowid
        """)
    for part in parts.reversed() {
      let type = try part.decode(String.self, forColumn: "type")
      let name = try part.decode(String.self, forColumn: "name")
      try db.execute(sql: "DROP \(type) \"\(name)\"")
    }
    try db.execute(sql: newRecord)
    for part in parts { try db.execute(sql: part.decode(String.self, forColumn: "sql")) }
  }

  private static let newRecord = """
    CREATE TABLE recordForm (
      form TEXT PRIMARY KEY CHECK (form <> '')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO recordForm (form) VALUES ('book'), ('journal'), ('clipping'), ('document');
    CREATE TABLE newRecord (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      form TEXT NOT NULL REFERENCES recordForm,
      audience TEXT NOT NULL DEFAULT 'everyone' CHECK (audience IN ('everyone', 'staff')),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      title TEXT NOT NULL CHECK (title <> ''),
      subtitle TEXT,
      sortTitle TEXT NOT NULL,
      author TEXT,
      publisher TEXT,
      year INTEGER CHECK (year BETWEEN 1000 AND 2100),
      language TEXT,
      isbn TEXT,
      callNumber TEXT,
      controlNumber TEXT,
      controlAgency TEXT,
      createdAt TEXT NOT NULL,
      changedAt TEXT NOT NULL,
      address INTEGER CHECK (address BETWEEN 100000000000000 AND 999999999999999)
    ) STRICT;
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'newRecord', seq FROM sqlite_sequence WHERE name = 'record';
    INSERT INTO newRecord
    SELECT number, form, audience, version, title, subtitle, sortTitle, author, publisher, year,
      language, isbn, callNumber, controlNumber, controlAgency, createdAt, changedAt, address
    FROM record;
    DROP TABLE record;
    ALTER TABLE newRecord RENAME TO record;
    """
}
