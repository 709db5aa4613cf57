import Foundation

/// Searches a file piece by piece.
///
/// A large one then needs no memory, and a stick that is pulled out breaks off a reading, and nothing
/// else.
struct PieceSearch {
  /// What was seen in a file.
  struct Seen {
    /// Where in the file something stands.
    var places = FoundPlaces()
    /// How many bytes were read.
    var bytes = 0
    /// Whether it is a database.
    var isDatabase = false
    /// Whether it is packed: nothing of what is in it can be seen.
    var isPacked = false
  }

  private let marks: Marks
  private let piece: Int
  private let margin: Int

  /// - Parameters:
  ///   - piece: so many bytes are read at once.
  ///   - margin: so many bytes around a place are always read with it, so that what stands where two
  ///     pieces meet is seen whole, with what is beside it and with its page.
  init(_ marks: Marks, piece: Int = 8_000_000, margin: Int = 65_536) {
    self.marks = marks
    self.piece = piece
    self.margin = margin
  }

  /// Searches a file, or as much of it as may be.
  ///
  /// - Throws: a fault when it cannot be read.
  func search(_ path: String, upTo most: Int = .max) throws -> Seen {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var seen = Seen()
    var (window, start, done) = (try next(of: file, most), 0, 0)
    let pages = PageLayout(beginning: window)
    seen.isDatabase = PageLayout.isDatabase(beginning: window)
    seen.isPacked = Self.packed.contains { window.starts(with: $0) }
    seen.bytes = window.count
    while true {
      let following = try next(of: file, most - seen.bytes)
      let end = start + window.count
      let limit = following.isEmpty ? end : max(done, end - margin)
      let found = marks.search(window, from: start, cutBy: pages)
      let inside = { (place: Int) in (done..<limit).contains(place) }
      seen.places.hers += found.hers.map { $0 + start }.filter(inside)
      seen.places.namesakes += found.namesakes.map { $0 + start }.filter(inside)
      guard !following.isEmpty else { return seen }
      let kept = max(start, limit - margin)
      window = Data(window.suffix(end - kept)) + following
      (start, done) = (kept, limit)
      seen.bytes += following.count
    }
  }

  /// How files begin of gzip, bzip2, xz, Zstandard, LZ4, lzip, zip (and what is made with it), 7-Zip
  /// and RAR.
  private static let packed: [[UInt8]] = [
    [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18], [0x4C, 0x5A, 0x49, 0x50],
    [0x50, 0x4B, 0x03, 0x04], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07],
  ]

  /// The next piece; nothing at the end.
  private func next(of file: FileHandle, _ most: Int) throws -> Data {
    guard most > 0 else { return Data() }
    return try file.read(upToCount: min(piece, most)) ?? Data()
  }
}
