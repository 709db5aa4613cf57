/// Reads the plain grey pictures that tests and trials write: PGM, binary, 8 bits (`P5`).
enum PGMReader {
  static func grey(_ bytes: [UInt8], named name: String) throws(PictureRefusal) -> GreyFrame {
    var at = 2
    guard let width = number(bytes, &at), let height = number(bytes, &at),
      let white = number(bytes, &at), (1...255).contains(white), at < bytes.count
    else { throw .damaged(name) }
    guard GreyFrame.isAllowed(width: width, height: height) else { throw .tooLarge(name) }
    let start = at + 1
    guard bytes.count >= start + width * height else { throw .damaged(name) }
    let pixels = bytes[start..<start + width * height].map { level in
      white == 255 ? level : UInt8(min(255, Int(level) * 255 / white))
    }
    guard let frame = GreyFrame(width: width, height: height, pixels: pixels) else {
      throw .damaged(name)
    }
    return frame
  }

  /// The next number of the header, after blanks and comments; at most seven digits.
  private static func number(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    while at < bytes.count, let skipped = blank(bytes, at) { at = skipped }
    var value = 0
    let start = at
    while at < bytes.count, at - start < 7, (0x30...0x39).contains(bytes[at]) {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? value : nil
  }

  private static func blank(_ bytes: [UInt8], _ at: Int) -> Int? {
    if bytes[at] == UInt8(ascii: "#") { return bytes[at...].firstIndex(of: 0x0A) ?? bytes.count }
    return [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) ? at + 1 : nil
  }
}
