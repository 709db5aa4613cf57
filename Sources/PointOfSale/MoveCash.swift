public import Access
public import GRDB
internal import Persistence
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
  /// - Parameter amount: above zero puts in, below zero takes out.
  /// - Throws: `DrawerRefusal` or `SaleRefusal.reasonMissing`; then nothing was written.
  public func moveCash(
    at station: StationNumber, amount: Rupiah, reason: String, by staff: StaffNumber,
    at now: Instant
  ) async throws -> DrawerMove {
    try await database.recorded { db in
      let drawer = try Self.openDrawer(db, at: station)
      let reason = try Self.reason(reason)
      guard amount != .zero, (-Rupiah.largestTyped...Rupiah.largestTyped).contains(amount) else {
        throw DrawerRefusal.amount
      }
      if amount < .zero {
        let cash = try DrawerReport.make(db, of: drawer).expected
        guard cash + amount >= .zero else { throw DrawerRefusal.notEnoughCash }
      }
      let move = DrawerMove(
        kind: amount < .zero ? .cashOut : .cashIn, amount: amount < .zero ? -amount : amount,
        reason: reason, at: now, staff: staff)
      try move.write(db, to: drawer.number)
      return move
    }
  }

  /// Writes down that the drawer was opened without a sale.
  ///
  /// - Throws: `DrawerRefusal.notOpen` or `SaleRefusal.reasonMissing`.
  public func openWithoutSale(
    at station: StationNumber, reason: String, by staff: StaffNumber, at now: Instant
  ) async throws -> DrawerMove {
    try await database.recorded { db in
      let drawer = try Self.openDrawer(db, at: station)
      let move = DrawerMove(
        kind: .noSale, amount: .zero, reason: try Self.reason(reason), at: now, staff: staff)
      try move.write(db, to: drawer.number)
      return move
    }
  }

  /// What happened to a drawer besides sales, newest first.
  public func drawerMoves(of drawer: DrawerNumber) async throws -> [DrawerMove] {
    try await database.read { db in
      try DrawerMove.fetchAll(
        db,
        sql: """
          SELECT kind, amount, reason, at, staff FROM drawerMove WHERE drawer = ?
          ORDER BY number DESC
          """,
        arguments: [drawer])
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
