import MARC

/// Where a copy stands on the shelf (nomor panggil): `305.42 ARI p`.
public struct CallNumber: Hashable, Sendable, CustomStringConvertible {
  /// As it is printed on the spine, its parts divided by blanks.
  public let text: String

  /// Takes a call number as it is printed.
  public init(_ text: String) { self.text = text }

  public var description: String { text }

  /// Makes the call number by Indonesian practice: Dewey number, three letters of the author's
  /// entry word, first letter of the title.
  ///
  /// Without an author three letters of the title. Articles do not count; a title that begins with
  /// a digit goes by the Indonesian number word (`7` is `tujuh`). Arabic letters are written in Latin
  /// ones.
  /// - Parameters:
  ///   - classification: the Dewey number, without its edition marks.
  ///   - author: the heading as it is sorted: `Arivia, Gadis`; `nil` when there is none.
  public static func make(classification: String, author: String?, title: String) -> CallNumber {
    let number = Self.number(in: classification)
    let entry = letters(of: author ?? "", count: 3)
    let mark = letters(of: spoken(title), count: entry.isEmpty ? 3 : 1)
    let parts =
      entry.isEmpty
      ? [number, mark.uppercased()] : [number, entry.uppercased(), mark.lowercased()]
    return CallNumber(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The Dewey number alone: no brackets, no marks where it may be cut, no edition behind it.
  private static func number(in classification: String) -> String {
    let shown = classification.filter { !"/'[]()".contains($0) }
    var parts = shown.split(whereSeparator: \.isWhitespace)
    // `305.4 23`: the 23rd edition of the tables (082 `$2`), typed behind the number.
    if parts.count > 1, let last = parts.last, last.utf8.count == 2, Int(last) != nil {
      parts.removeLast()
    }
    return parts.joined()
  }

  /// The words that count, the first as it is spoken when it begins with a digit.
  private static func spoken(_ title: String) -> String {
    let words = title.foldedForSorting.split(separator: " ")
    let counted = Articles.skipping(words).joined(separator: " ")
    guard let digit = counted.first?.wholeNumberValue, numbers.indices.contains(digit) else {
      return counted
    }
    return numbers[digit]
  }

  private static let numbers = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
  ]

  private static func letters(of text: String, count: Int) -> String {
    let folded = text.foldedForSorting.split(separator: " ").map { ArabicLetters.latin($0) }
      .joined(separator: " ").unicodeScalars
    let letters = folded.filter { $0.properties.isAlphabetic }.prefix(count)
    return String(String.UnicodeScalarView(letters))
  }

  private static let tags = EntryField.callNumber.tags + EntryField.classification.tags

  /// The call number in a record: 090, else 084, else 082, as Indonesian systems read them.
  init?(of marc: MARCRecord) {
    for tag in Self.tags {
      for field in marc.fields(tagged: tag) {
        if let text = field.text("ab").withoutISBD.nonEmpty {
          self.init(tag == Profile.classification.tag ? text.withoutBrackets : text)
          return
        }
      }
    }
    return nil
  }
}
