public import GRDB
import Persistence
import Stations
public import Trail
public import Values

/// The paper of a sale on its way to the printer of a station.
///
/// Table `waitingPaper`: which sale and where, and nothing of what is printed. The paper is made anew
/// from the sale each time; the drawer is not opened by it.
public struct WaitingPaper: Hashable, Sendable, FetchableRecord {
  /// How far it is.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable, DatabaseValueConvertible {
    /// Nothing of it was sent; it is tried again by itself.
    case waiting
    /// It is being sent now.
    case sending
    /// It was sent, and nobody knows whether it came out: somebody has to look.
    case unsure
    /// Nothing of it was sent, and it is not tried any more unless somebody asks for it.
    case failed
  }

  /// By which its turn is known.
  public let number: Number<WaitingPaper>
  /// Where it comes out.
  public let station: StationNumber
  /// What it is the paper of.
  public let sale: SaleNumber
  /// The number on it.
  public let receipt: ReceiptNumber
  /// How far it is.
  public let state: State
  /// Since when it waits.
  public let at: Instant

  /// Reads a row of `select`.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    number = try row.decode(Number<WaitingPaper>.self, forColumn: "number")
    station = try row.decode(StationNumber.self, forColumn: "station")
    sale = try row.decode(SaleNumber.self, forColumn: "sale")
    receipt = ReceiptNumber(
      year: try row.decode(Int.self, forColumn: "receiptYear"),
      serial: try row.decode(Int.self, forColumn: "receiptSerial"))
    state = try row.decode(State.self, forColumn: "state")
    at = try row.decode(Instant.self, forColumn: "at")
  }

  static let select = """
    SELECT waitingPaper.number, waitingPaper.station, waitingPaper.sale, sale.receiptYear,
      sale.receiptSerial, waitingPaper.state, waitingPaper.at
    FROM waitingPaper JOIN sale ON sale.number = waitingPaper.sale
    """

  /// All that waits at a station, in the order in which it comes out.
  public static func all(_ db: Database, at station: StationNumber) throws -> [WaitingPaper] {
    try WaitingPaper.whole(
      db.cachedStatement(
        sql: "\(select) WHERE waitingPaper.station = ? ORDER BY waitingPaper.number"),
      arguments: [station], of: "waitingPaper")
  }

  /// The paper of a sale, if it waits anywhere.
  static func find(_ db: Database, of sale: SaleNumber) throws -> WaitingPaper? {
    try WaitingPaper.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE waitingPaper.sale = ?"), arguments: [sale])
  }

  static let table = Migration("2026-11-28 papers on their way to a printer") { db in
    try db.execute(
      sql: """
        CREATE TABLE waitingPaper (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          station INTEGER NOT NULL REFERENCES station (number),
          sale INTEGER NOT NULL UNIQUE REFERENCES sale (number),
          state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'unsure', 'failed')),
          actor TEXT NOT NULL CHECK (actor NOT GLOB '*[^a-z0-9 ]*'),
          at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX waitingPaperByStation ON waitingPaper (station);
        CREATE UNIQUE INDEX onePaperAtATime ON waitingPaper (station) WHERE state = 'sending';
        """)
  }

  /// Puts the paper of a sale into the line of a station; one that waits there keeps its place.
  static func add(
    _ db: Database, of sale: SaleNumber, at station: StationNumber, _ now: Instant, by actor: Actor
  ) throws {
    try db.execute(
      sql: "DELETE FROM waitingPaper WHERE sale = ? AND state IN ('unsure', 'failed')",
      arguments: [sale])
    try db.execute(
      sql: """
        INSERT INTO waitingPaper (station, sale, state, actor, at)
        VALUES (?, ?, 'waiting', ?, ?) ON CONFLICT (sale) DO NOTHING
        """, arguments: [station, sale, actor.text, now])
  }

  /// The same at the payment, where the printer prints by itself.
  static func addByItself(
    _ db: Database, of sale: SaleNumber, at station: StationNumber, _ now: Instant, by actor: Actor
  ) throws {
    guard try StationPrinter.printsByItself(db, at: station) else { return }
    try add(db, of: sale, at: station, now, by: actor)
  }

  /// Forgets what nobody asked for any more.
  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM waitingPaper WHERE at < ? AND state <> 'sending'",
      arguments: [now + -Lifetime.unprintedPaper.seconds])
  }
}
