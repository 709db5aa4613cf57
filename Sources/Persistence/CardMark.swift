import Foundation

/// A card in whatever groups it is written, as the desk takes it: `AY9S QFE0 AYJA`, `ay9s-qfeo-ayja`.
///
/// Its first sign is that of every card: what follows is as much hers when it is missing.
struct CardMark {
  private let signs: [UInt8]
  /// So many bytes may part two signs: a blank in UTF-16, a long dash.
  private static let widestGap = 5

  init(_ card: String) { signs = card.utf8.compactMap(Self.sign) }

  /// Where it begins in some bytes, or what follows its first sign where that is missing.
  func places(in bytes: Data) -> [Int] {
    let (whole, rest) = (signs[...], signs.dropFirst())
    guard let first = whole.first, let second = rest.first else { return [] }
    let start = bytes.startIndex
    return bytes.withUnsafeBytes { raw -> [Int] in
      var (found, isTold) = ([Int](), false)
      for place in raw.indices {
        guard let sign = Self.sign(raw[place]), sign == first || sign == second else { continue }
        if sign == first, Self.stands(whole, at: place, in: raw) {
          found.append(start + place)
          isTold = true
        } else if sign == second, Self.stands(rest, at: place, in: raw) {
          // What follows a first sign that stands there is told with it.
          if !isTold { found.append(start + place) }
          isTold = false
        }
      }
      return found
    }
  }

  private static func stands(
    _ signs: ArraySlice<UInt8>, at place: Int, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    var (next, gap, rest) = (place, 0, signs)
    while let wanted = rest.first, next < bytes.count {
      let sign = Self.sign(bytes[next])
      if sign == wanted {
        (rest, gap) = (rest.dropFirst(), 0)
      } else if sign == nil, gap < widestGap {
        gap += 1
        // An address writes a blank as %20.
        if bytes[next] == UInt8(ascii: "%") { next += 2 }
      } else {
        return false
      }
      next += 1
    }
    return rest.isEmpty
  }

  /// A letter or digit as the desk reads it, O as 0, I and L as 1; `nil` for what only parts them.
  private static func sign(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte
    case 0x4F, 0x6F: 0x30
    case 0x49, 0x4C, 0x69, 0x6C: 0x31
    case 0x41...0x5A: byte
    case 0x61...0x7A: byte - 0x20
    default: nil
    }
  }
}
