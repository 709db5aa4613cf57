import Access
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

/// Dewi's till with its printer, and the house's line to it.
struct ATillWithAPrinter: Sendable {
  /// Any port of this machine, and terminals in place of device files.
  static let places = PrinterPlaces(devices: ["/dev/pts/"], ports: 1...65_535)
  static let pace = PaperQueue.Pace(
    first: .milliseconds(20), longest: .milliseconds(50), drawer: .seconds(2),
    patience: PrinterPatience(line: 1000, answer: 400, stall: 1000, paper: 400))

  let counter: ACounter
  let till: Station
  let goods: Variant
  let queue: PaperQueue

  init(
    _ place: PrinterPlace, drawerPin: Int? = nil, printsByItself: Bool = true
  ) async throws {
    let counter = try await ACounter()
    self.counter = counter
    till = counter.places.till
    goods = try await counter.goods()
    queue = Self.queue(of: counter, beside: counter.scans)
    _ = try await counter.shop.openDrawer(
      at: till.number, float: Rupiah(100_000), by: .staff(counter.dewi.number),
      at: counter.watch.now)
    try await counter.workplaces.setPrinter(
      StationPrinter(at: place, drawerPin: drawerPin, printsByItself: printsByItself),
      of: till.number, among: Self.places, at: counter.watch.now, by: .house)
  }

  init(_ printer: APrinter, drawerPin: Int? = nil, printsByItself: Bool = true) async throws {
    try await self.init(
      .network([127, 0, 0, 1], port: printer.port), drawerPin: drawerPin,
      printsByItself: printsByItself)
  }

  private static func queue(of counter: ACounter, beside desk: ScanDesk) -> PaperQueue {
    PaperQueue(of: counter.shop, beside: desk, among: places, pace: pace) {
      SalePrinting(
        of: "Melati", at: ["Jl. Braga 1, Bandung"], telephone: "022-123", in: .wib,
        shop: counter.shop, workplaces: counter.workplaces, clock: desk.clock)
    }
  }

  /// The line of the house after it was opened anew: it remembers what is in the tables.
  var afterARestart: PaperQueue {
    let desk = ScanDesk(
      catalogue: counter.scans.catalogue, keyring: counter.scans.keyring,
      loanDesk: counter.loanDesk, shop: counter.shop, workplaces: counter.workplaces,
      clock: counter.scans.clock, live: LiveHub())
    return Self.queue(of: counter, beside: desk)
  }

  var dewi: Actor { .staff(counter.dewi.number) }

  /// Dewi sells a pin, and the house hears of it.
  func sell(_ tender: Tender = .cash(given: Rupiah(20_000))) async throws -> Sale {
    let cart = try await counter.shop.add(
      goods.number, to: till.number, at: counter.watch.now, by: dewi)
    let sale = try await counter.shop.pay(
      cart.number, with: tender, by: dewi, at: counter.watch.now)
    queue.closed(sale)
    return sale
  }

  /// Lets the house print beside a test.
  func printing(
    _ queue: PaperQueue? = nil, _ test: @escaping @Sendable () async throws -> Void
  ) async throws {
    let queue = queue ?? self.queue
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await queue.work() }
      try await test()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// The paper of a sale that would come next: 1 while none came out.
  func nextPaper(of sale: Sale) async throws -> Int {
    try await counter.shop.nextPaper(of: sale, at: counter.watch.now).paper
  }

  /// How far the paper of a sale is; `nil` when it does not wait.
  func state(of sale: Sale) async throws -> WaitingPaper.State? {
    try await counter.shop.waitingPaper(of: sale.number)?.state
  }
}

extension APrinter {
  static let pulse = ESCPOS.pulse(.two)

  /// How often it was told to open the drawer.
  var pulses: Int { taken.count { $0 == Self.pulse } }

  /// The papers that came out, in their lines.
  var papers: [[PrintedLine]] {
    get throws { try taken.filter { $0 != Self.pulse }.map { try ESCPOS.decode($0) } }
  }

  /// The numbers on the papers that came out.
  var receipts: [String] {
    get throws {
      try papers.compactMap { lines in
        lines.first { $0.text.hasPrefix("Struk ") }
          .flatMap { $0.text.split(separator: " ").last.map { String($0) } }
      }
    }
  }
}
