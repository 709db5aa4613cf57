internal import Access
internal import Markup
internal import PointOfSale
internal import Serving
internal import Stations
internal import Trail
internal import Values

/// What stands on the counter of a till now.
struct TillState: Sendable {
  let station: Station
  /// The last event that what is drawn here knows of.
  let seen: String
  let cart: Cart?
  let parked: [Cart]
  let tiles: [Offer]
  /// What was looked for by name; the tiles are then what was found.
  let search: String?
  let drawer: DrawerSession?
  let answer: StationAnswer?
  /// What was refused before it.
  let refusedScans: RefusedScans
  let waiting: WaitingScans
  /// Seconds for which the answer may still be shown.
  let answerLeft: Int64
  let mayDrawer: Bool
  /// A payment that was refused, with what was typed.
  let refused: RefusedForm?
  /// A drawer of this till whose difference nobody has explained yet.
  let unexplained: DrawerNumber?

  /// - Parameter search: letters of a name; without any, the tiles are the usual ones.
  init(
    _ visit: Visit<StaffOnDuty>, at station: Station, searching search: String? = nil,
    refused: RefusedForm? = nil
  ) async throws {
    let house = visit.house
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await house.live.last(at: station.number)
    cart = try await house.shop.cart(of: station.number)
    parked = try await house.shop.parkedCarts()
    self.search = search
    self.refused = refused
    if let search {
      tiles = try await house.shop.offers(matching: search, limit: Self.mostFound)
    } else {
      tiles = try await house.shop.tiles(limit: 12, today: visit.today)
    }
    unexplained = try await house.shop.unexplainedDrawer(of: station.number)
    drawer = try await house.shop.drawer(of: station.number)
    let answer = await house.scanDesk.lastAnswer(at: station.number)
    self.answer = answer
    refusedScans = await house.scanDesk.refusedScans(at: station.number)
    answerLeft = if let answer { await house.scanDesk.secondsLeft(of: answer) } else { 0 }
    waiting = try await house.scanDesk.waiting(at: station)
    mayDrawer = visit.who.staff.permissions.contains(.tillDrawer)
  }

  /// How many goods a search shows; more need another word.
  static let mostFound = 24

  /// What is to be paid.
  var total: Rupiah { cart?.total ?? .zero }
  /// Whether there is something to pay.
  var isEmpty: Bool { cart?.lines.isEmpty ?? true }
}
