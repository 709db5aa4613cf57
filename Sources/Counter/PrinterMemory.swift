import PointOfSale
package import Printing
import Trail
import Values

/// What is known of the printer of a station, and stands in no table.
package struct PrinterNews: Hashable, Sendable {
  /// Why it printed nothing when it was last asked to; `nil` when it did, or was not asked yet.
  package var trouble: PrinterTrouble?
  /// Whether the drawer stayed shut when it was last to open.
  package var drawerStayedShut = false

  /// Nothing is known yet, unless something is said.
  package init(trouble: PrinterTrouble? = nil, drawerStayedShut: Bool = false) {
    self.trouble = trouble
    self.drawerStayedShut = drawerStayedShut
  }
}

/// What the printers of the stations told last, who is at work at each, and what comes next.
actor PrinterMemory {
  /// What a printer is to do.
  enum Ring: Sendable {
    /// The papers that wait at a station.
    case papers(StationNumber)
    /// The drawer for a sale that was just closed, if it opens one, and then its papers.
    case closed(Sale, by: ContinuousClock.Instant)
  }

  /// What comes; one listens.
  let rings: AsyncStream<Ring>
  private let bell: AsyncStream<Ring>.Continuation

  private var told: [StationNumber: PrinterNews] = [:]
  private var talkative: Set<StationNumber> = []
  private var lines: [StationNumber: Turnstile] = [:]
  private var atWork: Set<StationNumber> = []
  private var rungAgain: Set<StationNumber> = []
  /// Whose drawers were opened, the last first.
  private var opened: [SaleNumber] = []

  /// Sales whose drawers are known to have been opened: all of the last seconds.
  private static let remembered = 200

  init() {
    (rings, bell) = AsyncStream.makeStream(of: Ring.self, bufferingPolicy: .bufferingNewest(1000))
  }

  /// Lets somebody look what is to be done.
  nonisolated func ring(_ ring: Ring) { bell.yield(ring) }

  /// What is known of a printer.
  func news(at station: StationNumber) -> PrinterNews { told[station] ?? PrinterNews() }

  /// Whether a printer has told of itself since the start: then its silence means something.
  func hasAnswered(at station: StationNumber) -> Bool { talkative.contains(station) }

  /// Keeps what a printer told.
  ///
  /// - Returns: whether it is something else than before.
  func keep(_ trouble: PrinterTrouble?, answers: Bool?, at station: StationNumber) -> Bool {
    if answers == true { talkative.insert(station) }
    defer { told[station, default: PrinterNews()].trouble = trouble }
    return told[station, default: PrinterNews()].trouble != trouble
  }

  /// Keeps whether the drawer stayed shut.
  func keep(drawerStayedShut: Bool, at station: StationNumber) {
    told[station, default: PrinterNews()].drawerStayedShut = drawerStayedShut
  }

  /// Another printer is there: nothing is known of it.
  func forget(_ station: StationNumber) {
    told[station] = nil
    talkative.remove(station)
  }

  /// The line in which everything for a printer stands: one after another.
  func line(of station: StationNumber) -> Turnstile {
    if let line = lines[station] { return line }
    let line = Turnstile()
    lines[station] = line
    return line
  }

  /// Whether the drawer is to open for a sale; it is asked once for each.
  func opensDrawer(for sale: SaleNumber) -> Bool {
    guard !opened.contains(sale) else { return false }
    opened.insert(sale, at: 0)
    if opened.count > Self.remembered { opened.removeLast() }
    return true
  }

  /// Begins to print what waits at a station.
  ///
  /// - Returns: `false` when somebody is at work there, who looks once more then.
  func begin(_ station: StationNumber) -> Bool {
    guard atWork.insert(station).inserted else {
      rungAgain.insert(station)
      return false
    }
    return true
  }

  /// Ends when nothing waits.
  ///
  /// - Returns: `false` when something came meanwhile.
  func rest(_ station: StationNumber) -> Bool {
    guard rungAgain.remove(station) == nil else { return false }
    atWork.remove(station)
    return true
  }

  /// Ends whatever waits.
  func leave(_ station: StationNumber) {
    rungAgain.remove(station)
    atWork.remove(station)
  }

  /// Waits until a printer is tried once more, or somebody asks for it.
  func wait(at station: StationNumber, for pause: Duration) async {
    let end = ContinuousClock.now + pause
    while ContinuousClock.now < end, !rungAgain.contains(station), !Task.isCancelled {
      try? await Task.sleep(for: min(pause, .milliseconds(200)))
    }
    rungAgain.remove(station)
  }
}
