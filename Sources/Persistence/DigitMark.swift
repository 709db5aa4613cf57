import Foundation

/// A number to call somebody by, in whatever groups it is written, with the 0 of home or the 62 of
/// abroad: `0812-9988-7766`, `+62 812 9988 7766`.
struct DigitMark {
  /// Without what stands before it at home or abroad.
  private let digits: [UInt8]

  /// Fewer digits are found by chance.
  private static let fewest = 7
  /// So many bytes may part two digits: a blank in UTF-16, a long dash.
  private static let widestGap = 5
  /// What may stand right before it; behind another digit it is a part of another number.
  private static let heads: Set = ["0", "00", "62", "620", "0062", "00620"]

  /// The numbers in a contact.
  static func all(in contact: String) -> [DigitMark] {
    withoutAddresses(contact).split { $0.isLetter || "/,;".contains($0) }.compactMap { part in
      DigitMark(part.utf8.filter(Self.isDigit))
    }
  }

  /// A contact without the addresses in it, but with the numbers that stand beside them or are one.
  private static func withoutAddresses(_ contact: String) -> String {
    var (kept, word) = ("", "")
    for sign in contact + ";" {
      guard !sign.isLetter, !sign.isNumber, !"@._%+-".contains(sign) else {
        word.append(sign)
        continue
      }
      if word.contains("@") {
        // Beside letters the digits of an address are others' as well.
        let numbers = word.split(separator: "@").filter { !$0.contains(where: \.isLetter) }
        kept += ";" + numbers.joined(separator: ";") + ";"
      } else {
        kept += word
      }
      kept.append(sign)
      word = ""
    }
    return kept
  }

  private init?(_ typed: [UInt8]) {
    var digits = typed[...]
    if digits.starts(with: "00".utf8) { digits = digits.dropFirst(2) }
    if digits.starts(with: "62".utf8) { digits = digits.dropFirst(2) }
    self.digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    guard self.digits.count >= Self.fewest else { return nil }
  }

  /// Where it begins in some bytes.
  func places(in bytes: Data) -> [Int] {
    guard let first = digits.first else { return [] }
    var places: [Int] = []
    bytes.withUnsafeBytes { raw in
      raw.forEachPlace(of: first) { place in
        if stands(at: place, in: raw) { places.append(bytes.startIndex + place) }
      }
    }
    return places
  }

  private func stands(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard Self.begins(at: place, in: bytes) else { return false }
    var (next, gap, rest) = (place, 0, digits[...])
    while let wanted = rest.first, next < bytes.count {
      let byte = bytes[next]
      if byte == wanted {
        (rest, gap) = (rest.dropFirst(), 0)
      } else if Self.isDigit(byte) || Self.isLetter(byte) || gap == Self.widestGap {
        return false
      } else {
        gap += 1
        // An address writes a blank as %20.
        if byte == UInt8(ascii: "%") { next += 2 }
      }
      next += 1
    }
    return rest.isEmpty && !(next < bytes.count && Self.isDigit(bytes[next]))
  }

  private static func begins(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var head = place
    while head > 0, place - head < 8, isDigit(bytes[head - 1]) { head -= 1 }
    if head > 0, bytes[head - 1] == UInt8(ascii: "%") { head = min(place, head + 2) }
    return head == place || heads.contains(String(decoding: bytes[head..<place], as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
