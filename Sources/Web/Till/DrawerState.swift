internal import Access
internal import PointOfSale
internal import Values

/// The drawer of a till, what was counted before, and what was refused just now.
struct DrawerState: Sendable {
  let station: String
  /// The open drawer, if one is.
  let drawer: DrawerSession?
  /// The last ones that were closed.
  let earlier: [DrawerSession]
  let refused: RefusedForm?

  init(
    _ visit: Visit<StaffOnDuty>, at station: Station, refused: RefusedForm? = nil
  ) async throws {
    let shop = visit.house.shop
    self.station = station.name
    self.refused = refused
    drawer = try await shop.drawer(of: station.number)
    earlier = try await shop.drawers(of: station.number, limit: 10).filter { $0.closedAt != nil }
  }
}
