import GRDB
import Persistence
public import Trail
public import Values

extension Keyring {
  /// Takes somebody on.
  ///
  /// - Returns: her, and a code with which she chooses her passphrase once, within 24 hours.
  /// - Throws: `StaffRefusal`, `SignInNameRefusal`, or `Refusals` with all of them.
  public func addStaff(
    name: String, signInName: String, roles: Set<Role>, at now: Instant, by actor: Actor
  ) async throws -> (staff: Staff, code: String) {
    let (wanted, _) = try Refusals.none(
      among: { try Wanted(name: name, signInName: signInName) },
      { if roles.isEmpty { throw StaffRefusal.roleless } })
    let code = PassphraseCode.make()
    let staff = try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      let staff = try Staff.add(
        db, name: wanted.name, signInName: wanted.signInName, roles: roles, passphrase: nil)
      try Self.keep(db, code: code, for: staff.number, at: now)
      try Audit.write(
        db, at: now, by: actor, action: .staffAdded,
        subject: "staff \(staff.number) \(Self.words(roles))")
      return staff
    }
    return (staff, code)
  }

  /// A new code for somebody who has none, or whose passphrase is lost; her sessions end.
  ///
  /// The old passphrase stays good until the code is used.
  /// - Returns: the code, and the stations whose card was closed with her sessions.
  /// - Throws: `StaffRefusal.unknown`.
  public func newCode(
    for signInName: String, at now: Instant, by actor: Actor
  ) async throws -> (code: String, closed: Set<StationNumber>) {
    let code = PassphraseCode.make()
    let name = SignInName.normalised(signInName)
    let closed = try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard let staff = try Staff.find(db, signInName: name), !staff.disabled else {
        throw StaffRefusal.unknown
      }
      try Self.keep(db, code: code, for: staff.number, at: now)
      let closed = try Session.endAll(db, of: staff.number, at: now)
      try Audit.write(
        db, at: now, by: actor, action: .codeMade, subject: "staff \(staff.number)")
      return closed
    }
    return (code, closed)
  }

  static func keep(
    _ db: Database, code: String, for staff: StaffNumber, at now: Instant
  ) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO passphraseCode (staff, digest, expires) VALUES (?, ?, ?)",
      arguments: [staff, PassphraseCode.digest(code), PassphraseCode.expiry(from: now)])
  }

  /// Roles as they stand in the trail: `librarian+cashier`.
  static func words(_ roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: "+")
  }
}
