import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Opens the drawer of a till with a float that was counted.
  ///
  /// - Parameter confirmed: whether somebody was asked about an unlikely sum and meant it.
  /// - Throws: `DrawerRefusal` or `PayRefusal.isACode`; then nothing was written.
  public func openDrawer(
    at station: StationNumber, float: Rupiah, confirmed: Bool = false, by actor: Actor,
    at now: Instant
  ) async throws -> DrawerSession {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillDrawer, in: db)
      if let open = try DrawerSession.open(db, at: station) {
        throw DrawerRefusal.alreadyOpen(since: open.openedAt.on(clockOf: now))
      }
      guard try DrawerSession.unexplained(db, at: station) == nil else {
        throw DrawerRefusal.unexplained
      }
      guard (.zero...Rupiah.largestTyped).contains(float) else { throw DrawerRefusal.amount }
      if !confirmed { try Self.checkForSlips(float, in: db) }
      try db.execute(
        sql: """
          INSERT INTO drawerSession (station, float, openedAt, openedBy) VALUES (?, ?, ?, ?)
          """,
        arguments: [station, float, now, staff])
      let drawer = try Self.openDrawer(db, at: station)
      try Audit.write(
        db, at: now, by: actor, action: .drawerOpened,
        subject: "drawer \(drawer.number) float \(float.amount)")
      return drawer
    }
  }

  /// - Throws: `PayRefusal.isACode`, `DrawerRefusal.unlikely`.
  static func checkForSlips(_ amount: Rupiah, in db: Database) throws {
    try Unlikely.check(noCode: amount, in: db)
    try Unlikely.check(cash: amount)
  }

  static func openDrawer(_ db: Database, at station: StationNumber) throws -> DrawerSession {
    guard let open = try DrawerSession.open(db, at: station) else { throw DrawerRefusal.notOpen }
    return open
  }
}
