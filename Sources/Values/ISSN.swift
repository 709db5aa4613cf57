/// An International Standard Serial Number (ISO 3297).
public struct ISSN: Hashable, Sendable {
  /// With its hyphen: `1410-153X`.
  public let text: String

  /// Reads eight characters, with or without hyphen; the last may be `X`.
  ///
  /// - Throws: `ISSNRefusal` when the length or the check digit is wrong.
  public init(_ text: String) throws(ISSNRefusal) {
    let bytes = text.uppercased().utf8.filter { $0 != 0x2D && $0 != 0x20 }
    guard bytes.count == 8, bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notAnISSN(text)
    }
    guard bytes[7] == Self.check(for: bytes[0..<7]) else { throw .wrongCheckDigit(text) }
    self.text = Self.hyphenated(bytes)
  }

  /// Reads the ISSN in a periodical's barcode: 977, seven digits, two variant digits, check digit.
  ///
  /// The check digit of the ISSN is not in the barcode and is computed (ISSN Manual, 2.3).
  /// - Returns: `nil` when the code is not a periodical's.
  public init?(barcode: EAN13) {
    guard barcode.digits.hasPrefix("977") else { return nil }
    let body = Array(barcode.digits.utf8)[3..<10]
    text = Self.hyphenated(Array(body) + [Self.check(for: body)])
  }

  private static func check(for body: ArraySlice<UInt8>) -> UInt8 {
    var sum = 0
    for (index, byte) in body.enumerated() { sum += Int(byte - 0x30) * (8 - index) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check)
  }

  private static func hyphenated(_ bytes: [UInt8]) -> String {
    String(decoding: bytes[0..<4], as: UTF8.self) + "-"
      + String(decoding: bytes[4..<8], as: UTF8.self)
  }
}

extension ISSN: CustomStringConvertible {
  public var description: String { text }
}

/// Why a text is not an ISSN.
public enum ISSNRefusal: Refusal, Hashable {
  /// Not 8 digits, of which the last may be `X`; the text.
  case notAnISSN(String)
  /// The check digit does not follow from the others; the text.
  case wrongCheckDigit(String)

  public var reason: Reason {
    switch self {
    case .notAnISSN(let text):
      Reason(
        "not-an-issn",
        id: "“\(text)” bukan ISSN. ISSN terdiri dari 8 angka, misalnya 1410-153X.",
        en: "“\(text)” is not an ISSN. An ISSN has 8 digits, for example 1410-153X.")
    case .wrongCheckDigit(let text):
      Reason(
        "issn-check-digit",
        id: "Angka pemeriksa ISSN “\(text)” tidak cocok. Periksa lagi angkanya.",
        en: "The check digit of ISSN “\(text)” does not match. Check the digits again.")
    }
  }
}
