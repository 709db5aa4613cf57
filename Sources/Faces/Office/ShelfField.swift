import Markup
import Pages
import Values

extension Page {
  /// Where a shelf is written: those that the house has are named below it, and offered while typing.
  ///
  /// - Parameters:
  ///   - shelves: the one of most copies first.
  ///   - hint: what is said instead of their names.
  func shelfField(_ shelves: [String], hint: Sentence? = nil) -> Field {
    Field("location", Terms.location).with {
      $0.suggestions = shelves
      $0.hint = hint ?? ShelfWords.known(shelves)
    }
  }
}

/// What is said of shelves.
enum ShelfWords {
  /// The first of them; how one is written where there is none yet.
  static func known(_ shelves: [String]) -> Sentence {
    guard !shelves.isEmpty else {
      return Sentence(
        id: "Belum ada rak yang tercatat. Contoh: Rak 3. Boleh kosong.",
        en: "No shelf is on record yet. For example: Shelf 3. It may be left empty.")
    }
    let names = shelves.prefix(4).joined(separator: "; ")
    return shelves.count > 4
      ? Sentence(id: "Yang ada: \(names); …", en: "There are: \(names); …")
      : Sentence(id: "Yang ada: \(names)", en: "There are: \(names)")
  }
}
