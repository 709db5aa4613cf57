import XML

/// Writes down what a parser tells, one line an event; text is put together.
final class Listener: XMLEvents {
  static let names = XMLNames(names: ["book", "title", "lang"], spaces: ["urn:shelf"])

  private(set) var lines: [String] = []
  private(set) var offsets: [Int] = []
  private var pending: [UInt8] = []

  func opened(_ name: Int, in space: Int, by parser: XMLPushParser) {
    flush()
    lines.append("<\(parser.elementName) \(name) \(space)")
    offsets.append(parser.elementOffset)
  }

  func attribute(_ name: Int, _ value: Span<UInt8>) {
    lines.append(
      "@\(name) \(value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })")
  }

  func text(_ bytes: Span<UInt8>) { bytes.withUnsafeBufferPointer { pending += $0 } }

  func closed(_ name: Int) {
    flush()
    lines.append(">\(name)")
  }

  private func flush() {
    if !pending.isEmpty { lines.append(String(decoding: pending, as: UTF8.self)) }
    pending = []
  }
}

/// Reads bytes in pieces and gives what was told and how it ended.
func listen(
  _ bytes: some Sequence<UInt8>, piece: Int = .max
) -> (listener: Listener, refusal: XMLRefusal?) {
  let listener = Listener()
  let parser = XMLPushParser(names: Listener.names, events: listener)
  let bytes = Array(bytes)
  do throws(XMLRefusal) {
    var place = 0
    while place < bytes.count {
      let end = place + min(piece, bytes.count - place)
      try parser.feed(Array(bytes[place..<end]))
      place = end
    }
    try parser.finish()
    return (listener, nil)
  } catch {
    return (listener, error)
  }
}

func listen(_ text: String, piece: Int = .max) -> (listener: Listener, refusal: XMLRefusal?) {
  listen(Array(text.utf8), piece: piece)
}

/// A text in UTF-16, with or without a byte order mark.
func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
  return units.flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}
