/// Reads MARCXML as it comes.
final class MARCXMLReader: MARCSource {
  func take(_ bytes: [UInt8]) -> [MARCReading] { [] }
  func end() -> [MARCReading] { [] }
}
