import Foundation
import GRDB
import MARC
import Persistence
import Values

extension Migration {
  /// What the public sees stands in tables of its own, which never hold a closed record.
  ///
  /// The words of every record move: to `publicText`, or to `closedText`. What is derived is built
  /// after the migrations, by `PublicTables.fill`.
  static let publicRecords = Migration("2026-11-26 what the public sees") { db in
    try db.execute(
      sql: """
        ALTER TABLE record ADD COLUMN address INTEGER
          CHECK (address BETWEEN 100000000000000 AND 999999999999999);
        CREATE UNIQUE INDEX closedRecordByAddress ON record (address) WHERE audience = 'staff';
        CREATE TABLE publicRecord (
          place INTEGER PRIMARY KEY AUTOINCREMENT,
          record INTEGER NOT NULL UNIQUE REFERENCES record ON DELETE CASCADE,
          address INTEGER NOT NULL UNIQUE,
          sortTitle TEXT NOT NULL
        ) STRICT;
        CREATE INDEX publicRecordBySortTitle ON publicRecord (sortTitle);
        CREATE TABLE publicSubject (
          number INTEGER PRIMARY KEY,
          subject INTEGER NOT NULL UNIQUE REFERENCES subject,
          folded TEXT NOT NULL UNIQUE CHECK (folded <> ''),
          term TEXT NOT NULL CHECK (term <> '')
        ) STRICT;
        CREATE TABLE publicChange (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          place INTEGER NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE publicText USING fts5 (
          title, author, subject, publisher, numbers, notes, tokenize = 'indonesian'
        );
        CREATE VIRTUAL TABLE closedText USING fts5 (
          title, author, subject, publisher, numbers, notes, tokenize = 'indonesian'
        );
        DROP TABLE recordText;
        ALTER TABLE searchState ADD COLUMN isStale INTEGER NOT NULL DEFAULT 0
          CHECK (isStale IN (0, 1));
        UPDATE searchState SET isStale = EXISTS (SELECT 1 FROM record);
        """)
    try db.execute(sql: PublicTables.triggers)
  }

  /// Titles are looked for where each stands once: with the public records, or with the closed ones,
  /// which are few among many.
  static let closedTitles = Migration("2026-11-27 closed records by title") { db in
    try db.execute(
      sql: """
        CREATE INDEX closedRecordByTitle ON record (sortTitle) WHERE audience = 'staff';
        DROP INDEX recordBySortTitle;
        CREATE VIEW recordByTitle AS
          SELECT record AS number, sortTitle FROM publicRecord
          UNION ALL
          SELECT number, sortTitle FROM record WHERE audience = 'staff';
        """)
  }

  /// Public records stand in the order of their call numbers, too.
  static let shelfOrder = Migration("2026-11-28 public records on the shelf") { db in
    try db.execute(sql: "ALTER TABLE publicRecord ADD COLUMN shelfKey TEXT")
    try PublicTables.putOnShelf(db)
    try db.execute(
      sql: """
        CREATE INDEX publicRecordByShelf ON publicRecord (shelfKey, place)
          WHERE shelfKey IS NOT NULL
        """)
  }
}

/// How the tables of the public are guarded, and filled from a library of an earlier day.
enum PublicTables {
  fileprivate static let triggers = """
    CREATE TRIGGER closedIsNotPublic BEFORE INSERT ON publicRecord
      WHEN NOT EXISTS (SELECT 1 FROM record WHERE number = new.record AND audience = 'everyone'
        AND address = new.address)
      BEGIN SELECT raise(ABORT, 'a closed record is not for the public'); END;
    CREATE TRIGGER publicIsNotClosed BEFORE UPDATE OF audience ON record
      WHEN new.audience <> 'everyone'
        AND EXISTS (SELECT 1 FROM publicRecord WHERE record = new.number)
      BEGIN SELECT raise(ABORT, 'a closed record is not for the public'); END;
    CREATE TRIGGER publicRecordStays BEFORE UPDATE OF place, record, address ON publicRecord
      BEGIN SELECT raise(ABORT, 'an address stays'); END;
    CREATE TRIGGER recordHasAnAddress BEFORE INSERT ON record WHEN new.address IS NULL
      BEGIN SELECT raise(ABORT, 'a record has an address'); END;
    CREATE TRIGGER recordKeepsItsAddress BEFORE UPDATE OF address ON record
      WHEN old.address IS NOT NULL AND new.address IS NOT old.address
      BEGIN SELECT raise(ABORT, 'an address stays'); END;
    CREATE TRIGGER publicRecordWasChanged AFTER UPDATE ON record
      BEGIN INSERT INTO publicChange (place)
        SELECT place FROM publicRecord WHERE record = new.number; END;
    CREATE TRIGGER publicRecordWasTaken AFTER DELETE ON publicRecord
      BEGIN INSERT INTO publicChange (place) VALUES (old.place); END;
    CREATE TRIGGER publicItemWasAdded AFTER INSERT ON item
      BEGIN INSERT INTO publicChange (place)
        SELECT place FROM publicRecord WHERE record = new.record; END;
    CREATE TRIGGER publicItemWasChanged AFTER UPDATE OF record, status, onLoan, waiting ON item
      BEGIN INSERT INTO publicChange (place)
        SELECT place FROM publicRecord WHERE record = new.record; END;
    """

