import Access
import Markup
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// The drawer of a till, what was counted before, and what was refused just now.
struct DrawerState: Sendable {
  let station: String
  /// The open drawer, if one is.
  let drawer: DrawerSession?
  /// The last one, when its count differed and nobody has written why: it wants that first.
  let unexplained: DrawerNumber?
  /// The last ones that were closed.
  let earlier: [DrawerSession]
  /// What happened to the open drawer besides sales.
  let moves: DrawerMoves?
  let refused: RefusedForm?
  /// What should be in the open drawer, where the house shows it to who counts.
  var expected: Rupiah?
  /// Whether the house opens and counts its drawers.
  var isCounted = true
}

extension DrawerState {
  init(
    _ visit: TillRequest<StaffOnDuty>, at station: Station, refused: RefusedForm? = nil
  ) async throws {
    let shop = visit.face.shop
    self.station = station.name
    self.refused = refused
    let open = try await shop.drawer(of: station.number)
    drawer = open
    let isOpenCount = try await shop.countsOpenly()
    if let open, isOpenCount {
      expected = try await shop.drawerReport(open.number)?.expected
    }
    isCounted = try await shop.opensDrawers()
    unexplained = try await shop.unexplainedDrawer(of: station.number)
    moves = if let open { try await DrawerMoves(visit, open.number) } else { nil }
    earlier = try await shop.drawers(of: station.number, limit: 10).filter { $0.closedAt != nil }
  }
}

/// What happened to a drawer besides sales, and who did it.
struct DrawerMoves: Sendable {
  /// Newest first.
  let moves: [DrawerMove]
  /// What colleagues are called.
  let names: [StaffNumber: String]

  /// The name of who did it.
  func name(of staff: StaffNumber) -> String { names[staff] ?? "\(staff)" }
}

extension DrawerMoves {
  init(_ visit: TillRequest<StaffOnDuty>, _ drawer: DrawerNumber) async throws {
    moves = try await visit.face.shop.drawerMoves(of: drawer)
    names = Dictionary(
      try await visit.face.keyring.staff().map { ($0.number, $0.name) }, uniquingKeysWith: { $1 })
  }
}
