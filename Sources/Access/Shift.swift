import GRDB
import Persistence
public import Secrets
import Stations
public import Trail
public import Values

/// A colleague without a passphrase works for one shift, at one station.
///
/// Columns `shift`, `pin`, `wrong` and `approver` of table `session`: the PIN that she chose for the day
/// goes with the session, and the session with who let her in.
struct Shift: Sendable {
  let pin: StaffPIN
  let station: StationNumber?
  let expires: Instant
  /// Who let her in; `nil` when it was the house, or before that was kept.
  let approver: StaffNumber?

  static let columns = Migration("2026-11-28 shifts") { db in
    try db.execute(
      sql: """
        ALTER TABLE session ADD COLUMN shift INTEGER NOT NULL DEFAULT 0 CHECK (shift IN (0, 1));
        ALTER TABLE session ADD COLUMN pin TEXT CHECK (pin GLOB '$argon2id$*');
        ALTER TABLE session ADD COLUMN wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0);
        """)
  }

  static let approvers = Migration("2026-11-28 who approved a shift") { db in
    try db.execute(
      sql: """
        ALTER TABLE session ADD COLUMN approver INTEGER REFERENCES staff (number) ON DELETE CASCADE;
        """)
  }

  /// The shift of a session that is locked, when it is hers; nothing where the house has no PINs.
  static func find(_ db: Database, digest: String, of staff: StaffNumber) throws -> Shift? {
    guard try StaffPIN.isUsed(db) else { return nil }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT pin, wrong, station, expires, approver FROM session
        WHERE digest = ? AND staff = ? AND shift = 1 AND locked = 1 AND pin IS NOT NULL
        """, arguments: [digest, staff])
    return try row.map { row in
      Shift(
        pin: StaffPIN(
          hash: PassphraseHash(phc: try row.decode(forColumn: "pin")),
          wrong: try row.decode(forColumn: "wrong")),
        station: try row.decode(StationNumber?.self, forColumn: "station"),
        expires: try row.decode(Instant.self, forColumn: "expires"),
        approver: try row.decode(StaffNumber?.self, forColumn: "approver"))
    }
  }

  /// Begins a session of the shift.
  static func start(
    _ db: Database, _ staff: StaffNumber, _ hash: PassphraseHash, at station: StationNumber?,
    approvedBy approver: StaffNumber?, until end: Instant, now: Instant
  ) throws -> Token {
    let token = try Session.start(db, staff: staff, member: nil, at: now, until: end)
    try db.execute(
      sql: "UPDATE session SET shift = 1, pin = ?, station = ?, approver = ? WHERE digest = ?",
      arguments: [hash.phc, station, approver, token.digest])
    return token
  }
}

extension Keyring {
  /// Lets a colleague who shows no passphrase in for one shift, at one station.
  ///
  /// - Parameters:
  ///   - pin: what she chose for the lock, for this shift alone.
  ///   - end: when the house closes; the shift is over then, and after twelve hours at the latest.
  ///   - device: what the browser shows; it is not known as hers by that.
  ///   - actor: who lets her in, and was checked to be it; she may do all that the other may.
  /// - Throws: `PermissionRefusal`, also when she has no work there; `ShiftRefusal`, also where the
  ///   house has no PINs; `PINRefusal`,
  ///   `StationRefusal.unknown`, `BenchBusy`.
  public func startShift(
    of signInName: String, pin: String, at station: StationNumber, until end: Instant?,
    device: Token? = nil, now: Instant, by actor: Actor
  ) async throws -> SignIn {
    let chosen = try PIN(ofColleague: pin)
    let hash = try await bench.hash(chosen.digits)
    let name = SignInName.normalised(signInName)
    let latest = now + Lifetime.session.seconds
    // One offset in the tables: texts sort as moments do.
    let over = end.map { Instant(seconds: min($0.seconds, latest.seconds)) } ?? latest
    return try await database.transaction(isUrgent: true) { db in
      try actor.needs(.staffShift, in: db)
      guard try StaffPIN.isUsed(db) else { throw ShiftRefusal.noPINs }
      guard let staff = try Staff.find(db, signInName: name), !staff.disabled else {
        throw ShiftRefusal.unknown
      }
      try Self.requireMore(than: staff, of: actor, in: db)
      guard !staff.hasPassphrase else { throw ShiftRefusal.hasPassphrase }
      guard let place = try Station.find(db, numbered: station) else {
        throw StationRefusal.unknown
      }
      try place.kind.requireWork(for: staff.permissions)
      let token = try Shift.start(
        db, staff.number, hash, at: station, approvedBy: actor.staff, until: over, now: now)
      try Audit.write(
        db, at: now, by: actor, action: .shiftStarted,
        subject: "staff \(staff.number) station \(station)")
      return SignIn(token: token, staff: staff, device: device ?? .random())
    }
  }

  /// Nobody lets in who may do more than she, nor herself.
  private static func requireMore(
    than staff: Staff, of actor: Actor, in db: Database
  ) throws {
    guard let number = actor.staff else { return }
    guard number != staff.number else { throw ShiftRefusal.herself }
    guard try Shift.isCovered(staff, by: number, in: db) else { throw ShiftRefusal.moreThanHers }
  }

  /// Unlocks a place in the middle of a shift: it goes on as it was, with as little time.
  func unlock(
    _ shift: Shift, of staff: Staff, secret: String, locked: Token, from address: String,
    device: Token?, at now: Instant
  ) async throws -> SignIn {
    let (number, digest) = (staff.number, locked.digest)
    guard !shift.pin.isUsedUp else { throw ShiftRefusal.pinUsedUp }
    let attempt = Attempt(at: "shift PIN \(number)", from: address)
    try await count(attempt, at: now) { db in
      try db.execute(
        sql: "UPDATE session SET wrong = wrong + 1 WHERE digest = ? AND wrong < ?",
        arguments: [digest, StaffPIN.most])
      guard db.changesCount > 0 else { throw ShiftRefusal.pinUsedUp }
    }
    guard try await bench.verify(String(secret.prefix(64)), against: shift.pin.hash) else {
      try await trail.note(.sessionRefused, of: "staff \(number)", at: now, by: .nobody)
      if shift.pin.wrong + 1 >= StaffPIN.most { throw ShiftRefusal.pinUsedUp }
      throw BadgeRefusal.wrongPIN
    }
    let token = try await database.transaction(isUrgent: true) { db in
      try Self.goOn(db, with: shift, of: number, digest: digest, at: now)
    }
    try await succeeded(attempt, at: now)
    return SignIn(token: token, staff: staff, device: device ?? .random())
  }

  private static func goOn(
    _ db: Database, with shift: Shift, of number: StaffNumber, digest: String, at now: Instant
  ) throws -> Token {
    // While it was compared she may have been disabled, or somebody else has unlocked it.
    guard let still = try Shift.find(db, digest: digest, of: number),
      still.pin.hash == shift.pin.hash, let staff = try Staff.find(db, numbered: number),
      !staff.disabled
    else { throw BadgeRefusal.wrongPIN }
    guard try Shift.isCovered(staff, by: still.approver, in: db) else {
      throw ShiftRefusal.moreThanHers
    }
    try Audit.write(
      db, at: now, by: .staff(number), action: .sessionStarted, subject: "staff \(number)")
    return try Shift.start(
      db, number, still.pin.hash, at: still.station, approvedBy: still.approver,
      until: still.expires, now: now)
  }
}

/// Why somebody cannot work for a shift.
public enum ShiftRefusal: Refusal, Hashable {
  /// No colleague who works here is called so.
  case unknown
  /// She has a passphrase, and signs in by it.
  case hasPassphrase
  /// She wanted to approve herself.
  case herself
  /// Whoever approves may do less than she.
  case moreThanHers
  /// She was let in at another station.
  case otherStation
  /// Her PIN of the day was wrong ten times.
  case pinUsedUp
  /// The house has no PINs, and a shift goes on by one.
  case noPINs

  public var reason: Reason {
    switch self {
    case .unknown:
      Reason(
        "shift-staff-unknown", at: "name",
        id: "Tidak ada petugas dengan nama masuk itu. Pengelola mendaftarkannya di Kantor.",
        en: "No colleague has that sign-in name. A manager adds them in the office.")
    case .hasPassphrase:
      Reason(
        "shift-has-passphrase", at: "name",
        id: "Petugas ini sudah punya kata sandi. Minta dia masuk dengan kata sandi itu.",
        en: "This colleague has a passphrase. Whoever has one signs in with it.")
    case .herself:
      Reason(
        "shift-for-oneself", at: "second",
        id: "Giliran disetujui orang lain. Minta rekan yang sudah punya kata sandi.",
        en: "Somebody else approves a shift. Ask a colleague who has a passphrase.")
    case .moreThanHers:
      Reason(
        "shift-beyond-approver", at: "second",
        id: "Relawan ini berperan lebih dari yang menyetujui. Minta pengelola.",
        en: "This volunteer may do more than whoever approves. Ask a manager.")
    case .otherStation:
      Reason(
        "shift-other-station",
        id: "Giliran ini hanya untuk stasiun tempat disetujui. Keluar dulu untuk pindah.",
        en: "This shift is for the station at which it was approved. Sign out to move.")
    case .pinUsedUp:
      Reason(
        "shift-pin-used-up", at: "passphrase",
        id: "PIN giliran sudah sepuluh kali salah. Minta persetujuan baru lewat Ganti orang.",
        en: "The PIN of the shift was wrong ten times. Get approval anew under Somebody else.")
    case .noPINs:
      Reason(
        "shift-without-pins",
        id: "Rumah ini tidak memakai PIN, jadi tidak ada giliran. Minta kode kepada pengelola, "
          + "pilih kata sandi, lalu masuk dengan itu.",
        en: "This house has no PINs, so there are no shifts. Get a code from a manager, choose a "
          + "passphrase, and sign in with it.")
    }
  }
}
