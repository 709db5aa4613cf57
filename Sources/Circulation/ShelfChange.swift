public import Catalog
import GRDB
import Persistence
public import Values

/// A copy on the hold shelf whose slip is not right any more: its hold is over.
///
/// Table `shelfChange`. Nobody stood beside it when the hold ended, so the desk is told until the copy
/// is scanned. It knows a copy and an old code, which nobody has any more; never a person.
public struct ShelfChange: Hashable, Sendable {
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
  /// The code on the slip that is in it now.
  public let oldCode: String
  /// The slip that it needs; `nil` when it goes back to its own shelf, or is put aside.
  public let heldFor: HoldSlip?
  /// Whether it is damaged or being made ready, and belongs on no shelf.
  public let isToSetAside: Bool

  static let table = Migration("2026-11-22 changes on the hold shelf") { db in
    try db.execute(
      sql: """
        CREATE TABLE shelfChange (
          item INTEGER PRIMARY KEY REFERENCES item (number) ON DELETE CASCADE,
          code TEXT NOT NULL UNIQUE CHECK (length(code) = 4)
        ) STRICT;
        """)
  }

  /// The hold of a copy on the shelf is over; the slip that it bears stays the first one.
  static func note(_ db: Database, _ item: ItemNumber, code: String?) throws {
    guard let code else { return }
    try db.cachedStatement(
      sql: "INSERT INTO shelfChange (item, code) VALUES (?, ?) ON CONFLICT (item) DO NOTHING"
    ).execute(arguments: [item, code])
  }

  /// The code on a slip of the copy that is out of date.
  static func code(_ db: Database, on item: ItemNumber) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT code FROM shelfChange WHERE item = ?"), arguments: [item])
  }

  /// Somebody has the copy in her hands, and is told what to do with it.
  static func done(_ db: Database, _ item: ItemNumber) throws {
    try db.cachedStatement(sql: "DELETE FROM shelfChange WHERE item = ?")
      .execute(arguments: [item])
  }
}

extension LoanDesk {
  /// The copies that are to be taken from the hold shelf or to get another slip, by the old code.
  ///
  /// One that was withdrawn or lost meanwhile is not looked for.
  public func shelfChanges() async throws -> [ShelfChange] {
    try await database.read { db in
      try Row.whole(
        db.cachedStatement(
          sql: """
            SELECT shelfChange.item, shelfChange.code FROM shelfChange
            JOIN item ON item.number = shelfChange.item
            WHERE item.status NOT IN ('withdrawn', 'lost') ORDER BY shelfChange.code
            """), of: "shelfChange"
      ) { row -> ShelfChange? in
        guard let copy = try Item.find(db, numbered: row.decode(forColumn: "item")) else {
          return nil
        }
        return ShelfChange(
          item: copy.number, record: copy.record, barcode: copy.barcode,
          title: try copy.title(db), language: try copy.language(db),
          oldCode: try row.decode(forColumn: "code"),
          heldFor: try Hold.captured(db, item: copy.number)?.slip,
          isToSetAside: copy.status != .available)
      }.compactMap(\.self)
    }
  }
}
