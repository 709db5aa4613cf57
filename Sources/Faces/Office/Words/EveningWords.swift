import PointOfSale
import Values

/// What is said of the evening sheet.
enum EveningWords {
  static let title = Sentence(id: "Lembar malam", en: "Evening sheet")
  static let hint = Sentence(
    id: "Hari ini pada satu lembar: meja, kas, tugas", en: "Today on one sheet: desk, money, tasks")
  static let explained = Sentence(
    id: "Satu lembar A4 saat tutup: jumlah peminjaman dan pengembalian, kode yang belum kembali, "
      + "kas dengan selisihnya, dan tugas dari buku piket. Tanpa nama anggota dan tanpa judul.",
    en: "One A4 at closing: how much was lent and returned, the codes that are not back yet, "
      + "money with its differences, and tasks from the handing-over book. No member and no "
      + "title stands on it.")
  static let print = Sentence(id: "Cetak lembar malam", en: "Print the evening sheet")
  static let lent = Sentence(id: "dipinjamkan", en: "lent")
  static let returned = Sentence(id: "kembali", en: "returned")
  static let renewed = Sentence(id: "diperpanjang", en: "renewed")
  static let sales = Sentence(id: "penjualan", en: "sales")

  static let voids = Sentence(id: "penjualan dibatalkan", en: "sales voided")
  static let toReferences = Sentence(id: "Isi nomornya", en: "Fill them in")

  static func withoutReference(_ count: Int) -> Sentence {
    Sentence(
      id: "Nomor belum diisi: \(count) penjualan",
      en: count == 1
        ? "Reference not filled in: 1 sale" : "References not filled in: \(count) sales")
  }

  /// What went back in one way, on so many voids.
  static func voided(_ method: TenderMethod, _ voids: Int) -> Sentence {
    Sentence(
      id: "\(method.name), dibatalkan (\(voids))", en: "\(method.name), voided (\(voids))")
  }

  static let total = Sentence(id: "Total hari ini", en: "Total of the day")
  static let float = Sentence(id: "Modal awal", en: "Opening float")
  static let cashTaken = Sentence(id: "Tunai yang diterima", en: "Cash taken")
  static let cashIn = Sentence(id: "Kas masuk", en: "Cash in")
  static let cashOut = Sentence(id: "Kas keluar", en: "Cash out")
  static let allDrawers = Sentence(id: "Laci kas seharusnya", en: "Cash drawers should hold")

  /// The sum of one drawer, with its count.
  static func expected(_ station: String) -> Sentence {
    Sentence(id: "Laci kas seharusnya, \(station)", en: "Cash drawer should hold, \(station)")
  }

  static func stillOpen(_ station: String) -> Sentence {
    Sentence(
      id: "Laci kas \(station) masih terbuka. Hitung dan tutup dulu, lalu cetak.",
      en: "The cash drawer \(station) is still open. Count and close it first, then print.")
  }

  static let sumsAfterCounting = Sentence(
    id: "Jumlah tiap cara bayar tampil setelah semua laci dihitung.",
    en: "What each way of paying brought in shows once every drawer is counted.")
}
