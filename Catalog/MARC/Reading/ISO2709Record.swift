import Glibc

/// Takes one ISO 2709 record apart; what it says of itself is checked before it is believed.
struct ISO2709Record {
  static let fieldEnd: UInt8 = 0x1E

  var draft: MARCDraft

  /// One line of the directory: a tag, and where it says that its field is.
  struct Line {
    let tag: PackedTag
    let start: Int?
    let length: Int?
  }

  /// Reads a record that ends with its end mark.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= ISO2709Reader.longest else {
      return draft.refuse(.tooLong(limit: ISO2709Reader.longest))
    }
    guard readLeader(bytes) else { return draft.refuse(.leaderUnreadable) }
    readFields(bytes)
    checkEncoding(bytes)
  }

  /// Reads what stands at the end of a file without an end mark.
  mutating func readUnfinished(_ bytes: ArraySlice<UInt8>) {
    guard bytes.last == Self.fieldEnd, readLeader(bytes + [ISO2709Reader.recordEnd]),
      let lines = directory(bytes, endsAt: bytes.startIndex + base(bytes) - 1),
      fits(lines, bytes + [0x1D], base: base(bytes))
    else { return draft.refuse(.truncated) }
    draft.reset()
    read(bytes + [ISO2709Reader.recordEnd])
    draft.note(.noTerminator)
  }

  /// The outcome; a bad record is looked through once more for its number.
  mutating func outcome(of bytes: ArraySlice<UInt8>) -> MARCReading.Outcome {
    let outcome = draft.outcome()
    guard case .bad(nil, let reason) = outcome else { return outcome }
    return .bad(controlNumber: controlNumber(bytes), reason: reason)
  }

  /// The base address that the leader gives, 0 when it gives none.
  private func base(_ bytes: ArraySlice<UInt8>) -> Int {
    let base = number(bytes.dropFirst(12).prefix(5)) ?? 0
    return (25..<bytes.count).contains(base) ? base : 0
  }

  private mutating func readFields(_ bytes: ArraySlice<UInt8>) {
    let found = bytes.dropFirst(24).firstIndex(of: Self.fieldEnd)
    let declared = base(bytes)
    if let found, let lines = directory(bytes, endsAt: found) {
      let base = found + 1 - bytes.startIndex
      if base != declared { draft.note(.leaderLies) }
      if fits(lines, bytes, base: base) { return readAll(lines, bytes, base: base) }
    }
    if let lines = directory(bytes, endsAt: bytes.startIndex + declared - 1),
      fits(lines, bytes, base: declared)
    {
      draft.note(.directoryLies)
      return readAll(lines, bytes, base: declared)
    }
    guard let found, let lines = directory(bytes, endsAt: found),
      let pieces = pieces(of: bytes[(found + 1)...].dropLast(), for: lines)
    else { return draft.refuse(.directoryUnreadable) }
    draft.note(.directoryLies)
    for (line, piece) in zip(lines, pieces) { readField(line.tag, bytes[piece]) }
  }

  /// The lines of the directory, when it is a whole number of lines.
  private func directory(_ bytes: ArraySlice<UInt8>, endsAt end: Int) -> [Line]? {
    let start = bytes.startIndex + 24
    guard end >= start, (end - start) % 12 == 0 else { return nil }
    return stride(from: start, to: end, by: 12).map { place in
      let bits = bytes[place..<place + 3].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Line(
        tag: PackedTag(bits: bits << 40), start: number(bytes[place + 7..<place + 12]),
        length: number(bytes[place + 3..<place + 7]))
    }
  }

  /// Whether every line points to exactly one field with its end mark, and no field is left over.
  private func fits(_ lines: [Line], _ bytes: ArraySlice<UInt8>, base: Int) -> Bool {
    var next = bytes.startIndex + base
    var isInOrder = true
    let pointsToFields = lines.allSatisfy { line in
      guard let range = range(of: line, bytes, base: base) else { return false }
      isInOrder = isInOrder && range.lowerBound == next
      next = range.upperBound
      return bytes[range].firstIndex(of: Self.fieldEnd) == range.upperBound - 1
    }
    guard pointsToFields else { return false }
    return isInOrder && next == bytes.endIndex - 1 || !leavesOut(lines, bytes, base: base)
  }

  /// Whether a field with anything in it is named by no line: it would vanish without a word.
  private func leavesOut(_ lines: [Line], _ bytes: ArraySlice<UInt8>, base: Int) -> Bool {
    let starts = Set(lines.map { $0.start })
    let data = bytes[(bytes.startIndex + base)...].dropLast()
    return data.split(separator: Self.fieldEnd).contains { field in
      !starts.contains(field.startIndex - bytes.startIndex - base)
    }
  }

  /// Where a line points, its end mark included, when that is inside the record.
  private func range(of line: Line, _ bytes: ArraySlice<UInt8>, base: Int) -> Range<Int>? {
    guard let start = line.start, let length = line.length, length > 0 else { return nil }
    let first = bytes.startIndex + base + start
    guard first + length <= bytes.endIndex - 1 else { return nil }
    return first..<first + length
  }

  private mutating func readAll(_ lines: [Line], _ bytes: ArraySlice<UInt8>, base: Int) {
    for line in lines {
      guard let range = range(of: line, bytes, base: base) else { continue }
      readField(line.tag, bytes[range].dropLast())
    }
  }

  /// The fields as their end marks part them, one for each line; `nil` when the numbers differ.
  private func pieces(of data: ArraySlice<UInt8>, for lines: [Line]) -> [Range<Int>]? {
    var pieces = data.split(separator: Self.fieldEnd, omittingEmptySubsequences: false)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    guard pieces.count == lines.count else { return nil }
    // The lines may stand in another order than the fields; then their starts tell.
    let starts = lines.map { $0.start ?? -1 }
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    let isClear = !starts.contains(-1) && Set(starts).count == starts.count
    var ranges = pieces.map { $0.startIndex..<$0.endIndex }
    if isClear {
      for (place, line) in order.enumerated() {
        ranges[line] = pieces[place].startIndex..<pieces[place].endIndex
      }
    }
    return ranges
  }

  func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The 001 of a record that cannot be read, as far as its directory helps.
  private func controlNumber(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count > 36,
      let end = bytes.dropFirst(24).firstIndex(of: Self.fieldEnd),
      let line = directory(bytes, endsAt: end)?.first(where: { $0.tag == .controlNumber }),
      let start = line.start
    else { return nil }
    let value = bytes[(end + 1)...].dropFirst(start).prefix { $0 >= 0x20 }
    return value.isEmpty ? nil : String(validating: value.prefix(99), as: UTF8.self)
  }
}
