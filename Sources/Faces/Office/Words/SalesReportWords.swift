import Pages
import Values

/// What the report on sales says.
enum SalesReportWords {
  static let title = Sentence(id: "Laporan penjualan", en: "Sales report")
  static let hint = Sentence(
    id: "Jumlah per cara bayar dan yang paling laku, dari hari ke hari.",
    en: "Sums by tender and what sold best, from one day to another.")
  static let first = Sentence(id: "Dari hari", en: "From")
  static let last = Sentence(id: "Sampai hari", en: "To")
  static let sums = Sentence(id: "Jumlah", en: "Sums")
  static let sales = Sentence(id: "Penjualan", en: "Sales")
  static let bestSellers = Sentence(id: "Paling laku", en: "Best sellers")
  static let pieces = Sentence(id: "Terjual", en: "Sold")
  static let amount = Sentence(id: "Nilai", en: "Amount")
  static let tender = Sentence(id: "Cara bayar", en: "Tender")
  static let nothing = Sentence(
    id: "Tidak ada penjualan pada hari-hari itu", en: "No sales on those days")
  static let file = Sentence(id: "Unduh CSV", en: "Download CSV")
}
