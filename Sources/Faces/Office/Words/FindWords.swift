import Pages
import Values

/// What the one search of the staff says of what it found.
extension FindWords {
  /// What may be typed, of what she may find.
  static func hint(members: Bool, goods: Bool, receipts: Bool) -> Sentence {
    switch (members, receipts, goods) {
    case (true, true, _):
      Sentence(
        id: "Judul, kode eksemplar, nama anggota, barang, nomor struk, atau nama halaman.",
        en: "A title, a copy code, a member's name, a product, a receipt number, or the name of "
          + "a page.")
    case (true, false, true):
      Sentence(
        id: "Judul, kode eksemplar, nama anggota, barang, atau nama halaman.",
        en: "A title, a copy code, a member's name, a product, or the name of a page.")
    case (true, false, false):
      Sentence(
        id: "Judul, kode eksemplar, nama anggota, atau nama halaman.",
        en: "A title, a copy code, a member's name, or the name of a page.")
    case (false, true, _):
      Sentence(
        id: "Judul, kode eksemplar, barang, nomor struk, atau nama halaman.",
        en: "A title, a copy code, a product, a receipt number, or the name of a page.")
    case (false, false, true):
      Sentence(
        id: "Judul, kode eksemplar, barang, atau nama halaman.",
        en: "A title, a copy code, a product, or the name of a page.")
    case (false, false, false):
      Sentence(
        id: "Judul, kode eksemplar, atau nama halaman.",
        en: "A title, a copy code, or the name of a page.")
    }
  }
  static let membersKeeper = Sentence(
    id: "Anggota diurus oleh petugas perpustakaan.", en: "Library staff look after the members.")
  static let goodsKeeper = Sentence(
    id: "Barang diurus oleh pengurus toko.", en: "The shopkeeper looks after the products.")
  static let nothingHint = Sentence(
    id: "Coba satu kata saja, atau awal katanya.",
    en: "Try a single word, or its beginning.")
  static let named = Sentence(id: "Bernomor ini", en: "With this number")
  static let titles = Sentence(id: "Judul", en: "Titles")
  static let pages = Sentence(id: "Halaman", en: "Pages")
  static let allGroups = Sentence(id: "Semua kelompok", en: "All groups")
  static let copy = Sentence(id: "Eksemplar", en: "Copy")
  static let product = Sentence(id: "Barang", en: "Product")
  static let deskHint = Sentence(
    id: "Meminjamkan dan mengembalikan", en: "Lending and returns")
  static let holdShelf = Sentence(id: "Rak reservasi", en: "Hold shelf")
  static let holdShelfHint = Sentence(
    id: "Yang menunggu diambil, dan yang perlu diambil dari rak",
    en: "What waits to be picked up, and what is to be fetched from the shelves")
  static let overdue = Sentence(id: "Terlambat", en: "Overdue")
  static let overdueHint = Sentence(
    id: "Pinjaman yang lewat jatuh tempo", en: "Loans past their due day")
  static let codes = Sentence(id: "Kode perintah", en: "Command codes")
  static let codesHint = Sentence(id: "Lembar untuk meja", en: "A sheet for the desk")
  static let tillHint = Sentence(id: "Menjual buku dan barang", en: "Selling books and goods")
  static let drawerHint = Sentence(
    id: "Buka, hitung, tutup; uang keluar dan masuk",
    en: "Open, count, close; cash in and out")
  static let sales = Sentence(id: "Penjualan hari ini", en: "Sales of the day")
  static let salesHint = Sentence(
    id: "Struk, cetak ulang, pembatalan", en: "Receipts, printing again, voids")

  /// Leads to everything in one group.
  static func all(_ count: Int) -> Sentence {
    Sentence(
      id: "Semua \(Sentence(count: count).id)", en: "All \(Sentence(count: count).en)")
  }
}
