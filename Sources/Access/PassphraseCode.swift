import GRDB
import Persistence
import Secrets
public import Values

/// A code that lets somebody choose her passphrase once.
///
/// Tables `firstSignInCode`, `passphraseCode`.
///
/// Twelve characters that chance made (60 bits); the house keeps their digest, for 24 hours.
enum PassphraseCode {
  /// A new code, as it is read aloud: `7K2M-9QXD-40TB`.
  static func make() -> String { RandomCode.grouped(groups: 3) }

  /// What the house keeps of a code, however it was typed.
  static func digest(_ typed: String) -> String {
    Digest.sha256(Array(RandomCode.normalised(typed).utf8))
  }

  /// - Throws: `CodeRefusal.missing` when nothing was typed.
  static func requireTyped(_ code: String) throws(CodeRefusal) {
    guard !code.allSatisfy(\.isWhitespace) else { throw .missing }
  }

  static func expiry(from now: Instant) -> Instant { now + Lifetime.code.seconds }

  /// A code is good from when it was made until it expires, also when the clock was set back.
  static func isGood(_ expires: Instant, at now: Instant) -> Bool {
    now < expires && expires - now <= Lifetime.code.seconds
  }

  static let table = Migration("2026-11-21 passphrase codes") { db in
    try db.execute(
      sql: """
        CREATE TABLE firstSignInCode (
          one INTEGER PRIMARY KEY CHECK (one = 1),
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          expires TEXT NOT NULL
        ) STRICT;
        CREATE TABLE passphraseCode (
          staff INTEGER PRIMARY KEY REFERENCES staff (number) ON DELETE CASCADE,
          digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
          expires TEXT NOT NULL
        ) STRICT;
        """)
  }
}

/// Why a code does not open the door.
public enum CodeRefusal: Refusal, Hashable {
  /// It is none of ours, was used, or is older than 24 hours; which of them is not said.
  case wrongOrExpired
  /// That of the first manager: the terminal prints it, and no colleague can make another.
  case firstWrongOrExpired
  /// Nothing was typed.
  case missing

  public var reason: Reason {
    switch self {
    case .missing:
      Reason(
        "code-missing", at: "code",
        id: "Kode sekali pakai masih kosong. Ketik kode yang diterima dari pengelola.",
        en: "The one-time code is missing. Type the code that you got from a manager.")
    case .wrongOrExpired:
      Reason(
        "code-wrong-or-expired", at: "code",
        id: "Kode ini salah, sudah dipakai, atau sudah lewat 24 jam. "
          + "Minta kode baru kepada pengelola, atau di terminal: sartika staff code NAMA-MASUK.",
        en: "This code is wrong, was used, or is older than 24 hours. "
          + "Ask a manager for a new one, or in the terminal: sartika staff code SIGN-IN-NAME.")
    case .firstWrongOrExpired:
      Reason(
        "first-code-wrong-or-expired", at: "code",
        id: """
          Kode pertama ini salah, sudah dipakai, atau sudah lewat 24 jam. Lihat kode di \
          terminal tempat Sartika dijalankan. Selama belum ada pengelola, kode baru muncul \
          di sana bila Sartika dihentikan lalu dijalankan lagi; sesudah itu minta kepada \
          pengelola.
          """,
        en: """
          This first code is wrong, was used, or is older than 24 hours. The code is in the \
          terminal in which Sartika runs. While there is no manager, stopping and starting \
          Sartika prints a new one; afterwards ask the manager.
          """)
    }
  }
}
