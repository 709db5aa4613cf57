import CPictures  // never leaves this file

/// JPEG, PNG and WebP; the only file that calls libjpeg-turbo and libwebp.
enum Codecs {
  /// The pixels of a file whose head was read and checked, at least as many as are wanted where
  /// there are more.
  ///
  /// - Throws: `PhotographRefusal.damaged`.
  static func pixels(
    of bytes: [UInt8], _ head: PhotographHead, atLeast side: Int
  ) throws(PhotographRefusal) -> Pixels {
    switch head.kind {
    case .jpeg(let hasInks, let isLate):
      try jpeg(bytes, head, hasInks: hasInks, isWholeAtTheEnd: isLate, side)
    case .png:
      try decoded(
        head.width, head.height, by: 3,
        reading: { room in
          sartika_png_read(
            bytes, bytes.count, Int32(head.width), Int32(head.height), room.baseAddress)
        })
    case .webp: try webp(bytes, head, side)
    }
  }

  /// A JPEG of no more bytes than these, as good as it may be; nothing but the picture is in it.
  ///
  /// - Returns: `nil` when none is so small.
  static func jpeg(_ pixels: Pixels, most: Int) -> [UInt8]? {
    for quality: Int32 in [84, 76, 66, 54, 42, 30, 20, 10] {
      let made = [UInt8](unsafeUninitializedCapacity: most) { room, count in
        count = sartika_jpeg_write(
          pixels.bytes, Int32(pixels.width), Int32(pixels.height), quality, room.baseAddress, most)
      }
      if !made.isEmpty { return made }
    }
    return nil
  }

  /// What ends a JPEG (ITU-T T.81, B.1.1.3).
  private static let endOfImage: [UInt8] = [0xFF, 0xD9]

  /// Read at an eighth, a quarter or a half where that is enough, so that little memory is.
  private static func jpeg(
    _ bytes: [UInt8], _ head: PhotographHead, hasInks: Bool, isWholeAtTheEnd: Bool, _ side: Int
  ) throws(PhotographRefusal) -> Pixels {
    let part = [8, 4, 2].first { max(head.width, head.height) / $0 >= side } ?? 1
    let (width, height) = ((head.width + part - 1) / part, (head.height + part - 1) / part)
    func decode(
      _ bytes: [UInt8], isStrict: Bool, into room: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
      sartika_jpeg_read(
        bytes, bytes.count, Int32(head.width), Int32(head.height), Int32(width), Int32(height),
        hasInks ? 1 : 0, isStrict ? 1 : 0, room.baseAddress)
    }
    func read(_ room: UnsafeMutableBufferPointer<UInt8>) -> Int32 {
      let ends = decode(bytes, isStrict: false, into: room)
      guard ends == 0, !isWholeAtTheEnd, bytes.suffix(2) != Self.endOfImage[...] else {
        return ends
      }
      // When every row is there, the end alone is missing: with one it has not the smallest fault.
      return decode(bytes + Self.endOfImage, isStrict: true, into: room)
    }
    guard hasInks else { return try decoded(width, height, by: 3, reading: read) }
    return try decoded(
      width, height, by: 4, reading: read,
      colouring: { inks, place in
        // As every program writes them since the first: none is 255, and black lies over the others.
        let black = Int(inks[place + 3])
        return (
          UInt8(Int(inks[place]) * black / 255), UInt8(Int(inks[place + 1]) * black / 255),
          UInt8(Int(inks[place + 2]) * black / 255)
        )
      })
  }

  private static func webp(
    _ bytes: [UInt8], _ head: PhotographHead, _ side: Int
  ) throws(PhotographRefusal) -> Pixels {
    let (width, height) = Pixels.fitting(head.width, head.height, into: side)
    return try decoded(
      width, height, by: 4,
      reading: { room in
        sartika_webp_read(bytes, bytes.count, Int32(width), Int32(height), room.baseAddress)
      },
      colouring: { lights, place in
        // What is transparent lies on white paper.
        let cover = Int(lights[place + 3])
        func over(_ value: UInt8) -> UInt8 {
          UInt8((Int(value) * cover + 255 * (255 - cover)) / 255)
        }
        return (over(lights[place]), over(lights[place + 1]), over(lights[place + 2]))
      })
  }

  /// Makes room, lets it be filled, and brings every pixel to three bytes.
  private static func decoded(
    _ width: Int, _ height: Int, by size: Int,
    reading read: (UnsafeMutableBufferPointer<UInt8>) -> Int32,
    colouring colour: ((UnsafeBufferPointer<UInt8>, Int) -> (UInt8, UInt8, UInt8))? = nil
  ) throws(PhotographRefusal) -> Pixels {
    let length = width * height * size
    let room = [UInt8](unsafeUninitializedCapacity: length) { room, count in
      room.initialize(repeating: 255)
      count = read(room) == 1 ? length : 0
    }
    guard !room.isEmpty else { throw .damaged }
    guard let colour else { return Pixels(width: width, height: height, bytes: room) }
    var bytes = [UInt8]()
    bytes.reserveCapacity(width * height * 3)
    room.withUnsafeBufferPointer { room in
      for place in stride(from: 0, to: length, by: size) {
        let (red, green, blue) = colour(room, place)
        bytes.append(red)
        bytes.append(green)
        bytes.append(blue)
      }
    }
    return Pixels(width: width, height: height, bytes: bytes)
  }
}
