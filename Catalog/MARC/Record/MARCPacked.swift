/// The form in which a record lies in the database.
///
/// Version 1, numbers as LEB128 (7 bits a byte, lowest first, high bit means more):
///
///     1                                      the version
///     length of the leader, number of fields, number of values, length of the text
///     a field:  length of its tag (+ 128 for a control field), the tag,
///               control: length of the value
///               data: ind1, ind2, number of subfields, each: code, length
///     the text: leader and values, UTF-8, nothing between them
///
/// Indicators and codes are Unicode scalar values.
public enum PackedRecordFault: Error, Hashable, Sendable {
  /// A version that this program does not know: the file comes from a newer one.
  case unknownVersion(UInt8)
  /// The bytes end early, go on, or contradict each other.
  case damaged
}

extension MARCRecord {
  /// The record in a compact form for storage; `init(packed:)` gives it back byte for byte.
  public var packed: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 6 * entries.count + 3 * values.count + 16)
    bytes.append(1)
    for number in [leaderLength, entries.count, values.count, text.count] {
      bytes.appendNumber(UInt32(number))
    }
    for entry in entries {
      let count = entry.tag.count
      bytes.append(UInt8(count) | (entry.isControl ? 0x80 : 0))
      for place in 0..<count { bytes.append(entry.tag.byte(place)) }
      if !entry.isControl {
        bytes.appendNumber(entry.ind1)
        bytes.appendNumber(entry.ind2)
        bytes.appendNumber(entry.count)
      }
      for value in values[entry.values] {
        if !entry.isControl { bytes.appendNumber(value.code) }
        bytes.appendNumber(value.length)
      }
    }
    bytes.append(contentsOf: text)
    return bytes
  }

  /// Reads what `packed` wrote.
  ///
  /// - Throws: `PackedRecordFault` when the bytes are not a whole record.
  public init(packed bytes: some Collection<UInt8>) throws(PackedRecordFault) {
    let bytes = (bytes as? [UInt8]) ?? Array(bytes)
    var unpacking = PackedBytes(bytes: bytes)
    self = try unpacking.record()
  }
}

/// Where we are in a packed record.
private struct PackedBytes {
  let bytes: [UInt8]
  var place = 0

  mutating func byte() throws(PackedRecordFault) -> UInt8 {
    guard place < bytes.count else { throw .damaged }
    place += 1
    return bytes[place - 1]
  }

  mutating func number() throws(PackedRecordFault) -> UInt32 {
    var value: UInt64 = 0
    for shift: UInt64 in [0, 7, 14, 21, 28] {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard let value = UInt32(exactly: value) else { break }
        return value
      }
    }
    throw .damaged
  }

  mutating func scalar() throws(PackedRecordFault) -> UInt32 {
    let value = try number()
    guard Unicode.Scalar(value) != nil else { throw .damaged }
    return value
  }

  mutating func record() throws(PackedRecordFault) -> MARCRecord {
    let version = try byte()
    guard version == 1 else { throw .unknownVersion(version) }
    let leader = try number()
    let fields = Int(try number())
    let count = Int(try number())
    let length = Int(try number())
    // A value takes at least a byte, so lengths beyond the bytes are lies; asked before reserving.
    guard fields <= bytes.count, count <= bytes.count, length <= bytes.count else { throw .damaged }
    var record = MARCRecord(text: [], leaderLength: Int(leader), entries: [], values: [])
    record.entries.reserveCapacity(fields)
    record.values.reserveCapacity(count)
    var end = UInt64(leader)
    for _ in 0..<fields { try field(into: &record, end: &end) }
    guard record.values.count == count, end == UInt64(length), bytes.count - place == length
    else { throw .damaged }
    record.text = Array(bytes[place...])
    guard record.isSound else { throw .damaged }
    return record
  }

  mutating func field(
    into record: inout MARCRecord, end: inout UInt64
  ) throws(PackedRecordFault) {
    let head = try byte()
    guard head & 0x7F <= 8 else { throw .damaged }
    var bits: UInt64 = 0
    for place in 0..<UInt64(head & 0x7F) { bits |= UInt64(try byte()) << (56 - 8 * place) }
    let isControl = head >= 0x80
    var entry = FieldEntry(
      tag: PackedTag(bits: bits), ind1: FieldEntry.control, ind2: 0,
      first: UInt32(record.values.count), count: 1)
    if !isControl {
      entry.ind1 = try scalar()
      entry.ind2 = try scalar()
      entry.count = try number()
    }
    record.entries.append(entry)
    for _ in 0..<entry.count {
      let code = isControl ? 0 : try scalar()
      let length = try number()
      guard end + UInt64(length) <= UInt64(UInt32.max) else { throw .damaged }
      record.values.append(ValueEntry(start: UInt32(end), length: length, code: code))
      end += UInt64(length)
    }
  }
}

extension MARCRecord {
  /// Whether the text is UTF-8 and no value begins or ends inside a character.
  var isSound: Bool { areSound(text, leaderLength: leaderLength, values) }
}

/// Whether the text is UTF-8 in every value: no character may be shared by two neighbours.
func areSound(_ text: [UInt8], leaderLength: Int, _ values: [ValueEntry]) -> Bool {
  guard isUTF8(text.span) else { return false }
  func isStart(_ place: Int) -> Bool { place >= text.count || text[place] & 0xC0 != 0x80 }
  return isStart(leaderLength) && values.allSatisfy { isStart(Int($0.start)) }
}

/// Whether the bytes are UTF-8, strictly: no surrogates, nothing overlong.
func isUTF8(_ bytes: Span<UInt8>) -> Bool { (try? UTF8Span(validating: bytes)) != nil }

extension [UInt8] {
  fileprivate mutating func appendNumber(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
