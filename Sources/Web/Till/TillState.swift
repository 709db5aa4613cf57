internal import Access
internal import PointOfSale
internal import ScanFeed
internal import Values

/// What stands on the counter of a till now.
struct TillState: Sendable {
  let station: Station
  /// The last event that what is drawn here knows of.
  let seen: String
  let cart: Cart?
  let parked: [Cart]
  let tiles: [Offer]
  let drawer: DrawerSession?
  let answer: StationAnswer?
  let late: [Scan]
  let mayDrawer: Bool

  init(_ visit: Visit<StaffOnDuty>, at station: Station) async throws {
    let house = visit.house
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await house.live.last(at: station.number)
    cart = try await house.shop.cart(of: station.number)
    parked = try await house.shop.parkedCarts()
    tiles = try await house.shop.tiles(limit: 12, today: visit.today)
    drawer = try await house.shop.drawer(of: station.number)
    answer = await house.scanDesk.lastAnswer(at: station.number)
    late = try await house.scanDesk.lateScans(at: station.number)
    mayDrawer = visit.who.staff.permissions.contains(.tillDrawer)
  }

  /// What is to be paid.
  var total: Rupiah { cart?.total ?? .zero }
  /// Whether there is something to pay.
  var isEmpty: Bool { cart?.lines.isEmpty ?? true }
}
