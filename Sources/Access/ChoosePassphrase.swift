internal import GRDB
internal import Persistence
internal import Secrets
public import Trail
public import Values

extension Keyring {
  /// Sets a passphrase, for whoever holds the code that was made for her.
  ///
  /// The code is used up and her earlier sessions end.
  /// - Throws: `CodeRefusal`, `TooManyTries`, `PassphraseRefusal`, `BenchBusy`.
  public func setPassphrase(
    code: String, passphrase: String, from address: String = "house", at now: Instant
  ) async throws -> Staff {
    let chosen = try Passphrase(passphrase)
    let digest = PassphraseCode.digest(code)
    // What is guessed at is the code, so each guess is an account of its own: the address counts.
    let attempt = Attempt(at: "code \(digest)", from: address)
    try await count(attempt, at: now)
    let hash = try await bench.hash(chosen.text)
    let staff = try await database.transaction(isUrgent: true) { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT staff, expires FROM passphraseCode WHERE digest = ?",
        arguments: [digest])
      guard let row, PassphraseCode.isGood(try row.decode(forColumn: "expires"), at: now),
        let staff = try Staff.find(db, numbered: row.decode(forColumn: "staff")), !staff.disabled
      else { throw CodeRefusal.wrongOrExpired }
      try Self.keep(db, hash, of: staff.number, at: now)
      return staff
    }
    try await succeeded(attempt, at: now)
    return staff
  }

  /// Changes the passphrase of somebody who knows the old one; every session of hers ends.
  ///
  /// - Throws: `SignInRefusal`, `TooManyTries`, `PassphraseRefusal`, `BenchBusy`.
  public func changePassphrase(
    of number: StaffNumber, from old: String, to new: String, at now: Instant
  ) async throws {
    let chosen = try Passphrase(new)
    // She is signed in: what others do elsewhere is no matter of hers.
    let attempt = Attempt(at: "passphrase \(number)", from: "passphrase \(number)")
    try await count(attempt, at: now)
    let kept = try await database.read { db in try Self.kept(db, of: number) }
    let fits = try await bench.verify(Passphrase.normalised(old), against: kept)
    guard fits else { throw SignInRefusal.wrongNameOrPassphrase }
    let hash = try await bench.hash(chosen.text)
    try await database.transaction { db in
      // While it was hashed she may have been disabled or have changed it elsewhere.
      guard try Self.kept(db, of: number) == kept else {
        throw SignInRefusal.wrongNameOrPassphrase
      }
      try Self.keep(db, hash, of: number, at: now)
    }
    try await succeeded(attempt, at: now)
  }

  private static func kept(_ db: Database, of number: StaffNumber) throws -> PassphraseHash? {
    try String.fetchOne(
      db, sql: "SELECT passphrase FROM staff WHERE number = ? AND disabled = 0",
      arguments: [number]
    ).map(PassphraseHash.init(phc:))
  }

  private static func keep(
    _ db: Database, _ hash: PassphraseHash, of number: StaffNumber, at now: Instant
  ) throws {
    try db.execute(
      sql: "UPDATE staff SET passphrase = ? WHERE number = ?", arguments: [hash.phc, number])
    try db.execute(sql: "DELETE FROM passphraseCode WHERE staff = ?", arguments: [number])
    try Session.endAll(db, of: number)
    try KnownDevice.forgetAll(db, of: number)
    try Audit.write(
      db, at: now, by: .staff(number), action: .staffPassphraseSet, subject: "staff \(number)")
  }
}
