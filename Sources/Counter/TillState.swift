package import Access
package import PointOfSale
package import Stations
import Trail
package import Values

/// What stands on the counter of a till now.
package struct TillState: Sendable {
  /// Where it stands.
  package let station: Station
  /// What is done there now; nothing is changed by looking.
  package let mode: StationMode
  /// The last event that what is drawn here knows of.
  package let seen: String
  /// What is being rung up.
  package let cart: Cart?
  /// The carts that wait at the side.
  package let parked: [Cart]
  /// What can be tapped.
  package let tiles: [Offer]
  /// What was looked for by name; the tiles are then what was found.
  package let search: String?
  /// The open drawer; nothing can be paid without one.
  package let drawer: DrawerSession?
  /// What the station said last of what is sold; of what is lent nothing is said here.
  package let answer: StationAnswer?
  /// What was refused before it.
  package let refusedScans: RefusedScans
  /// The scans that wait for a yes or a no.
  package let waiting: WaitingScans
  /// Seconds for which the answer may still be shown.
  package let answerLeft: Int64
  /// Whether she may open and close the drawer.
  package let mayDrawer: Bool
  /// A drawer of this till whose difference nobody has explained yet.
  package let unexplained: DrawerNumber?

  /// Looks at the till.
  ///
  /// - Parameters:
  ///   - colleague: who looks.
  ///   - search: letters of a name; without any, the tiles are the usual ones.
  package init(
    _ desk: ScanDesk, at station: Station, for colleague: Staff, searching search: String? = nil
  ) async throws {
    self.station = station
    // First: what happens while the rest is read is told to the page once more.
    seen = await desk.live.last(at: station.number)
    mode = try await desk.mode(of: station)
    cart = try await desk.shop.cart(of: station.number)
    parked = try await desk.shop.parkedCarts()
    self.search = search
    if let search {
      tiles = try await desk.shop.offers(matching: search, limit: Self.mostFound)
    } else {
      tiles = try await desk.shop.tiles(limit: 12, today: desk.clock.today)
    }
    unexplained = try await desk.shop.unexplainedDrawer(of: station.number)
    drawer = try await desk.shop.drawer(of: station.number)
    let answer = await desk.lastAnswer(at: station.number, in: .till)
    self.answer = answer
    refusedScans = await desk.refusedScans(at: station.number, in: .till)
    answerLeft = if let answer { await desk.secondsLeft(of: answer) } else { 0 }
    waiting = try await desk.waiting(at: station, for: .till, with: colleague.permissions)
    mayDrawer = colleague.permissions.contains(.tillDrawer)
  }

  /// How many goods a search shows; more need another word.
  package static let mostFound = 24
}
