import Pages
import Values

/// What the rows of each table are, for whoever reads which of them are damaged.
extension ConditionWords {
  static let unknownTable = Sentence(id: "belum diketahui", en: "not known yet")

  /// What a row of a table is called; nothing for a table without words of its own.
  static func nameOfRow(in table: String) -> Sentence? {
    library[table] ?? people[table] ?? shop[table] ?? house[table]
  }

  private static let library: [String: Sentence] = [
    "record": Sentence(id: "Cantuman", en: "Record"),
    "recordMARC": Sentence(id: "MARC sebuah cantuman", en: "MARC of a record"),
    "recordForm": Sentence(id: "Jenis bahan", en: "Kind of record"),
    "publicRecord": Sentence(id: "Cantuman untuk umum", en: "Record for everybody"),
    "unfinishedRecord": Sentence(id: "Cantuman yang dilengkapi nanti", en: "Record to complete"),
    "item": Sentence(id: "Eksemplar", en: "Copy"),
    "itemType": Sentence(id: "Tipe koleksi", en: "Item type"),
    "addedCopy": Sentence(id: "Eksemplar yang baru ditambahkan", en: "Copy just added"),
    "labelQueue": Sentence(id: "Label yang belum dicetak", en: "Label not printed yet"),
    "firstLabel": Sentence(id: "Label pertama sebuah eksemplar", en: "First label of a copy"),
    "loan": Sentence(id: "Pinjaman", en: "Loan"),
    "hold": Sentence(id: "Reservasi", en: "Hold"),
    "loanRule": Sentence(id: "Aturan peminjaman", en: "Loan rule"),
  ]

  private static let people: [String: Sentence] = [
    "member": Sentence(id: "Anggota", en: "Member"),
    "memberCategory": Sentence(id: "Kategori anggota", en: "Member category"),
    "staff": Sentence(id: "Petugas", en: "Colleague"),
    "staffBadge": Sentence(id: "Kartu petugas", en: "A colleague's badge"),
    "staffPIN": Sentence(id: "PIN petugas", en: "A colleague's PIN"),
    "session": Sentence(id: "Sesi", en: "Session"),
    "apiToken": Sentence(id: "Token API", en: "API token"),
    "auditEntry": Sentence(id: "Jejak audit", en: "Audit trail"),
    "dutyNote": Sentence(id: "Buku piket", en: "Handing-over book"),
  ]

  private static let shop: [String: Sentence] = [
    "product": Sentence(id: "Barang", en: "Product"),
    "productCategory": Sentence(id: "Kategori barang", en: "Category of goods"),
    "productPhotograph": Sentence(id: "Foto barang", en: "Photograph of goods"),
    "variant": Sentence(id: "Varian", en: "Variant"),
    "priceChange": Sentence(id: "Perubahan harga", en: "Change of a price"),
    "stockMove": Sentence(id: "Mutasi stok", en: "Stock move"),
    "cart": Sentence(id: "Keranjang", en: "Cart"),
    "cartLine": Sentence(id: "Baris keranjang", en: "Line of a cart"),
    "sale": Sentence(id: "Penjualan", en: "Sale"),
    "saleLine": Sentence(id: "Baris penjualan", en: "Line of a sale"),
    "saleReference": Sentence(id: "Nomor referensi penjualan", en: "Reference of a sale"),
    "tender": Sentence(id: "Cara bayar", en: "Payment of a sale"),
    "drawerSession": Sentence(id: "Laci kas", en: "Cash drawer"),
    "drawerMove": Sentence(id: "Uang masuk atau keluar laci", en: "Cash in or out"),
    "waitingPaper": Sentence(id: "Struk yang menunggu", en: "Waiting receipt"),
  ]

  private static let house: [String: Sentence] = [
    "station": Sentence(id: "Stasiun", en: "Station"),
    "stationState": Sentence(id: "Pekerjaan di stasiun", en: "What a station is doing"),
    "stationPrinter": Sentence(id: "Printer struk", en: "Receipt printer"),
    "lateScan": Sentence(id: "Pindaian yang menunggu", en: "Scan that waits"),
    "announcement": Sentence(id: "Pengumuman", en: "Announcement"),
    "helpService": Sentence(id: "Layanan bantuan", en: "Service that helps"),
  ]
}
