/// One word or phrase of a query as the index has words: any of its phrases is enough.
struct SoughtTerm: Hashable, Sendable {
  /// The column in which it must stand; any when none is named.
  let column: String?
  /// Every way in which it may stand there.
  let phrases: [Phrase]
  /// Whether it says only that there is more: `and`, `dan`.
  let isLink: Bool

  /// Words that stand one behind another.
  struct Phrase: Hashable, Sendable {
    let words: [String]
    /// Whether the last of them is only a beginning.
    var isPrefix = false
  }

  /// In the language of FTS5.
  var expression: String {
    let each = phrases.map { phrase in
      SearchExpression.quoted(phrase.words.joined(separator: " ")) + (phrase.isPrefix ? " *" : "")
    }
    let any = each.count == 1 ? each[0] : "(" + each.joined(separator: " OR ") + ")"
    return column.map { "\($0) : \(any)" } ?? any
  }
}
