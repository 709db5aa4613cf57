import Pages
import Values

/// What the report on sales says.
enum SalesReportWords {
  static let title = Sentence(id: "Laporan penjualan", en: "Sales report")
  static let hint = Sentence(
    id: "Jumlah menurut barang dan cara bayar, dari hari ke hari.",
    en: "Sums by product and by tender, from one day to another.")
  static let first = Sentence(id: "Dari hari", en: "From")
  static let last = Sentence(id: "Sampai hari", en: "To")
  static let sales = Sentence(id: "Penjualan", en: "Sales")
  static let byGoods = Sentence(id: "Menurut barang", en: "By product")
  static let byTender = Sentence(id: "Menurut cara bayar", en: "By tender")
  static let moreGoods = Sentence(id: "Barang selebihnya", en: "All other products")
  static let thisMonth = Sentence(id: "Bulan ini", en: "This month")
  static let lastMonth = Sentence(id: "Bulan lalu", en: "Last month")
  static let pieces = Sentence(id: "Buah", en: "Pieces")
  static let receipts = Sentence(id: "Struk", en: "Receipts")
  static let received = Sentence(id: "Diterima", en: "Received")
  static let amount = Sentence(id: "Nilai", en: "Amount")
  static let tender = Sentence(id: "Cara bayar", en: "Tender")
  static let nothing = Sentence(
    id: "Tidak ada penjualan pada hari-hari itu", en: "No sales on those days")
  static let file = Sentence(id: "Unduh CSV", en: "Download CSV")
}
