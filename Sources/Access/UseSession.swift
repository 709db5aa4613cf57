public import GRDB
internal import Persistence
public import Secrets
public import Values

extension Keyring {
  /// Who holds this token, if her session is alive; using it keeps it alive.
  ///
  /// It ends after 30 idle minutes and after 12 hours, whichever comes first. Roles are read each
  /// time, so a change counts at once.
  public func session(_ token: Token, at now: Instant) async throws -> Session? {
    let digest = token.digest
    guard let found = try await database.read({ db in try Found.find(db, digest: digest) })
    else { return nil }
    let isAlive = found.isAlive(at: now)
    do {
      if !isAlive {
        try await database.transaction(isUrgent: true) { db in try Self.end(db, digest: digest) }
      } else if now - found.lastSeen >= Session.notice {
        try await database.transaction(isUrgent: true) { db in
          try db.execute(
            sql: "UPDATE session SET lastSeen = ? WHERE digest = ?", arguments: [now, digest])
        }
      }
    } catch is StorageRefusal {
      // She reads on; until something can be written again her session gets no younger.
    }
    return isAlive ? found.session : nil
  }

  /// Says where somebody on the staff sits now.
  ///
  /// - Throws: `StationRefusal.unknown`.
  public func sit(_ token: Token, at station: StationNumber) async throws {
    let digest = token.digest
    try await database.transaction { db in
      guard try Station.find(db, numbered: station) != nil else { throw StationRefusal.unknown }
      try db.execute(
        sql: "UPDATE session SET station = ? WHERE digest = ? AND staff IS NOT NULL",
        arguments: [station, digest])
    }
  }

  /// Ends a session; the station forgets whom she was serving there.
  public func signOut(_ token: Token, at now: Instant) async throws {
    let digest = token.digest
    try await database.transaction(isUrgent: true) { db in
      guard let found = try Found.find(db, digest: digest) else { return }
      try Self.end(db, digest: digest)
      if let staff = found.session.staff?.number {
        try Audit.write(
          db, at: now, by: .staff(staff), action: "session.ended", subject: "staff \(staff)")
      }
    }
  }

  /// Begins a member's session, when her card and PIN have been checked.
  ///
  /// It is not written in the trail: when a member comes and goes is nobody's business.
  /// - Parameter check: looks once more, in the session's own transaction, whether what was checked
  ///   still holds, and throws when it does not.
  public func startMemberSession(
    _ member: Number<CardHolder>, at now: Instant,
    after check: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) async throws -> Token {
    try await database.transaction(isUrgent: true) { db in
      try check(db)
      return try Session.start(db, staff: nil, member: member, at: now)
    }
  }

  private static func end(_ db: Database, digest: String) throws {
    try StationState.clear(db, whereSession: "session.digest = ?", [digest])
    try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
  }
}

/// A session as it was found, alive or not.
private struct Found: FetchableRecord, Sendable {
  let session: Session
  let lastSeen: Instant

  init(row: Row) throws {
    let member = try row.decode(Number<CardHolder>?.self, atIndex: 0)
    lastSeen = try row.decode(atIndex: 1)
    session = Session(
      who: try member.map { .member($0) } ?? .staff(Staff(row: row, from: 4)),
      station: try row.decode(atIndex: 2), expires: try row.decode(atIndex: 3))
  }

  static func find(_ db: Database, digest: String) throws -> Found? {
    try Found.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT session.member, session.lastSeen, session.station, session.expires,
            \(Staff.columns)
          FROM session LEFT JOIN staff ON staff.number = session.staff
          WHERE session.digest = ?
          """),
      arguments: [digest])
  }

  func isAlive(at now: Instant) -> Bool {
    let sinceSeen = now - lastSeen
    guard now < session.expires, sinceSeen < Session.idle, sinceSeen > -Session.tolerance else {
      return false
    }
    return session.staff.map { !$0.disabled } ?? true
  }
}
