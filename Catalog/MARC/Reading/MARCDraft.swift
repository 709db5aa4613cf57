/// A record while it is read, in buffers that are used again for the next one.
struct MARCDraft {
  var text: [UInt8] = []
  var leaderLength: Int?
  var entries: [FieldEntry] = []
  var values: [ValueEntry] = []
  private(set) var notes: [MARCNote] = []
  /// How many control characters were read as blanks.
  var controlCharacters = 0
  /// Why there will be no record; the first reason stands.
  private(set) var refusal: MARCRefusal?
  /// What MARCXML says that it is (`record/@type`); `nil` when it says nothing or bibliographic.
  var declaredKind: MARCKind?

  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    leaderLength = nil
    controlCharacters = 0
    refusal = nil
    declaredKind = nil
  }

  /// What one record may take of memory, in bytes.
  static let largest = 16 << 20
  /// How many notes a record may carry: enough to see that it is a ruin.
  static let mostNotes = 64

  /// Notes something, once.
  mutating func note(_ note: MARCNote) {
    if notes.count < Self.mostNotes, !notes.contains(note) { notes.append(note) }
  }

  /// Whether the record is larger than we read; it is then refused.
  mutating func isFull() -> Bool {
    guard text.count + 24 * entries.count + 12 * values.count > Self.largest else { return false }
    refuse(.tooLong(limit: Self.largest))
    return true
  }

  mutating func refuse(_ reason: MARCRefusal) {
    if refusal == nil { refusal = reason }
  }

  mutating func openField(_ tag: PackedTag, ind1: UInt32, ind2: UInt32) {
    entries.append(
      FieldEntry(tag: tag, ind1: ind1, ind2: ind2, first: UInt32(values.count), count: 0))
  }

  /// Begins a value at the end of the text; `endValue` says where it ends.
  mutating func beginValue(code: UInt32) {
    values.append(ValueEntry(start: UInt32(text.count), length: 0, code: code))
    entries[entries.count - 1].count += 1
  }

  mutating func endValue() {
    let last = values.count - 1
    values[last].length = UInt32(text.count) - values[last].start
  }

  /// The 001, where it can be read.
  var controlNumber: String? {
    guard let entry = entries.first(where: { $0.tag == .controlNumber && $0.count > 0 }),
      let value = values[entry.values].first, value.length > 0
    else { return nil }
    return String(validating: text[value.range], as: UTF8.self)
  }

  /// The record, or why not.
  mutating func outcome() -> MARCReading.Outcome {
    if entries.isEmpty { refuse(.empty) }
    if isUNIMARC { refuse(.unimarc) }
    if let kind = otherKind { refuse(.notBibliographic(kind)) }
    if refusal == nil { checkText() }
    if let refusal { return .bad(controlNumber: controlNumber, reason: refusal) }
    mend()
    let record = MARCRecord(
      text: text.exact, leaderLength: leaderLength ?? 0, entries: entries.exact,
      values: values.exact)
    return notes.contains(where: \.isRepair)
      ? .repaired(record, notes: notes) : .good(record, warnings: notes)
  }

  /// Whether every value is UTF-8.
  var isUnicode: Bool { areSound(text, leaderLength: leaderLength ?? 0, values) }

  private mutating func checkText() {
    guard !isUnicode else { return }
    let bad = entries.first { entry in
      values[entry.values].contains { !isUTF8(Array(text[$0.range]).span) }
    }
    refuse(.notUTF8(tag: bad?.tag.text))
  }
}

extension Array {
  /// A copy that holds no more memory than it needs and shares none.
  fileprivate var exact: [Element] { withUnsafeBufferPointer { Array($0) } }
}

extension PackedTag {
  static let controlNumber = PackedTag("001")
  static let title = PackedTag("245")
  static let unimarcTitle = PackedTag("200")
  static let unimarcCoding = PackedTag("100")
}
