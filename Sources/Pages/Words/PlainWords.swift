import Values

/// What stands in the frame while covers are plain.
enum PlainWords {
  /// Instead of the house's name, and as the name of every tab.
  static let myPage = Sentence(id: "Halaman saya", en: "My page")
}
