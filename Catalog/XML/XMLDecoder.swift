/// Turns the bytes of a document into UTF-8 as they come, and knows where they came from.
struct XMLDecoder {
  private var encoding: XMLEncoding?
  private var head: [UInt8] = []
  /// Bytes of an unfinished UTF-16 unit or pair.
  private var carry: [UInt8] = []
  /// How many bytes were taken, the byte order mark and `carry` included.
  private var taken = 0
  private var given = 0
  /// The latest pieces, to find the way back from UTF-8 to the file.
  private var pieces: [Piece] = []

  private struct Piece {
    let given: Int
    let taken: Int
    var bytes: [UInt8]
  }

  /// Takes the next bytes; gives UTF-8, perhaps nothing yet.
  mutating func decode(_ bytes: [UInt8]) throws(XMLRefusal) -> [UInt8] {
    if let encoding { return try convert(bytes, encoding) }
    head += bytes
    return XMLEncoding.isDecidable(head) ? try begin() : []
  }

  /// Gives what is left when there are no more bytes.
  mutating func end() throws(XMLRefusal) -> [UInt8] {
    let rest = encoding == nil ? try begin() : []
    if !carry.isEmpty { throw refusal(.otherEncoding("UTF-16"), at: taken - carry.count) }
    return rest
  }

  private mutating func begin() throws(XMLRefusal) -> [UInt8] {
    let found = try XMLEncoding.detect(head)
    encoding = found.encoding
    taken = found.mark
    let rest = found.mark == 0 ? head : Array(head.dropFirst(found.mark))
    head = []
    return try convert(rest, found.encoding)
  }

  private mutating func convert(
    _ bytes: [UInt8], _ encoding: XMLEncoding
  ) throws(XMLRefusal) -> [UInt8] {
    let start = taken - carry.count
    taken += bytes.count
    let converted: [UInt8]
    switch encoding {
    case .utf8: converted = bytes
    case .ascii:
      if let bad = bytes.firstIndex(where: { $0 >= 0x80 }) {
        throw refusal(.otherEncoding("US-ASCII"), at: start + bad)
      }
      converted = bytes
    case .latin1:
      converted = bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
    case .utf16(let bigEndian): converted = try fromUTF16(carry + bytes, bigEndian, start)
    }
    switch encoding {
    case .utf8, .ascii: if pieces.isEmpty { remember(Piece(given: 0, taken: start, bytes: [])) }
    case .latin1, .utf16: remember(Piece(given: given, taken: start, bytes: converted))
    }
    given += converted.count
    return converted
  }

  private mutating func remember(_ piece: Piece) {
    if let last = pieces.last, last.bytes.count + piece.bytes.count <= 65_536 {
      return pieces[pieces.count - 1].bytes += piece.bytes
    }
    // The parser is never further behind than the largest tag.
    if pieces.count == 4 { pieces.removeFirst() }
    pieces.append(piece)
  }

  private mutating func fromUTF16(
    _ bytes: [UInt8], _ bigEndian: Bool, _ start: Int
  ) throws(XMLRefusal) -> [UInt8] {
    func unit(_ place: Int) -> UInt32 {
      let (one, two) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return bigEndian ? one << 8 | two : two << 8 | one
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place + 1 < bytes.count {
      var value = unit(place)
      var size = 2
      if value >> 10 == 0x36 {
        guard place + 3 < bytes.count else { break }
        guard unit(place + 2) >> 10 == 0x37 else {
          throw refusal(.otherEncoding("UTF-16"), at: start + place)
        }
        value = 0x10000 + (value & 0x3FF) << 10 + unit(place + 2) & 0x3FF
        size = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw refusal(.otherEncoding("UTF-16"), at: start + place)
      }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      place += size
    }
    carry = Array(bytes[place...])
    return result
  }

  private func refusal(_ kind: XMLRefusal.Kind, at byte: Int) -> XMLRefusal {
    XMLRefusal(kind, at: XMLPosition(line: 1, byte: byte))
  }

  /// The byte of the file from which this byte of UTF-8 was made.
  func source(of offset: Int) -> Int {
    guard let encoding, let piece = pieces.last(where: { $0.given <= offset }) else {
      return offset
    }
    let inside = offset - piece.given
    switch encoding {
    case .utf8, .ascii: return piece.taken + inside
    case .latin1: return piece.taken + piece.bytes.prefix(inside).count { $0 & 0xC0 != 0x80 }
    case .utf16:
      return piece.bytes.prefix(inside).reduce(piece.taken) { place, byte in
        place + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 4 : 2)
      }
    }
  }
}
