import GRDB
import Persistence
public import Secrets
public import Trail
public import Values

extension Keyring {
  /// Makes a badge for a colleague; the one that she had opens nothing any more.
  ///
  /// - Returns: the badge, which is shown once, to be printed.
  /// - Throws: `PermissionRefusal`; `StaffRefusal.unknown`, also of somebody who may not sign in.
  public func makeBadge(
    for number: StaffNumber, at now: Instant, by actor: Actor
  ) async throws -> StaffBadge {
    let badge = try StaffBadge.random()
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard let staff = try Staff.find(db, numbered: number), !staff.disabled else {
        throw StaffRefusal.unknown
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO staffBadge (staff, digest, made) VALUES (?, ?, ?)",
        arguments: [number, badge.digest, now])
      try Audit.write(db, at: now, by: actor, action: .badgeMade, subject: "staff \(number)")
    }
    return badge
  }

  /// Takes a colleague's badge away: it is known to nobody any more.
  ///
  /// - Throws: `PermissionRefusal`.
  public func revokeBadge(
    of number: StaffNumber, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard try StaffBadge.has(db, number) else { return }
      try db.execute(sql: "DELETE FROM staffBadge WHERE staff = ?", arguments: [number])
      try db.execute(sql: "UPDATE session SET shown = NULL WHERE shown = ?", arguments: [number])
      try Audit.write(db, at: now, by: actor, action: .badgeRevoked, subject: "staff \(number)")
    }
  }

  /// Whether a colleague has a badge.
  public func hasBadge(_ number: StaffNumber) async throws -> Bool {
    try await database.read { db in try StaffBadge.has(db, number) }
  }

  /// Whose badge it is.
  ///
  /// - Parameters:
  ///   - address: where the request comes from; unknown badges are counted by it.
  ///   - act: what one that is unknown is written down as: of a lock, or of who stands by.
  /// - Throws: `BadgeRefusal.unknown`, `TooManyTries`.
  func holder(
    of badge: StaffBadge, from address: String, orNote act: AuditAct = .sessionRefused,
    at now: Instant
  ) async throws -> Staff {
    let attempt = Attempt(at: "badge \(badge.digest)", from: address)
    try await count(attempt, at: now)
    guard let staff = try await database.read({ db in try badge.holder(in: db) }) else {
      try await trail.note(act, of: "nobody", at: now, by: .nobody)
      throw BadgeRefusal.unknown
    }
    try await succeeded(attempt, at: now)
    return staff
  }

  /// Holds a badge before a place where a session sits: the place locks, and its lock asks whose badge
  /// it is from now on.
  ///
  /// - Returns: the stations whose card was closed; `nil` when it is the badge of who is at work there,
  ///   which changes nothing.
  /// - Throws: `BadgeRefusal.unknown`, `TooManyTries`; then nothing is locked.
  public func show(
    _ badge: StaffBadge, to token: Token, from address: String, at now: Instant
  ) async throws -> Set<StationNumber>? {
    let staff = try await holder(of: badge, from: address, at: now)
    let digest = token.digest
    let isAtWork = try await database.read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM session WHERE digest = ? AND staff = ? AND locked = 0)",
        arguments: [digest, staff.number])
    }
    if isAtWork == true { return nil }
    let closed = try await lock(token, at: now)
    try await database.transaction(isUrgent: true) { db in
      try db.execute(
        sql: "UPDATE session SET shown = ? WHERE digest = ? AND staff IS NOT NULL",
        arguments: [staff.number, digest])
    }
    return closed
  }

  /// Whose badge was held before a locked place; nobody's until one was.
  public func shown(to token: Token) async throws -> Staff? {
    let digest = token.digest
    return try await database.read { db in
      let number = try StaffNumber.fetchOne(
        db, sql: "SELECT shown FROM session WHERE digest = ? AND shown IS NOT NULL",
        arguments: [digest])
      return try number.flatMap { try Staff.find(db, numbered: $0) }
    }
  }
}
