package import Values

/// What the parts of a page say by themselves, in both languages side by side.
package enum ComponentWords {
  /// The "no" of a question, which is never the word for what the question is about.
  package static let leaveIt = Sentence(id: "Tidak jadi", en: "No, leave it")
  /// Of several pages of a list.
  package static let pages = Sentence(id: "Halaman", en: "Pages")
  static let previousPage = Sentence(id: "Sebelumnya", en: "Previous")
  static let nextPage = Sentence(id: "Berikutnya", en: "Next")
  static let stamp = Sentence(id: "Kembali", en: "Due")
  static let stampLate = Sentence(id: "Lewat", en: "Late")
  static let youAreHere = Sentence(id: "Letak halaman ini", en: "Where you are")

  static let toLastPage = Sentence(id: "Ke halaman terakhir", en: "To the last page")

  static func noSuchPage(_ page: Int) -> Sentence {
    Sentence(
      id: "Halaman \(Sentence(count: page)) tidak ada",
      en: "There is no page \(Sentence(count: page))")
  }

  static func pagesEnd(_ last: Int) -> Sentence {
    Sentence(
      id: "Daftarnya berakhir di halaman \(Sentence(count: last)).",
      en: "The list ends on page \(Sentence(count: last)).")
  }

  /// Which page of how many.
  static func page(_ page: Int, of pages: Int) -> Sentence {
    Sentence(id: "Halaman \(page) dari \(pages)", en: "Page \(page) of \(pages)")
  }
}
