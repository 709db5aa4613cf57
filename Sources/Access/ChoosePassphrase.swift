import GRDB
import Persistence
import Secrets
public import Trail
public import Values

extension Keyring {
  /// Sets a passphrase, for whoever holds the code that was made for her.
  ///
  /// The code is used up and her earlier sessions end.
  /// - Returns: her, and the stations whose card was closed with those sessions.
  /// - Throws: `CodeRefusal`, `TooManyTries`, `PassphraseRefusal`, `BenchBusy`; `Refusals` when both
  ///   are wrong at sight.
  public func setPassphrase(
    code: String, passphrase: String, from address: String = "house", at now: Instant
  ) async throws -> (staff: Staff, closed: Set<StationNumber>) {
    let (_, chosen) = try Refusals.none(
      among: { try PassphraseCode.requireTyped(code) }, { try Passphrase(passphrase) })
    let digest = PassphraseCode.digest(code)
    // What is guessed at is the code, so each guess is an account of its own: the address counts.
    let attempt = Attempt(at: "code \(digest)", from: address)
    try await count(attempt, at: now)
    let hash = try await bench.hash(chosen.text)
    let (staff, closed) = try await database.transaction(isUrgent: true) { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT staff, expires FROM passphraseCode WHERE digest = ?",
        arguments: [digest])
      guard let row, PassphraseCode.isGood(try row.decode(forColumn: "expires"), at: now),
        let staff = try Staff.find(db, numbered: row.decode(forColumn: "staff")), !staff.disabled
      else { throw CodeRefusal.wrongOrExpired }
      // Whoever lost her passphrase may have lost her PIN to somebody, too.
      try db.execute(sql: "DELETE FROM staffPIN WHERE staff = ?", arguments: [staff.number])
      return (staff, try Self.keep(db, hash, of: staff.number, at: now))
    }
    try await succeeded(attempt, at: now)
    return (staff, closed)
  }

  /// Changes the passphrase of somebody who knows the old one; every session of hers ends.
  ///
  /// - Returns: the stations whose card was closed with them.
  /// - Throws: `SignInRefusal`, `TooManyTries`, `PassphraseRefusal`, `BenchBusy`.
  public func changePassphrase(
    of number: StaffNumber, from old: String, to new: String, at now: Instant
  ) async throws -> Set<StationNumber> {
    let chosen = try Passphrase(new)
    // She is signed in: what others do elsewhere is no matter of hers.
    let attempt = Attempt(at: "passphrase \(number)", from: "passphrase \(number)")
    try await count(attempt, at: now)
    let kept = try await database.read { db in try Self.kept(db, of: number) }
    let fits = try await bench.verify(Passphrase.normalised(old), against: kept)
    guard fits else { throw SignInRefusal.wrongNameOrPassphrase }
    let hash = try await bench.hash(chosen.text)
    let closed = try await database.transaction { db in
      // While it was hashed she may have been disabled or have changed it elsewhere.
      guard try Self.kept(db, of: number) == kept else {
        throw SignInRefusal.wrongNameOrPassphrase
      }
      return try Self.keep(db, hash, of: number, at: now)
    }
    try await succeeded(attempt, at: now)
    return closed
  }

  private static func kept(_ db: Database, of number: StaffNumber) throws -> PassphraseHash? {
    try String.fetchOne(
      db, sql: "SELECT passphrase FROM staff WHERE number = ? AND disabled = 0",
      arguments: [number]
    ).map(PassphraseHash.init(phc:))
  }

  private static func keep(
    _ db: Database, _ hash: PassphraseHash, of number: StaffNumber, at now: Instant
  ) throws -> Set<StationNumber> {
    try db.execute(
      sql: "UPDATE staff SET passphrase = ? WHERE number = ?", arguments: [hash.phc, number])
    try db.execute(sql: "DELETE FROM passphraseCode WHERE staff = ?", arguments: [number])
    let closed = try Session.endAll(db, of: number, at: now)
    try KnownDevice.forgetAll(db, of: number)
    try Audit.write(
      db, at: now, by: .staff(number), action: .staffPassphraseSet, subject: "staff \(number)")
    return closed
  }
}
