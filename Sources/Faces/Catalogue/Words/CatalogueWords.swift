import Pages
import Values

/// The words of the public catalogue.
extension CatalogueWords {
  static let whatWillYouRead = Sentence(
    id: "Apa yang ingin Anda baca hari ini?", en: "What would you like to read today?")
  static let shelfBegins = Sentence(
    id: "Rak ini baru mulai diisi.", en: "This shelf is only just beginning.")
  static let firstTitle = Sentence(id: "Judul pertama", en: "The first title")
  static let noCardNeeded = Sentence(
    id: "Mencari tidak perlu kartu, dan kami tidak mencatat apa yang Anda cari.",
    en: "No card is needed to search, and we keep no record of what you look for.")
  static let browse = Sentence(id: "Jelajahi koleksi", en: "Browse the collection")
  static let newest = Sentence(id: "Baru datang", en: "New arrivals")
  static let seeAll = Sentence(id: "Lihat semua judul", en: "See all titles")
  static let nothingYet = Sentence(id: "Katalog masih kosong", en: "The catalogue is empty")
  static let nothingYetHint = Sentence(
    id: "Judul pertama akan tampil di sini setelah dimasukkan petugas.",
    en: "The first titles appear here once the staff have added them.")
  static let narrow = Sentence(id: "Saring hasil", en: "Narrow the results")
  static let order = Sentence(id: "Urutan", en: "Order")
  static let byRelevance = Sentence(id: "Paling relevan", en: "Best match")
  static let byYear = Sentence(id: "Terbit terbaru", en: "Latest published")
  static let byTitle = Sentence(id: "Judul", en: "Title")
  static let byArrival = Sentence(id: "Baru datang", en: "New arrivals")
  static let takeAway = Sentence(id: "Hapus filter:", en: "Remove filter:")
  static let onlyOnShelf = Sentence(id: "Yang ada di rak", en: "What is on the shelf")
  static let tooBroad = Sentence(
    id: "Hasilnya terlalu banyak untuk diurutkan menurut relevansi, jadi yang terbaru tampil "
      + "dulu. Tambah satu kata, atau saring.",
    en: "There are too many results to sort by relevance, so the newest come first. Add a "
      + "word, or narrow them.")
  static let withoutFilters = Sentence(id: "Cari tanpa filter", en: "Search without filters")
  static let noCopiesYet = Sentence(id: "Belum ada eksemplar", en: "No copies yet")
  static let askAtDesk = Sentence(
    id: "Tanyakan di meja layanan kapan tersedia.", en: "Ask at the desk when there will be one.")
  static let placeHold = Sentence(id: "Reservasi judul ini", en: "Place a hold")
  static let signInToHold = Sentence(id: "Masuk untuk mereservasi", en: "Sign in to place a hold")
  static let youWait = Sentence(id: "Sudah Anda reservasi", en: "You have a hold on this")
  static let soldOut = Sentence(id: "habis di toko", en: "sold out in the shop")
  static let statement = Sentence(
    id: "Pernyataan tanggung jawab", en: "Statement of responsibility")
  static let within = Sentence(id: "Dimuat dalam", en: "Published in")
  static let notes = Sentence(id: "Catatan", en: "Notes")
  static let isbn = Sentence(both: "ISBN")
  static let issn = Sentence(both: "ISSN")
  static let online = Sentence(id: "Daring", en: "Online")
  static let cite = Sentence(id: "Kutip", en: "Cite")
  static let bibTeX = Sentence(both: "BibTeX")
  static let ris = Sentence(both: "RIS")
  static let marc = Sentence(id: "Lihat sebagai MARC", en: "View as MARC")

  static func titles(_ count: Int) -> Sentence {
    Sentence(
      id: "\(Sentence(count: count).id) judul",
      en: count == 1 ? "1 title" : "\(Sentence(count: count).en) titles")
  }

  static func found(_ count: Int) -> Sentence {
    Sentence(id: "\(titles(count).id) ditemukan", en: "\(titles(count).en) found")
  }

  static func more(_ count: Int) -> Sentence {
    Sentence(id: "\(Sentence(count: count).id) lagi", en: "\(Sentence(count: count).en) more")
  }

  static func waiting(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) orang menunggu", en: count == 1 ? "1 person waiting" : "\(count) people waiting"
    )
  }

  static func inShop(_ count: Int) -> Sentence {
    Sentence(id: "\(count) di toko", en: "\(count) in the shop")
  }

  static let takeItYourself = Sentence(
    id: "Ada di rak: ambil sendiri, atau reservasi dan kami ambilkan.",
    en: "It is on the shelf: take it yourself, or place a hold and we will fetch it.")

  static func youHaveIt(until due: Day) -> Sentence {
    Sentence(
      id: "Sedang Anda pinjam sampai \(due.short): lihat pinjaman",
      en: "You have it until \(due.short): see your loans")
  }

  static func holdPlaced(_ position: Int, isToFetch: Bool) -> Sentence {
    isToFetch
      ? Sentence(
        id:
          "Reservasi dicatat. Bukunya ada di rak: kami ambilkan, lalu kodenya tampil di "
          + "akun Anda.",
        en: "Your hold is placed. It is on the shelf: we will fetch it, then your account "
          + "shows the code.")
      : Sentence(
        id: "Reservasi dicatat. Anda di antrean ke-\(position).",
        en: "Your hold is placed. You are number \(position) in line.")
  }
}
