public import GRDB
import Persistence
public import Secrets
import Stations
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
    guard let found = try await database.read({ db in try Found.find(db, digest: digest) })
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
    try digests.contains { try Found.isAlive(db, digest: $0, at: now, may: permission) }
  }

  /// Whether a colleague whose session is alive sits at the station.
  public func isTaken(_ station: StationNumber, at now: Instant) async throws -> Bool {
    try await database.read { db in
      let digests = try String.fetchAll(
        db, sql: "SELECT digest FROM session WHERE station = ?", arguments: [station])
      return try digests.contains { try Found.isAlive(db, digest: $0, at: now) }
    }
  }

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
    if try await database.read({ db in try Found.find(db, digest: digest)?.isLocked }) == true {
      return []
    }
    return try await database.transaction(isUrgent: true) { db in
      let closed = try Session.closeCards(
        db, whereSession: "session.digest = ?", [digest], at: now)
      try db.execute(sql: "UPDATE session SET locked = 1 WHERE digest = ?", arguments: [digest])
      return closed
    }
  }

  /// Says where somebody on the staff sits now; the place where she sat forgets whom she was serving.
  ///
  /// - Returns: the stations whose card was closed.
  /// - Throws: `StationRefusal.unknown`; `PermissionRefusal` when she may do none of its work;
  ///   `ShiftRefusal.otherStation`.
  @discardableResult
  public func sit(
    _ token: Token, at station: StationNumber, now: Instant
  ) async throws -> Set<StationNumber> {
    let digest = token.digest
    return try await database.transaction { db in
      guard let place = try Station.find(db, numbered: station) else {
        throw StationRefusal.unknown
      }
      guard let session = try Found.find(db, digest: digest)?.session, let staff = session.staff
      else { return [] }
      try place.kind.requireWork(for: staff.permissions)
      guard !session.isShift || session.station == station else { throw ShiftRefusal.otherStation }
      try db.execute(
        sql: "UPDATE session SET station = ? WHERE digest = ? AND staff IS NOT NULL",
        arguments: [station, digest])
      guard let before = session.station, before != station else { return [] }
      return try Session.closeCard(db, at: before, leftBy: staff.number, at: now)
    }
  }

  /// Whether a card would close where somebody on the staff sits, if she sat elsewhere.
  public func wouldCloseCard(_ token: Token, at now: Instant) async throws -> Bool {
    let digest = token.digest
    return try await database.read { db in
      guard let session = try Found.find(db, digest: digest)?.session,
        let staff = session.staff, let station = session.station
      else { return false }
      return try Session.wouldClose(db, at: station, leftBy: staff.number, in: digest, at: now)
    }
  }

  /// Ends a session; the station forgets whom she was serving there.
  ///
  /// - Returns: the stations whose card was closed.
  public func signOut(_ token: Token, at now: Instant) async throws -> Set<StationNumber> {
    let digest = token.digest
    return try await database.transaction(isUrgent: true) { db in
      guard let found = try Found.find(db, digest: digest) else { return [] }
      let closed = try Self.end(db, digest: digest, at: now)
      if let staff = found.session.staff?.number {
        try Audit.write(
          db, at: now, by: .staff(staff), action: .sessionEnded, subject: "staff \(staff)")
      }
      return closed
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

  private static func end(
    _ db: Database, digest: String, at now: Instant
  ) throws -> Set<StationNumber> {
    let closed = try Session.closeCards(
      db, whereSession: "session.digest = ?", [digest], at: now)
    try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
    return closed
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

/// A session as it was found, alive or not.
private struct Found: FetchableRecord, Sendable {
  let session: Session
  let lastSeen: Instant
  let isLocked: Bool
  /// Where it sits.
  let kind: Station.Kind?
  /// After how many seconds without use it is idle; `find` asks the house.
  var quiet = Lifetime.idleSession.seconds

  init(row: Row) throws {
    let member = try row.decode(Number<CardHolder>?.self, forColumn: "holder")
    lastSeen = try row.decode(Instant.self, forColumn: "lastSeen")
    isLocked = try row.decode(Bool.self, forColumn: "locked")
    kind = try row.decode(Station.Kind?.self, forColumn: "kind")
    session = Session(
      who: try member.map { .member($0) } ?? .staff(Staff(row: row, from: 7)),
      station: try row.decode(StationNumber?.self, forColumn: "seat"),
      expires: try row.decode(Instant.self, forColumn: "expires"),
      isShift: try row.decode(Bool.self, forColumn: "shift"))
  }

  static func find(_ db: Database, digest: String) throws -> Found? {
    var found = try Found.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT session.member AS holder, session.lastSeen AS lastSeen, session.locked AS locked,
            session.station AS seat, session.expires AS expires, session.shift AS shift,
            (SELECT kind FROM station WHERE station.number = session.station) AS kind,
            \(Staff.columns)
          FROM session LEFT JOIN staff ON staff.number = session.staff
          WHERE session.digest = ?
          """),
      arguments: [digest])
    if let kind = found?.kind { found?.quiet = try LockRule.find(db).seconds(at: kind) }
    return found
  }

  /// Whether nobody has used it for too long.
  func isIdle(at now: Instant) -> Bool { now - lastSeen >= quiet }

  /// Whether there is one that is neither over, nor idle, nor locked.
  static func isAlive(
    _ db: Database, digest: String, at now: Instant, may permission: Permission? = nil
  ) throws -> Bool {
    guard let found = try find(db, digest: digest) else { return false }
    if let permission, !found.session.permissions.contains(permission) { return false }
    return found.isWithinItsDay(at: now) && !found.isLocked && !found.isIdle(at: now)
  }

  /// Whether it is not over by itself: its twelve hours, a clock that was set back, a colleague who
  /// may not come in any more.
  func isWithinItsDay(at now: Instant) -> Bool {
    guard now < session.expires, now - lastSeen > -Session.tolerance else { return false }
    return session.staff.map { !$0.disabled } ?? true
  }
}
