import Foundation

/// The write-ahead log of a database, commit by commit (SQLite file format, section 4).
struct LogStates {
  /// The log's bytes.
  let bytes: Data
  /// The size of a page.
  let pageSize: Int
  /// Where each commit ends that SQLite would find when it opens the log; none for an empty log.
  let ends: [Int]

  private static let header = 32
  private static let frameHeader = 24

  /// Reads a log; an empty or unreadable one has no states.
  init(_ bytes: Data) {
    self.bytes = bytes
    let bigEndian = Self.word(bytes, 0) == 0x377F_0683
    guard bytes.count >= Self.header, bigEndian || Self.word(bytes, 0) == 0x377F_0682 else {
      (pageSize, ends) = (4096, [])
      return
    }
    pageSize = max(512, Int(Self.word(bytes, 8)))
    var sum = Self.sum(bytes[..<24], from: (0, 0), bigEndian)
    guard sum == (Self.word(bytes, 24), Self.word(bytes, 28)) else {
      ends = []
      return
    }
    var ends: [Int] = []
    var start = Self.header
    let salts = bytes[16..<24]
    while start + Self.frameHeader + pageSize <= bytes.count {
      let page = start + Self.frameHeader
      guard bytes[(start + 8)..<(start + 16)].elementsEqual(salts) else { break }
      sum = Self.sum(bytes[start..<(start + 8)], from: sum, bigEndian)
      sum = Self.sum(bytes[page..<(page + pageSize)], from: sum, bigEndian)
      guard sum == (Self.word(bytes, start + 16), Self.word(bytes, start + 20)) else { break }
      start = page + pageSize
      if Self.word(bytes, page - 20) != 0 { ends.append(start) }
    }
    self.ends = ends
  }

  /// The page to which a place in the log belongs, whether SQLite would read it or not.
  func page(at place: Int) -> Int? {
    guard place >= Self.header else { return nil }
    let frame = (place - Self.header) / (Self.frameHeader + pageSize)
    let start = Self.header + frame * (Self.frameHeader + pageSize)
    return start + 4 <= bytes.count ? Int(Self.word(bytes, start)) : nil
  }

  private static func word(_ bytes: Data, _ place: Int) -> UInt32 {
    guard place + 4 <= bytes.count else { return 0 }
    return bytes[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func sum(
    _ bytes: Data, from start: (UInt32, UInt32), _ bigEndian: Bool
  ) -> (UInt32, UInt32) {
    var (first, second) = start
    bytes.withUnsafeBytes { raw in
      for place in stride(from: 0, to: raw.count - 7, by: 8) {
        let left = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let right = raw.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        first &+= (bigEndian ? UInt32(bigEndian: left) : UInt32(littleEndian: left)) &+ second
        second &+= (bigEndian ? UInt32(bigEndian: right) : UInt32(littleEndian: right)) &+ first
      }
    }
    return (first, second)
  }
}
