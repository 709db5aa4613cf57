import Persistence
package import PointOfSale
package import Printing
package import Stations
package import Trail
package import Values

/// The papers that go to the printers of the stations, one after another at each.
///
/// A sale's paper waits in a table and is made anew each time it is tried. What was sent is never sent
/// again by itself: whether it came out, only somebody who stands there knows. The pulse for the drawer
/// belongs to the payment, and is a matter of seconds.
package struct PaperQueue: Sendable {
  /// How fast a printer that prints nothing is tried again.
  package struct Pace: Sendable {
    /// After the first try; twice as long after each other one.
    package var first: Duration
    /// The longest pause.
    package var longest: Duration
    /// How long a drawer is tried to be opened.
    package var drawer: Duration
    /// How long it waits for a printer each time.
    package var patience: PrinterPatience

    /// The pace of a house.
    package init(
      first: Duration = .seconds(2), longest: Duration = .seconds(60),
      drawer: Duration = .seconds(5), patience: PrinterPatience = PrinterPatience()
    ) {
      self.first = first
      self.longest = longest
      self.drawer = drawer
      self.patience = patience
    }
  }

  let shop: Shop
  let workplaces: Workplaces
  let memory: PrinterMemory
  let live: LiveHub
  let clock: Clock
  let places: PrinterPlaces
  let pace: Pace
  let papers: @Sendable () async throws -> SalePrinting

  /// The line of a house.
  ///
  /// - Parameters:
  ///   - desk: where the pages of the stations hear what the printers tell.
  ///   - places: which places may be a printer's; tests have their own.
  ///   - papers: how sales are printed, as the house is called by then.
  package init(
    of shop: Shop, beside desk: ScanDesk, among places: PrinterPlaces = .ofTheHouse,
    pace: Pace = Pace(), papers: @escaping @Sendable () async throws -> SalePrinting
  ) {
    self.shop = shop
    workplaces = desk.workplaces
    memory = desk.printers
    live = desk.live
    clock = desk.clock
    self.places = places
    self.pace = pace
    self.papers = papers
  }

  /// Opens the drawer for a sale that was just closed, and prints what waits; nobody waits for that.
  ///
  /// Its paper stands in the line since the payment, where the printer prints by itself.
  package func closed(_ sale: Sale) {
    memory.ring(.closed(sale, by: .now + pace.drawer))
  }

  /// Prints the paper of a sale at a station, on somebody's wish.
  ///
  /// - Throws: `PaperRefusal`, `SaleRefusal.noSuchSale`, `PermissionRefusal`.
  package func print(
    _ sale: SaleNumber, at station: StationNumber, by actor: Actor
  ) async throws {
    let places = try await shop.queuePaper(of: sale, at: station, at: clock.now, by: actor)
    for place in Set(places) {
      memory.ring(.papers(place))
      await tell(place)
    }
  }

  /// Takes a paper out of the line: it came out, or nobody wants it any more.
  ///
  /// - Throws: `PermissionRefusal`.
  package func settle(
    _ sale: SaleNumber, cameOut: Bool, at station: StationNumber, by actor: Actor
  ) async throws {
    let place = try await shop.settlePaper(
      of: sale, cameOut: cameOut, at: clock.now, by: actor)
    for place in Set([station, place ?? station]) { await tell(place) }
  }

  /// Opens the drawer of a station by its printer.
  ///
  /// - Returns: whether the printer took the pulse; `nil` when it opens no drawer.
  /// - Throws: `PermissionRefusal`.
  package func openDrawer(at station: StationNumber, by actor: Actor) async throws -> Bool? {
    guard let printer = try await printer(of: station, for: actor, who: .tillDrawer),
      let pin = printer.pin
    else { return nil }
    return await pulse(pin, of: printer, at: station, by: .now + pace.drawer)
  }

  /// Prints a page by which somebody sees whether the settings of a printer are right.
  ///
  /// - Returns: what came of it; `nil` when the station has no printer.
  /// - Throws: `PermissionRefusal`.
  package func printTestPage(
    at station: Station, by actor: Actor
  ) async throws -> PrinterOutcome? {
    guard let printer = try await printer(of: station.number, for: actor, who: .stationsEdit)
    else { return nil }
    // Perhaps it is another one now.
    await memory.forget(station.number)
    let lines = TestPage.lines(of: station.name, printer, at: clock.now)
    return await send(printer.bytes(of: lines), to: printer, at: station.number)
  }

  /// Prints a slip of the desk at once, or not at all: it is remembered nowhere.
  ///
  /// - Parameter slip: makes its lines, as wide as the paper.
  /// - Throws: `PaperRefusal.noPrinter`, `PermissionRefusal`.
  package func printSlip(
    at station: StationNumber, by actor: Actor, _ slip: (PaperWidth) -> [PrintedLine]
  ) async throws -> PrinterOutcome {
    guard let printer = try await printer(of: station, for: actor, who: .loansMake) else {
      throw PaperRefusal.noPrinter
    }
    return await send(printer.bytes(of: slip(printer.width)), to: printer, at: station)
  }

  /// The printer of a station that can be read, for somebody who may do what is done with it.
  private func printer(
    of station: StationNumber, for actor: Actor, who permission: Permission
  ) async throws -> StationPrinter? {
    try await workplaces.database.read { db in
      try actor.needs(permission, in: db)
      return try DamagedRow.settingAside("stationPrinter", station.rawValue) {
        try StationPrinter.find(db, at: station)
      }
    }
  }

  /// Other settings: nothing is known of the printer that is there now, and what waits is tried.
  package func printerChanged(at station: StationNumber) async {
    await memory.forget(station)
    memory.ring(.papers(station))
    await tell(station)
  }

  /// Sends something that is remembered nowhere.
  func send(
    _ bytes: [UInt8], to printer: StationPrinter, at station: StationNumber
  ) async -> PrinterOutcome {
    await memory.line(of: station).pass { () async -> PrinterOutcome in
      switch await reach(printer, at: station) {
      case .failure(let trouble): return .refused(trouble)
      case .success(let line):
        let outcome = await line.send(bytes)
        await note(outcome.trouble, answers: line.answers, at: station)
        return outcome
      }
    }
  }

  /// Opens a line to a printer, and tells the pages when it is otherwise than it was.
  func reach(
    _ printer: StationPrinter, at station: StationNumber
  ) async -> Result<PrinterLine, PrinterTrouble> {
    let port = PrinterPort(printer.place, among: places, patience: pace.patience)
    let reached = await port.open(mustAnswer: memory.hasAnswered(at: station))
    if case .failure(let trouble) = reached { await note(trouble, answers: nil, at: station) }
    return reached
  }

  func note(_ trouble: PrinterTrouble?, answers: Bool?, at station: StationNumber) async {
    if await memory.keep(trouble, answers: answers, at: station) { await tell(station) }
  }

  /// The pages of a station draw anew what its printer tells.
  func tell(_ station: StationNumber) async {
    await live.publish(LiveEvent(regions: [.printer]), to: station)
  }

  /// Opens a drawer, and tries it for some seconds as long as the printer takes nothing.
  func pulse(
    _ pin: DrawerPin, of printer: StationPrinter, at station: StationNumber,
    by deadline: ContinuousClock.Instant
  ) async -> Bool {
    let isOpen = await memory.line(of: station).pass { () async -> Bool in
      while ContinuousClock.now < deadline, !Task.isCancelled {
        if case .success(let line) = await reach(printer, at: station) {
          // Sent is sent: a second pulse could open it in front of somebody else.
          let outcome = await line.send(ESCPOS.pulse(pin))
          await note(outcome.trouble, answers: line.answers, at: station)
          return outcome == .taken
        }
        try? await Task.sleep(for: min(pace.first, .milliseconds(500)))
      }
      return false
    }
    await memory.keep(drawerStayedShut: !isOpen, at: station)
    await tell(station)
    return isOpen
  }
}

extension PrinterOutcome {
  /// What is the matter with the printer, if anything is.
  package var trouble: PrinterTrouble? {
    switch self {
    case .taken: nil
    case .refused(let trouble), .unsure(let trouble): trouble
    }
  }
}
