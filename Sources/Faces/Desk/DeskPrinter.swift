import Access
import Circulation
import Counter
import Hummingbird
import Markup
import Pages
import Printing
import Serving
import Stations
import Trail
import Values

/// Slips at the receipt printer of the desk; nothing of them is remembered.
enum DeskPrinter {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffPost(DeskPlace.printShelfSlip, needs: .loansMake) { visit, _ in
      try await visit.atStation(.desk, back: DeskPlace.holdShelf) { visit, station in
        let hold: HoldNumber = try visit.number("hold")
        guard let line = try await visit.face.loanDesk.shelf().first(where: { $0.hold == hold })
        else { throw HTTPError(.notFound) }
        let said = try await visit.face.paperQueue.printSlip(
          at: station.number, by: visit.who.actor
        ) { width in
          SlipLayout.shelf(
            code: line.code, until: line.expires, barcode: line.barcode, on: width)
        }
        return await visit.go(to: DeskPlace.holdShelf, saying: notice(of: said))
      }
    }
    routes.staffPost(DeskPlace.printDueSlip, needs: .loansMake) { visit, _ in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        let state = try await DeskState(visit.face.scanDesk, at: station, for: visit.who.staff)
        guard let served = state.served, !served.loans.isEmpty else {
          return visit.go(to: DeskPlace.home)
        }
        let days = served.loans.map(\.due)
        let said = try await visit.face.paperQueue.printSlip(
          at: station.number, by: visit.who.actor
        ) { width in
          SlipLayout.due(days, on: width)
        }
        return await visit.go(to: DeskPlace.home, saying: notice(of: said))
      }
    }
  }

  private static func notice(of outcome: PrinterOutcome) -> Notice {
    switch outcome {
    case .taken: Notice(DeskWords.slipPrinted)
    case .refused(let trouble), .unsure(let trouble): Notice(trouble.sentence, tone: .refused)
    }
  }
}

extension Page {
  /// Prints the slip of a copy on the hold shelf, where the desk has a printer.
  func shelfSlipPress(_ hold: HoldNumber) -> HTML {
    action(
      DeskWords.printSlip, at: DeskPlace.printShelfSlip(hold), .printer, look: .small)
  }

  /// Prints the due days of whoever is served, where the desk has a printer.
  var dueSlipPress: HTML {
    action(DeskWords.printDueSlip, at: DeskPlace.printDueSlip, .printer, look: .small)
  }
}

extension DeskWords {
  fileprivate static let printSlip = Sentence(id: "Cetak slip", en: "Print the slip")
  fileprivate static let printDueSlip = Sentence(
    id: "Cetak tanggal kembali", en: "Print the due days")
  fileprivate static let slipPrinted = Sentence(
    id: "Slipnya diterima printer.", en: "The printer took the slip.")
}
