import Catalog
import Values

/// What stands on covers, and beside the shelf of spines.
enum CoverWords {
  /// Leads past all spines, to whoever goes from link to link.
  static let pastTheShelf = Sentence(id: "Lewati rak buku", en: "Skip the shelf")

  /// The page of a newspaper.
  static func page(_ page: String) -> Sentence { Sentence(id: "hlm. \(page)", en: "p. \(page)") }

  /// What is stamped on a folder.
  static func stamp(_ door: DocumentDoor) -> Sentence {
    switch door {
    case .open: Sentence(id: "Terbuka", en: "Open")
    case .readHere: ShelfState.readHere.word
    case .closed: ShelfState.closed.word
    }
  }
}
