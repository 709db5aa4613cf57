import Foundation
public import Values

/// A passphrase that somebody chooses: 12 to 256 characters, in Unicode form NFC.
///
/// No rule about kinds of characters and no expiry (NIST SP 800-63B-4, 3.1.1); only what everybody
/// would guess first is refused.
public struct Passphrase: Sendable, CustomStringConvertible {
  let text: String

  /// Takes a new passphrase.
  ///
  /// - Throws: `PassphraseRefusal` when it is too short, too long or too easy to guess.
  public init(_ typed: String) throws(PassphraseRefusal) {
    let text = Self.normalised(typed)
    let length = text.unicodeScalars.count
    guard length >= Self.shortest else { throw .tooShort }
    guard length <= Self.longest else { throw .tooLong }
    guard !Self.isGuessedFirst(text) else { throw .tooCommon }
    self.text = text
  }

  static let shortest = 12
  static let longest = 256

  /// The form in which passphrases are compared, so that every keyboard writes the same one.
  static func normalised(_ typed: String) -> String { typed.precomposedStringWithCanonicalMapping }

  private static func isGuessedFirst(_ text: String) -> Bool {
    let letters = text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
    let word = String(String.UnicodeScalarView(letters))
    if Set(text.lowercased().unicodeScalars).count < 5 { return true }
    return common.contains(text.lowercased()) || common.contains(word)
  }

  /// Passphrases, or the letters in them, that lists of leaked ones begin with.
  private static let common: Set<String> = [
    "123456789012", "1234567890123", "abcdefghijkl", "qwertyuiop", "qwertyuiopas", "asdfghjkl",
    "qwertyuiopasdfghjkl", "password", "passwordpassword", "katasandi", "katasandikatasandi",
    "rahasia", "rahasiarahasia", "sartika", "sartikasartika", "dewisartika", "perpustakaan",
    "perpustakaanku", "administrator", "adminadmin", "indonesia", "indonesiaraya", "bismillah",
    "iloveyou", "iloveyouiloveyou", "akucintakamu", "sayangsayang", "letmein", "letmeinletmein",
    "welcome", "selamatdatang", "merdeka", "feminis", "perempuan", "library", "bandung",
  ]

  public var description: String { "‹passphrase›" }
}

/// Why a passphrase cannot be used.
public enum PassphraseRefusal: Refusal, Hashable {
  /// Fewer than 12 characters, counted after NFC.
  case tooShort
  /// More than 256 characters: hashing must not be work without end.
  case tooLong
  /// It stands on the list of what is guessed first, or has fewer than five different characters.
  case tooCommon

  public var reason: Reason {
    switch self {
    case .tooShort:
      Reason(
        "passphrase-too-short", at: ["new", "passphrase"],
        id: "Kata sandi minimal 12 karakter. Empat atau lima kata acak mudah diingat.",
        en: "A passphrase has at least 12 characters. Four or five random words are easy to "
          + "remember.")
    case .tooLong:
      Reason(
        "passphrase-too-long", at: ["new", "passphrase"],
        id: "Kata sandi paling panjang 256 karakter. Pilih yang lebih pendek.",
        en: "A passphrase has at most 256 characters. Choose a shorter one.")
    case .tooCommon:
      Reason(
        "passphrase-too-common", at: ["new", "passphrase"],
        id: "Kata sandi ini terlalu mudah ditebak. Pilih yang lain, misalnya lima kata acak.",
        en: "This passphrase is too easy to guess. Choose another, for example five random words.")
    }
  }
}
