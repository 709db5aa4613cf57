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
  /// The categories of the house, in its order: each is a tab beside what sells most.
  package let categories: [ProductCategory]
  /// Which tiles are shown.
  package let tab: TileTab
  /// What can be tapped: of one product each, with its price or prices, its pieces, its drawing or
  /// cover; nothing where they are not drawn.
  package let tiles: [Tile]
  /// Whether anything can be tapped at this till, also where it is not drawn now.
  package let hasTiles: Bool
  /// A product whose variants are shown, to choose one; `nil` when none was pressed, or is sold.
  package let opened: Tile?
  /// What was looked for by name.
  package let search: String?
  /// What was found then, each with the variants that fit: it stands beside the tiles, which stay when
  /// it goes.
  package let found: [Tile]
  /// The open drawer.
  package let drawer: DrawerSession?
  /// Whether somebody has to open it before anything can be paid; where the house counts no drawers,
  /// the first sale of a day begins one.
  package let needsDrawer: Bool
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
  ///   - shelf: which tiles there are; `nil` for none.
  package init(
    _ desk: ScanDesk, at station: Station, for colleague: Staff, searching search: String? = nil,
    showing shelf: Shelf? = Shelf()
  ) async throws {
    // First: what happens while the rest is read is told to the page once more.
    let seen = await desk.live.last(at: station.number)
    let news = await desk.printers.news(at: station.number)
    let mind = await StationMind(of: desk, at: station.number, for: colleague.permissions)
    self = try await desk.workplaces.database.read { db in
      try TillState(
        db, at: station, for: colleague, mind, news, seen: seen,
        searching: search, showing: shelf)
    }
  }

  private init(
    _ db: Snapshot, at station: Station, for colleague: Staff, _ mind: StationMind,
    _ news: PrinterNews, seen: String, searching search: String?, showing shelf: Shelf?
  ) throws {
    self.station = station
    self.seen = seen
    mode = try station.mode(db, told: mind.mode)
    cart = try Cart.active(db, at: station.number)
    parked = try Cart.parked(db)
    self.search = search
    tab = shelf?.tab ?? .bestSellers
    categories = try shelf == nil ? [] : ProductCategory.all(db)
    tiles = try shelf.map { try Shop.tiles(db, $0.tab, today: mind.now.day) } ?? []
    hasTiles = try !tiles.isEmpty || Shop.hasTiles(db)
    opened = try (shelf?.product).flatMap { try Shop.tile(db, of: $0) }
    found = try search.map { try Shop.tiles(db, matching: $0, limit: Self.mostFound) } ?? []
    unexplained = try DrawerSession.unexplained(db, at: station.number)
    drawer = try DrawerSession.open(db, at: station.number)
    needsDrawer = try drawer == nil && Shop.opensDrawers(db)
    answer = mind.answer
    refusedScans = mind.refusedScans
    answerLeft = mind.answerLeft
    waiting = try WaitingScans(db, at: station, for: .till, with: colleague.permissions, mind)
    printer = try PrinterState(db, at: station.number, news)
    mayDrawer = colleague.permissions.contains(.tillDrawer)
    tape = mind.tape.filter { $0.work == .till }
  }

  /// Which tiles are asked for.
  package struct Shelf: Hashable, Sendable {
    /// What sells most, or one category.
    package let tab: TileTab
    /// A product whose variants are to be seen.
    package let product: ProductNumber?

    /// What sells most, and no product opened, unless it is said otherwise.
    package init(_ tab: TileTab = .bestSellers, opening product: ProductNumber? = nil) {
      self.tab = tab
      self.product = product
    }
  }

  /// How many products a search shows; more need another word.
  package static let mostFound = 24
}
