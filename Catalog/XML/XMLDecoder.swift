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

  /// What the latest bytes came to.
  struct Decoded {
    /// UTF-8, up to the first fault.
    var bytes: [UInt8]
    /// Why nothing more can be decoded.
    var fault: XMLRefusal.Kind?
  }

  /// Takes the next bytes; gives UTF-8, perhaps nothing yet.
  mutating func decode(_ bytes: [UInt8]) -> Decoded {
    if let encoding { return convert(bytes, encoding) }
    head += bytes
    return XMLEncoding.isDecidable(head) ? begin() : Decoded(bytes: [])
  }

  /// Gives what is left when there are no more bytes.
  mutating func end() -> Decoded {
    var rest = encoding == nil ? begin() : Decoded(bytes: [])
    if rest.fault == nil, !carry.isEmpty { rest.fault = .truncated }
    return rest
  }

  private mutating func begin() -> Decoded {
    do throws(XMLRefusal) {
      let found = try XMLEncoding.detect(head)
      encoding = found.encoding
      taken = found.mark
      let rest = found.mark == 0 ? head : Array(head.dropFirst(found.mark))
      head = []
      return convert(rest, found.encoding)
    } catch {
      return Decoded(bytes: [], fault: error.kind)
    }
  }

  private mutating func convert(_ bytes: [UInt8], _ encoding: XMLEncoding) -> Decoded {
    let start = taken - carry.count
    taken += bytes.count
    let whole = carry.isEmpty ? bytes : carry + bytes
    carry = []
    var result = Decoded(bytes: whole)
    switch encoding {
    case .utf8: checkUTF8(&result)
    case .ascii:
      if let bad = whole.firstIndex(where: { $0 >= 0x80 }) {
        result = Decoded(bytes: Array(whole[..<bad]), fault: .otherEncoding("US-ASCII"))
      }
    case .latin1:
      result.bytes = whole.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
    case .utf16(let bigEndian): result = fromUTF16(whole, bigEndian)
    }
    switch encoding {
    case .utf8, .ascii: if pieces.isEmpty { remember(Piece(given: 0, taken: start, bytes: [])) }
    case .latin1, .utf16: remember(Piece(given: given, taken: start, bytes: result.bytes))
    }
    given += result.bytes.count
    return result
  }

  /// Keeps an unfinished character at the end for later; what else is not UTF-8 is a fault.
  private mutating func checkUTF8(_ result: inout Decoded) {
    let bytes = result.bytes
    if let last = bytes.last, last >= 0x80,
      let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 })
    {
      let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
      if bytes.count - lead < length {
        carry = Array(bytes[lead...])
        result.bytes.removeLast(carry.count)
      }
    }
    guard let fault = Self.faultInUTF8(result.bytes) else { return }
    result = Decoded(bytes: Array(bytes[..<fault]), fault: .otherEncoding("UTF-8"))
  }

  private static func faultInUTF8(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private mutating func remember(_ piece: Piece) {
    if let last = pieces.last, last.bytes.count + piece.bytes.count <= 65_536 {
      return pieces[pieces.count - 1].bytes += piece.bytes
    }
    // The parser is never further behind than the largest tag.
    if pieces.count == 4 { pieces.removeFirst() }
    pieces.append(piece)
  }

  private mutating func fromUTF16(_ bytes: [UInt8], _ bigEndian: Bool) -> Decoded {
    func unit(_ place: Int) -> UInt32 {
      let (one, two) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return bigEndian ? one << 8 | two : two << 8 | one
    }
    var result = Decoded(bytes: [])
    result.bytes.reserveCapacity(bytes.count)
    var place = 0
    while place + 1 < bytes.count {
      var value = unit(place)
      var size = 2
      if value >> 10 == 0x36 {
        guard place + 3 < bytes.count else { break }
        let isPair = unit(place + 2) >> 10 == 0x37
        value = isPair ? 0x10000 + (value & 0x3FF) << 10 + unit(place + 2) & 0x3FF : value
        size = 4
      }
      guard let scalar = Unicode.Scalar(value), let utf8 = UTF8.encode(scalar) else {
        result.fault = .otherEncoding("UTF-16")
        return result
      }
      result.bytes.append(contentsOf: utf8)
      place += size
    }
    carry = Array(bytes[place...])
    return result
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
