/// A European Article Number of thirteen digits (GS1 General Specifications, 7.9).
public struct EAN13: Hashable, Sendable {
  /// Thirteen digits, the last of which checks the others.
  public let digits: String

  /// - Throws: `EAN13Refusal` when these are not thirteen digits or the last does not fit.
  public init(_ text: String) throws(EAN13Refusal) {
    let bytes = Array(text.utf8)
    guard bytes.count == 13, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notThirteenDigits(text)
    }
    guard Self.checkDigit(for: bytes[0..<12]) == Int(bytes[12] - 0x30) else {
      throw .wrongCheckDigit(text)
    }
    digits = text
  }

  /// The check digit for twelve digits: weights 1 and 3 from the left, up to the next ten.
  static func checkDigit(for body: ArraySlice<UInt8>) -> Int {
    var sum = 0
    for (index, byte) in body.enumerated() {
      sum += Int(byte - 0x30) * (index.isMultiple(of: 2) ? 1 : 3)
    }
    return (10 - sum % 10) % 10
  }

  /// Whether these are the eight, twelve or thirteen digits of an article, the last of which checks
  /// the others.
  static func isArticleNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard [8, 12, 13].contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    let body = Array(repeating: UInt8(ascii: "0"), count: 13 - bytes.count) + bytes.dropLast()
    return checkDigit(for: body[...]) == Int(bytes[bytes.count - 1] - 0x30)
  }

  /// Twelve digits and their check digit.
  static func completing(_ body: String) -> String {
    body + String(checkDigit(for: Array(body.utf8)[...]))
  }

  /// An article number for use inside the shop only (GS1 prefix 20 to 29).
  ///
  /// - Parameter serial: 0 to 9,999,999,999.
  public init(inShop serial: Int) {
    precondition((0...9_999_999_999).contains(serial), "an in-shop number has ten digits")
    let body = String(serial)
    digits = Self.completing("20" + String(repeating: "0", count: 10 - body.utf8.count) + body)
  }

  /// The same number as a barcode.
  public var barcode: Barcode { Barcode(unchecked: digits) }
}

/// Why a text is not an EAN-13.
public enum EAN13Refusal: Refusal, Hashable {
  /// Not 13 digits; the text.
  case notThirteenDigits(String)
  /// The last of the 13 digits does not follow from the others; the text.
  case wrongCheckDigit(String)

  public var reason: Reason {
    switch self {
    case .notThirteenDigits(let text):
      Reason(
        "not-an-ean13",
        id: "“\(text)” bukan EAN-13: harus 13 angka.",
        en: "“\(text)” is not an EAN-13: it must be 13 digits.")
    case .wrongCheckDigit(let text):
      Reason(
        "ean13-check-digit",
        id: "Angka pemeriksa “\(text)” tidak cocok. Pindai sekali lagi.",
        en: "The check digit of “\(text)” does not match. Scan it again.")
    }
  }
}
