import GRDB
import Persistence
public import Secrets
import Trail
public import Values

/// Somebody on the staff has come in.
public struct SignIn: Sendable {
  /// What her browser shows from now on; the house keeps its digest only.
  public let token: Token
  /// Who she is.
  public let staff: Staff
  /// By which the browser is known at her next sign-in; it proves nothing.
  public let device: Token
  /// How many times somebody was refused in her name since she came in last.
  public let wrongTries: Int

  init(token: Token, staff: Staff, device: Token) {
    self.token = token
    self.staff = staff
    self.device = device
    wrongTries = 0
  }

  /// Begins her session, when it was checked that it is her.
  ///
  /// - Parameter end: when it ends, or else after the hours of a session.
  init(
    of staff: Staff, from device: Token, until end: Instant? = nil, at now: Instant,
    in db: Database
  ) throws {
    let number = staff.number
    wrongTries = try RefusedSignIns.count(db, of: number)
    try KnownDevice.remember(db, device, of: number, at: now)
    try StaffPIN.forgive(db, number)
    token = try Session.start(db, staff: number, member: nil, at: now, until: end)
    self.staff = staff
    self.device = device
    try Audit.write(
      db, at: now, by: .staff(number), action: .sessionStarted, subject: "staff \(number)")
  }
}

/// Why somebody cannot come in.
///
/// An unknown name and a wrong passphrase are one answer, in one time.
public enum SignInRefusal: Refusal, Hashable {
  /// Nobody is called so, it is not her passphrase, or she is disabled.
  case wrongNameOrPassphrase

  public var reason: Reason {
    switch self {
    case .wrongNameOrPassphrase:
      Reason(
        "wrong-name-or-passphrase", at: "passphrase",
        id: "Nama masuk atau kata sandi salah. Coba lagi, atau minta kode baru kepada pengelola.",
        en:
          "The sign-in name or the passphrase is wrong. Try again, or ask a manager for a new code."
      )
    }
  }
}

extension Keyring {
  /// Lets somebody on the staff in, and ends the wait of her PIN at the same address.
  ///
  /// - Parameter address: where the request comes from; wrong tries are counted by it.
  /// - Parameter device: what the browser shows that got it at an earlier sign-in.
  /// - Throws: `SignInRefusal`, `TooManyTries` for the account or the address, or `BenchBusy`.
  public func signIn(
    _ signInName: String, passphrase: String, from address: String, device: Token? = nil,
    at now: Instant
  ) async throws -> SignIn {
    let name = String(SignInName.normalised(signInName).prefix(80))
    let (kept, isKnown) = try await database.read { db in
      let kept = try Kept.find(db, signInName: name)
      guard let device, let number = kept.number else { return (kept, false) }
      return (kept, try KnownDevice.isKnown(db, device, to: number, at: now))
    }
    let attempt = Attempt(
      at: "staff \(name)", from: address, device: isKnown ? device?.digest : nil)
    try await count(attempt, at: now)
    let isPlausible = passphrase.unicodeScalars.count <= Passphrase.longest
    let fits = try await bench.verify(
      isPlausible ? Passphrase.normalised(passphrase) : "", against: kept.hash)
    guard fits, let number = kept.number else {
      try await noteRefusal(of: kept.number, at: now)
      throw SignInRefusal.wrongNameOrPassphrase
    }
    let signIn = try await begin(number, provided: kept, from: device, at: now)
    try await succeeded(attempt, at: now)
    // Whoever knows the passphrase need not wait for the PIN.
    try await forgive(Attempt(atPINOf: number, from: address), at: now)
    return signIn
  }

  private func begin(
    _ number: StaffNumber, provided kept: Kept, from device: Token?, at now: Instant
  ) async throws -> SignIn {
    let device = device ?? .random()
    return try await database.transaction(isUrgent: true) { db in
      // While the secret was hashed she may have been disabled or have changed it.
      guard let staff = try Staff.find(db, numbered: number),
        try Kept.find(db, signInName: staff.signInName) == kept
      else { throw SignInRefusal.wrongNameOrPassphrase }
      return try SignIn(of: staff, from: device, at: now, in: db)
    }
  }

  private func noteRefusal(of number: StaffNumber?, at now: Instant) async throws {
    let subject = number.map { "staff \($0)" } ?? "nobody"
    try await trail.note(.sessionRefused, of: subject, at: now, by: .nobody)
  }
}

/// What the table knows of a sign-in name; nothing when she is unknown or may not come in.
private struct Kept: Hashable, Sendable {
  var number: StaffNumber?
  var hash: PassphraseHash?

  static func find(_ db: Database, signInName: String) throws -> Kept {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT number, passphrase FROM staff
        WHERE signInName = ? AND disabled = 0 AND passphrase IS NOT NULL
        """, arguments: [signInName])
    return Kept(
      number: try row?.decode(forColumn: "number"),
      hash: try row.map { PassphraseHash(phc: try $0.decode(forColumn: "passphrase")) })
  }
}
