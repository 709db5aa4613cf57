import GRDB
import Persistence
import Secrets
public import Trail
public import Values

/// The digits with which a colleague unlocks a place or stands by; she signs in by her passphrase.
///
/// Table `staffPIN`. Only she sets it, and after ten wrong ones only her passphrase counts.
struct StaffPIN: Hashable, Sendable {
  /// Wrong ones before only the passphrase opens.
  static let most = 10

  let hash: PassphraseHash
  let wrong: Int

  var isUsedUp: Bool { wrong >= Self.most }

  /// Whether PINs of colleagues open anything in this house.
  static func isUsed(_ db: Database) throws -> Bool {
    try Setting.value(HouseSetting.noPIN.rawValue, in: db) == nil
  }

  /// That of a colleague; nothing where the house has no PINs, or when she may not come in.
  static func find(_ db: Database, of staff: StaffNumber) throws -> StaffPIN? {
    guard try isUsed(db) else { return nil }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT staffPIN.hash, staffPIN.wrong FROM staffPIN JOIN staff ON staff.number = staffPIN.staff
        WHERE staffPIN.staff = ? AND staff.disabled = 0
        """, arguments: [staff])
    return try row.map {
      StaffPIN(
        hash: PassphraseHash(phc: try $0.decode(forColumn: "hash")),
        wrong: try $0.decode(forColumn: "wrong"))
    }
  }

  /// Begins counting anew: she has shown that it is her.
  static func forgive(_ db: Database, _ staff: StaffNumber) throws {
    try db.execute(
      sql: "UPDATE staffPIN SET wrong = 0 WHERE staff = ? AND wrong > 0", arguments: [staff])
  }
}

extension Attempt {
  /// One at the PIN of a colleague.
  init(atPINOf number: StaffNumber, from address: String) {
    self.init(at: "staff PIN \(number)", from: address)
  }
}

extension Keyring {
  /// Whether a colleague's PIN unlocks: she has one, the house has PINs, and it was not wrong too
  /// often.
  public func takesPIN(of number: StaffNumber) async throws -> Bool {
    let pin = try await database.read { db in try StaffPIN.find(db, of: number) }
    return pin.map { !$0.isUsedUp } ?? false
  }

  /// Whether PINs of colleagues, also those of a shift, open anything in this house.
  public func hasPINs() async throws -> Bool {
    try await database.read { db in try StaffPIN.isUsed(db) }
  }

  /// Takes the PIN that a colleague chooses herself, who knows her passphrase.
  ///
  /// - Throws: `PINRefusal`, `SignInRefusal` when it is not her passphrase, `TooManyTries`, `BenchBusy`.
  public func choosePIN(
    of number: StaffNumber, passphrase: String, _ chosen: String, at now: Instant
  ) async throws {
    let pin = try PIN(ofColleague: chosen)
    // The account of changing the passphrase: it is guessed at as often as there.
    let attempt = Attempt(at: "passphrase \(number)", from: "passphrase \(number)")
    try await count(attempt, at: now)
    let kept = try await database.read { db in try Self.secret(db, of: number) }
    let isPlausible = passphrase.unicodeScalars.count <= Passphrase.longest
    let fits = try await bench.verify(
      isPlausible ? Passphrase.normalised(passphrase) : "", against: kept)
    guard fits else { throw SignInRefusal.wrongNameOrPassphrase }
    let hash = try await bench.hash(pin.digits)
    try await database.transaction { db in
      // While it was hashed she may have been disabled or have changed it elsewhere.
      guard let kept, try Self.secret(db, of: number) == kept else {
        throw SignInRefusal.wrongNameOrPassphrase
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO staffPIN (staff, hash) VALUES (?, ?)",
        arguments: [number, hash.phc])
      try Audit.write(
        db, at: now, by: .staff(number), action: .staffPINSet, subject: "staff \(number)")
    }
    try await succeeded(attempt, at: now)
  }

  /// Checks a PIN; each try counts before it is looked at.
  ///
  /// - Parameter act: what a wrong one is written down as: of a lock, or of who stands by.
  /// - Throws: `BadgeRefusal`, `TooManyTries`, `BenchBusy`.
  func check(
    _ typed: String, against pin: StaffPIN, of number: StaffNumber, from address: String,
    orNote act: AuditAct = .sessionRefused, at now: Instant
  ) async throws {
    guard !pin.isUsedUp else { throw BadgeRefusal.pinUsedUp }
    let attempt = Attempt(atPINOf: number, from: address)
    try await count(attempt, at: now) { db in
      try db.execute(
        sql: "UPDATE staffPIN SET wrong = wrong + 1 WHERE staff = ? AND wrong < ?",
        arguments: [number, StaffPIN.most])
      guard db.changesCount > 0 else { throw BadgeRefusal.pinUsedUp }
    }
    guard try await bench.verify(typed, against: pin.hash) else {
      try await trail.note(act, of: "staff \(number)", at: now, by: .nobody)
      throw pin.wrong + 1 < StaffPIN.most ? BadgeRefusal.wrongPIN : .pinUsedUp
    }
    try await succeeded(attempt, at: now)
  }
}
