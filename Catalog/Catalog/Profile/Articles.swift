/// Words that begin a title and do not count when it is put in order (kata sandang).
enum Articles {
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
}
