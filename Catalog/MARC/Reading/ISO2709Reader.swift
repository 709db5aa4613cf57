/// Reads ISO 2709 as it comes.
final class ISO2709Reader: MARCSource {
  func take(_ bytes: [UInt8]) -> [MARCReading] { [] }
  func end() -> [MARCReading] { [] }
}
