public import Access
internal import GRDB
internal import Persistence
public import Values

extension Shop {
  /// Opens the drawer of a till with a float that was counted.
  ///
  /// - Throws: `DrawerRefusal`; then nothing was written.
  public func openDrawer(
    at station: StationNumber, float: Rupiah, by staff: StaffNumber, at now: Instant
  ) async throws -> DrawerSession {
    try await database.recorded { db in
      if let open = try DrawerSession.open(db, at: station) {
        throw DrawerRefusal.alreadyOpen(since: open.openedAt)
      }
      guard (.zero...Rupiah.largestTyped).contains(float) else { throw DrawerRefusal.amount }
      try db.execute(
        sql: """
          INSERT INTO drawerSession (station, float, openedAt, openedBy) VALUES (?, ?, ?, ?)
          """,
        arguments: [station, float, now, staff])
      return try Self.openDrawer(db, at: station)
    }
  }

  static func openDrawer(_ db: Database, at station: StationNumber) throws -> DrawerSession {
    guard let open = try DrawerSession.open(db, at: station) else { throw DrawerRefusal.notOpen }
    return open
  }
}
