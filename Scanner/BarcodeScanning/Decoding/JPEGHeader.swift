/// The size of a JPEG, from its frame header (ITU-T T.81, B.2.2).
///
/// libzbar needs to know it beforehand, and we do before anything is allocated.
enum JPEGHeader {
  /// Width and height in pixels; `nil` when there is no whole frame header.
  static func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    var at = 2
    while at + 3 < bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      switch marker {
      case 0xFF:
        at += 1
      case 0x01, 0xD0...0xD7:
        at += 2
      case 0xD8, 0xD9, 0xDA:
        return nil
      default:
        let length = word(bytes, at + 2)
        guard length >= 2 else { return nil }
        if isFrame(marker) { return frame(bytes, at + 4) }
        at += 2 + length
      }
    }
    return nil
  }

  /// SOF0 to SOF15 without the three other markers that share the range: DHT, JPG, DAC.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private static func frame(_ bytes: [UInt8], _ at: Int) -> (width: Int, height: Int)? {
    guard at + 5 <= bytes.count else { return nil }
    return (width: word(bytes, at + 3), height: word(bytes, at + 1))
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }
}
