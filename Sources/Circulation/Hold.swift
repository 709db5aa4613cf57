public import Catalog
import GRDB
public import Members
import Persistence
public import Values

/// The number by which the house knows a hold.
public typealias HoldNumber = Number<Hold>

/// Somebody waits for a title.
///
/// Table `hold`. First she has a position in the title's queue; then a copy is captured for her and
/// waits on the hold shelf under a code. The row is deleted when she takes the copy or gives up.
public struct Hold: Hashable, Sendable {
  /// The number by which the house knows it.
  public let number: HoldNumber
  /// The title.
  public let record: RecordNumber
  /// Who waits.
  public let member: MemberNumber
  /// Her place in the queue from 1, or `nil` once a copy waits for her.
  public let position: Int?
  /// The copy that waits for her.
  public let item: ItemNumber?
  /// Four characters under which the copy stands on the hold shelf.
  public let code: String?
  /// The last day on which it waits for her.
  public let until: Day?

  static let columns = "number, record, member, position, item, code, until"

  init(row: Row) throws {
    number = try row.decode(atIndex: 0)
    record = try row.decode(atIndex: 1)
    member = try row.decode(atIndex: 2)
    position = try row.decode(atIndex: 3)
    item = try row.decode(atIndex: 4)
    code = try row.decode(atIndex: 5)
    until = try row.decode(atIndex: 6)
    // Places are counted on from; beyond any queue the sum would end the house.
    guard (position ?? 0).magnitude < 1_000_000 else {
      throw DamagedRow("hold", number: number.rawValue)
    }
  }

  static let table = Migration("2026-11-21 holds") { db in
    // While a queue moves up, positions are negative for a moment: see `closeGap`.
    try db.execute(
      sql: """
        CREATE TABLE hold (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          record INTEGER NOT NULL REFERENCES record (number),
          member INTEGER NOT NULL REFERENCES member (number),
          position INTEGER CHECK (position <> 0),
          item INTEGER REFERENCES item (number),
          code TEXT CHECK (length(code) = 4),
          until TEXT CHECK (until GLOB '????-??-??'),
          UNIQUE (member, record),
          CHECK ((position IS NULL) = (item IS NOT NULL)),
          CHECK ((item IS NULL) = (code IS NULL) AND (item IS NULL) = (until IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX holdPosition ON hold (record, position) WHERE position IS NOT NULL;
        CREATE UNIQUE INDEX holdOfItem ON hold (item) WHERE item IS NOT NULL;
        CREATE UNIQUE INDEX holdCode ON hold (code) WHERE code IS NOT NULL;
        """)
  }
}

extension Hold {
  /// A copy that is taken out of use while it waits gives her place back: she is the next in line.
  ///
  /// By trigger, since the register of copies knows nothing of holds.
  static let goesBackInLine = Migration("2026-11-22 holds go back in line") { db in
    // Negative for a moment, as in `closeGap`: the index refuses two on one place.
    try db.execute(
      sql: """
        CREATE TRIGGER holdGoesBackInLine AFTER UPDATE OF status ON item
        WHEN NEW.waiting = 1 AND NEW.status <> 'available' BEGIN
          UPDATE hold SET position = -1 - position
          WHERE record = NEW.record AND position IS NOT NULL;
          UPDATE hold SET position = -position WHERE record = NEW.record AND position < 0;
          UPDATE hold SET position = 1, item = NULL, code = NULL, until = NULL
          WHERE item = NEW.number;
          UPDATE item SET waiting = 0 WHERE number = NEW.number;
        END;
        """)
  }

  /// What is on the slip of the copy that waits for her; `nil` while none does.
  var slip: HoldSlip? {
    guard let code, let until else { return nil }
    return HoldSlip(hold: number, code: code, expires: until)
  }

  static func find(_ db: Database, numbered number: HoldNumber) throws -> Hold? {
    try first(db, "number = ?", [number])
  }

  static func find(
    _ db: Database, of member: MemberNumber, on record: RecordNumber
  ) throws -> Hold? {
    try first(db, "member = ? AND record = ?", [member, record])
  }

  static func captured(_ db: Database, item: ItemNumber) throws -> Hold? {
    try first(db, "item = ?", [item])
  }

  static func all(_ db: Database, of member: MemberNumber) throws -> [Hold] {
    try list(db, "member = ? ORDER BY item IS NULL, number", [member])
  }

  /// Those who wait for a title and have no copy yet, in their order.
  static func queue(_ db: Database, of record: RecordNumber) throws -> [Hold] {
    try list(db, "record = ? AND position IS NOT NULL ORDER BY position", [record])
  }

  /// Those of them whom a copy may be kept for.
  ///
  /// What was closed since is lent by hand only, unless a colleague placed the hold.
  static func served(_ db: Database, of record: RecordNumber) throws -> [Hold] {
    try list(
      db,
      """
      record = ? AND position IS NOT NULL
        AND (byStaff = 1 OR (SELECT audience FROM record WHERE number = hold.record) = 'everyone')
      ORDER BY position
      """, [record])
  }

  /// The copies on the hold shelf, by code.
  static func shelf(_ db: Database) throws -> [Hold] {
    try list(db, "item IS NOT NULL ORDER BY code", [])
  }

  static func queueLength(_ db: Database, of record: RecordNumber) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM hold WHERE record = ? AND position IS NOT NULL"),
      arguments: [record]) ?? 0
  }

  private static func list(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Hold] {
    try Row.whole(
      db.cachedStatement(sql: "SELECT \(columns) FROM hold WHERE \(condition)"),
      arguments: arguments, of: "hold", Hold.init)
  }

  private static func first(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> Hold? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM hold WHERE \(condition)"),
      arguments: arguments
    ).map(Hold.init)
  }
}
