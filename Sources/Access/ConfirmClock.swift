internal import GRDB
internal import Persistence
public import Values

extension Keyring {
  /// The newest moment that is written down, or `nil` in a new house.
  ///
  /// Of the audit trail and the sessions; what was written before a manager last said that the clock
  /// is right does not count.
  public func newestMoment() async throws -> Instant? {
    try await database.read { db in
      // Texts with one offset sort as moments do; the house writes them all in its own.
      let noted = try Instant.fetchOne(
        db,
        sql: """
          SELECT max(at) FROM auditEntry WHERE number >= ifnull(
            (SELECT max(number) FROM auditEntry WHERE action = 'clock.confirmed'), 0)
          """)
      let seen = try Instant.fetchOne(db, sql: "SELECT max(lastSeen) FROM session")
      return [noted, seen].compactMap(\.self).max()
    }
  }

  /// Writes down that the clock is right although older moments are written down as later.
  ///
  /// Sessions from that future end.
  public func confirmClock(at now: Instant, by actor: AuditActor) async throws {
    try await database.transaction { db in
      try db.execute(sql: "DELETE FROM session WHERE lastSeen > ?", arguments: [now])
      try Audit.write(
        db, at: now, by: actor, action: "clock.confirmed", subject: now.day.description)
    }
  }
}
