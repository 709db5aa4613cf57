/// One word or phrase of a query, before it is cut into the words of the index.
struct SearchTerm: Equatable {
  var column: String?
  var text: String
  var isPhrase = false
  /// Whether it ended in `*`.
  var isPrefix = false

  /// How long a query is read, in Unicode scalars; and how many terms of it.
  private static let longest = 1000
  private static let most = 32

  private static let columns = [
    "title": "title", "judul": "title", "author": "author", "pengarang": "author",
    "penulis": "author", "subject": "subject", "subjek": "subject", "publisher": "publisher",
    "penerbit": "publisher", "isbn": "numbers", "issn": "numbers",
  ]

  private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]

  /// Reads what a person typed; there is no text that it refuses.
  static func read(_ text: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var rest = text.unicodeScalars.prefix(longest)
    var column: String?
    while let first = rest.first, terms.count < most {
      if isBlank(first) {
        rest = rest.dropFirst()
      } else if quotes.contains(first) {
        let term = phrase(&rest)
        terms.append(SearchTerm(column: column, text: term.text, isPhrase: term.closed))
        column = nil
      } else if let named = columnName(&rest) {
        column = named
      } else {
        terms.append(word(&rest, in: column))
        column = nil
      }
    }
    return terms
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.properties.isWhitespace
  }

  /// A quotation that is not closed is no phrase, only words.
  private static func phrase(
    _ rest: inout String.UnicodeScalarView.SubSequence
  ) -> (text: String, closed: Bool) {
    let body = rest.dropFirst()
    guard let end = body.firstIndex(where: quotes.contains) else {
      rest = body
      return ("", false)
    }
    rest = body[body.index(after: end)...]
    return (String(body[..<end]), true)
  }

  private static func columnName(_ rest: inout String.UnicodeScalarView.SubSequence) -> String? {
    let head = rest.prefix { $0.isASCII && $0.properties.isAlphabetic }
    let after = rest.dropFirst(head.count)
    guard after.first == ":", let column = columns[String(head).lowercased()] else { return nil }
    rest = after.dropFirst()
    return column
  }

  private static func word(
    _ rest: inout String.UnicodeScalarView.SubSequence, in column: String?
  ) -> SearchTerm {
    let word = rest.prefix { !isBlank($0) && !quotes.contains($0) }
    rest = rest.dropFirst(word.count)
    return SearchTerm(
      column: column, text: String(word), isPhrase: false, isPrefix: word.last == "*")
  }
}
