import XML

/// Makes records of what the XML parser tells.
///
/// All state is one value, so that an event costs one access to it.
final class MARCXMLEvents: XMLEvents {
  private var state = MARCXMLState()

  func opened(_ name: Int, in space: Int, by parser: XMLPushParser) {
    state.opened(name, in: space, by: parser)
  }

  func attribute(_ name: Int, _ value: Span<UInt8>) { state.attribute(name, value) }

  func text(_ bytes: Span<UInt8>) { state.text(bytes) }

  func closed(_ name: Int) { state.closed(name) }

  /// Hands over the readings that are ready.
  func collect() -> [MARCReading] { state.collect() }

  /// The only reading of a file that is XML and has nothing of MARC in it.
  func foreign() -> MARCReading? { state.foreign() }

  /// The last reading of a file that cannot be read further.
  func stop(_ refusal: XMLRefusal) -> MARCReading { state.stop(refusal) }

  /// Where the first record of the file begins, in bytes.
  var firstRecord: Int? { state.firstRecord }

  /// Gives up the record that is being read; the next one begins somewhere behind it.
  func setAside(_ refusal: XMLRefusal) -> MARCReading { state.setAside(refusal) }

  /// Another parser goes on; what it says is so many bytes further on in the file.
  func begins(at shift: Int) { state.shift = shift }
}

/// Where we are in a MARCXML file, and the record that is being made.
struct MARCXMLState {
  /// The places of the names in `names`.
  enum Name {
    static let subfield = 0
    static let datafield = 1
    static let controlfield = 2
    static let leader = 3
    static let record = 4
    static let code = 5
    static let tag = 6
    static let ind1 = 7
    static let ind2 = 8
    static let type = 9
  }

  static let names = XMLNames(
    names: [
      "subfield", "datafield", "controlfield", "leader", "record", "code", "tag", "ind1", "ind2",
      "type",
    ],
    spaces: [
      "http://www.loc.gov/MARC21/slim", "info:lc/xmlns/marcxchange-v1",
      "info:lc/xmlns/marcxchange-v2",
    ])

  /// Where in a record we are.
  enum Place { case outside, record, leader, control, data, subfield }

  var place = Place.outside
  var depth = 0
  /// The depth of the element that is being left out, or 0.
  var skipped = 0
  var draft = MARCDraft()
  var record = OpenRecord()
  var field = OpenField()
  /// Whose attributes are being told.
  var attributesOf = Place.outside
  /// The name of the outermost element.
  var root: String?
  /// Whether an element of MARCXML or MarcXchange was met.
  var hasMARC = false
  /// Whether an element `record` was met, whosever it is.
  var hasRecords = false
  /// Where the first record of the file begins, in bytes.
  var firstRecord: Int?
  /// How much further on in the file it is than the parser says, in bytes.
  var shift = 0
  private var readings: [MARCReading] = []
  private var ordinal = 0

  /// An element `record` that may turn out to be MARC.
  struct OpenRecord {
    var depth = 0
    var space = XMLNames.none
    var offset = 0
    /// Whether it has a child that only a MARC record has.
    var isMARC = false
    /// Where its leader begins in the text.
    var leaderStart = 0
    /// Other children, which are noted once it is known to be MARC.
    var foreign: [String] = []
  }

  /// The start tag of a field.
  struct OpenField {
    var tag = PackedTag(bits: 0)
    var ind1: UInt32?
    var ind2: UInt32?
    /// Whether the record has an entry for it yet.
    var isEntered = false
  }

  mutating func collect() -> [MARCReading] {
    defer { readings.removeAll(keepingCapacity: true) }
    return readings
  }

  func stop(_ refusal: XMLRefusal) -> MARCReading {
    let isInRecord = place != .outside && record.isMARC
    return MARCReading(
      ordinal: ordinal + 1, offset: isInRecord ? record.offset : refusal.position.byte,
      outcome: .bad(controlNumber: isInRecord ? draft.controlNumber : nil, reason: refusal),
      endsFile: true, unreadFrom: refusal.unreadFrom)
  }

  mutating func setAside(_ refusal: XMLRefusal) -> MARCReading {
    let isInRecord = place != .outside
    if isInRecord { ordinal += 1 }
    let reading = MARCReading(
      ordinal: isInRecord ? ordinal : ordinal + 1,
      offset: isInRecord ? record.offset : refusal.position.byte,
      outcome: .bad(controlNumber: isInRecord ? draft.controlNumber : nil, reason: refusal))
    place = .outside
    attributesOf = .outside
    depth = 0
    skipped = 0
    return reading
  }

  /// Says that there was no MARC; `nil` when there was, or when an answer or a collection is empty.
  func foreign() -> MARCReading? {
    guard ordinal == 0, !hasMARC, let root else { return nil }
    let mayBeEmpty = ["collection", "OAI-PMH", "searchRetrieveResponse"].contains(root)
    guard hasRecords || !mayBeEmpty else { return nil }
    let reason = MARCRefusal.notMARC(looksLike: MARCFormat.kind(ofXML: root))
    return MARCReading(
      ordinal: 1, offset: 0, outcome: .bad(controlNumber: nil, reason: reason), endsFile: true)
  }

  mutating func closeRecord() {
    place = .outside
    // A `record` without MARC in it is a wrapper of SRU or OAI-PMH, unless it says that it is MARC.
    guard record.isMARC || record.space == 0 else { return }
    if record.isMARC {
      if record.space == XMLNames.none { draft.note(.noNamespace) }
      if record.space == 1 || record.space == 2 { draft.note(.marcXchange) }
      record.foreign.forEach { draft.note(.foreignElement($0)) }
    }
    ordinal += 1
    readings.append(
      MARCReading(ordinal: ordinal, offset: record.offset, outcome: draft.outcome()))
  }
}
