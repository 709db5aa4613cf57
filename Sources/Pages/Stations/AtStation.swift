import Access
package import Counter
package import Hummingbird
package import Markup
import ScanFeed
import Secrets
package import Serving
package import Stations
import Trail
import Values

extension PageRequest where Who == StaffOnDuty {
  /// Works at the station where she sits, when it is a place for that; else leads her to the choice
  /// of one and back here.
  ///
  /// - Parameter answer: gets the request anew: what its pages scan goes to that station.
  package func atStation(
    _ work: StationMode, back: Address, _ answer: (Self, Station) async throws -> Response
  ) async throws -> Response {
    guard let (visit, station) = try await seated(work.fits) else {
      // What was typed waits until she has said where she sits.
      if let refill = page.refill {
        await tools.refills.put(refill, for: who.token.digest, on: page.here, at: now)
      }
      return go(to: HousePlace.stations.with("back", back.text))
    }
    return try await answer(visit, station)
  }

  /// The request at the station where she works, when it is a place for that kind of work.
  ///
  /// A house with a single fitting station does not ask, unless she would leave an open card: a page
  /// that is only opened closes none.
  /// - Returns: `nil` when she has to choose first.
  private func seated(_ fits: (Station) -> Bool) async throws -> (Self, Station)? {
    if let number = who.station, let station = try await tools.workplaces.station(number),
      fits(station)
    {
      return (self, station)
    }
    let fitting = try await tools.workplaces.stations().filter(fits)
    guard fitting.count == 1, let only = fitting.first, try await cardLeftBehind() == nil else {
      return nil
    }
    try await sit(at: only.number)
    var visit = self
    visit.who.station = only.number
    visit.page.scanning = try await Scanning(only.number, in: tools)
    return (visit, only)
  }

  /// Where she sits, when a card is open there that closes once she sits elsewhere.
  func cardLeftBehind() async throws -> Station? {
    guard let number = who.station,
      try await tools.workplaces.served(at: number, now: now) != nil,
      try await tools.keyring.wouldCloseCard(who.token, at: now)
    else { return nil }
    return try await tools.workplaces.station(number)
  }

  /// Takes a seat; what was said there stays for whoever is served or sits there, and for nobody else.
  func sit(at station: StationNumber) async throws {
    try await tools.scanDesk.seat(who.token, from: who.station, at: station)
  }

  /// The scans that wait, and what was said of them: take them all, pass over the first, drop all.
  ///
  /// - Parameter work: what her page is for: the station does that from then on.
  package func settle(
    late form: FilledForm, at station: Station, in work: StationMode
  ) async throws {
    let desk = tools.scanDesk
    if form.has("take") {
      try await desk.takeAll(at: station, in: work, by: who.actor)
    } else if let first = Scan.ID(form["skip"]) {
      try await desk.skip(first, at: station, in: work, by: who.actor)
    } else if let last = Scan.ID(form["drop"]) {
      try await desk.dropAll(upTo: last, at: station, in: work, by: who.actor)
    } else {
      throw ScanDeskRefusal.lateGone
    }
  }

  /// She has seen what was refused in her work; its rows go from the other pages of the station, too.
  ///
  /// - Parameter work: what her page is for: the station does that from then on.
  package func see(
    refused form: FilledForm, at station: Station, in work: StationMode
  ) async throws {
    let seen = Set(form["seen"].split(separator: " ").compactMap { Int($0) })
    try await tools.scanDesk.see(seen, at: station, in: work, for: who.staff.permissions)
  }
}

extension StationMode {
  /// Whether a station is a place for it.
  func fits(_ station: Station) -> Bool {
    switch self {
    case .desk: station.kind.lends
    case .till: station.kind.sells
    }
  }

  /// What a page of the house is for.
  init?(page: String) {
    if page.hasPrefix(DeskPlace.home.text) {
      self = .desk
    } else if page.hasPrefix(TillPlace.home.text) {
      self = .till
    } else {
      return nil
    }
  }
}
