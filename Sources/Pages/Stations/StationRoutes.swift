import Access
import Hummingbird
import Markup
import Secrets
import Serving
import Stations
import Trail
import Values

/// Where somebody says at which station she works, and where its pages listen.
package enum StationRoutes {
  /// Hangs the choice of a station.
  package static func addRoutes(to routes: Routes) {
    routes.staffGet("/stations") { visit in
      let back = Address.inside(try visit.query().optional("back")) ?? "/desk"
      return try await visit.show(chooser(visit, for: back))
    }
    routes.staffPost("/stations/seat") { visit, form in
      guard let number = StationNumber(form["station"]) else { throw StationRefusal.unknown }
      try await visit.sit(at: number)
      return visit.go(to: Address(Address.inside(form.optional("back")) ?? "/desk"))
    }
    routes.staffGet("/stations/live") { visit in
      guard let station = visit.who.station else { throw StationRefusal.unknown }
      let listener = LiveLine.Listener(station: station, session: visit.who.token.digest)
      return LiveLine.answer(visit.request, for: listener, of: visit.house)
    }
  }

  private static func chooser(
    _ visit: PageRequest<StaffOnDuty>, for back: String
  ) async throws -> Sheet {
    let work = StationWork(page: back)
    let stations = try await visit.house.workplaces.stations().filter { work?.fits($0) ?? true }
    return visit.page.stationChooser(stations, sitsAt: visit.who.station, back: back)
  }
}
