public import GRDB
internal import Persistence
public import Values

/// Whom a station is serving now.
///
/// Table `stationState`.
///
/// Kept on the server, so that a reload or a second screen loses nothing. It names a member and
/// never a copy, and is forgotten after 10 idle minutes, at sign-out and by the daily scrub.
public enum StationState {
  /// Seconds without a scan or a click after which a station forgets.
  public static let idle: Int64 = 600

  /// Whom the station serves, if somebody.
  public static func member(
    _ db: Database, at station: StationNumber, now: Instant
  ) throws -> Number<CardHolder>? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT member, since FROM stationState WHERE station = ?"),
      arguments: [station])
    guard let row else { return nil }
    return abs(now - row[1]) <= idle ? row[0] : nil
  }

  /// From now on the station serves this member, or nobody.
  public static func set(
    _ db: Database, _ member: Number<CardHolder>?, at station: StationNumber, now: Instant
  ) throws {
    guard let member else {
      try db.execute(sql: "DELETE FROM stationState WHERE station = ?", arguments: [station])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO stationState (station, member, since) VALUES (?, ?, ?)
        ON CONFLICT (station) DO UPDATE SET member = excluded.member, since = excluded.since
        """
    ).execute(arguments: [station, member, now])
  }

  static func clear(_ db: Database, whereStaff staff: StaffNumber) throws {
    try db.execute(
      sql: """
        DELETE FROM stationState
        WHERE station IN (SELECT station FROM session WHERE staff = ? AND station IS NOT NULL)
        """, arguments: [staff])
  }
}

extension Keyring {
  /// From now on the station serves this member; `nil` ends it.
  ///
  /// Call it again to keep it alive.
  public func serve(
    _ member: Number<CardHolder>?, at station: StationNumber, now: Instant
  ) async throws {
    try await database.transaction { db in
      try StationState.set(db, member, at: station, now: now)
    }
  }

  /// Whom the station serves, if somebody within the last 10 minutes.
  public func served(at station: StationNumber, now: Instant) async throws -> Number<CardHolder>? {
    try await database.read { db in try StationState.member(db, at: station, now: now) }
  }
}
