import Pages
import Values

/// The words of the page of a record.
extension CatalogueWords {
  static let about = Sentence(id: "Tentang judul ini", en: "About this title")
  static let sameBoard = Sentence(id: "Di papan yang sama", en: "On the same shelf")
  static let citationStyle = Sentence(
    id: "Gaya pengarang-tahun (Harvard)", en: "Author-date style (Harvard)")
  static let noYear = Sentence(id: "t.t.", en: "n.d.")
  static let field = Sentence(id: "Ruas", en: "Field")
  static let indicators = Sentence(id: "Indikator", en: "Indicators")
  static let content = Sentence(id: "Isi", en: "Content")
  static let blanks = Sentence(
    id: "# adalah indikator yang kosong.", en: "# is an indicator that is blank.")

  static func copies(_ count: Int) -> Sentence {
    Sentence(id: "\(count) eksemplar", en: count == 1 ? "1 copy" : "\(count) copies")
  }

  /// What a hold does while no copy is there and nobody waits before her.
  static func keptWhenBack(_ day: Day) -> Sentence {
    Sentence(
      id: "Kembali paling lambat \(day.near). Reservasi sekarang, lalu kami simpan untuk Anda.",
      en: "It is due back by \(day.near). Place a hold now, and we keep it for you.")
  }

  static func byCallNumber(from first: String, to last: String) -> Sentence {
    Sentence(
      id: "Urut nomor panggil, \(first) sampai \(last)",
      en: "By call number, \(first) to \(last)")
  }

  static let sameDay = Sentence(id: "Hari yang sama", en: "On the same day")
  static let allOfDay = Sentence(
    id: "Semua kliping hari itu", en: "All clippings of that day")
  static let thisClipping = Sentence(id: "Kliping ini", en: "This clipping")

  static func throughTheYears(_ subject: String) -> Sentence {
    Sentence(
      id: "Tema \(subject), dari tahun ke tahun", en: "\(subject), through the years")
  }

  static func themeByYear(_ subject: String) -> Sentence {
    Sentence(id: "Kliping lain tentang \(subject)", en: "More clippings about \(subject)")
  }
}
