extension Scan {
  /// The key of a scan: 128 random bits as 32 lower-case hexadecimal digits.
  public struct ID: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The 32 digits.
    public let text: String

    /// Takes a key from a message; `nil` when it is not 32 lower-case hexadecimal digits.
    public init?(_ text: String) {
      guard text.utf8.count == 32,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      self.text = text
    }

    /// Draws a new key.
    public init(from chance: inout some RandomNumberGenerator) {
      text = Self.hexadecimal(chance.next()) + Self.hexadecimal(chance.next())
    }

    private static func hexadecimal(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      guard let id = Self(text) else { throw ScanRefusal.wrongID }
      self = id
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }
}
