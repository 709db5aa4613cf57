import GRDB
import Persistence
import Secrets
import Trail
public import Values

extension Keyring {
  /// Finds out that a second person stands by: she gives her name and passphrase, or her badge and PIN,
  /// where somebody else is at work, and no session begins.
  ///
  /// - Parameters:
  ///   - who: her sign-in name, or the code of her badge.
  ///   - passphrase: that, or the PIN beside a badge.
  ///   - address: where the request comes from; wrong tries are counted by it.
  /// - Throws: `SignInRefusal`, `BadgeRefusal`, `TooManyTries` for the account or the address, or
  ///   `BenchBusy`.
  public func approver(
    _ who: String, passphrase: String, from address: String, at now: Instant
  ) async throws -> Staff {
    guard let badge = StaffBadge(who) else {
      return try await approver(named: who, passphrase: passphrase, from: address, at: now)
    }
    let staff = try await holder(of: badge, from: address, orNote: .approvalRefused, at: now)
    let pin = try await database.read { db in try StaffPIN.find(db, of: staff.number) }
    guard let pin, PIN.isLikeAColleagues(passphrase) else {
      return try await approver(
        named: staff.signInName, passphrase: passphrase, from: address, at: now)
    }
    try await check(
      passphrase, against: pin, of: staff.number, from: address, orNote: .approvalRefused, at: now)
    try await database.transaction { db in try StaffPIN.forgive(db, staff.number) }
    return staff
  }

  private func approver(
    named signInName: String, passphrase: String, from address: String, at now: Instant
  ) async throws -> Staff {
    let name = String(SignInName.normalised(signInName).prefix(80))
    // The account of her sign-in: a passphrase is guessed at as often as at that door.
    let attempt = Attempt(at: "staff \(name)", from: address)
    try await count(attempt, at: now)
    let known = try await database.read { db in
      try Staff.find(db, signInName: name).map { ($0, try Self.secret(db, of: $0.number)) }
    }
    let isPlausible = passphrase.unicodeScalars.count <= Passphrase.longest
    let fits = try await bench.verify(
      isPlausible ? Passphrase.normalised(passphrase) : "", against: known?.1)
    guard fits, let staff = known?.0, !staff.disabled else {
      try await trail.note(
        .approvalRefused, of: known.map { "staff \($0.0.number)" } ?? "nobody", at: now,
        by: .nobody)
      throw SignInRefusal.wrongNameOrPassphrase
    }
    try await succeeded(attempt, at: now)
    return staff
  }

  static func secret(
    _ db: Database, of number: StaffNumber
  ) throws -> PassphraseHash? {
    try String.fetchOne(
      db, sql: "SELECT passphrase FROM staff WHERE number = ? AND disabled = 0",
      arguments: [number]
    ).map(PassphraseHash.init(phc:))
  }
}
