import GRDB

/// Finds in a text what a query asked for, by the words of the index: whatever the search forgives is
/// found here, too.
struct SoughtWords {
  private let terms: [SoughtTerm]
  private let tokenizer: any FTS5Tokenizer

  /// - Parameter text: what she typed; without words nothing is found.
  init(_ text: String, _ db: Database) throws {
    terms = text.nonEmpty == nil ? [] : try SearchExpression.terms(text, db)
    tokenizer = try db.makeTokenizer(IndonesianTokenizer.tokenizerDescriptor())
  }

  /// A text with all marked in it that was asked for.
  ///
  /// - Parameter column: where the index has it; a word for another column is not meant.
  func marked(_ text: String, in column: IndexText.Column) throws -> MarkedText {
    let meant = terms.filter { $0.column == nil || $0.column == "\(column)" }
    guard !meant.isEmpty else { return MarkedText(text) }
    let places = try WordPlace.all(in: text, tokenizer)
    let found = meant.flatMap(\.phrases).flatMap { Self.ranges(of: $0, in: places) }
    return MarkedText(text, sought: Self.joined(found))
  }

  private static func ranges(
    of phrase: SoughtTerm.Phrase, in places: [WordPlace]
  ) -> [Range<Int>] {
    let count = phrase.words.count
    guard count > 0, places.count >= count else { return [] }
    return (0...(places.count - count)).compactMap { first in
      let isThere = phrase.words.indices.allSatisfy { word in
        let isBeginning = phrase.isPrefix && word == count - 1
        return places[first + word].forms.contains { form in
          isBeginning ? form.hasPrefix(phrase.words[word]) : form == phrase.words[word]
        }
      }
      guard isThere else { return nil }
      let start = places[first].bytes.lowerBound
      return start..<max(start, places[first + count - 1].bytes.upperBound)
    }
  }

  /// In their order, those that overlap as one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      guard let last = joined.last, range.lowerBound < last.upperBound else {
        return joined.append(range)
      }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }
}
