public import Access
import GRDB
import Persistence
import Secrets
public import Trail
public import Values

extension Membership {
  /// Takes the PIN that she chose herself.
  ///
  /// - Parameter old: the one she had; it is checked first.
  /// - Parameter keyring: counts the tries, so that a borrowed session does not find the old one.
  /// - Throws: `MemberSignInRefusal` when the old one is wrong, `TooManyTries`, `PINRefusal`,
  ///   or `BenchBusy`.
  public func changePIN(
    of number: MemberNumber, from old: String, to new: String, at now: Instant, by actor: Actor,
    keyring: Keyring
  ) async throws {
    let pin = try PIN(new)
    // She is signed in: what others do elsewhere is no matter of hers.
    let attempt = Attempt(at: "PIN \(number)", from: "PIN \(number)")
    try await keyring.count(attempt, at: now)
    let kept = try await database.read { db in try Self.hash(db, of: number) }
    guard try await bench.verify(String(old.prefix(64)), against: kept) else {
      throw MemberSignInRefusal.wrongOldPIN
    }
    try await keep(pin, of: number, .memberPINChanged, at: now, by: actor) { db in
      try actor.needs(.membersEdit, or: .member(number), in: db)
      // While both were hashed she may have got another PIN at the desk.
      guard try Self.hash(db, of: number) == kept else {
        throw MemberSignInRefusal.wrongOldPIN
      }
    }
    try await keyring.succeeded(attempt, at: now)
  }

  /// Gives her a new PIN that chance made, when she forgot hers; her sessions end.
  ///
  /// - Returns: the PIN, which is shown once.
  /// - Throws: `MemberRefusal.unknown`.
  public func resetPIN(
    of number: MemberNumber, at now: Instant, by actor: Actor
  ) async throws -> PIN {
    let pin = try PIN.random()
    try await keep(pin, of: number, .memberPINReset, at: now, by: actor) { db in
      try actor.needs(.membersEdit, in: db)
    }
    return pin
  }

  private func keep(
    _ pin: PIN, of number: MemberNumber, _ action: AuditAct, at now: Instant, by actor: Actor,
    after check: @escaping @Sendable (Database) throws -> Void
  ) async throws {
    let hash = try await bench.hash(pin.digits)
    try await database.transaction { db in
      try check(db)
      try db.execute(
        sql: "UPDATE member SET pin = ? WHERE number = ?", arguments: [hash.phc, number])
      try Session.endAll(db, ofMember: number)
      _ = try Self.written(db, number, action, at: now, by: actor)
    }
  }

  static func hash(_ db: Database, of number: MemberNumber) throws -> PassphraseHash? {
    try String.fetchOne(db, sql: "SELECT pin FROM member WHERE number = ?", arguments: [number])
      .map(PassphraseHash.init(phc:))
  }
}
