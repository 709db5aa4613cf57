import Catalog
import PointOfSale
import Values

/// The words of the house's window.
enum HomeWords {
  /// What a search engine says of the first page, where the house has no line of its own.
  static let described = Sentence(
    id: "Cari buku, jurnal, kliping, dan dokumen di sini. Tidak perlu kartu anggota.",
    en: "Search books, journals, clippings and documents here. No member card is needed.")
  static let press = Sentence(id: "Di koran", en: "In the press")
  static let pressAll = Sentence(id: "Semua kliping", en: "All clippings")
  static let pressYears = Sentence(id: "Kliping menurut tahun", en: "Clippings by year")
  static let shop = Sentence(id: "Di toko", en: "In the shop")
  static let announcements = Sentence(id: "Pengumuman", en: "Announcements")
  static let visit = Sentence(id: "Kunjungi", en: "Visit")
  static let helpAll = Sentence(id: "Semua layanan", en: "All services")
  static let shelf = Sentence(id: "Rak pilihan hari ini", en: "The shelf of the day")
  static let open = Sentence(id: "Buka", en: "Open")
  static let shut = Sentence(id: "Tutup", en: "Closed")
  static let today = Sentence(id: "Hari ini", en: "Today")
  /// Beside the hour of another day: which day it is now.
  static func todayIs(_ day: Day) -> Sentence {
    Sentence(id: "hari ini \(day.near)", en: "today is \(day.near)")
  }

  static let laterToday = Sentence(id: "hari ini", en: "today")
  static let tomorrow = Sentence(id: "besok", en: "tomorrow")
  static let telephone = Sentence(id: "Telepon", en: "Telephone")
  static let there = Sentence(id: "ada", en: "in stock")
  static let soldOut = Sentence(id: "habis", en: "sold out")
  static let from = Sentence(id: "mulai", en: "from")

  /// A kind, over how many of it there are.
  static func several(_ form: Form) -> Sentence {
    switch form {
    case .book: Sentence(id: "Buku", en: "Books")
    case .journal: Sentence(id: "Jurnal", en: "Journals")
    case .clipping: Sentence(id: "Kliping", en: "Clippings")
    case .document: Sentence(id: "Dokumen", en: "Documents")
    }
  }

  static func until(_ moment: Instant) -> Sentence {
    Sentence(id: "sampai \(moment.time)", en: "until \(moment.time)")
  }

  static func opens(_ when: Sentence, at moment: Instant) -> Sentence {
    Sentence(id: "buka \(when) \(moment.time)", en: "opens \(when) \(moment.time)")
  }

  static func left(_ count: Int) -> Sentence {
    Sentence(id: "tinggal \(count)", en: count == 1 ? "1 left" : "\(count) left")
  }

  static func stock(_ stock: WindowGoods.Stock) -> Sentence {
    switch stock {
    case .there: there
    case .few(let count): left(count)
    case .soldOut: soldOut
    }
  }

  static func pageOf(_ page: String) -> Sentence { Sentence(id: "hlm. \(page)", en: "p. \(page)") }

  static func shownUntil(_ day: Day) -> Sentence {
    Sentence(id: "sampai \(day.near)", en: "until \(day.near)")
  }
}
