import Access
import Circulation
import Counter
import Hummingbird
import Markup
import Pages
import Papers
import Serving
import Stations
import Trail
import Values

/// Slips from the desk as PDF: for a copy on the hold shelf, and for whoever takes copies home.
enum DeskSlips {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.shelfSlip, needs: .loansMake) { visit in
      let hold: HoldNumber = try visit.number("hold")
      guard let line = try await visit.face.loanDesk.shelf().first(where: { $0.hold == hold })
      else { throw HTTPError(.notFound) }
      let slip = ShelfSlip(
        code: line.code, until: line.expires, barcode: line.barcode, printed: visit.today)
      let language = visit.page.language
      let paper = try await PaperDocument.pdf(visit.page.say(DeskWords.shelfSlip)) {
        [try slip.page(in: language)]
      }
      return Response(paper: paper, name: "slip.pdf")
    }
    routes.staffGet(DeskPlace.dueSlip, needs: .loansMake) { visit in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        let state = try await DeskState(visit.face.scanDesk, at: station, for: visit.who.staff)
        guard let served = state.served, !served.loans.isEmpty else {
          return visit.go(to: DeskPlace.home)
        }
        let slip = DueSlip(due: served.loans.map(\.due), printed: visit.today)
        let language = visit.page.language
        let paper = try await PaperDocument.pdf(visit.page.say(DeskWords.dueSlip)) {
          [slip.page(in: language)]
        }
        return Response(paper: paper, name: "kembali.pdf")
      }
    }
  }
}

extension Page {
  /// The slip for a copy on the hold shelf, beside the page that one works on.
  func shelfSlipLink(_ hold: HoldNumber) -> HTML {
    """
    <a class="button small" href="\(DeskPlace.shelfSlip(hold))" target="_blank" rel="noopener">\
    \(Icon.printer)\(say(DeskWords.shelfSlip))</a>
    """
  }

  /// The slip with the due days of whoever is served.
  var dueSlipLink: HTML {
    """
    <p><a class="button small" href="\(DeskPlace.dueSlip)" target="_blank" rel="noopener">\
    \(Icon.printer)\(say(DeskWords.dueSlip))</a></p>
    """
  }
}

extension DeskWords {
  fileprivate static let shelfSlip = Sentence(id: "Slip reservasi", en: "Hold slip")
  fileprivate static let dueSlip = Sentence(id: "Slip kembali", en: "Due slip")
}
