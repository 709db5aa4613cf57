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
    routes.staffPost(DeskPlace.printShelfSlip, needs: .loansMake) { visit, form in
      let back = form["back"] == "desk" ? DeskPlace.home : DeskPlace.holdShelf
      return try await visit.atStation(.desk, back: back) { visit, station in
        let line = try await visit.shelfLine()
        return try await visit.print(at: station, back: back) { width in
          SlipLayout.shelf(
            code: line.code, until: line.expires, barcode: line.barcode, on: width)
        }
      }
    }
    routes.staffPost(DeskPlace.printDueSlip, needs: .loansMake) { visit, _ in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        guard let loans = try await visit.loansToPrint(at: station) else {
          return visit.go(to: DeskPlace.home)
        }
        return try await visit.print(at: station, back: DeskPlace.home) { width in
          SlipLayout.due(loans.map(\.due), on: width)
        }
      }
    }
  }
}

extension PageRequest<DeskRooms, StaffOnDuty> {
  /// Sends a slip to the printer of the desk, and says what came of it.
  fileprivate func print(
    at station: Station, back: Address, _ slip: (PaperWidth) -> [PrintedLine]
  ) async throws -> Response {
    let outcome = try await face.paperQueue.printSlip(
      at: station.number, by: who.actor, slip)
    return await go(
      to: back, saying: Notice(sent: DeskWords.slipSent, unless: outcome.trouble?.sentence))
  }
}

extension Page {
  /// Prints the slip of a copy on the hold shelf, where the desk has a printer.
  func shelfSlipPress(_ hold: HoldNumber) -> HTML {
    action(
      DeskWords.printSlip, at: DeskPlace.printShelfSlip(hold), .printer, look: .small)
  }

  /// The same beside a copy that was just caught: the desk is shown again.
  func caughtSlipPress(_ hold: HoldNumber) -> HTML {
    action(
      DeskWords.printHoldSlip, at: DeskPlace.printShelfSlip(hold), fields: ["back": "desk"],
      .printer, look: .small)
  }

  /// Prints the due days of whoever is served, where the desk has a printer.
  var dueSlipPress: HTML {
    action(DeskWords.printDueSlip, at: DeskPlace.printDueSlip, .printer, look: .small)
  }
}

extension DeskWords {
  fileprivate static let printSlip = Sentence(id: "Cetak slip", en: "Print the slip")
  fileprivate static let printHoldSlip = Sentence(
    id: "Cetak slip reservasi", en: "Print the hold slip")
  fileprivate static let printDueSlip = Sentence(
    id: "Cetak tanggal kembali", en: "Print the due days")
  fileprivate static let slipSent = Sentence(
    id: "Slipnya dikirim ke printer.", en: "The slip was sent to the printer.")
}
