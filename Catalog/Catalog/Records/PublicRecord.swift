public import GRDB
import MARC
public import Values

/// What the public has of the catalogue: a table that never holds a closed record.
///
/// Everything that is searched, counted, put in order and found by its address for the public begins
/// here. `place` counts the records as the public met them, without gaps for what it never met.
enum PublicRecord {
  /// Where a record stands among the others, once by its title and once by its call number.
  struct Order {
    let title: String
    /// `nil` when it has no call number.
    let shelf: String?
  }

  /// The place of a record, or `nil` when it is closed.
  static func place(_ db: Database, of record: RecordNumber) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT place FROM publicRecord WHERE record = ?"),
      arguments: [record])
  }

  /// Lets the public in on a record, or tells it of a new title and a new place.
  ///
  /// - Returns: its place.
  static func show(_ db: Database, _ record: RecordNumber, _ order: Order) throws -> Int64 {
    if let place = try place(db, of: record) {
      try db.cachedStatement(
        sql: "UPDATE publicRecord SET sortTitle = ?, shelfKey = ? WHERE place = ?"
      ).execute(arguments: [order.title, order.shelf, place])
      return place
    }
    let address = try RecordAddress.fetchOne(
      db.cachedStatement(sql: "SELECT address FROM record WHERE number = ?"), arguments: [record])
    return try showNew(db, record, at: address, order)
  }

  /// Lets the public in on a record that it never met.
  ///
  /// - Returns: its place.
  static func showNew(
    _ db: Database, _ record: RecordNumber, at address: RecordAddress?, _ order: Order
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO publicRecord (record, address, sortTitle, shelfKey) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [record, address, order.title, order.shelf])
    return db.lastInsertedRowID
  }

  /// Takes a record from the public: its words must have been taken out before.
  static func hide(_ db: Database, _ record: RecordNumber) throws {
    try db.cachedStatement(sql: "DELETE FROM publicRecord WHERE record = ?")
      .execute(arguments: [record])
  }
}

extension BibliographicRecord {
  /// The number of the record at an address; closed ones have none for everybody.
  ///
  /// Those who may read closed records also find one by its number.
  static func number(
    _ db: Database, at address: RecordAddress, for audience: Audience
  ) throws -> RecordNumber? {
    let open = try RecordNumber.fetchOne(
      db.cachedStatement(sql: "SELECT record FROM publicRecord WHERE address = ?"),
      arguments: [address])
    guard audience == .staff, open == nil else { return open }
    let column = RecordPlace.numbers.contains(address.rawValue) ? "address" : "number"
    return try RecordNumber.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM record
          WHERE \(column) = ? \(column == "address" ? "AND audience = 'staff'" : "")
          """), arguments: [address])
  }

  /// The address of a record, or `nil` when it is closed to her or not there.
  public static func address(
    _ db: Database, of number: RecordNumber, for audience: Audience
  ) throws -> RecordAddress? {
    let sql =
      switch audience {
      case .everyone: "SELECT address FROM publicRecord WHERE record = ?"
      case .staff: "SELECT address FROM record WHERE number = ?"
      }
    return try RecordAddress.fetchOne(db.cachedStatement(sql: sql), arguments: [number])
  }
}
