/// A tag as one number, so that finding a field compares no text.
///
/// Up to eight bytes of UTF-8, the first in the highest place, the rest zero.
struct PackedTag: Hashable, Sendable {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// Packs the first eight bytes.
  init(_ tag: String) {
    var bits: UInt64 = 0
    var place: UInt64 = 64
    for byte in tag.utf8 where place > 0 {
      place -= 8
      bits |= UInt64(byte) << place
    }
    self.bits = bits
  }

  var count: Int { 8 - bits.trailingZeroBitCount / 8 }

  /// The byte at a place from the left, zero after the end.
  func byte(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * place)) }

  var text: String { String(decoding: (0..<count).map(byte), as: UTF8.self) }

  /// Whether it is 001 to 009 (or 000): a control field by the standard.
  var isControl: Bool { count == 3 && bits >> 48 == 0x3030 }
}

/// One field in the flat form: where its values begin and how many there are.
struct FieldEntry: Hashable, Sendable {
  /// Stands in `ind1` of a control field, which has no indicators; no scalar is as high.
  static let control: UInt32 = .max

  var tag: PackedTag
  /// Unicode scalars.
  var ind1: UInt32
  var ind2: UInt32
  /// The first of its values in the record.
  var first: UInt32
  var count: UInt32

  var isControl: Bool { ind1 == Self.control }
  var values: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

/// One value in the flat form: a subfield, or the only value of a control field (code 0).
struct ValueEntry: Hashable, Sendable {
  /// Where it begins in the text, in bytes.
  var start: UInt32
  /// Its length in bytes.
  var length: UInt32
  /// The subfield code, a Unicode scalar.
  var code: UInt32

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

extension Character {
  /// The number by which a record keeps an indicator or a code: its first scalar.
  var packed: UInt32 { unicodeScalars.first.map(\.value) ?? 0x20 }

  init(packed: UInt32) { self.init(Unicode.Scalar(packed) ?? " ") }
}
