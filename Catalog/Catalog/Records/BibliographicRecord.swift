import Foundation
public import GRDB
public import MARC
import Persistence
public import Values

/// The number of a record (nomor cantuman).
public typealias RecordNumber = Number<BibliographicRecord>

/// A work as it is described (cantuman): not a copy of it.
public struct BibliographicRecord: Described {
  /// Its number; never used again.
  public let number: RecordNumber
  /// Where it stands for everybody; it stays as long as the record.
  public let address: RecordAddress
  /// Which kind it is.
  public let form: Form
  /// For whom it is there.
  public let audience: Audience
  /// The record as it was given.
  public let marc: MARCRecord
  /// Grows by one with every change.
  public let version: Int
  /// When it was entered.
  public let createdAt: Instant
  /// When it was last changed.
  public let changedAt: Instant
}

extension BibliographicRecord {
  /// Finds a record, or `nil` when there is none with this number.
  public static func find(_ db: Database, numbered number: RecordNumber) throws
    -> BibliographicRecord?
  {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT address, form, audience, version, createdAt, changedAt, marc
          FROM record JOIN recordMARC ON record = number WHERE number = ?
          """),
      arguments: [number])
    guard let row else { return nil }
    return try BibliographicRecord(
      number: number, address: row.decode(forColumn: "address"),
      form: row.decode(forColumn: "form"), audience: row.decode(forColumn: "audience"),
      marc: MARCRecord(stored: row, of: number),
      version: row.decode(forColumn: "version"), createdAt: row.decode(forColumn: "createdAt"),
      changedAt: row.decode(forColumn: "changedAt"))
  }

  /// Records of a list, as an audience may read them; one that is closed to her, gone or damaged is
  /// left out.
  static func all(
    _ db: Database, numbered numbers: [RecordNumber], for audience: Audience
  ) throws -> [RecordNumber: BibliographicRecord] {
    var records: [RecordNumber: BibliographicRecord] = [:]
    for number in numbers {
      records[number] = try DamagedRow.settingAside("record", number.rawValue) {
        try find(db, numbered: number)?.seen(by: audience)
      }
    }
    return records
  }

  /// The record as an audience may read it; `nil` when it is closed to her.
  ///
  /// What is for those who work here alone leaves only for those who may read closed records.
  func seen(by audience: Audience) -> BibliographicRecord? {
    guard audience.mayMeet(self.audience) else { return nil }
    guard audience == .everyone else { return self }
    return BibliographicRecord(
      number: number, address: address, form: form, audience: self.audience,
      marc: marc.forEveryone, version: version, createdAt: createdAt, changedAt: changedAt)
  }

  /// The record as it was given, or `nil` when there is none with this number.
  static func marc(_ db: Database, of number: RecordNumber) throws -> MARCRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT marc FROM recordMARC WHERE record = ?"), arguments: [number]
    ).map { try MARCRecord(stored: $0, of: number) }
  }

  /// The title of a record for a line on a page or a slip, or `nil` when there is no such record.
  public static func title(_ db: Database, of number: RecordNumber) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM record WHERE number = ?"), arguments: [number])
  }

  /// The MARC code of the language of a record, for its title in a line; `nil` when it is not known.
  public static func language(_ db: Database, of number: RecordNumber) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT language FROM record WHERE number = ?"), arguments: [number])
  }

  /// The records with this ISBN that an audience may meet, the oldest first.
  package static func numbers(
    _ db: Database, isbn: ISBN, for audience: Audience
  ) throws -> [RecordNumber] {
    try RecordNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT recordISBN.record FROM recordISBN \(shown(to: audience, of: "recordISBN"))
          WHERE isbn = ? ORDER BY recordISBN.record
          """), arguments: [isbn.digits])
  }

  /// The records with this ISSN that an audience may meet, the oldest first.
  static func numbers(
    _ db: Database, issn: ISSN, for audience: Audience
  ) throws -> [RecordNumber] {
    try RecordNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT recordISSN.record FROM recordISSN \(shown(to: audience, of: "recordISSN"))
          WHERE issn = ? ORDER BY recordISSN.record
          """), arguments: [issn.text])
  }

  private static func shown(to audience: Audience, of table: String) -> String {
    audience == .staff ? "" : "CROSS JOIN publicRecord ON publicRecord.record = \(table).record"
  }
}

extension MARCRecord {
  /// Reads the column `marc` of a row.
  ///
  /// A newer way of packing comes with a migration, and a library with one that is not known is not
  /// opened at all: so a version that is not known here is damage like any other.
  /// - Throws: `DamagedRow`.
  init(stored row: Row, of number: RecordNumber) throws {
    do {
      try self.init(packed: row.decode(Data.self, forColumn: "marc"))
    } catch is PackedRecordFault {
      throw DamagedRow("recordMARC", number: number.rawValue)
    }
  }
}
