package import Values

/// What other pages say as the public catalogue does.
package enum CatalogueWords {
  static let searchLabel = Sentence(
    id: "Cari judul, pengarang, subjek, atau ISBN", en: "Search title, author, subject or ISBN")
  static let searchHint = Sentence(
    id: "Judul, pengarang, subjek, ISBN", en: "Title, author, subject, ISBN")
  /// Heads what was found in the catalogue.
  package static let resultsTitle = Sentence(id: "Hasil pencarian", en: "Search results")
  /// The catalogue has nothing for the question.
  package static let nothingFound = Sentence(id: "Tidak ada yang cocok", en: "Nothing matches")
  /// What to try next when nothing was found.
  package static let nothingFoundHint = Sentence(
    id: "Coba kata yang lebih umum, periksa ejaan, atau tanyakan kepada petugas. "
      + "Kami senang membantu mencari.",
    en: "Try a more general word, check the spelling, or ask the staff. "
      + "We like to help you look.")
  /// A title without copies.
  package static let noCopies = Sentence(id: "Belum ada eksemplar", en: "No copies yet")

  static func onShelf(_ free: Int, of copies: Int) -> Sentence {
    copies == 1
      ? Sentence(id: "Tersedia", en: "Available")
      : Sentence(id: "Tersedia \(free) dari \(copies)", en: "\(free) of \(copies) available")
  }

  static func out(_ out: Int, of copies: Int) -> Sentence {
    if copies == 1 { return Sentence(id: "Dipinjam", en: "On loan") }
    return out == copies
      ? Sentence(id: "Semua dipinjam (\(out))", en: "All \(out) on loan")
      : Sentence(id: "Dipinjam \(out) dari \(copies)", en: "\(out) of \(copies) on loan")
  }

  static func onHold(_ count: Int) -> Sentence {
    count == 1
      ? Sentence(id: "Direservasi", en: "On hold")
      : Sentence(id: "Direservasi (\(count))", en: "\(count) on hold")
  }

  /// A copy stands on its shelf and the staff take it from there for her.
  package static let fetchedForYou = Sentence(
    id: "Akan kami ambilkan dari rak", en: "We will fetch it for you")
}
