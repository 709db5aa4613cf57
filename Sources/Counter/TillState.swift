package import Access
import Persistence
package import PointOfSale
package import Stations
import Trail
import Values

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
  /// What sells most and can be tapped; nothing where they are not drawn.
  package let tiles: [Offer]
  /// What was looked for by name.
  package let search: String?
  /// What was found then: it stands beside the tiles, which stay when it goes.
  package let found: [Offer]
  /// The open drawer; nothing can be paid without one.
  package let drawer: DrawerSession?
  /// What the station said last in work that she may do: of what is lent a cashier is told nothing.
  package let answer: StationAnswer?
  /// What was refused before it.
  package let refusedScans: RefusedScans
  /// The scans that wait for a yes or a no.
  package let waiting: WaitingScans
  /// Seconds for which the answer may still be shown.
  package let answerLeft: Int64
  /// Whether she may open and close the drawer.
  package let mayDrawer: Bool
  /// Its receipt printer; `nil` when it has none.
  package let printer: PrinterState?
  /// A drawer of this till whose difference nobody has explained yet.
  package let unexplained: DrawerNumber?
  /// What was done at the till last, the newest first.
  package let tape: [TapeLine]

  /// Looks at the till in one read.
  ///
  /// - Parameters:
  ///   - colleague: who looks.
  ///   - search: letters of a name; without any, nothing is looked for.
  ///   - isOffering: whether there are tiles.
  package init(
    _ desk: ScanDesk, at station: Station, for colleague: Staff, searching search: String? = nil,
    offering isOffering: Bool = true
  ) async throws {
    // First: what happens while the rest is read is told to the page once more.
    let seen = await desk.live.last(at: station.number)
    let news = await desk.printers.news(at: station.number)
    let mind = await StationMind(of: desk, at: station.number, for: colleague.permissions)
    self = try await desk.workplaces.database.read { db in
      try TillState(
        db, at: station, for: colleague, mind, news, seen: seen,
        searching: search, offering: isOffering)
    }
  }

  private init(
    _ db: Snapshot, at station: Station, for colleague: Staff, _ mind: StationMind,
    _ news: PrinterNews, seen: String, searching search: String?, offering isOffering: Bool
  ) throws {
    self.station = station
    self.seen = seen
    mode = try station.mode(db, told: mind.mode)
    cart = try Cart.active(db, at: station.number)
    parked = try Cart.parked(db)
    self.search = search
    tiles = try isOffering ? Shop.tiles(db, today: mind.now.day) : []
    found = try search.map { try Shop.offers(db, matching: $0, limit: Self.mostFound) } ?? []
    unexplained = try DrawerSession.unexplained(db, at: station.number)
    drawer = try DrawerSession.open(db, at: station.number)
    answer = mind.answer
    refusedScans = mind.refusedScans
    answerLeft = mind.answerLeft
    waiting = try WaitingScans(db, at: station, for: .till, with: colleague.permissions, mind)
    printer = try PrinterState(db, at: station.number, news)
    mayDrawer = colleague.permissions.contains(.tillDrawer)
    tape = mind.tape.filter { $0.work == .till }
  }

  /// How many goods a search shows; more need another word.
  package static let mostFound = 24
}
