package import Values

/// What every list of the office says, in both languages side by side.
package enum ListWords {
  /// The list without a filter.
  package static let everything = Sentence(id: "Semua", en: "All")
  static let filters = Sentence(id: "Filter", en: "Filters")
  static let choose = Sentence(id: "Pilih", en: "Choose")
  static let chosen = Sentence(id: "dipilih", en: "chosen")
  static let wholeList = Sentence(id: "Seluruh daftar", en: "The whole list")
  static let first = Sentence(id: "Ke awal", en: "To the beginning")
  static let next = Sentence(id: "Berikutnya", en: "Next")
  static let file = Sentence(id: "Unduh CSV", en: "Download CSV")
  /// No row of the list fits the filter or the words.
  package static let nothingFits = TillWords.nothingFound
  /// What to do then.
  package static let nothingFitsHint = Sentence(
    id: "Lepas filternya, atau cari dengan kata lain.",
    en: "Remove the filter, or search with other words.")
  /// Leads to the list without filter and words.
  package static let seeAll = Sentence(id: "Lihat semua", en: "See all")

  /// The last characters of a card, by which two of one name are told apart.
  package static func cardTail(_ tail: String) -> Sentence {
    Sentence(id: "akhir \(tail)", en: "ends in \(tail)")
  }

  static func all(_ count: Int) -> Sentence {
    Sentence(
      id: "Pilih seluruh daftar, \(Sentence(count: count)) baris",
      en: count == 1
        ? "Choose the whole list, 1 row"
        : "Choose the whole list, \(Sentence(count: count)) rows")
  }

  static func choose(_ name: String) -> Sentence {
    Sentence(id: "Pilih \(name)", en: "Choose \(name)")
  }

  static func shown(_ first: Int, to last: Int, of total: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: first))–\(Sentence(count: last)) dari \(Sentence(count: total))",
      en: "\(Sentence(count: first))–\(Sentence(count: last)) of \(Sentence(count: total))")
  }

  /// What came of it: to how many it was done, and to how many it was not.
  static func report(_ done: Int, left: Int, becoming state: Sentence? = nil) -> Sentence {
    let plain = Sentence(
      id: "Selesai untuk \(Sentence(count: done)).", en: "Done for \(Sentence(count: done)).")
    let made =
      state.map { [plain, Sentence(id: "\($0).", en: "\($0).")].joined(separator: " ") } ?? plain
    guard left > 0 else { return made }
    return Sentence(
      id: "\(made) \(Sentence(count: left)) tetap seperti semula:",
      en: "\(made) \(Sentence(count: left)) stayed as they were:")
  }

  static func left(_ name: String, _ why: Sentence) -> Sentence {
    Sentence(id: "\(name): \(why)", en: "\(name): \(why)")
  }

  package static func more(_ count: Int) -> Sentence {
    Sentence(id: "Dan \(Sentence(count: count)) lagi.", en: "And \(Sentence(count: count)) more.")
  }
}
