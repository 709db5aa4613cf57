internal import Access
internal import PointOfSale
internal import ScanFeed
internal import Values

/// What stands on the counter of a till now.
struct TillState: Sendable {
  let station: Station
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
    cart = try await house.shop.cart(of: station.number)
    parked = try await house.shop.parkedCarts()
    tiles = try await house.shop.tiles(limit: 12, today: visit.today)
    drawer = try await house.shop.drawer(of: station.number)
    answer = await house.scanDesk.lastAnswer(at: station.number)
    late = await house.scanDesk.lateScans(at: station.number)
    mayDrawer = visit.who.staff.permissions.contains(.tillDrawer)
  }

  /// What is to be paid.
  var total: Rupiah { cart?.total ?? .zero }
  /// Whether there is something to pay.
  var isEmpty: Bool { cart?.lines.isEmpty ?? true }
}
