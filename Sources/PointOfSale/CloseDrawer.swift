import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Counts and closes the drawer of a till.
  ///
  /// The count is taken as it is, also when it differs; the difference is kept and shown, and wants
  /// a note before this till is opened again: not before the count, which would tell who counts.
  /// - Throws: `DrawerRefusal`; then nothing was written.
  public func closeDrawer(
    at station: StationNumber, counted: DrawerCount, note: String? = nil, by actor: Actor,
    at now: Instant
  ) async throws -> DrawerReport {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillDrawer, in: db)
      let drawer = try Self.openDrawer(db, at: station)
      guard let cart = try Cart.active(db, at: station), !cart.lines.isEmpty else {
        return try Self.close(db, drawer, counted: counted, note: note, by: staff, at: now)
      }
      throw DrawerRefusal.cartOpen
    }
  }

  private static func close(
    _ db: Database, _ drawer: DrawerSession, counted: DrawerCount, note: String?,
    by staff: StaffNumber, at now: Instant
  ) throws -> DrawerReport {
    if case .pieces(let pieces) = counted, pieces.isEmpty { throw DrawerRefusal.nothingCounted }
    guard let found = counted.total, found <= Rupiah.largestTyped else {
      throw DrawerRefusal.amount
    }
    guard note?.fitsANote ?? true else { throw DrawerRefusal.noteTooLong }
    let note = note?.tidy.nonEmpty
    if case .pieces(let pieces) = counted {
      for (denomination, count) in pieces where count > 0 {
        try db.execute(
          sql: "INSERT INTO drawerPiece (drawer, denomination, pieces) VALUES (?, ?, ?)",
          arguments: [drawer.number, denomination.rawValue, count])
      }
    }
    let expected = try DrawerReport.make(db, of: drawer).expected
    try db.execute(
      sql: """
        UPDATE drawerSession
        SET closedAt = ?, closedBy = ?, expected = ?, counted = ?, difference = ?, note = ?
        WHERE number = ?
        """,
      arguments: [now, staff, expected, found, found - expected, note, drawer.number])
    try Audit.write(
      db, at: now, by: .staff(staff), action: .drawerClosed, subject: "drawer \(drawer.number)")
    return try DrawerReport.make(
      db, of: DrawerSession.find(db, numbered: drawer.number) ?? drawer)
  }
}
