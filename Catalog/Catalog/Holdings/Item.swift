public import GRDB
import Persistence
public import Values

/// The number by which the database knows a copy.
public typealias ItemNumber = Number<Item>

/// One copy with a barcode (eksemplar).
public struct Item: Hashable, Sendable, Codable {
  /// Its number; never used again.
  public let number: ItemNumber
  /// The work it is a copy of.
  public let record: RecordNumber
  /// What its label says.
  public let barcode: Barcode
  /// Its place in the accession register (nomor induk): `00001/2026`.
  public let accessionNumber: String
  /// Where it stands (nomor panggil).
  public let callNumber: String
  /// The rules it follows.
  public let type: ItemType
  /// A room or shelf, when there is more than one.
  public let location: String?
  /// What has become of it.
  public let status: ItemStatus
  /// Which issue it is: `Vol. 3 No. 2 (2019)`.
  public let enumeration: String?
  /// The day it came to us.
  public let acquired: Day?
  /// How it came to us.
  public let source: ItemSource?
  /// What it cost.
  public let price: Rupiah?
  /// Whether somebody has it now; Circulation says so, in its own transaction.
  public let onLoan: Bool
  /// Whether it waits on the hold shelf for somebody.
  public let waiting: Bool

  /// Whether it stands on the shelf and may be taken.
  public var isAvailable: Bool { status == .available && !onLoan && !waiting }

  init(row: Row) throws {
    number = try row.decode(atIndex: 0)
    record = try row.decode(atIndex: 1)
    barcode = try row.decode(atIndex: 2)
    accessionNumber = try row.decode(atIndex: 3)
    callNumber = try row.decode(atIndex: 4)
    type = try row.decode(atIndex: 5)
    location = try row.decode(atIndex: 6)
    status = try row.decode(atIndex: 7)
    enumeration = try row.decode(atIndex: 8)
    acquired = try row.decode(atIndex: 9)
    source = try row.decode(atIndex: 10)
    price = try row.decode(atIndex: 11)
    onLoan = try row.decode(atIndex: 12)
    waiting = try row.decode(atIndex: 13)
  }

  static let columns = """
    SELECT number, record, barcode, accessionNumber, callNumber, type, location, status,
      enumeration, acquired, source, price, onLoan, waiting FROM item
    """
}

extension Item {
  /// Finds a copy by its number.
  public static func find(_ db: Database, numbered number: ItemNumber) throws -> Item? {
    try first(db, " WHERE number = ?", [number])
  }

  /// Finds a copy by what its label says.
  public static func find(_ db: Database, barcode: Barcode) throws -> Item? {
    try first(db, " WHERE barcode = ?", [barcode])
  }

  /// Finds a copy by its accession number.
  public static func find(_ db: Database, accessionNumber: String) throws -> Item? {
    try first(db, " WHERE accessionNumber = ?", [accessionNumber])
  }

  /// The copies of a record in the order in which they came.
  public static func all(_ db: Database, of record: RecordNumber) throws -> [Item] {
    try Row.whole(
      db.cachedStatement(sql: columns + " WHERE record = ? ORDER BY number"), arguments: [record],
      of: "item", Item.init)
  }

  private static func first(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> Item? {
    try Row.fetchOne(db.cachedStatement(sql: columns + condition), arguments: arguments)
      .map(Item.init)
  }
}
