import Foundation

extension String {
  /// The text without the punctuation that ISBD puts between areas: `Habis gelap /` is `Habis
  /// gelap`.
  ///
  /// A full stop stays behind an initial or a short abbreviation (`R. A.`, `Inc.`), and `...`
  /// stays.
  var withoutISBD: String {
    var bytes = Array(utf8)[...]
    func dropBlanks() { while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() } }
    dropBlanks()
    while let last = bytes.last, Self.marks.contains(last) {
      bytes = bytes.dropLast()
      dropBlanks()
    }
    if bytes.last == UInt8(ascii: "."), !Self.endsInAbbreviation(bytes.dropLast()) {
      bytes = bytes.dropLast()
    }
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    return bytes.count == utf8.count ? self : String(decoding: bytes, as: UTF8.self)
  }

  private static let marks: Set<UInt8> = Set("/:;=,".utf8)

  private static func endsInAbbreviation(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: ".") }
    return word.count <= 3
  }

  /// The text, or `nil` when there is nothing but blanks.
  var nonEmpty: String? { utf8.contains { $0 > 0x20 } ? self : nil }

  /// The text without square brackets, which mark what a cataloguer added.
  var withoutBrackets: String {
    utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      ? String(decoding: utf8.filter { $0 != 0x5B && $0 != 0x5D }, as: UTF8.self) : self
  }

  /// Small letters, no diacritics, single blanks between words, nothing else: to compare and to
  /// sort.
  var foldedForSorting: String {
    let plain =
      utf8.allSatisfy { $0 < 0x80 }
      ? self : folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
    var out = String.UnicodeScalarView()
    var blank = false
    for scalar in plain.lowercased().unicodeScalars {
      if Self.counts(scalar) {
        if blank, !out.isEmpty { out.append(" ") }
        blank = false
        out.append(scalar)
      } else if scalar != "'", scalar.value != 0x2019 {
        blank = true
      }
    }
    return String(out)
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80: false
    case 0x2B9...0x2BF: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
