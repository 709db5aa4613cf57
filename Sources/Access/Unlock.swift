import GRDB
import Persistence
public import Secrets
import Trail
public import Values

extension Keyring {
  /// Lets a colleague in at a place that is locked: by her PIN, or by her passphrase.
  ///
  /// The session that was locked is left to the caller, who ends it. One that a PIN opens ends when that
  /// one would have; a passphrase begins the hours anew.
  /// - Parameters:
  ///   - staff: whom the lock asks.
  ///   - locked: the session that was locked; the PIN of somebody else counts only with her badge.
  ///   - address: where the request comes from; wrong tries are counted by it.
  ///   - device: what the browser shows that got it at an earlier sign-in.
  /// - Throws: `BadgeRefusal`, `ShiftRefusal`, `SignInRefusal`, `TooManyTries`, or `BenchBusy`.
  public func unlock(
    _ staff: Staff, secret: String, locked: Token, from address: String, device: Token? = nil,
    at now: Instant
  ) async throws -> SignIn {
    let digest = locked.digest
    if let shift = try await database.read({ db in
      try Shift.find(db, digest: digest, of: staff.number)
    }) {
      return try await unlock(
        shift, of: staff, secret: secret, locked: locked, from: address, device: device, at: now)
    }
    let pin = try await database.read { db -> StaffPIN? in
      guard try Self.end(of: digest, asking: staff.number, in: db) != nil else { return nil }
      return try StaffPIN.find(db, of: staff.number)
    }
    guard let pin, PIN.isLikeAColleagues(secret) else {
      return try await signIn(
        staff.signInName, passphrase: secret, from: address, device: device, at: now)
    }
    try await check(secret, against: pin, of: staff.number, from: address, at: now)
    return try await database.transaction(isUrgent: true) { db in
      // While it was compared she may have been disabled, or lost her badge, or have chosen another.
      guard let end = try Self.end(of: digest, asking: staff.number, in: db),
        try StaffPIN.find(db, of: staff.number)?.hash == pin.hash,
        let here = try Staff.find(db, numbered: staff.number)
      else { throw BadgeRefusal.wrongPIN }
      // A PIN goes on with what a passphrase began, and with as little time.
      return try SignIn(of: here, from: device ?? .random(), until: end, at: now, in: db)
    }
  }

  /// When a locked session ends that asks this colleague: it is hers, or her badge was held before it.
  private static func end(
    of digest: String, asking staff: StaffNumber, in db: Database
  ) throws -> Instant? {
    try Instant.fetchOne(
      db,
      sql: """
        SELECT expires FROM session WHERE digest = ? AND locked = 1 AND (staff = ?
          OR (shown = ? AND shown IN (SELECT staff FROM staffBadge)))
        """,
      arguments: [digest, staff, staff])
  }
}