  /// `shelfKeyOf(callNumber, author, title)`: where a record belongs on the shelf by what its row
  /// says, to be compared with where it stands.
  static let shelfKey = DatabaseFunction("shelfKeyOf", argumentCount: 3, pure: true) { values in
    guard let title = String.fromDatabaseValue(values[2]) else { return nil }
    let callNumber = CallNumber.onShelf(
      String.fromDatabaseValue(values[0]), author: String.fromDatabaseValue(values[1]),
      title: title)
    return callNumber?.shelfKey
  }

  /// Finds for every public record of an earlier day where it stands among the call numbers.
  fileprivate static func putOnShelf(_ db: Database) throws {
    for place in try Int64.fetchAll(db, sql: "SELECT place FROM publicRecord") {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT callNumber, author, title FROM publicRecord
            CROSS JOIN record ON record.number = publicRecord.record WHERE place = ?
            """), arguments: [place])
      let key = try DamagedRow.settingAside("publicRecord", place) {
        try row.flatMap { row in
          try CallNumber.onShelf(
            row.decode(String?.self, forColumn: "callNumber"),
            author: row.decode(String?.self, forColumn: "author"),
            title: row.decode(String.self, forColumn: "title"))?.shelfKey
        }
      }
      guard let key else { continue }
      try db.cachedStatement(sql: "UPDATE publicRecord SET shelfKey = ? WHERE place = ?")
        .execute(arguments: [key, place])
    }
  }

  /// Gives every record of an earlier day its address, and builds what is derived.
  static func fill(_ db: Database) throws {
    guard try Bool.fetchOne(db, sql: "SELECT isStale FROM searchState") == true else { return }
    let numbers = try RecordNumber.fetchAll(
      db, sql: "SELECT number FROM record WHERE address IS NULL ORDER BY number")
    for number in numbers {
      let address = try AddressMaker.random.free(db, for: [])
      try db.execute(
        sql: "UPDATE record SET address = ? WHERE number = ?", arguments: [address, number])
      let marc = try DamagedRow.settingAside("recordMARC", number.rawValue) {
        try BibliographicRecord.marc(db, of: number)
      }
      guard let marc, isOurs(marc, number) else { continue }
      let tag = Profile.controlNumber.tag
      let renamed = marc.replacing(tag, with: [.control(tag, address.description)])
      try db.execute(
        sql: "UPDATE recordMARC SET marc = ? WHERE record = ?",
        arguments: [Data(renamed.packed), number])
    }
    try SearchIndex.rebuild(db) { _, _ in }
  }

  /// Whether the simple form made this record and called it by its number.
  ///
  /// What came from elsewhere keeps its control number, which may be a small number too: so the
  /// leader and the parts of 008 that the form alone writes must be ours as well.
  static func isOurs(_ marc: MARCRecord, _ number: RecordNumber) -> Bool {
    let fixed = Array((marc.control(Profile.fixed.tag) ?? "").unicodeScalars)
    return marc.control(Profile.controlNumber.tag) == number.description
      && Form.allCases.contains(where: { $0.leader == marc.leader }) && fixed.count == 40
      && String(String.UnicodeScalarView(fixed[15..<35])) == SimpleEntry.placeAndBlanks
  }
}
