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
    routes.staffFile(DeskPlace.shelfSlip, needs: .loansMake) { visit in
      let line = try await visit.shelfLine()
      let slip = ShelfSlip(
        code: line.code, until: line.expires, barcode: line.barcode, printed: visit.today)
      let language = visit.page.language
      let paper = try await PaperDocument.pdf(visit.page.say(DeskWords.shelfSlip)) {
        [try slip.page(in: language)]
      }
      return Response(paper: paper, name: "slip.pdf")
    }
    routes.staffFile(DeskPlace.dueSlip, needs: .loansMake) { visit in
      try await visit.atStation(.desk, back: DeskPlace.home) { visit, station in
        guard let loans = try await visit.loansToPrint(at: station) else {
          return visit.go(to: DeskPlace.home)
        }
        let slip = DueSlip(
          due: loans.map(\.due), printed: visit.today,
          isRenewable: loans.contains(where: \.mayBeRenewed))
        let language = visit.page.language
        let paper = try await PaperDocument.pdf(visit.page.say(DeskWords.dueSlip)) {
          [slip.page(in: language)]
        }
        return Response(paper: paper, name: "kembali.pdf")
      }
    }
  }
}

/// What slips are about, printed or drawn.
extension PageRequest<DeskRooms, StaffOnDuty> {
  /// What stands on the hold shelf for the hold that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  func shelfLine() async throws -> ShelfLine {
    let hold: HoldNumber = try number("hold")
    guard let line = try await face.loanDesk.shelf().first(where: { $0.hold == hold })
    else { throw HTTPError(.notFound) }
    return line
  }

  /// The loans of whoever is served; `nil` when there are none.
  func loansToPrint(at station: Station) async throws -> [LoanLine]? {
    let state = try await DeskState(face.scanDesk, at: station, for: who.staff)
    guard let served = state.served, !served.loans.isEmpty else { return nil }
    return served.loans
  }
}

extension Page {
  /// The slip for a copy on the hold shelf, beside the page that one works on.
  func shelfSlipLink(_ hold: HoldNumber) -> HTML {
    paperLink(DeskWords.shelfSlip, to: DeskPlace.shelfSlip(hold), look: .small)
  }

  /// The slip with the due days of whoever is served.
  var dueSlipLink: HTML {
    """
    <p>\(paperLink(DeskWords.dueSlip, to: DeskPlace.dueSlip, look: .small))</p>
    """
  }
}

extension DeskWords {
  fileprivate static let shelfSlip = Sentence(id: "Slip reservasi", en: "Hold slip")
  fileprivate static let dueSlip = Sentence(id: "Slip kembali", en: "Due slip")
}
