import Pages
import PointOfSale
import Values

/// What the till says about its receipt printer.
extension TillWords {
  static let printAtPrinter = Sentence(
    id: "Cetak di printer struk", en: "Print at the receipt printer")
  static let printAgain = Sentence(id: "Cetak lagi", en: "Print again")
  static let noPaperNeeded = Sentence(id: "Tidak usah dicetak", en: "No need to print it")
  static let seeReceipt = Sentence(id: "Lihat struknya", en: "See the receipt")
  static let paperOnItsWay = Sentence(
    id: "Struknya sedang dikirim ke printer.", en: "The receipt is on its way to the printer.")
  static let printerDamaged = Sentence(
    id: "Pengaturan printer struk stasiun ini rusak dan tidak dapat dibaca. Cetak dari peramban, "
      + "atau unduh berkasnya. Pengelola mengisinya lagi di Kantor → Stasiun.",
    en: "The settings of this station's receipt printer are damaged and cannot be read. Print from "
      + "the browser, or download the file. A manager can enter them again in Office → Stations.")
  static let drawerOpens = Sentence(
    id: "Laci dibuka. Alasannya dicatat.", en: "The drawer opens. The reason is recorded.")
  static let drawerStaysShut = Sentence(
    id: "Printer tidak membuka laci. Buka lacinya dengan kunci; tidak dicoba lagi.",
    en: "The printer did not open the drawer. Open it with its key; it is not tried again.")

  static func goesToPrinter(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(
      id: "Struk \(receipt) dikirim ke printer.", en: "Receipt \(receipt) is sent to the printer.")
  }

  static func papersWait(_ count: Int) -> Sentence {
    Sentence(
      id: "\(count) struk menunggu, dan dikirim otomatis begitu printernya siap.",
      en: count == 1
        ? "1 receipt waits, and is sent by itself once the printer is ready."
        : "\(count) receipts wait, and are sent by themselves once the printer is ready.")
  }

  static func moreOpenPapers(_ count: Int) -> Sentence {
    Sentence(
      id: "Masih ada \(count) struk lain yang perlu dilihat.",
      en: count == 1
        ? "There is 1 more receipt to look after."
        : "There are \(count) more receipts to look after.")
  }

  static func paperFailed(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(id: "Struk \(receipt) tidak tercetak.", en: "Receipt \(receipt) was not printed.")
  }

  static func didPaperComeOut(_ receipt: ReceiptNumber) -> Sentence {
    Sentence(
      id: "Struk \(receipt) terkirim, tetapi printernya tidak memastikan. Apakah keluar utuh?",
      en: "Receipt \(receipt) was sent, but the printer did not confirm it. Did it come out whole?")
  }
}
