public import Values

/// By which number and when a record of the demo is entered.
public struct DemoStamp: Hashable, Sendable {
  /// From 1.
  public let serial: Int
  /// The moment of entry.
  public let at: Instant

  /// Takes a number, from 1, and the moment of entry.
  public init(serial: Int, at: Instant) {
    self.serial = serial
    self.at = at
  }

  /// The agency that stands in 003 and 040 of every demo record.
  public static let agency = "DEMO"

  /// Its control number (001): `demo0001`.
  public var controlNumber: String { "demo" + padded(serial, 4) }

  /// The day of entry (008/00-05): `261121`.
  var day: String { String(at.day.description.filter(\.isNumber).dropFirst(2)) }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
