/// The number on a receipt: the year, and a count in it that has no gaps.
public struct ReceiptNumber: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
  /// The year of the sale at its till.
  public let year: Int
  /// From 1.
  public let serial: Int

  /// The number of one receipt.
  public init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads `2026-000123`.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (6...12).contains(parts[1].utf8.count),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let serial = Int(parts[1]), serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  /// As it is printed: `2026-000123`.
  public var description: String {
    let digits = String(serial)
    return "\(year)-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  public static func < (left: ReceiptNumber, right: ReceiptNumber) -> Bool {
    (left.year, left.serial) < (right.year, right.serial)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = ReceiptNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a receipt number like 2026-000123")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
