@testable import Pictures

/// Pictures that are made here, byte by byte where it matters.
enum Drawn {
  /// The left half red, the right half blue, so that it is seen how it was turned.
  static func halves(_ width: Int = 64, _ height: Int = 32) -> Pixels {
    var bytes: [UInt8] = []
    for _ in 0..<height {
      for column in 0..<width { bytes += column * 2 < width ? [220, 20, 20] : [20, 20, 220] }
    }
    return Pixels(width: width, height: height, bytes: bytes)
  }

  /// What packs worst: a different colour in every place.
  static func noise(_ side: Int) -> Pixels {
    var state: UInt32 = 7
    let bytes = (0..<side * side * 3).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    return Pixels(width: side, height: side, bytes: bytes)
  }

  /// A JPEG of a picture, however large.
  static func jpeg(_ pixels: Pixels) throws -> [UInt8] {
    guard let bytes = Codecs.jpeg(pixels, most: 1 << 24) else { throw PhotographRefusal.damaged }
    return bytes
  }

  /// The same with what a phone says of it: how it was held, its name, and a place.
  static func taken(_ jpeg: [UInt8], turn: UInt8, smallFirst: Bool = false) -> [UInt8] {
    let list: [UInt8] =
      smallFirst
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
    var body = Array("Exif\0\0".utf8)
    body += list
    body += Array("PonselBoros GPS -6.9147 107.6098".utf8)
    var file: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(body.count + 2)]
    file += body
    file += jpeg.dropFirst(2)
    return file
  }

  /// A PNG whose bytes are stored as they are (RFC 1950, RFC 1951), three or four a pixel.
  static func png(
    _ width: Int, _ height: Int, _ pixels: [UInt8], hasCover: Bool = false, extra: [UInt8] = []
  ) -> [UInt8] {
    let row = width * (hasCover ? 4 : 3)
    var rows: [UInt8] = []
    for line in 0..<height {
      rows.append(0)
      rows += pixels[line * row..<(line + 1) * row]
    }
    let (low, high) = (UInt8(rows.count & 255), UInt8(rows.count >> 8))
    var stored: [UInt8] = [0x78, 0x01, 1, low, high, ~low, ~high]
    stored += rows
    stored += big(sum(of: rows))
    var head = big(UInt32(width)) + big(UInt32(height))
    head += [8, hasCover ? 6 : 2, 0, 0, 0]
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    for part in [chunk("IHDR", head), extra, chunk("IDAT", stored), chunk("IEND", [])] {
      file += part
    }
    return file
  }

  /// A JPEG in what a careless reader takes for a segment of another one.
  static func hiding(_ hidden: [UInt8], in shown: [UInt8]) -> [UInt8] {
    let length = hidden.count
    var file: [UInt8] = [0xFF, 0xD8, 0xFF, 0x00, UInt8(length >> 8), UInt8(length & 255)]
    file += hidden.dropFirst(2)
    file += shown.dropFirst(2)
    return file
  }

  /// The head of a WebP without loss, or of one that is covered so, and so many bytes of nothing.
  static func lossless(
    _ width: Int, _ height: Int, of length: Int, asCover: Bool = false
  ) -> [UInt8] {
    func small(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    var file = Array("RIFF".utf8) + small(length - 8, 4) + Array("WEBP".utf8)
    if asCover {
      file += Array("VP8X".utf8) + small(10, 4) + [0x10, 0, 0, 0]
      file += small(width - 1, 3) + small(height - 1, 3) + Array("ALPH".utf8)
      file += small(length - file.count - 4, 4)
    } else {
      file += Array("VP8L".utf8) + small(length - file.count - 8, 4) + [0x2F]
      file += small((width - 1) | (height - 1) << 14, 4)
    }
    return file + [UInt8](repeating: 0, count: length - file.count)
  }

  /// One piece of a PNG with its check.
  static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let said = Array(name.utf8) + body
    return big(UInt32(body.count)) + said + big(check(of: said))
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func check(of bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }

  private static func sum(of bytes: [UInt8]) -> UInt32 {
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
