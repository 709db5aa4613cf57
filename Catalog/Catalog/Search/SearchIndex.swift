import Foundation
import GRDB
import MARC
import Persistence
import Values

/// The words of all records (FTS5), each record in one of two tables: `publicText` by place,
/// `closedText` by number.
enum SearchIndex {
  private static let columns = "title, author, subject, publisher, numbers, notes"

  /// The words of one record, with the row where they stand.
  ///
  /// FTS5 keeps new words in memory and writes them out whenever a statement may have to be taken
  /// back, as one on a table with a guarding trigger. So whoever writes many records enters their
  /// words after the last of them: each record by itself costs twice the time.
  struct Words: Sendable {
    fileprivate let table: String
    fileprivate let row: Int64
    fileprivate let texts: [String]
  }

  /// Finds the row for the words of a record, one text for each column; a public one is shown.
  ///
  /// - Parameter address: of a record that is new; the public never met it.
  static func words(
    _ db: Database, of record: RecordNumber, at address: RecordAddress? = nil,
    _ summary: RecordSummary, _ texts: [String]
  ) throws -> Words {
    let shown = PublicRecord.Order(title: summary.title.sorted, shelf: summary.shelfKey)
    let place: Int64
    switch (summary.audience, address) {
    case (.staff, _): return Words(table: "closedText", row: record.rawValue, texts: texts)
    case (.everyone, nil): place = try PublicRecord.show(db, record, shown)
    case (.everyone, let address?):
      place = try PublicRecord.showNew(db, record, at: address, shown)
    }
    return Words(table: "publicText", row: place, texts: texts)
  }

  static func enter(_ db: Database, _ words: Words) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(words.table) (rowid, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [words.row] + StatementArguments(words.texts))
  }

  /// Takes the words of a record out; the next `forget` also takes them off the disk.
  static func remove(_ db: Database, _ record: RecordNumber) throws {
    if let place = try PublicRecord.place(db, of: record) {
      try db.cachedStatement(sql: "DELETE FROM publicText WHERE rowid = ?")
        .execute(arguments: [place])
    } else {
      try db.cachedStatement(sql: "DELETE FROM closedText WHERE rowid = ?")
        .execute(arguments: [record])
    }
    try db.cachedStatement(sql: "UPDATE searchState SET forgets = 1").execute()
  }

  /// Takes words that no record has any more off the disk, and the old lists of changes with them.
  ///
  /// Deleted words stay inside the index until its parts are merged into one, which is slow; so it
  /// happens only when something was removed since the last time.
  static func forget(_ db: Database) throws {
    if try Bool.fetchOne(db, sql: "SELECT forgets FROM searchState") == true {
      for table in ["publicText", "closedText"] {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
      }
      try db.execute(sql: "UPDATE searchState SET forgets = 0")
    }
    for changes in ["recordChange", "publicChange"] {
      try db.execute(
        sql: """
          DELETE FROM \(changes)
          WHERE sequence < (SELECT max(sequence) FROM \(changes))
          """)
    }
  }

  /// Takes both tables away and makes them anew, empty.
  ///
  /// A damaged index keeps words of nobody when its rows are deleted, or lets none be deleted.
  private static func makeTablesAnew(_ db: Database) throws {
    for table in ["publicText", "closedText"] {
      let sql = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
      guard let sql else { continue }
      try WordIndex.empty(db, table)
      try db.execute(sql: "DROP TABLE \(table)")
      try db.execute(sql: sql)
    }
  }

  /// Builds both indexes anew from the records, and with them all that is derived from their MARC.
  static func rebuild(_ db: Database, progress: (_ done: Int, _ of: Int) -> Void) throws {
    try makeTablesAnew(db)
    try db.execute(sql: "DELETE FROM publicSubject")
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM recordMARC") ?? 0
    var done = 0
    var unentered: [Words] = []
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT number, form, marc FROM record JOIN recordMARC ON record = number ORDER BY number")
    while let row = try rows.next() {
      let number = try row.decode(RecordNumber.self, forColumn: "number")
      let prepared = try DamagedRow.settingAside("recordMARC", number.rawValue) {
        PreparedRecord(
          try MARCRecord(stored: row, of: number), form: try row.decode(forColumn: "form"))
      }
      if let prepared { unentered.append(try prepared.writeDerived(db, of: number)) }
      done += 1
      guard done.isMultiple(of: ImportBatch.size) || done == all else { continue }
      for words in unentered { try enter(db, words) }
      unentered = []
      progress(done, all)
    }
    try db.execute(sql: "UPDATE searchState SET forgets = 1, isStale = 0")
  }
}
