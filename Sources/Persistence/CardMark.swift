import Foundation

/// A card in whatever groups it is written, as the desk takes it: `AY9S QFE0 AYJA`, `ay9s-qfeo-ayja`.
struct CardMark {
  private let signs: [UInt8]
  /// So many bytes may part two signs: a blank in UTF-16, a long dash.
  private static let widestGap = 5

  init(_ card: String) { signs = card.utf8.compactMap(Self.sign) }

  /// Where it begins in some bytes.
  func places(in bytes: Data) -> [Int] {
    guard let first = signs.first else { return [] }
    let start = bytes.startIndex
    return bytes.withUnsafeBytes { raw in
      raw.indices.filter { Self.sign(raw[$0]) == first && stands(at: $0, in: raw) }
    }.map { start + $0 }
  }

  private func stands(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var (next, gap, rest) = (place, 0, signs[...])
    while let wanted = rest.first, next < bytes.count {
      let sign = Self.sign(bytes[next])
      if sign == wanted {
        (rest, gap) = (rest.dropFirst(), 0)
      } else if sign == nil, gap < Self.widestGap {
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
