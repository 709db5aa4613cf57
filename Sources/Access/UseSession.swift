public import GRDB
import Persistence
public import Secrets
public import Trail
public import Values

extension Keyring {
  /// Who holds this token, if her session is alive; using it keeps it alive.
  ///
  /// It ends after 12 hours, and after 30 idle minutes where she sits at no station; at a station it
  /// locks sooner, by `LockRule`. Roles are read each time, so a change counts at once.
  public func session(_ token: Token, at now: Instant) async throws -> Session? {
    switch try await look(token, at: now) {
    case .alive(let session): return session
    case .idle(let session):
      // At a station it is left to be locked, and to whoever comes back to it.
      if session.station == nil { _ = try await end(token, at: now) }
      return nil
    case .ended, .unknown: return nil
    }
  }

  /// What has become of the session of this token; one that is over is taken away.
  ///
  /// One that was idle for too long is left to the caller, who ends or locks it.
  /// - Parameter isUse: whether she is doing something; a look that a page takes by itself is none.
  public func look(_ token: Token, at now: Instant, isUse: Bool = true) async throws -> SessionLook
  {
    let digest = token.digest
    guard let found = try await database.read({ db in try FoundSession.find(db, digest: digest) })
    else { return .unknown }
    guard found.isWithinItsDay(at: now) else {
      return .ended(found.session, closed: try await end(token, at: now))
    }
    guard !found.isLocked, !found.isIdle(at: now) else { return .idle(found.session) }
    guard isUse, now - found.lastSeen >= Session.notice(quiet: found.quiet) else {
      return .alive(found.session)
    }
    do {
      try await database.transaction(isUrgent: true) { db in
        try db.execute(
          sql: "UPDATE session SET lastSeen = ? WHERE digest = ?", arguments: [now, digest])
      }
    } catch is StorageRefusal {
      // She reads on; until something can be written again her session gets no younger.
    }
    return .alive(found.session)
  }

  /// Whether one of these sessions, by the digests of their tokens, is alive.
  public func isAnyAlive(_ digests: Set<String>, at now: Instant) async throws -> Bool {
    guard !digests.isEmpty else { return false }
    return try await database.read { db in try Self.isAnyAlive(db, digests, at: now) }
  }

  /// The same in a read of the caller's.
  ///
  /// - Parameter permission: what only those sessions count whose colleague may do it.
  public static func isAnyAlive(
    _ db: Database, _ digests: Set<String>, at now: Instant, may permission: Permission? = nil
  ) throws -> Bool {
    try digests.contains { try FoundSession.isAlive(db, digest: $0, at: now, may: permission) }
  }

  /// Whether a colleague whose session is alive sits at the station.
  public func isTaken(_ station: StationNumber, at now: Instant) async throws -> Bool {
    try await database.read { db in
      let digests = try String.fetchAll(
        db, sql: "SELECT digest FROM session WHERE station = ?", arguments: [station])
      return try digests.contains { try FoundSession.isAlive(db, digest: $0, at: now) }
    }
  }
}

/// What has become of a session.
public enum SessionLook: Sendable {
  /// It was used within its quiet time, and this use counts.
  case alive(Session)
  /// Idle for longer than its quiet time, or locked.
  case idle(Session)
  /// Over, and taken away, and with it the cards that were open at these stations.
  case ended(Session, closed: Set<StationNumber>)
  /// There is none by that token.
  case unknown
}
