import Glibc

/// Looks at the bytes before libxml2 does.
///
/// libxml2 needs time that grows with the square of the number of attributes, before it tells
/// anybody about the tag; a document type may do worse; and behind a stray `&` it holds everything
/// back until some `;` comes. So none of them reaches it. Works across the borders of chunks.
struct XMLLimits {
  static let largestTag = 65_536
  static let mostAttributes = 256
  /// `&#x10FFFF;` is the longest reference without a document type.
  static let longestReference = 12
  /// As libxml2 numbers it (`XML_ERR_ENTITYREF_SEMICOL_MISSING`).
  static let strayAmpersand = 23

  /// What must not go further, and where its `<` stands (below 0: in an earlier chunk).
  struct Finding {
    let kind: XMLRefusal.Kind
    let start: Int
  }

  private enum State {
    case text, opened, declaration, dash, tag, comment, characters, instruction, reference
  }

  private var state = State.text
  private var quote: UInt8 = 0
  private var attributes = 0
  /// How many of the signs that end a comment, CDATA or an instruction were just seen, or how long
  /// a reference is so far.
  private var run = 0
  /// Where the markup that we are in began, relative to the chunk.
  private var start = 0

  /// Looks at the next chunk.
  ///
  /// - Returns: The first thing that must not be parsed; `nil` when all is well.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? {
    var place = 0
    while place < bytes.count {
      switch state {
      case .text: place = findMarkup(bytes, place)
      case .reference:
        guard isReference(bytes[place]) else {
          return Finding(kind: .notWellFormed(Self.strayAmpersand), start: start)
        }
        place += 1
      case .tag:
        if let finding = scanTag(bytes, &place) { return finding }
      case .comment: scanRun(bytes, &place, of: UInt8(ascii: "-"), least: 2)
      case .characters: scanRun(bytes, &place, of: UInt8(ascii: "]"), least: 2)
      case .instruction: scanRun(bytes, &place, of: UInt8(ascii: "?"), least: 1)
      case .opened, .declaration, .dash:
        guard open(bytes[place]) else { return Finding(kind: .documentType, start: start) }
        place += 1
      }
    }
    start -= bytes.count
    return nil
  }

  private mutating func findMarkup(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    func find(_ sign: Unicode.Scalar, before end: Int) -> Int? {
      memchr(base + place, Int32(UInt8(ascii: sign)), end - place).map {
        UnsafeRawPointer($0) - UnsafeRawPointer(base)
      }
    }
    let tag = find("<", before: bytes.count)
    let reference = find("&", before: tag ?? bytes.count)
    guard let found = reference ?? tag else { return bytes.count }
    start = found
    state = reference == nil ? .opened : .reference
    run = 0
    return found + 1
  }

  /// Whether this byte may stand in a reference or end it.
  private mutating func isReference(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: ";") {
      state = .text
      return run > 0
    }
    run += 1
    let isLetter = (0x61...0x7A).contains(byte | 0x20)
    return run <= Self.longestReference
      && (isLetter || (0x30...0x39).contains(byte) || (byte == UInt8(ascii: "#") && run == 1))
  }

  /// Decides what kind of markup begins; `false` for a document type.
  private mutating func open(_ byte: UInt8) -> Bool {
    run = 0
    switch (state, byte) {
    case (.opened, UInt8(ascii: "!")): state = .declaration
    case (.opened, UInt8(ascii: "?")): state = .instruction
    case (.opened, _):
      state = byte == UInt8(ascii: ">") ? .text : .tag
      attributes = 0
      quote = 0
    case (.declaration, UInt8(ascii: "-")): state = .dash
    case (.declaration, UInt8(ascii: "[")): state = .characters
    case (.dash, UInt8(ascii: "-")): state = .comment
    default: return false
    }
    return true
  }

  private mutating func scanTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> Finding? {
    var at = place
    defer { place = at }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        state = .text
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      }
    }
    if attributes > Self.mostAttributes { return Finding(kind: .tooManyAttributes, start: start) }
    if at - start > Self.largestTag { return Finding(kind: .tagTooLarge, start: start) }
    return nil
  }

  private mutating func scanRun(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, of sign: UInt8, least: Int
  ) {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == sign {
        run += 1
      } else if byte == UInt8(ascii: ">"), run >= least {
        state = .text
        return
      } else {
        run = 0
      }
    }
  }
}
