public import Catalog
package import GRDB
import Persistence
public import Values

/// A copy on the hold shelf: its code and what it is, not for whom.
public struct ShelfLine: Hashable, Sendable {
  /// The hold.
  public let hold: HoldNumber
  /// Four characters on the slip.
  public let code: String
  /// The copy.
  public let item: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// The code on the copy.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public var language: String?
  /// The last day on which it waits.
  public let expires: Day
}

/// A copy on its own shelf for whose title somebody waits: to be fetched and checked in.
public struct FetchLine: Hashable, Sendable {
  /// The copy.
  public let item: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// The code on it.
  public let barcode: Barcode
  /// What it is.
  public let title: String
  /// The MARC code of the language that it is in, if that is known.
  public var language: String?
  /// Where it stands.
  public let callNumber: String
  /// How many wait for the title and may borrow today.
  public let waiting: Int
}

extension ShelfLine {
  /// What stands on the hold shelf, by code.
  package static func all(_ db: Database) throws -> [ShelfLine] {
    try Hold.shelf(db).compactMap { hold in
      try DamagedRow.settingAside("hold", hold.number.rawValue) {
        guard let number = hold.item, let code = hold.code, let until = hold.until,
          let item = try Item.find(db, numbered: number)
        else { return nil }
        return ShelfLine(
          hold: hold.number, code: code, item: number, record: item.record,
          barcode: item.barcode, title: try item.title(db), language: try item.language(db),
          expires: until)
      }
    }
  }
}

extension ShelfLine {
  /// How many copies stand on the hold shelf.
  package static func count(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM hold WHERE item IS NOT NULL")) ?? 0
  }
}

extension LoanDesk {
  /// What stands on the hold shelf, by code.
  public func shelf() async throws -> [ShelfLine] {
    try await database.read { db in try ShelfLine.all(db) }
  }

  /// Copies on their shelves that somebody waits for and may have: fetch them and check them in.
  public func toFetch(on today: Day) async throws -> [FetchLine] {
    try await database.read { db in try FetchLine.all(db, on: today) }
  }
}

extension FetchLine {
  /// Copies on their shelves that somebody waits for and may have: who waits longest comes first.
  ///
  /// Only titles with a copy on its shelf are looked at more closely: most have none.
  package static func all(_ db: Database, on today: Day) throws -> [FetchLine] {
    let records = try RecordNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT record FROM hold
          WHERE position IS NOT NULL AND EXISTS (SELECT 1 FROM item
            WHERE item.record = hold.record AND item.status = 'available'
              AND item.onLoan = 0 AND item.waiting = 0)
          GROUP BY record ORDER BY min(number)
          """))
    return try records.flatMap { record in
      try DamagedRow.settingAside("hold", nil) { try all(db, of: record, on: today) } ?? []
    }
  }

  private static func all(
    _ db: Database, of record: RecordNumber, on today: Day
  ) throws -> [FetchLine] {
    let readers = try WaitingReaders(db, for: record, on: today)
    return try readers.wanted.map { item in
      FetchLine(
        item: item.number, record: item.record, barcode: item.barcode,
        title: try item.title(db), language: try item.language(db),
        callNumber: item.callNumber, waiting: readers.count)
    }
  }
}

extension Hold {
  /// How many wait for a title and have no copy yet; says nobody's name.
  package static func waiting(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM hold WHERE position IS NOT NULL")) ?? 0
  }
}
