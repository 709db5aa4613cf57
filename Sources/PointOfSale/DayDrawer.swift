package import GRDB
import Persistence
import Trail
import Values

extension Shop {
  /// Whether this house opens and counts its drawers; where it does not, each till has one total a
  /// day, and the first sale begins it.
  public func opensDrawers() async throws -> Bool {
    try await database.read { db in try Self.opensDrawers(db) }
  }

  /// The same in a read that also sees other things.
  package static func opensDrawers(_ db: Database) throws -> Bool {
    try Setting.value(HouseSetting.noDrawerSessions.rawValue, in: db) == nil
  }

  /// Whether who counts a drawer sees what should be in it.
  public func countsOpenly() async throws -> Bool {
    try await database.read { db in
      try Setting.value(HouseSetting.openCount.rawValue, in: db) != nil
    }
  }

  /// The drawer into which money goes at a till now, or out of which it comes; `nil` when none is
  /// open and somebody has to open it.
  ///
  /// Where drawers are not counted it is the day's: that of an earlier day is closed as it should be,
  /// and what was in it is the float of today's.
  /// - Parameter staff: who answers for it; without anybody none is begun.
  /// - Throws: `DrawerRefusal.unexplained`.
  static func moneyDrawer(
    _ db: Database, at station: StationNumber, by staff: StaffNumber?, _ now: Instant
  ) throws -> DrawerSession? {
    let open = try DrawerSession.open(db, at: station)
    if try opensDrawers(db) { return open }
    if let open, open.openedAt.on(clockOf: now).day == now.day { return open }
    // Who was here yesterday does not answer for today.
    guard let staff else { return nil }
    if let open { try closeUncounted(db, open, by: staff, now) }
    guard try DrawerSession.unexplained(db, at: station) == nil else {
      throw DrawerRefusal.unexplained
    }
    let float: Rupiah? = try Rupiah.fetchOne(
      db,
      sql: """
        SELECT counted FROM drawerSession
        WHERE number = (SELECT max(number) FROM drawerSession WHERE station = ?)
        """, arguments: [station])
    let kept: Rupiah = float ?? .zero
    try db.execute(
      sql: "INSERT INTO drawerSession (station, float, openedAt, openedBy) VALUES (?, ?, ?, ?)",
      arguments: [station, kept, now, staff])
    let drawer = try openDrawer(db, at: station)
    try Audit.write(
      db, at: now, by: .staff(staff), action: .drawerOpened,
      subject: "drawer \(drawer.number) float \(drawer.float.amount)")
    return drawer
  }

  /// Ends a day that nobody counted: what should be in the drawer stays in it.
  private static func closeUncounted(
    _ db: Database, _ drawer: DrawerSession, by staff: StaffNumber, _ now: Instant
  ) throws {
    let expected = try DrawerReport.make(db, of: drawer).expected
    let kept = max(.zero, expected)
    try db.execute(
      sql: """
        UPDATE drawerSession
        SET closedAt = ?, closedBy = ?, expected = ?, counted = ?, difference = ?, note = ?
        WHERE number = ?
        """,
      arguments: [now, staff, expected, kept, kept - expected, uncounted, drawer.number])
    try Audit.write(
      db, at: now, by: .staff(staff), action: .drawerClosed, subject: "drawer \(drawer.number)")
  }

  /// What stands beside a count that nobody made.
  private static let uncounted = "Ditutup otomatis, tanpa hitungan."
}
