import Access
import Counter
import Hummingbird
import Markup
import Secrets
import Serving
import Stations
import Trail
import Values

/// Where somebody says at which station she works, and where its pages listen.
package enum StationRoutes {
  /// Hangs the choice of a station beside the routes of a face.
  package static func addRoutes<Face: Sendable>(to routes: Routes<Face>) {
    routes.staffGet(HousePlace.stations) { visit in
      let back = Address.inside(try visit.query().optional("back")) ?? home(of: visit)
      return try await visit.show(chooser(visit, for: back))
    }
    routes.staffPost(HousePlace.seat) { visit, form in
      guard let number = StationNumber(form["station"]) else { throw StationRefusal.unknown }
      try await visit.sit(at: number)
      return visit.go(to: Address(Address.inside(form.optional("back")) ?? home(of: visit)))
    }
    routes.staffFile(HousePlace.live) { visit in
      guard let number = visit.who.station,
        let station = try await visit.tools.workplaces.station(number)
      else { throw StationRefusal.unknown }
      // Her roles may be others than when she sat down.
      try station.kind.requireWork(for: visit.who.staff.permissions)
      let listener = LiveLine.Listener(station: number, session: visit.who.token.digest)
      return LiveLine.answer(visit.request, for: listener, of: visit.tools)
    }
  }

  /// The page of her work, for whoever came from none.
  private static func home<Face: Sendable>(of visit: PageRequest<Face, StaffOnDuty>) -> String {
    visit.who.staff.permissions.contains(.loansMake) ? DeskPlace.home.text : TillPlace.home.text
  }

  private static func chooser<Face: Sendable>(
    _ visit: PageRequest<Face, StaffOnDuty>, for back: String
  ) async throws -> Sheet {
    let work = StationMode(page: back)
    let permissions = visit.who.staff.permissions
    let stations = try await visit.tools.workplaces.stations()
      .filter { $0.kind.hasWork(for: permissions) && work?.fits($0) ?? true }
    return visit.page.stationChooser(
      stations, sitsAt: visit.who.station, leaving: try await visit.cardLeftBehind(), back: back)
  }
}
