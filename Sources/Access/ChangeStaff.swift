import GRDB
import Persistence
public import Trail
public import Values

extension Keyring {
  /// Everybody who works here or did.
  public func staff() async throws -> [Staff] {
    try await database.read { db in try Staff.all(in: db) }
  }

  /// The colleague with this number, if there is one.
  public func staff(_ number: StaffNumber) async throws -> Staff? {
    try await database.read { db in try Staff.find(db, numbered: number) }
  }

  /// Gives somebody other roles; they count from her next request on.
  ///
  /// Shifts that she approved, and her own, end when they go beyond whoever approved them.
  ///
  /// - Parameter seen: the roles that whoever asks saw; `nil` changes whatever is there.
  /// - Returns: the stations whose card was closed, when she lends no more, or with such a shift.
  /// - Throws: `StaffRefusal.lastManager` when nobody would be left to manage; `ChangedSince`.
  public func setRoles(
    of number: StaffNumber, to roles: Set<Role>, seen: Set<Role>? = nil, at now: Instant,
    by actor: Actor
  ) async throws -> Set<StationNumber> {
    guard !roles.isEmpty else { throw StaffRefusal.roleless }
    return try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard let before = try Staff.find(db, numbered: number) else { throw StaffRefusal.unknown }
      try ChangedSince.check(seen, is: before.roles)
      try Staff.setRoles(db, of: number, to: roles)
      if !roles.contains(.manager) { try Self.requireAManager(db, without: before) }
      try Audit.write(
        db, at: now, by: actor, action: .staffRolesChanged,
        subject: "staff \(number) \(Self.words(roles))")
      let (lent, lends) = (before.roles.contains(where: \.lends), roles.contains(where: \.lends))
      let ended = try Shift.endUncovered(db, of: number, at: now, by: actor)
      guard lent, !lends else { return ended }
      return try Session.closeCards(db, ofNoLender: number, at: now).union(ended)
    }
  }

  /// Lets somebody not sign in any more: her sessions, codes, tokens, badge and PIN end at once, and the
  /// shifts that she approved.
  ///
  /// - Returns: the stations whose card was closed with them.
  /// - Throws: `StaffRefusal.lastManager` when nobody would be left to manage.
  public func disableStaff(
    _ number: StaffNumber, at now: Instant, by actor: Actor
  ) async throws -> Set<StationNumber> {
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard let before = try Staff.find(db, numbered: number) else { throw StaffRefusal.unknown }
      try db.execute(sql: "UPDATE staff SET disabled = 1 WHERE number = ?", arguments: [number])
      try Self.requireAManager(db, without: before)
      let closed = try Session.closeCards(db, ofNoLender: number, at: now)
      _ = try Session.endAll(db, of: number, at: now)
      try db.execute(sql: "DELETE FROM passphraseCode WHERE staff = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM apiToken WHERE staff = ?", arguments: [number])
      try KnownDevice.forgetAll(db, of: number)
      try StaffBadge.forgetAll(db, of: number)
      try Audit.write(db, at: now, by: actor, action: .staffDisabled, subject: "staff \(number)")
      return try Shift.endUncovered(db, of: number, at: now, by: actor).union(closed)
    }
  }

  /// Lets somebody sign in again, with the passphrase she had.
  ///
  /// - Throws: `StaffRefusal.unknown`.
  public func enableStaff(
    _ number: StaffNumber, at now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard try Staff.find(db, numbered: number) != nil else { throw StaffRefusal.unknown }
      try db.execute(sql: "UPDATE staff SET disabled = 0 WHERE number = ?", arguments: [number])
      try Audit.write(db, at: now, by: actor, action: .staffEnabled, subject: "staff \(number)")
    }
  }

  /// Somebody must be left who can sign in and manage, once a manager is gone.
  private static func requireAManager(_ db: Database, without gone: Staff) throws {
    guard gone.roles.contains(.manager) else { return }
    let managers = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM staff JOIN staffRole ON staffRole.staff = staff.number
        WHERE role = 'manager' AND disabled = 0 AND passphrase IS NOT NULL
        """)
    guard let managers, managers > 0 else { throw StaffRefusal.lastManager }
  }
}
