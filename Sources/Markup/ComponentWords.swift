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

  /// Which page of how many.
  static func page(_ page: Int, of pages: Int) -> Sentence {
    Sentence(id: "Halaman \(page) dari \(pages)", en: "Page \(page) of \(pages)")
  }
}
