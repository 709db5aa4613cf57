/// A random secret that a browser, a station or a camera shows to prove itself: 256 bits.
///
/// The house keeps its digest only.
public struct Token: Hashable, Sendable {
  /// 64 hexadecimal digits.
  public let text: String

  /// Takes what somebody shows; anything else than 64 hexadecimal digits is no token.
  public init?(_ text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy(Hex.isDigit) else { return nil }
    self.text = text.lowercased()
  }

  private init(bytes: [UInt8]) { text = Hex.text(bytes) }

  /// A new one.
  public static func random() -> Token { Token(bytes: Sodium.random(32)) }

  /// What the house keeps: SHA-256 of the text, as 64 hexadecimal digits.
  public var digest: String { Digest.sha256(Array(text.utf8)) }
}

extension Token: CustomStringConvertible {
  public var description: String { "‹token›" }
}

/// Fingerprints of bytes.
public enum Digest {
  /// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { Hex.text(Sodium.sha256(bytes)) }

  /// BLAKE2b with a key (RFC 7693) as 64 hexadecimal digits.
  public static func keyed(_ bytes: [UInt8], key: [UInt8]) -> String {
    Hex.text(Sodium.keyedHash(bytes, key: key))
  }
}

enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes that two digits each stand for; `nil` when there is anything else.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2), digits.allSatisfy(isDigit) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      value(digits[$0]) << 4 | value(digits[$0 + 1])
    }
  }

  private static func value(_ digit: UInt8) -> UInt8 {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    default: digit - 0x57
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
