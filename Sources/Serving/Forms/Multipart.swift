import Glibc

/// Reads `multipart/form-data` while it comes in (RFC 7578, RFC 2046 section 5.1).
///
/// Push parser: feed it what arrived, it tells what it found. It keeps one boundary's length of
/// bytes, whatever the size of the parts.
struct Multipart: Sendable {
  /// What was found.
  enum Event: Sendable, Equatable {
    case part(name: String, fileName: String?)
    case data(ArraySlice<UInt8>)
    case partEnd
    case end
  }

  private enum State { case preamble, afterDelimiter, head, body, done }

  /// A form of more parts than this is nobody's: as many files as are taken, and fields beside them.
  static let mostParts = UploadCollector.mostFiles + 100
  /// The head of a part, in bytes.
  static let longestHead = 16 << 10

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private let delimiter: [UInt8]
  private var buffer: [UInt8]
  /// Where in it begins what was not read yet.
  private var start = 0
  private var state = State.preamble
  private var parts = 0

  /// Takes the boundary from a `Content-Type`, or is `nil` when there is none that may be.
  init?(contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Parameters(contentType)["boundary"],
      (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    // So that a first boundary at the very beginning looks like all others.
    buffer = [0x0D, 0x0A]
  }

  /// Takes what arrived.
  ///
  /// - Throws: `FormRefusal.unreadable`, or what `tell` throws.
  mutating func feed(_ bytes: some Sequence<UInt8>, tell: (Event) throws -> Void) throws {
    // What stands behind the last boundary is nobody's.
    guard state != .done else { return }
    buffer.removeFirst(start)
    start = 0
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { buffer.append(contentsOf: $0) }
    if isTaken == nil { buffer.append(contentsOf: bytes) }
    while try step(tell) {}
  }

  /// Says that nothing more comes.
  ///
  /// - Throws: `FormRefusal.unreadable` when the last boundary was not seen.
  func finish() throws(FormRefusal) {
    guard state == .done else { throw .unreadable }
  }

  /// Goes one step on; false when more bytes are needed.
  private mutating func step(_ tell: (Event) throws -> Void) throws -> Bool {
    switch state {
    case .preamble: try skipPreamble()
    case .afterDelimiter: try readDelimiterEnd(tell)
    case .head: try readHead(tell)
    case .body: try readBody(tell)
    case .done: false
    }
  }

  /// How many bytes were not read yet.
  private var left: Int { buffer.count - start }

  private mutating func skipPreamble() throws(FormRefusal) -> Bool {
    guard let place = firstPlace(of: delimiter) else {
      guard left <= Self.longestHead else { throw .unreadable }
      return false
    }
    start = place + delimiter.count
    state = .afterDelimiter
    return true
  }

  private mutating func readDelimiterEnd(_ tell: (Event) throws -> Void) throws -> Bool {
    guard left >= 2 else { return false }
    if buffer[start...].starts(with: "--".utf8) {
      (buffer, start) = ([], 0)
      state = .done
      try tell(.end)
      return false
    }
    guard let end = firstPlace(of: Self.lineEnd) else {
      guard left < 80 else { throw FormRefusal.unreadable }
      return false
    }
    guard buffer[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
      throw FormRefusal.unreadable
    }
    // The line end stays: a part without headers then still has an empty line before its body.
    start = end
    state = .head
    return true
  }

  private mutating func readHead(_ tell: (Event) throws -> Void) throws -> Bool {
    let lastLine = Self.lineEnd + Self.lineEnd
    guard let end = firstPlace(of: lastLine) else {
      guard left <= Self.longestHead else { throw FormRefusal.unreadable }
      return false
    }
    let head = buffer[start..<end]
    parts += 1
    guard parts <= Self.mostParts, let text = String(validating: head, as: UTF8.self),
      let part = Self.part(fromHead: text)
    else { throw FormRefusal.unreadable }
    try tell(part)
    start = end + lastLine.count
    state = .body
    return true
  }

  private mutating func readBody(_ tell: (Event) throws -> Void) throws -> Bool {
    if let place = firstPlace(of: delimiter) {
      if place > start { try tell(.data(buffer[start..<place])) }
      start = place + delimiter.count
      try tell(.partEnd)
      state = .afterDelimiter
      return true
    }
    // The last bytes may be the beginning of a boundary.
    let sure = buffer.count - delimiter.count
    if sure > start {
      try tell(.data(buffer[start..<sure]))
      start = sure
    }
    return false
  }

  /// Where bytes that begin with a CR begin in what is left.
  private func firstPlace(of wanted: [UInt8]) -> Int? {
    buffer.withUnsafeBytes { all -> Int? in
      wanted.withUnsafeBytes { wanted -> Int? in
        guard let base = all.baseAddress, let sought = wanted.baseAddress else { return nil }
        // Behind this one there is no room for all of them.
        let end = all.count - wanted.count + 1
        var next = start
        while next < end, let found = memchr(base + next, Int32(Self.lineEnd[0]), end - next) {
          let place = base.distance(to: UnsafeRawPointer(found))
          if memcmp(base + place, sought, wanted.count) == 0 { return place }
          next = place + 1
        }
        return nil
      }
    }
  }

  private static func part(fromHead head: String) -> Event? {
    let wanted = "content-disposition:"
    let lines = head.split(whereSeparator: { $0 == "\r\n" || $0 == "\r" || $0 == "\n" })
    guard let line = lines.first(where: { $0.lowercased().hasPrefix(wanted) }) else { return nil }
    let value = line.dropFirst(wanted.count).drop { $0 == " " }
    guard value.lowercased().hasPrefix("form-data") else { return nil }
    let parameters = Parameters(String(value))
    guard let name = parameters["name"], name.utf8.count <= 200 else { return nil }
    return .part(name: name, fileName: parameters["filename"])
  }
}
