import Foundation

/// The bytes as which a text may stand in a file.
///
/// As typed, in capitals and small letters, with its marks composed or not, each in UTF-8, UTF-16,
/// Latin-1, Base64, and as JSON and addresses escape it.
struct Spellings {
  /// How a spelling writes what stands beside it.
  private enum Form { case narrow, littleEndian, bigEndian, base64 }

  private struct Spelling: Hashable {
    let bytes: Data
    let form: Form
  }

  /// The text from its beginning to its end.
  private let whole: Set<Spelling>

  init(of text: String) {
    whole = Set(Self.forms(of: text).flatMap(Self.spellings)).filter { !$0.bytes.isEmpty }
  }

  private static func spellings(of form: String) -> [Spelling] {
    let bytes = Data(form.utf8)
    let narrow = [bytes, Data(json(form).utf8), Data(percent(bytes).utf8)]
    let wide: [(String.Encoding, Form)] = [
      (.utf16LittleEndian, .littleEndian), (.utf16BigEndian, .bigEndian), (.isoLatin1, .narrow),
    ]
    return narrow.map { Spelling(bytes: $0, form: .narrow) }
      + base64(bytes).map { Spelling(bytes: $0, form: .base64) }
      + wide.compactMap { encoding, kind in
        form.data(using: encoding).map { Spelling(bytes: $0, form: kind) }
      }
  }

  private static func forms(of text: String) -> Set<String> {
    let cases = [text, text.lowercased(), text.uppercased()]
    // A set of strings would take two spellings of one letter for the same.
    return Set(cases.flatMap { [$0, $0.precomposedStringWithCanonicalMapping] })
      .union(cases.map(\.decomposedStringWithCanonicalMapping))
  }

  private static func json(_ text: String) -> String {
    text.utf16.map { unit in
      unit < 0x80
        ? String(UnicodeScalar(UInt8(unit)))
        : "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
          + String(unit, radix: 16)
    }.joined()
  }

  private static func percent(_ bytes: Data) -> String {
    bytes.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || "-._~".utf8.contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// What is certain of it in Base64, wherever in a longer text it begins.
  private static func base64(_ bytes: Data) -> [Data] {
    (0..<3).compactMap { shift in
      let shifted = Data(repeating: 0, count: shift) + bytes
      let text = Data(shifted.base64EncodedString().utf8)
      // The first letters depend on what comes before, the last ones on what comes after.
      let certain = text.dropFirst(shift == 0 ? 0 : 4).prefix(
        (shifted.count / 3 - (shift == 0 ? 0 : 1)) * 4)
      return certain.count < 8 ? nil : Data(certain)
    }
  }

  /// Where all of it stands in some bytes.
  func wholePlaces(in bytes: Data) -> [Int] {
    Set(whole.flatMap { bytes.places(of: $0.bytes) }).sorted()
  }

  /// Where all of it stands in some bytes and no letter or digit goes on beside it.
  ///
  /// Base64 does not show what stands beside it, and counts.
  func wordPlaces(in bytes: Data) -> [Int] {
    let found = whole.flatMap { spelling in
      bytes.places(of: spelling.bytes)
        .filter { Self.isAWord(spelling, at: $0, in: bytes) }
    }
    return Set(found).sorted()
  }

  private static func isAWord(_ spelling: Spelling, at place: Int, in bytes: Data) -> Bool {
    let end = place + spelling.bytes.count
    switch spelling.form {
    case .base64: return true
    case .narrow:
      return !WordEdge.goesOn(before: place, in: bytes) && !WordEdge.goesOn(at: end, in: bytes)
    case .littleEndian, .bigEndian:
      let isBig = spelling.form == .bigEndian
      return ![place - 2, end].contains {
        WordEdge.goesOn(unitAt: $0, in: bytes, isBigEndian: isBig)
      }
    }
  }
}
