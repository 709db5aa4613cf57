public import GRDB
import Persistence
public import Trail
public import Values

/// One thing that happened to an open drawer besides sales.
public struct DrawerMove: Hashable, Sendable, Codable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, Codable, DatabaseValueConvertible {
    /// Cash was put in.
    case cashIn = "in"
    /// Cash was taken out.
    case cashOut = "out"
    /// It was opened without a sale.
    case noSale
  }

  /// What happened.
  public let kind: Kind
  /// Above zero, or nothing when it was only opened.
  public let amount: Rupiah
  /// Why, in the words of who did it.
  public let reason: String
  /// When.
  public let at: Instant
  /// Who did it.
  public let staff: StaffNumber
}

extension Shop {
  /// Puts cash into the open drawer of a till, or takes it out.
  ///
  /// It is not held against what should be in the drawer: whoever was refused would learn the sum
  /// that she is to count blind. More than was there shows in the difference.
  /// - Parameter amount: above zero puts in, below zero takes out.
  /// - Parameter confirmed: whether somebody was asked about an unlikely sum and meant it.
  /// - Throws: `DrawerRefusal`, `PayRefusal.isACode`, `WordsRefusal` or
  ///   `SaleRefusal.reasonMissing`; then nothing was written.
  public func moveCash(
    at station: StationNumber, amount: Rupiah, reason: String, confirmed: Bool = false,
    by actor: Actor, at now: Instant
  ) async throws -> DrawerMove {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillDrawer, in: db)
      guard let drawer = try Self.moneyDrawer(db, at: station, by: staff, now) else {
        throw DrawerRefusal.notOpen
      }
      let reason = try Self.reason(reason)
      guard amount != .zero, (-Rupiah.largestTyped...Rupiah.largestTyped).contains(amount) else {
        throw DrawerRefusal.amount
      }
      if !confirmed { try Self.checkForSlips(amount < .zero ? -amount : amount, in: db) }
      let move = DrawerMove(
        kind: amount < .zero ? .cashOut : .cashIn, amount: amount < .zero ? -amount : amount,
        reason: reason, at: now, staff: staff)
      try move.write(db, to: drawer.number)
      try Audit.write(
        db, at: now, by: actor, action: .cashMoved,
        subject: "drawer \(drawer.number) \(move.kind.rawValue) \(move.amount.amount)")
      return move
    }
  }

  /// Writes down that the drawer was opened without a sale.
  ///
  /// - Throws: `DrawerRefusal.notOpen`, `WordsRefusal` or `SaleRefusal.reasonMissing`.
  public func openWithoutSale(
    at station: StationNumber, reason: String, by actor: Actor, at now: Instant
  ) async throws -> DrawerMove {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillDrawer, in: db)
      guard let drawer = try Self.moneyDrawer(db, at: station, by: staff, now) else {
        throw DrawerRefusal.notOpen
      }
      let move = DrawerMove(
        kind: .noSale, amount: .zero, reason: try Self.reason(reason), at: now, staff: staff)
      try move.write(db, to: drawer.number)
      try Audit.write(
        db, at: now, by: actor, action: .drawerOpenedWithoutSale,
        subject: "drawer \(drawer.number)")
      return move
    }
  }

  /// What happened to a drawer besides sales, newest first.
  public func drawerMoves(of drawer: DrawerNumber) async throws -> [DrawerMove] {
    try await database.read { db in
      try DrawerMove.whole(
        db.makeStatement(
          sql: """
            SELECT number, kind, amount, reason, at, staff FROM drawerMove WHERE drawer = ?
            ORDER BY number DESC
            """), arguments: [drawer], of: "drawerMove")
    }
  }
}

extension DrawerMove: FetchableRecord {
  public init(row: Row) throws {
    kind = try row.decode(forColumn: "kind")
    amount = try row.decode(forColumn: "amount")
    reason = try row.decode(forColumn: "reason")
    at = try row.decode(forColumn: "at")
    staff = try row.decode(forColumn: "staff")
  }

  fileprivate func write(_ db: Database, to drawer: DrawerNumber) throws {
    try db.execute(
      sql: """
        INSERT INTO drawerMove (drawer, kind, amount, reason, at, staff) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [drawer, kind, amount, reason, at, staff])
  }
}
