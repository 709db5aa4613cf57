import GRDB
import Persistence
import Secrets
import Trail
public import Values

/// The code on a colleague's badge: `S-` and ten characters that chance made.
///
/// Table `staffBadge`, which keeps its digest only: a badge that is lost is made anew. Like a member's
/// card it is no serial number; fifty random bits cannot be guessed.
public struct StaffBadge: Hashable, Sendable {
  /// As it is printed: `S-7K2M9QXD40`.
  public let barcode: Barcode

  /// Reads a badge; O is taken for 0, I and L for 1.
  ///
  /// - Returns: `nil` when it has not the form of one.
  public init?(_ text: String) {
    guard let typed = try? Barcode(text), typed.text.utf8.starts(with: Self.initial.utf8),
      let barcode = try? Barcode(
        Self.initial + RandomCode.normalised(String(typed.text.dropFirst(2))))
    else { return nil }
    let body = barcode.text.utf8.dropFirst(2)
    guard body.count == Self.length, body.allSatisfy(RandomCode.alphabet.contains) else {
      return nil
    }
    self.barcode = barcode
  }

  /// A new one.
  static func random() throws -> StaffBadge {
    guard let badge = StaffBadge(initial + RandomCode.letters(length)) else {
      throw BadgeRefusal.unknown
    }
    return badge
  }

  /// What the house keeps.
  var digest: String { Digest.sha256(Array(barcode.text.utf8)) }

  private static let initial = "S-"
  private static let length = 10

  /// Whose it is; a colleague who may not come in has none.
  func holder(in db: Database) throws -> Staff? {
    let number = try StaffNumber.fetchOne(
      db,
      sql: """
        SELECT staffBadge.staff FROM staffBadge JOIN staff ON staff.number = staffBadge.staff
        WHERE staffBadge.digest = ? AND staff.disabled = 0
        """, arguments: [digest])
    return try number.flatMap { try Staff.find(db, numbered: $0) }
  }

  /// Whether a colleague has a badge.
  static func has(_ db: Database, _ staff: StaffNumber) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM staffBadge WHERE staff = ?)", arguments: [staff])
      ?? false
  }

  /// Takes badge and PIN away: she does not work here any more.
  static func forgetAll(_ db: Database, of staff: StaffNumber) throws {
    try db.execute(sql: "DELETE FROM staffBadge WHERE staff = ?", arguments: [staff])
    try db.execute(sql: "DELETE FROM staffPIN WHERE staff = ?", arguments: [staff])
    try db.execute(sql: "UPDATE session SET shown = NULL WHERE shown = ?", arguments: [staff])
  }

  static let table = Migration("2026-11-28 badges and PINs of colleagues") { db in
    try db.execute(
      sql: """
        CREATE TABLE staffBadge (
          staff INTEGER PRIMARY KEY REFERENCES staff (number) ON DELETE CASCADE,
          digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
          made TEXT NOT NULL
        ) STRICT;
        CREATE TABLE staffPIN (
          staff INTEGER PRIMARY KEY REFERENCES staff (number) ON DELETE CASCADE,
          hash TEXT NOT NULL CHECK (hash GLOB '$argon2id$*'),
          wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0)
        ) STRICT;
        ALTER TABLE session ADD COLUMN shown INTEGER REFERENCES staff (number) ON DELETE SET NULL;
        """)
  }
}

/// Why a badge or a PIN does not open a place.
public enum BadgeRefusal: Refusal, Hashable {
  /// No colleague who works here has that badge; whether somebody had it once is not said.
  case unknown
  /// It is not her PIN.
  case wrongPIN
  /// Ten PINs were wrong: from here on only her passphrase counts.
  case pinUsedUp

  public var reason: Reason {
    switch self {
    case .unknown:
      Reason(
        "badge-unknown", at: ["second", "passphrase"],
        id: "Kartu petugas ini tidak dikenal. Ketik nama masuk dan kata sandi.",
        en: "This staff badge is not known. Type sign-in name and passphrase.")
    case .wrongPIN:
      Reason(
        "staff-pin-wrong", at: "passphrase",
        id: "PIN petugas salah. Coba lagi, atau ketik kata sandi.",
        en: "The colleague's PIN is wrong. Try again, or type the passphrase.")
    case .pinUsedUp:
      Reason(
        "staff-pin-used-up", at: "passphrase",
        id: "PIN sudah sepuluh kali salah. Sekarang hanya kata sandi yang membuka.",
        en: "The PIN was wrong ten times. Now only the passphrase opens.")
    }
  }
}
