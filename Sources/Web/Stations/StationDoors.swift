internal import Access
internal import Hummingbird
internal import Values

/// Where somebody says at which station she works, and where its pages listen.
enum StationDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/stations") { visit in
      let back = Address.inside(try visit.query().optional("back")) ?? "/desk"
      return try await visit.show(chooser(visit, for: back))
    }
    doors.staffPost("/stations/seat") { visit, form in
      guard let number = StationNumber(form["station"]) else { throw StationRefusal.unknown }
      try await visit.house.keyring.sit(visit.who.token, at: number)
      return visit.go(to: Address(Address.inside(form.optional("back")) ?? "/desk"))
    }
    doors.staffGet("/stations/live") { visit in
      guard let station = visit.who.station else { throw StationRefusal.unknown }
      return LiveLine.answer(visit.request, hub: visit.house.live, station: station)
    }
  }

  private static func chooser(
    _ visit: Visit<StaffOnDuty>, for back: String
  ) async throws -> Sheet {
    let stations = try await visit.house.keyring.stations()
    return visit.page.stationChooser(stations, sitsAt: visit.who.station, back: back)
  }
}

/// She has not said yet where she works.
struct StationNeeded: Error {}

extension Visit where Who == StaffOnDuty {
  /// Where she works, when it is a place for that kind of work.
  ///
  /// A house with a single fitting station does not ask.
  /// - Returns: `nil` when she has to choose first.
  func seat(_ fits: (Station) -> Bool) async throws -> Station? {
    if let number = who.station, let station = try await house.keyring.station(number),
      fits(station)
    {
      return station
    }
    let fitting = try await house.keyring.stations().filter(fits)
    guard fitting.count == 1, let only = fitting.first else { return nil }
    try await house.keyring.sit(who.token, at: only.number)
    return only
  }

  /// Leads to the choice of a station and back here.
  func askForSeat(back: String) -> Response {
    go(to: Address("/stations").with("back", back))
  }
}
