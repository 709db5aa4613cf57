extension MARCRecord {
  /// Makes a record field by field, in the order in which they are given.
  ///
  /// What a record can hold: a tag of eight bytes (longer ones are cut), one Unicode scalar as an
  /// indicator or a code (the first of a longer character), and any text. 4 GB in all.
  public struct Builder: Sendable {
    /// What was built so far.
    public private(set) var record: MARCRecord

    /// Begins a record.
    public init(leader: String = MARCRecord.newLeader) {
      let bytes = Array(leader.utf8)
      record = MARCRecord(text: bytes, leaderLength: bytes.count, entries: [], values: [])
    }

    /// Adds a control field.
    public mutating func control(_ tag: String, _ value: String) {
      open(tag, ind1: FieldEntry.control, ind2: 0)
      add(code: 0, value)
    }

    /// Adds a data field: `builder.field("245", "1", "0", ("a", "Kartini"))`.
    public mutating func field(
      _ tag: String, _ ind1: Character, _ ind2: Character,
      _ subfields: (code: Character, value: String)...
    ) {
      open(tag, ind1: ind1.packed, ind2: ind2.packed)
      for subfield in subfields { add(code: subfield.code.packed, subfield.value) }
    }

    /// Adds a data field with blank indicators: `builder.field("300", ("a", "220 hlm."))`.
    public mutating func field(
      _ tag: String, _ subfields: (code: Character, value: String)...
    ) {
      open(tag, ind1: 0x20, ind2: 0x20)
      for subfield in subfields { add(code: subfield.code.packed, subfield.value) }
    }

    /// Adds a field.
    public mutating func append(_ field: MARCField) {
      switch field.content {
      case .control(let value):
        control(field.tag, value)
      case .data(let ind1, let ind2, let subfields):
        open(field.tag, ind1: ind1.packed, ind2: ind2.packed)
        for subfield in subfields { add(code: subfield.code.packed, subfield.value) }
      }
    }

    private mutating func open(_ tag: String, ind1: UInt32, ind2: UInt32) {
      record.entries.append(
        FieldEntry(
          tag: PackedTag(tag), ind1: ind1, ind2: ind2, first: UInt32(record.values.count),
          count: 0))
    }

    private mutating func add(code: UInt32, _ value: String) {
      let start = record.text.count
      record.text.append(contentsOf: value.utf8)
      record.values.append(
        ValueEntry(
          start: UInt32(start), length: UInt32(record.text.count - start), code: code))
      record.entries[record.entries.count - 1].count += 1
    }
  }
}
