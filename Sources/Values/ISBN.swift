/// An International Standard Book Number (ISO 2108), kept as its thirteen digits.
public struct ISBN: Hashable, Sendable {
  /// Thirteen digits without hyphens: `9786020324784`.
  public let digits: String

  /// Reads an ISBN of ten or thirteen characters, with or without hyphens and blanks.
  ///
  /// A qualifier behind it, as in `0306406152 (pbk.)`, is not part of it: see `ISBN.init(field:)`.
  /// - Throws: `ISBNRefusal` when the length or the check digit is wrong.
  public init(_ text: String) throws(ISBNRefusal) {
    let bytes = text.uppercased().utf8.filter { !Self.separators.contains($0) }
    let strange = text.unicodeScalars.contains { !$0.isASCII && !Self.dashes.contains($0.value) }
    guard !strange else { throw .notAnISBN(text) }
    let ascii = bytes.filter { $0 < 0x80 }
    switch ascii.count {
    case 13: digits = try Self.thirteen(ascii, from: text)
    case 10: digits = try Self.ten(ascii, from: text)
    default: throw .notAnISBN(text)
    }
  }

  /// Reads the start of MARC 020 `$a`, where a qualifier may follow: `0306406152 (pbk.)`.
  ///
  /// - Throws: `ISBNRefusal` as for a bare number.
  public init(field text: String) throws(ISBNRefusal) {
    let head = text.prefix { $0.isNumber || "xX-–‐‑ ".contains($0) }
    let trimmed = head.split(separator: " ", omittingEmptySubsequences: true)
    // "978 602 03 2478 4" is one number; "0306406152 10" is a number and something else.
    if let whole = try? ISBN(trimmed.joined()) {
      self = whole
    } else if let first = trimmed.first {
      try self.init(String(first))
    } else {
      throw .notAnISBN(text)
    }
  }

  private static let separators: Set<UInt8> = [0x20, 0x2D]
  private static let dashes: Set<UInt32> = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]

  private static func thirteen(_ bytes: [UInt8], from text: String) throws(ISBNRefusal) -> String {
    let digits = String(decoding: bytes, as: UTF8.self)
    // 979-0 is printed music (ISMN, ISO 10957), not a book.
    let isBook = digits.hasPrefix("978") || (digits.hasPrefix("979") && !digits.hasPrefix("9790"))
    guard isBook, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notAnISBN(text) }
    guard let code = try? EAN13(digits) else { throw .wrongCheckDigit(text) }
    return code.digits
  }

  private static func ten(_ bytes: [UInt8], from text: String) throws(ISBNRefusal) -> String {
    var sum = 0
    for (index, byte) in bytes.enumerated() {
      let value: Int
      switch byte {
      case 0x30...0x39: value = Int(byte - 0x30)
      case UInt8(ascii: "X") where index == 9: value = 10
      default: throw .notAnISBN(text)
      }
      sum += value * (10 - index)
    }
    guard sum.isMultiple(of: 11) else { throw .wrongCheckDigit(text) }
    return EAN13.completing("978" + String(decoding: bytes.dropLast(), as: UTF8.self))
  }

  /// The same number as an EAN-13 barcode.
  public var barcode: Barcode { Barcode(unchecked: digits) }

  /// The older form of ten characters, or `nil` for a number that begins with 979.
  public var isbn10: String? {
    guard digits.hasPrefix("978") else { return nil }
    let body = digits.dropFirst(3).dropLast()
    var sum = 0
    for (index, byte) in body.utf8.enumerated() { sum += Int(byte - 0x30) * (10 - index) }
    let check = (11 - sum % 11) % 11
    return body + (check == 10 ? "X" : String(check))
  }

  /// With hyphens between its parts: `978-602-03-2478-4`.
  ///
  /// Only the groups that this house meets are known (`ISBNGroups`); other numbers get a hyphen
  /// behind the prefix and before the check digit.
  public var hyphenated: String {
    let rest = digits.dropFirst(3).dropLast()
    let check = digits.suffix(1)
    guard digits.hasPrefix("978"), let (group, publisher) = ISBNGroups.publisher(in: rest) else {
      return "\(digits.prefix(3))-\(rest)-\(check)"
    }
    let title = rest.dropFirst(group.utf8.count + publisher.utf8.count)
    return "978-\(group)-\(publisher)-\(title)-\(check)"
  }
}

extension ISBN: CustomStringConvertible {
  public var description: String { digits }
}

/// As text of thirteen digits.
extension ISBN: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}

/// Why a text is not an ISBN.
public enum ISBNRefusal: Refusal, Hashable {
  /// Neither 10 nor 13 digits, or a prefix other than 978 and 979; the text.
  case notAnISBN(String)
  /// The check digit does not follow from the others; the text.
  case wrongCheckDigit(String)

  public var reason: Reason {
    switch self {
    case .notAnISBN(let text):
      Reason(
        "not-an-isbn",
        id: "“\(text)” bukan ISBN. ISBN terdiri dari 10 atau 13 angka.",
        en: "“\(text)” is not an ISBN. An ISBN has 10 or 13 digits.")
    case .wrongCheckDigit(let text):
      Reason(
        "isbn-check-digit",
        id: "Angka pemeriksa ISBN “\(text)” tidak cocok. Periksa lagi angkanya.",
        en: "The check digit of ISBN “\(text)” does not match. Check the digits again.")
    }
  }
}
