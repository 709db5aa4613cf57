/// One MARC 21 record, as it was given: nothing is put in order, nothing is left out.
///
/// Leader, fields in order, indicators, subfields in order, empty ones and odd tags too. The text
/// is kept once as UTF-8; a field or a subfield is an entry that points into it. Two records are
/// equal when they agree byte for byte.
public struct MARCRecord: Sendable, Hashable {
  /// The leader, then every value in order, without anything between them.
  var text: [UInt8]
  /// How many bytes of the text are the leader.
  var leaderLength: Int
  var entries: [FieldEntry]
  var values: [ValueEntry]

  init(text: [UInt8], leaderLength: Int, entries: [FieldEntry], values: [ValueEntry]) {
    self.text = text
    self.leaderLength = leaderLength
    self.entries = entries
    self.values = values
  }

  /// Makes a record of a leader and fields, in the order given.
  public init(leader: String = MARCRecord.newLeader, _ fields: some Sequence<MARCField>) {
    var builder = Builder(leader: leader)
    for field in fields { builder.append(field) }
    self = builder.record
  }

  /// The leader of a new printed book in Unicode: its lengths are filled in when it is written.
  public static let newLeader = "00000nam a2200000 i 4500"

  /// The leader as it was given: 24 characters in a sound record, empty when there was none.
  public var leader: String { string(0..<leaderLength) }

  /// The fields in the order of the record.
  public var fields: MARCFields { MARCFields(record: self) }

  /// One position of the leader (0 to 23), or a space when the leader is shorter.
  ///
  /// MARC 21 Bibliographic, Leader: 06 is the type of record, 07 the bibliographic level.
  public func leader(at position: Int) -> Character {
    guard position >= 0, position < leaderLength else { return " " }
    return Character(Unicode.Scalar(text[position]))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  func string(_ value: ValueEntry) -> String { string(value.range) }

  public func hash(into hasher: inout Hasher) {
    text.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(entries.count)
  }
}
