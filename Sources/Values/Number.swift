/// The number by which the house knows one thing of a kind.
///
/// A member's number cannot stand where a copy's should: `Number<Member>` and `Number<Item>` are
/// different types. Numbers are given by the database and never used again.
public struct Number<Of>: Hashable, Comparable, Sendable, Codable, RawRepresentable,
  LosslessStringConvertible
{
  /// The number as it stands in the table.
  public let rawValue: Int64

  /// The number as it stands in the table.
  public init(rawValue: Int64) { self.rawValue = rawValue }
  /// The number as it stands in the table.
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  /// Reads decimal digits, as in a URL.
  public init?(_ description: String) {
    guard description.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int64(description), value > 0
    else { return nil }
    self.init(value)
  }

  public var description: String { String(rawValue) }

  public static func < (left: Number, right: Number) -> Bool { left.rawValue < right.rawValue }

  /// Reads the bare number.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
