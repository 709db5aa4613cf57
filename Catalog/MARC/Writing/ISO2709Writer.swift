/// Writes ISO 2709 in UTF-8.
///
/// Lengths, the base address, leader/09 (`a`), 10, 11 and 20 to 23 are filled in.
public enum ISO2709Writer {
  /// Adds one record.
  ///
  /// - Throws: `MARCRefusal` when the record does not fit the form; then nothing was added.
  public static func append(
    _ record: MARCRecord, to bytes: inout [UInt8]
  ) throws(MARCRefusal) {
    var directory: [UInt8] = []
    var data: [UInt8] = []
    for entry in record.entries {
      try check(entry, of: record)
      let start = data.count
      write(entry, of: record, to: &data)
      let length = data.count - start
      guard length <= 9_999 else {
        throw .fieldTooLongToWrite(tag: entry.tag.text, bytes: length)
      }
      for place in 0..<3 { directory.append(entry.tag.byte(place)) }
      directory.append(contentsOf: digits(length, 4))
      directory.append(contentsOf: digits(start, 5))
    }
    let base = 24 + directory.count + 1
    let length = base + data.count + 1
    guard length <= ISO2709Reader.longest else { throw .recordTooLongToWrite(bytes: length) }
    bytes += try leader(of: record, length: length, base: base)
    bytes += directory
    bytes.append(ISO2709Record.fieldEnd)
    bytes += data
    bytes.append(ISO2709Reader.recordEnd)
  }

  /// One record.
  ///
  /// - Throws: `MARCRefusal` when the record does not fit the form.
  public static func document(_ record: MARCRecord) throws(MARCRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(record, to: &bytes)
    return bytes
  }

  private static func leader(
    of record: MARCRecord, length: Int, base: Int
  ) throws(MARCRefusal) -> [UInt8] {
    var leader = Array(record.text[..<record.leaderLength].prefix(24))
    guard leader.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      throw .notForISO2709(tag: "LDR")
    }
    leader += Array(repeating: 0x20, count: 24 - leader.count)
    leader.replaceSubrange(0..<5, with: digits(length, 5))
    leader.replaceSubrange(9..<12, with: "a22".utf8)
    leader.replaceSubrange(12..<17, with: digits(base, 5))
    leader.replaceSubrange(20..<24, with: "4500".utf8)
    return leader
  }

  /// Refuses what would come back as something else.
  private static func check(
    _ entry: FieldEntry, of record: MARCRecord
  ) throws(MARCRefusal) {
    let tag = entry.tag
    let values = record.values[entry.values]
    guard tag.count == 3, (0..<3).allSatisfy({ (0x20...0x7E).contains(tag.byte($0)) }) else {
      throw .notForISO2709(tag: tag.text)
    }
    let returns =
      entry.isControl
      ? tag.isControl || !tag.isNumber
      : tag.isControl ? values.count > 1 : !values.isEmpty || tag.isNumber
    guard returns else { throw .notForISO2709(tag: tag.text) }
    let signs = entry.isControl ? [] : values.map(\.code) + [entry.ind1, entry.ind2]
    let isClean = values.allSatisfy { value in
      record.text[value.range].allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
    }
    guard isClean, signs.allSatisfy({ $0 >= 0x20 }) else {
      throw .controlCharacter(tag: tag.text)
    }
  }

  private static func write(
    _ entry: FieldEntry, of record: MARCRecord, to data: inout [UInt8]
  ) {
    if !entry.isControl {
      append(entry.ind1, to: &data)
      append(entry.ind2, to: &data)
    }
    for value in record.values[entry.values] {
      if !entry.isControl {
        data.append(0x1F)
        append(value.code, to: &data)
      }
      data.append(contentsOf: record.text[value.range])
    }
    data.append(ISO2709Record.fieldEnd)
  }

  private static func append(_ scalar: UInt32, to data: inout [UInt8]) {
    if scalar < 0x80 {
      data.append(UInt8(scalar))
    } else if let bytes = Unicode.Scalar(scalar).flatMap(UTF8.encode) {
      data.append(contentsOf: bytes)
    }
  }

  private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
    var digits = [UInt8](repeating: 0x30, count: count)
    var rest = number
    for place in digits.indices.reversed() {
      digits[place] += UInt8(rest % 10)
      rest /= 10
    }
    return digits
  }
}
