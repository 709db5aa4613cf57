import GRDB
import Persistence
import Secrets
import Trail
public import Values

extension Keyring {
  /// A code with which the first manager may come in, as long as nobody else can.
  ///
  /// Each call makes a new code and the one before is worth nothing. It is good for 24 hours.
  /// - Returns: `nil` when somebody has a passphrase already.
  public func firstSignInCode(at now: Instant) async throws -> String? {
    let code = PassphraseCode.make()
    let digest = PassphraseCode.digest(code)
    return try await database.transaction { db in
      guard try !Self.somebodyCanSignIn(db) else { return nil }
      try db.execute(
        sql: "INSERT OR REPLACE INTO firstSignInCode (one, digest, expires) VALUES (1, ?, ?)",
        arguments: [digest, PassphraseCode.expiry(from: now)])
      try Audit.write(db, at: now, by: .house, action: .codeMade, subject: "first sign-in")
      return code
    }
  }

  /// Whether the house is still waiting for its first manager.
  public func waitsForFirstManager() async throws -> Bool {
    try await database.read { db in try !Self.somebodyCanSignIn(db) }
  }

  /// Makes the first manager, for whoever holds the code.
  ///
  /// - Parameter address: where the request comes from; wrong codes are counted by it.
  /// - Throws: `CodeRefusal`, `TooManyTries`, or what is wrong with the name or the passphrase;
  ///   `Refusals` with all that can be seen before the code is tried.
  public func claimFirstCode(
    _ code: String, name: String, signInName: String, passphrase: String,
    from address: String = "house", at now: Instant
  ) async throws -> Staff {
    let (_, wanted, chosen) = try Refusals.none(
      among: { try PassphraseCode.requireTyped(code) },
      { try Wanted(name: name, signInName: signInName) }, { try Passphrase(passphrase) })
    let attempt = Attempt(at: "first sign-in", from: address)
    try await count(attempt, at: now)
    let hash = try await bench.hash(chosen.text)
    let digest = PassphraseCode.digest(code)
    let staff = try await database.transaction { db in
      let expires = try Instant.fetchOne(
        db, sql: "SELECT expires FROM firstSignInCode WHERE digest = ?", arguments: [digest])
      guard let expires, PassphraseCode.isGood(expires, at: now),
        try !Self.somebodyCanSignIn(db)
      else { throw CodeRefusal.firstWrongOrExpired }
      try db.execute(sql: "DELETE FROM firstSignInCode")
      let staff = try Staff.add(
        db, name: wanted.name, signInName: wanted.signInName, roles: [.manager],
        passphrase: hash.phc)
      try Audit.write(
        db, at: now, by: .house, action: .staffAdded, subject: "staff \(staff.number) manager")
      return staff
    }
    try await succeeded(attempt, at: now)
    return staff
  }

  private static func somebodyCanSignIn(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM staff WHERE passphrase IS NOT NULL AND disabled = 0)")
      ?? false
  }
}

/// A name and a sign-in name that have been looked at.
struct Wanted {
  let name: String
  let signInName: SignInName

  /// - Throws: `StaffRefusal.nameless`, `SignInNameRefusal`, or both.
  init(name: String, signInName: String) throws {
    let name = name.plainName
    let (_, checked) = try Refusals.none(
      among: { try Self.check(name) }, { try SignInName(signInName) })
    self.name = name
    self.signInName = checked
  }

  private static func check(_ name: String) throws(StaffRefusal) {
    let scalars = name.unicodeScalars.count
    guard !name.allSatisfy(\.isWhitespace), (1...120).contains(scalars) else { throw .nameless }
  }
}
