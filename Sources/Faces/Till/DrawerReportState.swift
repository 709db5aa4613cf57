import Access
import Hummingbird
import Markup
import Pages
import Persistence
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// The report of a drawer that was counted, with what its page tells beside the sums.
struct DrawerReportState: Sendable {
  let report: DrawerReport
  /// What the till is called; its number, should its name be damaged.
  let station: String
  /// What was counted, the largest first.
  let pieces: [DrawerPiece]
  /// What happened to it besides sales; knows the names of whoever opened and closed it, too.
  let moves: DrawerMoves
  let refused: RefusedForm?
  /// Sales of its till on that day that were paid without cash and have no reference yet.
  var withoutReference = 0

  /// The day on which it was counted.
  func day(in zone: Zone) -> Day {
    (report.drawer.closedAt ?? report.drawer.openedAt).on(zone).day
  }
}

extension DrawerReportState {
  /// - Throws: `HTTPError` 404, also for one that is open: whoever counts must not see first what
  ///   should be there.
  init(_ visit: TillRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    let number: DrawerNumber = try visit.number("drawer")
    guard let report = try await visit.face.shop.drawerReport(number),
      report.drawer.closedAt != nil
    else { throw HTTPError(.notFound) }
    let names = try await visit.face.database.read { db in try Station.names(in: db) }
    self.report = report
    self.refused = refused
    station = names[report.drawer.station] ?? "\(report.drawer.station)"
    pieces = try await visit.face.shop.drawerPieces(of: number)
    moves = try await DrawerMoves(visit, number)
    withoutReference = try await visit.face.shop.sales(on: day(in: visit.page.zone)).count {
      $0.wantsReference && $0.station == report.drawer.station
    }
  }
}
