import GRDB
import Persistence
public import Secrets
public import Trail
public import Values

extension Keyring {
  /// Ends a session that is over; nobody did that, so it is not written in the trail.
  ///
  /// - Returns: the stations whose card was closed.
  public func end(_ token: Token, at now: Instant) async throws -> Set<StationNumber> {
    let digest = token.digest
    do {
      return try await database.transaction(isUrgent: true) { db in
        try Self.end(db, digest: digest, at: now)
      }
    } catch is StorageRefusal {
      // Nothing can be written now; it is over all the same, by its times.
      return []
    }
  }

  /// Locks an idle session: it opens nothing any more until its colleague comes in again.
  ///
  /// The station forgets whom she was serving.
  /// - Returns: the stations whose card was closed.
  public func lock(_ token: Token, at now: Instant) async throws -> Set<StationNumber> {
    let digest = token.digest
    // Every page that a locked browser asks for comes by here.
    if try await database.read({ db in try FoundSession.find(db, digest: digest)?.isLocked })
      == true
    {
      return []
    }
    return try await database.transaction(isUrgent: true) { db in
      let closed = try Session.closeCards(
        db, whereSession: "session.digest = ?", [digest], at: now)
      try db.execute(sql: "UPDATE session SET locked = 1 WHERE digest = ?", arguments: [digest])
      return closed
    }
  }

  /// Ends a session; the station forgets whom she was serving there.
  ///
  /// - Returns: the stations whose card was closed.
  public func signOut(_ token: Token, at now: Instant) async throws -> Set<StationNumber> {
    let digest = token.digest
    return try await database.transaction(isUrgent: true) { db in
      guard let found = try FoundSession.find(db, digest: digest) else { return [] }
      let closed = try Self.end(db, digest: digest, at: now)
      if let staff = found.session.staff?.number {
        try Audit.write(
          db, at: now, by: .staff(staff), action: .sessionEnded, subject: "staff \(staff)")
      }
      return closed
    }
  }

  private static func end(
    _ db: Database, digest: String, at now: Instant
  ) throws -> Set<StationNumber> {
    let closed = try Session.closeCards(
      db, whereSession: "session.digest = ?", [digest], at: now)
    try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
    return closed
  }
}
