import Glibc

/// Reads ISO 2709 as it comes.
///
/// A record ends at its end mark, whatever the leader says, so that one lie does not cost the
/// records after it. Between records line ends, blanks, NUL and 0x1A (the end of a CP/M file) are
/// passed over.
final class ISO2709Reader: MARCSource {
  /// The longest record that the five digits of its length can tell.
  static let longest = 99_999
  static let recordEnd: UInt8 = 0x1D

  private var buffer: [UInt8] = []
  /// Where in the file the buffer begins.
  private var base = 0
  private var ordinal = 0
  /// Whether we are looking for the end of a record that is too long.
  private var isSkipping = false
  private var draft = MARCDraft()

  func take(_ bytes: [UInt8]) -> [MARCReading] {
    var readings: [MARCReading] = []
    var searched = buffer.count
    buffer.append(contentsOf: bytes)
    var place = 0
    while let end = firstEnd(from: max(place, searched)) {
      searched = end + 1
      if isSkipping {
        isSkipping = false
      } else if let start = start(in: place..<end) {
        readings.append(reading(buffer[start...end]) { $0.read($1) })
      }
      place = end + 1
    }
    buffer.removeFirst(place)
    base += place
    if buffer.count > Self.longest {
      if !isSkipping {
        readings.append(
          reading(buffer[...]) { record, _ in record.draft.refuse(.tooLong(limit: Self.longest)) })
      }
      isSkipping = true
      base += buffer.count
      buffer = []
    }
    return readings
  }

  func end() -> [MARCReading] {
    guard !isSkipping, let start = start(in: 0..<buffer.count) else { return [] }
    return [reading(buffer[start...]) { $0.readUnfinished($1) }]
  }

  private func reading(
    _ bytes: ArraySlice<UInt8>, _ read: (inout ISO2709Record, ArraySlice<UInt8>) -> Void
  ) -> MARCReading {
    ordinal += 1
    var record = ISO2709Record(draft: draft)
    draft = MARCDraft()
    record.draft.reset()
    read(&record, bytes)
    let outcome = record.outcome(of: bytes)
    draft = record.draft
    return MARCReading(ordinal: ordinal, offset: base + bytes.startIndex, outcome: outcome)
  }

  private func firstEnd(from place: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, place < bytes.count,
        let found = memchr(first + place, Int32(Self.recordEnd), bytes.count - place)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(first)
    }
  }

  /// Where a record begins after what may stand between records; `nil` when nothing else is there.
  private func start(in range: Range<Int>) -> Int? {
    var bytes = buffer[range]
    if base + range.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = bytes.dropFirst(3)
    }
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
    // A leader may begin with blanks instead of a length; then they are its own.
    if isDigit(buffer[first]) { return first }
    return bytes.firstIndex { $0 >= 0x20 }
  }
}
