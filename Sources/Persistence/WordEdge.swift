import Foundation

/// Whether a word goes on beside a place in some bytes: a letter or digit there belongs to it.
enum WordEdge {
  /// What stands right before a place, in UTF-8, or as JSON and addresses escape it.
  static func goesOn(before place: Int, in bytes: Data) -> Bool {
    let near = Array(bytes[max(bytes.startIndex, place - 6)..<place])
    if near.count == 6, near[0] == backslash, near[1] == UInt8(ascii: "u"),
      let unit = hex(near[2...])
    {
      return Unicode.Scalar(UInt16(unit)).map(isOfAWord) ?? false
    }
    if near.count >= 3, near[near.count - 3] == percent, let byte = hex(near.suffix(2)) {
      return byte >= 0x80 || isOfAWord(Unicode.Scalar(UInt8(byte)))
    }
    if near.count >= 2, near[near.count - 2] == backslash,
      "nrtbf".utf8.contains(near[near.count - 1])
    {
      return false
    }
    return String(decoding: near, as: UTF8.self).unicodeScalars.last.map(isOfAWord) ?? false
  }

  /// What stands at a place, behind a word.
  static func goesOn(at place: Int, in bytes: Data) -> Bool {
    let near = Array(bytes[place..<min(bytes.endIndex, place + 6)])
    if near.count == 6, near[0] == backslash, near[1] == UInt8(ascii: "u"),
      let unit = hex(near[2...])
    {
      return Unicode.Scalar(UInt16(unit)).map(isOfAWord) ?? false
    }
    if near.count >= 3, near[0] == percent, let byte = hex(near[1...2]) { return byte >= 0x80 }
    return String(decoding: near, as: UTF8.self).unicodeScalars.first.map(isOfAWord) ?? false
  }

  /// The same beside UTF-16: the two bytes at a place.
  static func goesOn(unitAt place: Int, in bytes: Data, isBigEndian: Bool) -> Bool {
    // One of the two may lie outside: bytes also look like a text that begins one byte later.
    let (first, second) = (byte(place, of: bytes), byte(place + 1, of: bytes))
    let unit = isBigEndian ? first << 8 | second : second << 8 | first
    return Unicode.Scalar(unit).map(isOfAWord) ?? false
  }

  private static func byte(_ place: Int, of bytes: Data) -> UInt16 {
    bytes.indices.contains(place) ? UInt16(bytes[place]) : 0
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let percent = UInt8(ascii: "%")

  private static func hex(_ digits: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: digits, as: UTF8.self)
    return text.allSatisfy(\.isHexDigit) ? Int(text, radix: 16) : nil
  }

  /// Ideographs stand side by side without being one word.
  private static func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
    let traits = scalar.properties
    guard !traits.isIdeographic else { return false }
    return traits.isAlphabetic || traits.numericType != nil
      || traits.generalCategory == .nonspacingMark
  }
}
