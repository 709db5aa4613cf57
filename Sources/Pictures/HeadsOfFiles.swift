/// How the three kinds of file say how large they are.
extension PhotographHead {
  /// ITU-T T.81, B.2.2: the frame, what stands before it, and whether the first scan has all of it.
  static func jpeg(_ bytes: [UInt8]) -> PhotographHead? {
    var (place, turn) = (2, 1)
    var frame: (head: PhotographHead, parts: Int)?
    while let segment = Segment(in: bytes, from: place) {
      switch segment.kind {
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF:
        guard frame == nil, let found = self.frame(segment, in: bytes) else { return nil }
        frame = found
      case 0xE1 where bytes.says("Exif\0\0", at: segment.inside):
        turn = Exif.turn(in: bytes, from: segment.inside + 6, to: segment.end) ?? turn
      case 0xDA:
        guard let frame, let scanned = bytes.number(segment.inside, of: 1) else { return nil }
        var head = frame.head
        if scanned < frame.parts {
          head = PhotographHead(
            kind: .jpeg(hasInks: frame.parts == 4, isWholeAtTheEnd: true), width: head.width,
            height: head.height)
        }
        head.turn = turn
        return head
      default: break
      }
      place = segment.end
    }
    return nil
  }

  private static func frame(
    _ segment: Segment, in bytes: [UInt8]
  ) -> (head: PhotographHead, parts: Int)? {
    let inside = segment.inside
    guard let height = bytes.number(inside + 1, of: 2), let width = bytes.number(inside + 3, of: 2),
      let parts = bytes.number(inside + 5, of: 1)
    else { return nil }
    let isInOrder = segment.kind == 0xC0 || segment.kind == 0xC1
    let kind = Kind.jpeg(hasInks: parts == 4, isWholeAtTheEnd: !isInOrder)
    return (PhotographHead(kind: kind, width: width, height: height), parts)
  }

  /// Portable Network Graphics, third edition, 11.2.1: the first chunk; `acTL` says that it moves.
  static func png(_ bytes: [UInt8]) -> PhotographHead? {
    guard bytes.number(8, of: 4) == 13, bytes.says("IHDR", at: 12),
      let width = bytes.number(16, of: 4), let height = bytes.number(20, of: 4),
      width <= largestSide, height <= largestSide
    else { return nil }
    var found = PhotographHead(kind: .png, width: width, height: height)
    var place = 8
    while let length = bytes.number(place, of: 4), length < bytes.count {
      if bytes.says("acTL", at: place + 4) { found.isMoving = true }
      if bytes.says("eXIf", at: place + 4) {
        found.turn = Exif.turn(in: bytes, from: place + 8, to: place + 8 + length) ?? found.turn
      }
      place += 12 + length
    }
    return found
  }

  /// RFC 9649, 2.7: the one picture, or the canvas and whether it moves.
  static func webp(_ bytes: [UInt8]) -> PhotographHead? {
    guard var found = firstChunk(ofWebP: bytes) else { return nil }
    var place = 12
    while let length = bytes.small(place + 4, of: 4) {
      // What covers a picture is packed as a whole one without loss is. Also where it breaks off.
      if bytes.says("VP8L", at: place) || bytes.says("ALPH", at: place) {
        found.kind = .webp(codeTables: found.mostCodeTables(of: bytes.count))
      }
      guard length < bytes.count else { break }
      if bytes.says("EXIF", at: place) {
        let lead = bytes.says("Exif\0\0", at: place + 8) ? 6 : 0
        found.turn =
          Exif.turn(in: bytes, from: place + 8 + lead, to: place + 8 + length) ?? found.turn
      }
      place += 8 + length + length % 2
    }
    return found
  }

  /// RFC 9649, 3.7.2.2: one group of code tables for each block of 4 times 4 pixels at most, and no
  /// more than are written down, of which the shortest takes 20 bits.
  private func mostCodeTables(of length: Int) -> Int {
    let blocks = ((width + 3) / 4) * ((height + 3) / 4)
    // Up to 1,000, libwebp keeps those, too, that no block names.
    return min(65_536, max(blocks, 1_000), length * 8 / 20 + 4)
  }

  private static func firstChunk(ofWebP bytes: [UInt8]) -> PhotographHead? {
    func head(_ width: Int?, _ height: Int?) -> PhotographHead? {
      guard let width, let height else { return nil }
      return PhotographHead(kind: .webp(codeTables: 0), width: width, height: height)
    }
    if bytes.says("VP8X", at: 12) {
      var found = head(
        bytes.small(24, of: 3).map { $0 + 1 }, bytes.small(27, of: 3).map { $0 + 1 })
      found?.isMoving = bytes[20] & 0x02 != 0
      return found
    }
    if bytes.says("VP8L", at: 12) {
      guard bytes.number(20, of: 1) == 0x2F, let sizes = bytes.small(21, of: 4) else { return nil }
      return head((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1)
    }
    guard bytes.says("VP8 ", at: 12), bytes.number(23, of: 3) == 0x9D_012A else { return nil }
    return head(
      bytes.small(26, of: 2).map { $0 & 0x3FFF }, bytes.small(28, of: 2).map { $0 & 0x3FFF })
  }

  /// No side of a PNG is longer, so that their product is a number.
  private static let largestSide = 1_000_000
}

/// One of the pieces that a JPEG is made of.
private struct Segment {
  let kind: Int
  /// Where what it says begins, and where the next one does.
  let inside, end: Int

  /// The next one that says something; `nil` at the end, or where there is none.
  init?(in bytes: [UInt8], from start: Int) {
    var place = start
    while let mark = bytes.number(place, of: 2), mark >> 8 == 0xFF {
      switch mark & 0xFF {
      case 0xFF: place += 1
      // No mark but a byte of what was not closed: libjpeg goes on looking behind it.
      case 0x00: return nil
      case 0x01, 0xD0...0xD8: place += 2
      case 0xD9: return nil
      case let kind:
        guard let length = bytes.number(place + 2, of: 2), length >= 2 else { return nil }
        (self.kind, inside, end) = (kind, place + 4, place + 2 + length)
        return
      }
    }
    return nil
  }
}

/// What a camera says beside its picture: only how it was held is read.
enum Exif {
  /// The number 1 to 8 of tag 0x0112, or `nil` (Exif 2.32, 4.6.4; TIFF 6.0).
  static func turn(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end <= bytes.count, start + 8 <= end else { return nil }
    let isSmallFirst = bytes.says("II", at: start)
    guard isSmallFirst || bytes.says("MM", at: start) else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place + count <= end else { return nil }
      return isSmallFirst ? bytes.small(place, of: count) : bytes.number(place, of: count)
    }
    guard number(start + 2, 2) == 42, let list = number(start + 4, 4),
      let count = number(start + list, 2)
    else { return nil }
    for entry in 0..<min(count, 200) {
      let place = start + list + 2 + entry * 12
      guard let tag = number(place, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      return number(place + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}

extension [UInt8] {
  /// The number that these bytes are, the largest part first; `nil` beyond the end.
  fileprivate func number(_ place: Int, of count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    return self[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number that these bytes are, the smallest part first; `nil` beyond the end.
  fileprivate func small(_ place: Int, of count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    return self[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether these letters stand there.
  fileprivate func says(_ letters: String, at place: Int) -> Bool {
    place >= 0 && place <= count && dropFirst(place).starts(with: letters.utf8)
  }
}
