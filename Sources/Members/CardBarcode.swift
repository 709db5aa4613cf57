import Access
import Secrets
public import Values

/// The barcode on a member's card: `A`, ten characters that chance made, one check character.
///
/// Chance and not a serial number: fifty random bits cannot be guessed. The characters are those of
/// Crockford's Base 32; the check finds every wrong character and every two that changed places.
public struct CardBarcode: Hashable, Sendable {
  /// Twelve characters: `A7K2M9QXD40P`.
  public let barcode: Barcode

  /// Reads a card; O is taken for 0, I and L for 1, blanks and hyphens are dropped.
  ///
  /// - Throws: `CardRefusal` when it is no card of ours or was misread.
  public init(_ text: String) throws {
    let normal = RandomCode.normalised(text)
    let bytes = Array(normal.utf8)
    let values = bytes.dropFirst().compactMap { Self.alphabet.firstIndex(of: $0) }
    guard bytes.count == 12, bytes.first == Self.initial, values.count == 11 else {
      throw CardRefusal.notACard
    }
    guard Self.check(for: values.dropLast()) == values.last else { throw CardRefusal.misread }
    barcode = try Barcode(normal)
  }

  /// Whether somebody holds out a card: one of ours, or one that was misread.
  ///
  /// Whoever asks for a card asks this; `isOne` is for who gives codes away.
  public static func isMeant(by barcode: Barcode) -> Bool {
    let bytes = Array(barcode.text.utf8)
    return isOne(barcode)
      || (bytes.count == 12 && bytes.first == initial
        && bytes.dropFirst().allSatisfy(alphabet.contains))
  }

  /// Whether a text is one of our cards, in whatever groups it is written.
  public static func isOne(_ barcode: Barcode) -> Bool {
    (try? CardBarcode(barcode.text)) != nil
  }

  /// Whether a card can be read out of a scanned code by its check: alone or glued to another one,
  /// and also without its first character, which is always the same.
  public static func mayStand(in barcode: Barcode) -> Bool {
    isOne(barcode) || stands(in: barcode.text)
  }

  /// Whether so much of a card may be read out of a text that the rest could be guessed.
  ///
  /// For what is no barcode at all: a card with a damaged character, or with something behind it.
  public static func mayStand(in text: String) -> Bool {
    if stands(in: text) { return true }
    var found: Int?
    for sign in signs(of: text) {
      guard let byte = sign else {
        // What cannot be read may stand for a character, also for the first.
        found = found ?? 0
        continue
      }
      if alphabet.contains(byte) {
        if let before = found { found = before + 1 } else if byte == initial { found = 0 }
        if found == 7 { return true }
      } else if !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        // A point or stroke parts words.
        found = nil
      }
    }
    return false
  }

  /// Whether a known card stands in a text: in whatever groups and letters, alone or not, and also
  /// without its first character, which is always the same.
  static func stands(_ card: Barcode, in text: String) -> Bool {
    let plain = String(decoding: signs(of: text).compactMap(\.self), as: UTF8.self)
    return RandomCode.normalised(plain).filter { $0.isLetter || $0.isNumber }
      .contains(String(card.text.dropFirst()))
  }

  /// Whether eleven characters in a row are, by their check, what follows a card's first.
  private static func stands(in text: String) -> Bool {
    text.split { $0 == " " || $0 == "-" }.contains { part in
      let signs = signs(of: String(part))
      return signs.indices.contains { start in
        let values = signs[start...].prefix(11).compactMap { sign in
          sign.flatMap { alphabet.firstIndex(of: $0) }
        }
        guard values.count == 11, check(for: values.dropLast()) == values.last else { return false }
        // Eleven digits are rather a part of an ISBN, unless the first character stands before them.
        return values.contains { $0 > 9 } || (start > 0 && signs[start - 1] == initial)
      }
    }
  }

  /// The characters of a text as on a card; `nil` for one that cannot be read.
  private static func signs(of text: String) -> [UInt8?] {
    RandomCode.normalised(text).unicodeScalars.map { scalar in
      // A full-width letter is read like any other.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let value = isWide ? scalar.value - 0xFEE0 : scalar.value
      return (0x21...0x7E).contains(value) ? UInt8(value) : nil
    }
  }

  /// A new one.
  static func random() throws -> CardBarcode {
    let body = RandomCode.letters(10)
    let values = body.utf8.compactMap { alphabet.firstIndex(of: $0) }
    let check = String(decoding: [alphabet[Self.check(for: values[...])]], as: UTF8.self)
    return try CardBarcode("A" + body + check)
  }

  private static let initial = UInt8(ascii: "A")
  private static let alphabet = RandomCode.alphabet

  /// The value of a polynomial over GF(32) at x = 2, modulo x⁵ + x² + 1.
  ///
  /// 2 generates all 31 elements but zero, so each of ten places has another weight.
  private static func check(for values: ArraySlice<Int>) -> Int {
    values.reduce(0) { sum, value in double(sum ^ value) }
  }

  private static func double(_ value: Int) -> Int {
    value & 16 == 0 ? value << 1 : (value << 1) ^ 0b100101
  }
}

extension CardBarcode {
  /// Whether the code of a card or of a colleague's badge stands in words that somebody wrote: alone,
  /// glued to other characters, or in groups of up to four.
  ///
  /// For what is kept and printed. What has no digit counts in capitals only: words are no codes.
  public static func isWritten(in words: String) -> Bool {
    let parts = words.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    if parts.contains(where: isOfAPerson) { return true }
    return parts.indices.contains { first in
      let groups = parts[first...].prefix(3)
      return groups.count == 3 && groups.allSatisfy { $0.count == 4 }
        && isOfAPerson(groups.joined())
    }
  }

  private static func isSmall(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign)
  }

  private static func isOfAPerson(_ part: String) -> Bool {
    if StaffBadge(part) != nil { return true }
    let hasDigit = part.contains { $0.isASCII && $0.isNumber }
    if hasDigit, let barcode = try? Barcode(part), isMeant(by: barcode) { return true }
    let signs = Array(RandomCode.normalised(part).utf8)
    let written = Array(part.utf8)
    return signs.indices.contains { start in
      guard signs[start] == initial, start + 12 <= signs.count else { return false }
      let isCode = hasDigit || !written.dropFirst(start).prefix(12).contains(where: isSmall)
      guard isCode else { return false }
      let text = String(decoding: signs[start..<start + 12], as: UTF8.self)
      return (try? CardBarcode(text)) != nil
    }
  }
}

/// Why a code is not a member's card.
public enum CardRefusal: Refusal, Hashable {
  /// It does not begin with `A`, or has not the 12 characters of a card.
  case notACard
  /// It has the form of a card, but its check character does not fit.
  case misread
  /// A well-formed card that nobody has: another was given out since, or the member was removed.
  case unknown

  public var reason: Reason {
    switch self {
    case .notACard:
      Reason(
        "not-a-card",
        id: "Ini bukan kartu anggota. Kartu anggota diawali huruf A dan terdiri dari 12 karakter.",
        en: "This is not a member's card. A card begins with A and has 12 characters.")
    case .misread:
      Reason(
        "card-misread",
        id: "Kartu salah terbaca. Pindai sekali lagi atau ketik dengan teliti.",
        en: "The card was misread. Scan it again, or type it carefully.")
    case .unknown:
      Reason(
        "card-unknown",
        id: "Kartu ini tidak terdaftar. Cari anggota dengan namanya.",
        en: "This card is not registered. Find the member by name.")
    }
  }
}
