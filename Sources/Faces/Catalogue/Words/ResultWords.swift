import Pages
import Values

/// The words of what was found, and of what narrows it.
extension CatalogueWords {
  static let narrowed = Sentence(id: "Tutup filter", en: "Close the filters")
  static let look = Sentence(id: "Tampilan", en: "View")
  static let asList = Sentence(id: "Daftar", en: "List")
  static let asCovers = Sentence(id: "Sampul", en: "Covers")
  static let issues = Sentence(id: "Nomor yang ada", en: "Issues")
  static let issueOut = Sentence(id: "pinjam", en: "out")
  static let files = Sentence(id: "Berkas dan syaratnya", en: "Files, and who may read them")
  static let forSale = Sentence(id: "Dijual:", en: "For sale:")

  static func filters(_ used: Int) -> Sentence {
    used == 0
      ? Sentence(id: "Saring", en: "Filters")
      : Sentence(id: "Saring, \(used) dipakai", en: "Filters, \(used) in use")
  }

  static func ignored(_ asked: String) -> Sentence {
    Sentence(
      id: "Tidak ada filter “\(asked)”. Alamat halaman ini menyebutnya, dan kami mengabaikannya.",
      en: "There is no filter “\(asked)”. The address of this page names it, and it was ignored.")
  }

  static func comesBack(_ day: Day) -> Sentence {
    Sentence(id: "Kembali \(day.near)", en: "Back by \(day.near)")
  }

  static func theme(_ subject: String) -> Sentence {
    Sentence(id: "tema \(subject)", en: "theme \(subject)")
  }

  static func issueCount(_ count: Int) -> Sentence {
    Sentence(id: "\(count) nomor", en: count == 1 ? "1 issue" : "\(count) issues")
  }

  static func issue(_ name: String, _ state: Sentence) -> Sentence {
    Sentence(id: "\(name): \(state)", en: "\(name): \(state)")
  }

  static func folder(_ name: String) -> Sentence {
    Sentence(id: "Map \(name)", en: "Folder \(name)")
  }

  static func page(_ page: String) -> Sentence {
    Sentence(id: "hlm. \(page)", en: "p. \(page)")
  }
}
