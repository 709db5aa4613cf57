/// Words that begin a title and do not count when it is put in order (kata sandang).
public enum Articles {
  private static let words: Set<String> = [
    "sang", "si", "para", "the", "a", "an", "het", "der", "die", "das", "le", "la", "les",
  ]

  /// The words without articles at their head; a title that is only an article keeps it.
  static func skipping(_ words: [Substring]) -> ArraySlice<Substring> {
    var rest = words[...]
    while rest.count > 1, let first = rest.first, Self.words.contains(first.lowercased()) {
      rest = rest.dropFirst()
    }
    return rest
  }

  /// How many characters the article at the head of a title takes, with its blank: `0` to `9` (MARC 21
  /// Bibliographic, 245 second indicator).
  public static func nonfiling(_ title: String) -> Character {
    let words = title.split(separator: " ")
    let counted = skipping(words)
    guard counted.count == words.count - 1, let article = words.first,
      article.unicodeScalars.count < 9
    else { return "0" }
    return Character(String(article.unicodeScalars.count + 1))
  }
}
