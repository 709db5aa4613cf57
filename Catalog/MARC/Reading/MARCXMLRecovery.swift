import XML

/// What is needed to read on behind damage: how the file began, and its latest bytes.
///
/// A new parser is told the beginning of the file up to its first record, so that the same elements
/// are open and the same namespaces hold, and then the file from the next record on.
struct MARCXMLRecovery {
  /// The file up to its first record.
  private(set) var preamble: [UInt8] = []
  /// What is to be added to a place that the parser tells, to have the place in the file.
  private(set) var shift = 0
  private var lineShift = 0

  private var head: [UInt8] = []
  /// `<` and the name of a record, as the first one is written.
  private var tag: [UInt8] = []
  /// The latest bytes; what the parser holds back begins no earlier.
  private var recent: [UInt8] = []
  private var taken = 0
  /// The line in which `recent` begins, once damage was met.
  private var line = 1
  private var restarts = 0

  /// The longest beginning that is read anew after each damage, in bytes.
  private static let longestPreamble = 16_384
  /// The longest tag that is read, and more.
  private static let mostHeldBack = 131_072
  /// After so much damage the rest is not worth the time.
  private static let mostRestarts = 1000

  /// Takes note of the next bytes of the file.
  mutating func keep(_ bytes: [UInt8]) {
    if head.count < 2 * Self.longestPreamble {
      head += bytes.prefix(2 * Self.longestPreamble - head.count)
    }
    if recent.count > 2 * Self.mostHeldBack {
      recent.removeFirst(recent.count - Self.mostHeldBack)
    }
    recent += bytes
    taken += bytes.count
  }

  /// What the parser says, with its place in the file.
  func inFile(_ refusal: XMLRefusal) -> XMLRefusal {
    let position = refusal.position
    return XMLRefusal(
      refusal.kind,
      at: XMLPosition(line: position.line + lineShift, byte: position.byte + shift))
  }

  /// Whether the records behind a fault can be read.
  mutating func canGoOn(after fault: XMLRefusal, firstRecord: Int?) -> Bool {
    guard fault.isLocal, restarts < Self.mostRestarts, let firstRecord else { return false }
    if tag.isEmpty { learn(firstRecord) }
    return !tag.isEmpty
  }

  private mutating func learn(_ first: Int) {
    guard first <= Self.longestPreamble, first < head.count else { return }
    let name = head[first...].dropFirst().prefix { !Self.endsName($0) }
    // In UTF-16 there are zeros between the letters; such a file is not searched.
    guard head[first] == UInt8(ascii: "<"), !name.isEmpty, !name.contains(0),
      first + 1 + name.count < head.count
    else { return }
    preamble = Array(head[..<first])
    tag = [UInt8(ascii: "<")] + name
  }

  /// From where the next record is looked for.
  mutating func seek(after fault: XMLRefusal, in record: Int) {
    restarts += 1
    line = fault.position.line
    let place = max(fault.position.byte, record + 1)
    recent.removeFirst(min(recent.count, max(0, place - (taken - recent.count))))
  }

  /// The bytes of the file from the next record on; `nil` when it has not come yet.
  mutating func next() -> [UInt8]? {
    let found = find(in: recent)
    // The tag may have come in part.
    let passed = found ?? max(0, recent.count - tag.count)
    line += recent.prefix(passed).count { $0 == 0x0A }
    recent.removeFirst(passed)
    guard found != nil else { return nil }
    shift = taken - recent.count - preamble.count
    lineShift = line - 1 - preamble.count { $0 == 0x0A }
    return recent
  }

  private func find(in bytes: [UInt8]) -> Int? {
    var start = 0
    while let sign = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      let end = sign + tag.count
      guard end < bytes.count else { return nil }
      if bytes[sign..<end].elementsEqual(tag), Self.endsName(bytes[end]) { return sign }
      start = sign + 1
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

extension XMLRefusal {
  /// Whether it is about one place in the file, and not about the file.
  fileprivate var isLocal: Bool {
    switch kind {
    case .notWellFormed, .tagTooLarge, .tooManyAttributes: true
    case .otherEncoding(let name): name == "UTF-8" || name == "US-ASCII"
    case .documentType, .tooManyNames, .encoding, .truncated: false
    }
  }

  /// From which byte on the rest of the file is not read; `nil` when there is no rest.
  var unreadFrom: Int? { kind == .truncated ? nil : position.byte }
}
