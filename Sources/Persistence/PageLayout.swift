import Foundation

/// Where the pages lie in a database file or in its log (SQLite file format, 1.3 and 4.1).
struct PageLayout {
  /// Where the first page begins.
  private let first: Int
  private let size: Int
  /// What lies before each page of a log, and before none of a database.
  private let gap: Int

  private static let logHeader = 32
  private static let frameHeader = 24

  /// Reads it from the beginning of a file; `nil` for what is neither.
  init?(beginning bytes: Data) {
    let header = Array(bytes.prefix(Self.logHeader))
    guard header.count == Self.logHeader else { return nil }
    if header.starts(with: Self.databaseHeader) {
      let size = Int(header[16]) << 8 | Int(header[17])
      (self.size, first, gap) = (size == 1 ? 65_536 : size, 0, 0)
    } else if Self.word(header[...]) & ~1 == 0x377F_0682 {
      size = Self.word(header[8...])
      (first, gap) = (Self.logHeader + Self.frameHeader, Self.frameHeader)
    } else {
      return nil
    }
    guard (512...65_536).contains(size) else { return nil }
  }

  private static let databaseHeader = Array("SQLite format 3\0".utf8)

  /// Whether a file that begins so is a database.
  static func isDatabase(beginning bytes: Data) -> Bool { bytes.starts(with: databaseHeader) }

  /// The page in which a place of the file lies; `nil` between two pages of a log.
  func page(around place: Int) -> Range<Int>? {
    guard place >= first else { return nil }
    let start = place - (place - first) % (size + gap)
    return place < start + size ? start..<(start + size) : nil
  }

  /// The number in four bytes, the greatest first.
  static func word(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
