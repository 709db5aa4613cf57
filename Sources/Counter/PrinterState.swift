import Persistence
package import PointOfSale
package import Printing
import Stations
package import Trail
package import Values

/// How it is with the receipt printer of a station, as its pages show it.
package struct PrinterState: Hashable, Sendable {
  /// What it told last.
  package let news: PrinterNews
  /// The papers that wait for it and are tried by themselves; the one that is being sent among them.
  package let waiting: [WaitingPaper]
  /// The papers that somebody has to look after.
  package let open: [WaitingPaper]
  /// Whether what is set of it cannot be read: nothing comes out of it.
  package let isDamaged: Bool

  /// Takes what is known, and the papers in their order.
  package init(news: PrinterNews, papers: [WaitingPaper], isDamaged: Bool = false) {
    self.news = news
    self.isDamaged = isDamaged
    waiting = papers.filter { [.waiting, .sending].contains($0.state) }
    open = papers.filter { [.unsure, .failed].contains($0.state) }
  }

  /// Looks at it; `nil` when the station has none and nothing waits.
  init?(_ db: Snapshot, at station: StationNumber, _ news: PrinterNews) throws {
    let papers = try WaitingPaper.all(db, at: station)
    let printer = try DamagedRow.settingAside("stationPrinter", station.rawValue) {
      try StationPrinter.find(db, at: station)
    }
    let isDamaged = try printer == nil && StationPrinter.isThere(db, at: station)
    if papers.isEmpty, printer == nil, !isDamaged { return nil }
    self.init(news: news, papers: papers, isDamaged: isDamaged)
  }

  /// Whether nothing is known of it but that it is damaged.
  var isOnlyDamaged: Bool { isDamaged && waiting.isEmpty && open.isEmpty }
}

extension PaperQueue {
  /// How it is with the receipt printer of a station; `nil` when it has none that can be read and
  /// nothing waits.
  package func state(at station: StationNumber) async throws -> PrinterState? {
    let news = await memory.news(at: station)
    return try await workplaces.database.read { db in
      let state = try PrinterState(db, at: station, news)
      return state?.isOnlyDamaged == true ? nil : state
    }
  }

  /// Whether a station has a printer whose settings cannot be read: nothing is printed there.
  package func isPrinterDamaged(at station: StationNumber) async throws -> Bool {
    guard try await workplaces.hasPrinter(station) else { return false }
    return try await workplaces.printer(of: station) == nil
  }
}

extension PrinterTrouble {
  /// What is the matter, and what to do.
  package var sentence: Sentence {
    switch self {
    case .silent:
      Sentence(
        id: "Printer struk tidak menjawab. Periksa apakah menyala dan kabelnya terpasang.",
        en: "The receipt printer does not answer. See whether it is on and its cable is in.")
    case .noPaper:
      Sentence(
        id: "Kertas printer struk habis. Pasang gulungan baru.",
        en: "The receipt printer is out of paper. Put in a new roll.")
    case .coverOpen:
      Sentence(
        id: "Tutup printer struk terbuka. Tutuplah.",
        en: "The cover of the receipt printer is open. Close it.")
    case .notReady:
      Sentence(
        id: "Printer struk belum siap. Lihat lampu dan kertasnya, lalu matikan dan nyalakan lagi.",
        en: "The receipt printer is not ready. Check its lamp and paper, then turn it off and on."
      )
    case .noPrinterThere:
      Sentence(
        id: "Di tempat yang tertulis tidak ada printer struk. Pengelola memeriksanya di "
          + "Kantor → Stasiun.",
        en: "There is no receipt printer in the place that was recorded. A manager can check it "
          + "in Office → Stations.")
    }
  }
}
