/// The fields of a record in order, each made when it is asked for.
public struct MARCFields: RandomAccessCollection, Sendable {
  let record: MARCRecord

  public var startIndex: Int { 0 }
  public var endIndex: Int { record.entries.count }

  /// The field at a position, decoded anew each time from the packed record.
  public subscript(position: Int) -> MARCField { record.field(record.entries[position]) }
}

extension MARCRecord {
  /// Makes the value of one entry.
  func field(_ entry: FieldEntry) -> MARCField {
    let tag = entry.tag.text
    let held = values[entry.values]
    guard !entry.isControl else { return .control(tag, held.first.map(string) ?? "") }
    return MARCField(
      tag, Character(packed: entry.ind1), Character(packed: entry.ind2),
      subfields: held.map { MARCSubfield(Character(packed: $0.code), string($0)) })
  }
}

extension MARCRecord {
  /// How many bytes of text a field holds, without its tag and marks.
  ///
  /// - Parameter position: its place in `fields`.
  public func textLength(ofFieldAt position: Int) -> Int {
    values[entries[position].values].reduce(0) { $0 + $1.range.count }
  }

  /// How many bytes of text the whole record holds.
  public var textLength: Int { text.count }
}
