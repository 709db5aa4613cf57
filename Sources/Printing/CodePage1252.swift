import Foundation

/// The letters of receipt printers: code page 1252, page 16 of `ESC t`.
///
/// Source: Unicode Consortium, `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`.
enum CodePage1252 {
  /// The number by which printers know the page.
  static let number: UInt8 = 16

  private static let from80: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Without the hard blank and the soft hyphen, which have no ink.
  private static let characters: [UInt8: Character] = {
    var table: [UInt8: Character] = [:]
    for byte in UInt8(0x20)...0x7E { table[byte] = Character(Unicode.Scalar(byte)) }
    for byte in UInt8(0xA1)...0xFF where byte != 0xAD {
      table[byte] = Character(Unicode.Scalar(byte))
    }
    for (offset, value) in from80.enumerated() {
      guard value > 0, let scalar = Unicode.Scalar(value) else { continue }
      table[UInt8(0x80 + offset)] = Character(scalar)
    }
    return table
  }()

  /// Characters compare by canonical equivalence, so `e` with a combining acute finds `é`.
  private static let bytes = Dictionary(
    uniqueKeysWithValues: characters.map { ($0.value, $0.key) })

  private static let words: [Character: String] = [
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ʼ": "'", "′": "'", "″": "\"", "‐": "-",
    "‑": "-", "‒": "-", "―": "-", "−": "-", "₀": "0", "ﬁ": "fi", "ﬂ": "fl", "√": "v", "≤": "<=",
    "≥": ">=", "→": "->", "←": "<-", "ʻ": "'", "ŋ": "ng", "Ŋ": "NG", "\u{AD}": "",
    "\u{200B}": "", "\u{FEFF}": "",
  ]

  /// The text as the printer can print it: one character a column.
  ///
  /// A letter that the page lacks loses its marks (`ā` to `a`) or is written out (`ﬁ` to `fi`); a
  /// sign of another script becomes `?`. Control characters become blanks, so that no title can
  /// command the printer.
  static func printable(_ text: String) -> String {
    var line = ""
    for character in text {
      if bytes[character] != nil {
        line.append(character)
      } else if let word = words[character] {
        line += word
      } else {
        line += fallback(for: character)
      }
    }
    return line
  }

  private static func fallback(for character: Character) -> String {
    if character.isWhitespace { return " " }
    let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = scalars.first, base.value >= 0x20, !(0x7F...0x9F).contains(base.value) else {
      return " "
    }
    return bytes[Character(base)] == nil ? "?" : String(Character(base))
  }

  /// The bytes of a text that is printable; anything else is `?`.
  static func encode(_ text: String) -> [UInt8] { text.map { bytes[$0] ?? 0x3F } }

  /// The text that these bytes print; a byte without a letter is `?`.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.map { characters[$0] ?? "?" })
  }
}
