import Foundation

/// A name of several words, whatever white space parts them, a no-break space or the end of a line;
/// or in two halves that a comma parts: `Wulandari, Srikandi`.
struct WordsMark {
  private enum Part {
    /// A letter, by the bytes that may write it, the longest first.
    case letter([[UInt8]])
    case blank
    case comma
  }

  private let parts: [Part]
  /// The bytes with which it may begin.
  private let begins: Set<UInt8>

  /// - Returns: `nil` for a name of one word.
  init?(_ name: String) {
    let words = Self.words(of: name)
    guard words.count > 1 else { return nil }
    self.init(Self.parted(words))
  }

  /// The same name in two halves, as it stands in lists, in either order.
  static func halves(of name: String) -> [WordsMark] {
    let words = words(of: name)
    return words.indices.dropFirst().flatMap { cut -> [WordsMark] in
      let (given, family) = (parted(Array(words[..<cut])), parted(Array(words[cut...])))
      return [WordsMark(family + [.comma] + given), WordsMark(given + [.comma] + family)]
    }
  }

  private init(_ parts: [Part]) {
    self.parts = parts
    if case .letter(let forms)? = parts.first {
      begins = Set(forms.compactMap(\.first))
    } else {
      begins = []
    }
  }

  private static func words(of name: String) -> [Substring] {
    name.split(whereSeparator: \.isWhitespace)
  }

  private static func parted(_ words: [Substring]) -> [Part] {
    let letters = words.map { word in word.map { Part.letter(forms(of: $0)) } }
    return Array(letters.joined(separator: [Part.blank]))
  }

  private static func forms(of letter: Character) -> [[UInt8]] {
    let text = String(letter)
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    let written = [text, plain].flatMap { [$0.lowercased(), $0.uppercased()] }.flatMap {
      [$0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
    }
    let latin = written.compactMap { $0.data(using: .isoLatin1) }.map { [UInt8]($0) }
    return Set(written.map { Array($0.utf8) } + latin).filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }

  /// Where it begins in some bytes.
  ///
  /// - Parameter asWords: only where no letter or digit goes on beside it.
  func places(in bytes: Data, asWords: Bool) -> [Int] {
    let start = bytes.startIndex
    var found: [Range<Int>] = []
    bytes.withUnsafeBytes { raw in
      for byte in begins {
        raw.forEachPlace(of: byte) { place in
          guard let last = end(from: place, in: raw) else { return }
          found.append((start + place)..<(start + last))
        }
      }
    }
    return found.filter { range in
      !asWords
        || !WordEdge.goesOn(before: range.lowerBound, in: bytes)
          && !WordEdge.goesOn(at: range.upperBound, in: bytes)
    }.map(\.lowerBound)
  }

  private func end(from place: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var end = place
    for part in parts {
      if end > place { end = Self.behindZero(end, in: bytes) }
      let found: Int? =
        switch part {
        case .letter(let forms): Self.behind(forms, at: end, in: bytes)
        case .blank: Self.behindBlank(end, in: bytes)
        case .comma: Self.behindComma(end, in: bytes)
        }
      guard let next = found else { return nil }
      end = next
    }
    return end
  }

  private static func behind(
    _ forms: [[UInt8]], at place: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    forms.first { bytes[place...].starts(with: $0) }.map { place + $0.count }
  }

  /// UTF-16 has a zero beside each letter.
  private static func behindZero(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    place < bytes.count && bytes[place] == 0 ? place + 1 : place
  }

  private static func behindBlank(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var end = place
    for _ in 0..<4 {
      guard let next = behind(blanks, at: end, in: bytes) else { break }
      end = behindZero(next, in: bytes)
    }
    return end > place ? end : nil
  }

  /// A table of names has quotes, perhaps, around each half.
  private static func behindComma(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let quote = [Array("\"".utf8)]
    var end = behind(quote, at: place, in: bytes).map { behindZero($0, in: bytes) } ?? place
    guard let next = behind([Array(",".utf8), Array(";".utf8)], at: end, in: bytes) else {
      return nil
    }
    end = behindZero(next, in: bytes)
    end = behindBlank(end, in: bytes) ?? end
    return behind(quote, at: end, in: bytes) ?? end
  }

  /// White space, also as addresses, JSON and HTML write it.
  private static let blanks: [[UInt8]] = {
    let scalars: [ClosedRange<UInt32>] = [
      0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200B,
      0x2028...0x2029, 0x202F...0x202F, 0x205F...0x2060, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
    let signs = scalars.joined().compactMap { Unicode.Scalar($0) }.map { String($0) }
    let written = [
      "+", "%20", "%C2%A0", "%c2%a0", "%09", "%0A", "%0a", "%0D", "%0d", "\\n", "\\r", "\\t",
      "\\u00a0", "\\u00A0", "\\u202f", "\\u202F", "&nbsp;", "&#160;", "&#xa0;", "&#xA0;",
    ]
    return (signs + written).map { Array($0.utf8) } + [[0xA0]]
  }()
}
