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
    let since = try row.decode(Instant.self, atIndex: 1)
    return abs(now - since) <= idle ? try row.decode(atIndex: 0) : nil
  }

  /// From now on the station serves this member, or nobody.
  ///
  /// - Parameter staff: who serves her; nobody when a camera read the card.
  public static func set(
    _ db: Database, _ member: Number<CardHolder>?, at station: StationNumber, now: Instant,
    by staff: StaffNumber? = nil
  ) throws {
    guard let member else {
      try db.execute(sql: "DELETE FROM stationState WHERE station = ?", arguments: [station])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO stationState (station, member, since, staff) VALUES (?, ?, ?, ?)
        ON CONFLICT (station) DO UPDATE
        SET member = excluded.member, since = excluded.since, staff = excluded.staff
        """
    ).execute(arguments: [station, member, now, staff])
  }

  /// Forgets whom a colleague served whose sessions end, and whom a camera opened where only she sat.
  ///
  /// Whoever sits there now keeps whom she serves. Call it before the sessions are deleted.
  /// - Parameter sessions: a condition on the sessions that end.
  static func clear(
    _ db: Database, whereSession sessions: String, _ arguments: StatementArguments
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM stationState
        WHERE staff IN (SELECT staff FROM session WHERE \(sessions))
        OR (staff IS NULL
          AND station IN (SELECT station FROM session WHERE \(sessions))
          AND station NOT IN (
            SELECT station FROM session WHERE station IS NOT NULL AND NOT (\(sessions))))
        """, arguments: arguments + arguments + arguments)
  }

  static let namesWhoServes = Migration("2026-11-22 who serves at a station") { db in
    // Whom a station serves is forgotten within ten minutes; nobody's is worth keeping.
    try db.execute(
      sql: """
        DELETE FROM stationState;
        ALTER TABLE stationState
        ADD COLUMN staff INTEGER REFERENCES staff (number) ON DELETE CASCADE;
        """)
  }
}

extension Keyring {
  /// From now on the station serves this member; `nil` ends it.
  ///
  /// `keepServing` keeps it alive.
  /// - Parameter staff: who serves her; the station forgets the member when this colleague leaves.
  public func serve(
    _ member: Number<CardHolder>?, at station: StationNumber, now: Instant,
    by staff: StaffNumber? = nil
  ) async throws {
    try await database.transaction { db in
      try StationState.set(db, member, at: station, now: now, by: staff)
    }
  }

  /// The station still serves this member: ten more minutes.
  ///
  /// When it serves nobody or somebody else by now, that stays so.
  public func keepServing(
    _ member: Number<CardHolder>, at station: StationNumber, now: Instant
  ) async throws {
    try await database.transaction { db in
      try db.cachedStatement(
        sql: "UPDATE stationState SET since = ? WHERE station = ? AND member = ?"
      ).execute(arguments: [now, station, member])
    }
  }

  /// Whom the station serves, if somebody within the last 10 minutes.
  public func served(at station: StationNumber, now: Instant) async throws -> Number<CardHolder>? {
    try await database.read { db in try StationState.member(db, at: station, now: now) }
  }
}
