import GRDB
import Persistence
public import Trail
public import Values

extension Keyring {
  /// The newest moment that is written down, or `nil` in a new house.
  ///
  /// Of the audit trail and the sessions; what was written before the clock was last found right again
  /// does not count, nor what was written since it is doubted.
  public func newestMoment() async throws -> Instant? {
    try await database.read { db in
      let (right, doubted) = try (ClockMark.right(in: db), ClockMark.doubted(in: db))
      // Texts with one offset sort as moments do; the house writes them all in its own.
      let noted = try Instant.fetchOne(
        db, sql: "SELECT max(at) FROM auditEntry WHERE number >= ? AND number < ?",
        arguments: [right, doubted ?? Int64.max])
      guard doubted == nil else { return noted }
      let seen = try Instant.fetchOne(db, sql: "SELECT max(lastSeen) FROM session")
      return [noted, seen].compactMap(\.self).max()
    }
  }

  /// Writes down that the clock is doubted from here on, or that it is right again, unless that is what
  /// stands there.
  ///
  /// People still sign in by a clock that is doubted; these moments must not count as over. Sessions
  /// from a future that did not come end.
  /// - Returns: the stations whose card was closed with them.
  public func noteClock(isDoubted: Bool, at now: Instant) async throws -> Set<StationNumber> {
    let isKnown = try await database.read { db in
      try (ClockMark.doubted(in: db) != nil) == isDoubted
    }
    guard !isKnown else { return [] }
    return try await database.transaction(isUrgent: true) { db in
      guard try (ClockMark.doubted(in: db) != nil) != isDoubted else { return [] }
      let closed: Set<StationNumber> =
        try isDoubted ? [] : Session.endAll(db, usedAfter: now)
      try Audit.write(
        db, at: now, by: .house, action: isDoubted ? .clockDoubted : .clockRight,
        subject: now.day.description)
      return closed
    }
  }

  /// Writes down that the clock is right although older moments are written down as later.
  ///
  /// Sessions from that future end.
  /// - Returns: the stations whose card was closed with them.
  public func confirmClock(
    at now: Instant, by actor: Actor
  ) async throws -> Set<StationNumber> {
    try await database.transaction { db in
      try actor.needs(.settingsEdit, in: db)
      let closed = try Session.endAll(db, usedAfter: now)
      try Audit.write(
        db, at: now, by: actor, action: .clockConfirmed, subject: now.day.description)
      return closed
    }
  }
}

/// Where the trail says what is thought of the clock.
private enum ClockMark {
  /// The line in which it was last found right again; 0 when it never was doubted.
  static func right(in db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT ifnull(max(number), 0) FROM auditEntry
        WHERE action IN ('clock.confirmed', 'clock.right')
        """) ?? 0
  }

  /// The line from which on it is doubted; `nil` while it is not.
  static func doubted(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT min(number) FROM auditEntry WHERE action = 'clock.doubted' AND number > ?",
      arguments: [right(in: db)])
  }
}
