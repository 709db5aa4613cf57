import Pages
import Values

/// What the office says about receipt printers.
extension OfficeWords {
  static let printer = Sentence(id: "Printer struk", en: "Receipt printer")
  static let printerPlace = Sentence(id: "Tempat printer", en: "Where the printer is")
  static let printerPlaceHint = Sentence(
    id: "Lewat USB: /dev/usb/lp0. Lewat jaringan: alamatnya, misalnya 192.168.1.50:9100. "
      + "Kosongkan bila tidak ada printer.",
    en: "By USB: /dev/usb/lp0. By network: its address, such as 192.168.1.50:9100. "
      + "Leave it empty where there is no printer.")
  static let printerWidth = Sentence(
    id: "Kertas, dan huruf per baris", en: "Paper, and letters on a line")
  static let printerCodePage = Sentence(
    id: "Nomor halaman kode 1252", en: "Number of code page 1252")
  static let printerCodePageHint = Sentence(
    id: "Biasanya 16. Bila é atau “ ” di halaman uji salah, lihat buku printernya.",
    en: "Usually 16. If é or “ ” are wrong on the test page, look into the printer's manual.")
  static let drawerByPrinter = Sentence(
    id: "Laci kas pada printer", en: "Cash drawer at the printer")
  static let drawerByPrinterHint = Sentence(
    id: "Dibuka sekali, saat pembayaran tunai. Cetak ulang tidak pernah membukanya.",
    en: "It opens once, at a payment in cash. Printing again never opens it.")
  static let noDrawerPin = Sentence(id: "Tidak ada", en: "None")
  static let printerCuts = Sentence(id: "Potong kertas", en: "Cut the paper")
  static let printsByItself = Sentence(
    id: "Cetak otomatis saat dibayar", en: "Print automatically at the payment")
  static let printerSaved = Sentence(
    id: "Printer stasiun ini disimpan. Cetak halaman uji untuk memeriksanya.",
    en: "Printer of this station saved. Print a test page to see whether it is right.")
  static let printerRemoved = Sentence(
    id: "Printer dilepas dari stasiun ini.", en: "The printer was taken off this station.")
  static let printerDamaged = Sentence(
    id: "Pengaturan printer stasiun ini rusak dan tidak dapat dibaca, jadi tidak ada yang dicetak. "
      + "Isi lagi di bawah, atau simpan tempat yang kosong untuk melepasnya.",
    en: "The settings of this station's printer are damaged and cannot be read, so nothing is "
      + "printed. Enter them again below, or save an empty place to take it off.")
  static let printTestPage = Sentence(id: "Cetak halaman uji", en: "Print a test page")
  static let testPageHint = Sentence(
    id: "Halaman uji memperlihatkan lebar baris dan huruf-hurufnya. Lacinya tidak dibuka.",
    en: "The test page shows the width of a line and the letters. It opens no drawer.")
  static let testPageSent = Sentence(
    id: "Halaman uji dikirim ke printer. Lihat apakah keluar.",
    en: "The test page was sent to the printer. See whether it comes out.")
  static let noPrinterYet = Sentence(
    id: "Stasiun ini belum punya printer. Tulis dulu tempatnya.",
    en: "This station has no printer yet. Enter first where it is.")

  static func printer(of station: String) -> Sentence {
    Sentence(id: "Printer struk: \(station)", en: "Receipt printer: \(station)")
  }

  static func drawerPin(_ pin: Int) -> Sentence {
    Sentence(id: "Lewat kaki \(pin)", en: "By pin \(pin)")
  }
}
