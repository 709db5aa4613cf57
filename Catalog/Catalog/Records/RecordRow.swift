import Foundation
import GRDB
import MARC
import Persistence
import Values

/// A record made ready for its tables, away from the database: this is the costly part.
struct PreparedRecord: Sendable {
  let summary: RecordSummary
  let packed: Data
  let text: [String]

  init(_ marc: MARCRecord, form: Form?) {
    summary = RecordSummary(of: marc, form: form ?? Form(of: marc))
    packed = Data(marc.packed)
    text = IndexText(of: marc).columns
  }

  /// Writes a new record with its MARC, its numbers, its subjects and its words.
  func insert(
    _ db: Database, at now: Instant, under address: RecordAddress
  ) throws -> RecordNumber {
    let (number, words) = try insertWordless(db, at: now, under: address)
    try SearchIndex.enter(db, words)
    return number
  }

  /// Writes a new record without its words, which the caller enters.
  func insertWordless(
    _ db: Database, at now: Instant, under address: RecordAddress
  ) throws -> (RecordNumber, SearchIndex.Words) {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO record (address, form, audience, title, subtitle, sortTitle, author, publisher,
          year, language, isbn, callNumber, controlNumber, controlAgency, createdAt, changedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [address] + columns + [now, now])
    let number = RecordNumber(db.lastInsertedRowID)
    try db.cachedStatement(sql: "INSERT INTO recordMARC (record, marc) VALUES (?, ?)")
      .execute(arguments: [number, packed])
    try insertLinks(db, of: number)
    return (number, try SearchIndex.words(db, of: number, at: address, summary, text))
  }

  /// Writes over a record that is there; its version grows by one.
  func update(_ db: Database, _ number: RecordNumber, at now: Instant) throws {
    let spelling = try SubjectSpelling(db, by: number)
    try db.execute(
      sql: "UPDATE record SET changedAt = ?, version = version + 1 WHERE number = ?",
      arguments: [now, number])
    try db.execute(
      sql: "UPDATE recordMARC SET marc = ? WHERE record = ?", arguments: [packed, number])
    try SearchIndex.remove(db, number)
    try SearchIndex.enter(db, writeDerived(db, of: number))
    try spelling.pass(db, keeping: summary.audience == .everyone ? summary.subjects : [])
    try UnfinishedRecord.settle(db, number)
  }

  /// Writes again what follows from the MARC of a record but its words: they must have been taken
  /// out before, and the caller enters those that are given.
  func writeDerived(_ db: Database, of number: RecordNumber) throws -> SearchIndex.Words {
    // What is being closed leaves the public before it is closed, and comes in after it was opened.
    if summary.audience == .staff { try PublicRecord.hide(db, number) }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE record SET form = ?, audience = ?, title = ?, subtitle = ?, sortTitle = ?,
          author = ?, publisher = ?, year = ?, language = ?, isbn = ?, callNumber = ?,
          controlNumber = ?, controlAgency = ? WHERE number = ?
        """)
    try statement.execute(arguments: columns + [number])
    for table in ["recordISBN", "recordISSN", "recordSubject"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE record = ?", arguments: [number])
    }
    try insertLinks(db, of: number)
    return try SearchIndex.words(db, of: number, summary, text)
  }

  private var columns: StatementArguments {
    [
      summary.form.rawValue, summary.audience.rawValue, summary.title.proper, summary.title.rest,
      summary.title.sorted, summary.author, summary.publisher, summary.year, summary.language,
      summary.isbns.first?.digits, summary.callNumber, summary.controlNumber,
      summary.controlAgency,
    ]
  }

  private func insertLinks(_ db: Database, of number: RecordNumber) throws {
    for isbn in summary.isbns {
      try db.cachedStatement(sql: "INSERT INTO recordISBN (isbn, record) VALUES (?, ?)")
        .execute(arguments: [isbn.digits, number])
    }
    for issn in summary.issns {
      try db.cachedStatement(sql: "INSERT INTO recordISSN (issn, record) VALUES (?, ?)")
        .execute(arguments: [issn.text, number])
    }
    for term in summary.subjects {
      // Two spellings of one record may be the same subject.
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO recordSubject (record, subject) VALUES (?, ?)"
      ).execute(arguments: [number, SubjectTerm.enter(db, term, for: summary.audience)])
    }
  }
}
