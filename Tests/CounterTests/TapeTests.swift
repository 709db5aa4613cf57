import Access
import Catalog
import Circulation
import Members
import PointOfSale
import Stations
import Synchronization
import Testing
import Trail
import Values
import Waiting

@testable import Counter

/// A clock that never goes back, and goes on only when a test says so.
private final class Sand: Sendable {
  private let gone = Mutex<Duration>(.zero)

  var passed: Duration { gone.withLock { $0 } }

  func pass(_ span: Duration) { gone.withLock { $0 += span } }

  /// Waits until so much more has passed, or nobody waits any more.
  func wait(_ span: Duration) async {
    let end = passed + span
    while passed < end, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
  }
}

/// How often something was done, by many at once.
private final class Tally: Sendable {
  private let count = Mutex(0)

  var all: Int { count.withLock { $0 } }

  func add() { count.withLock { $0 += 1 } }
}

struct `The tape of a station` {
  private let counter: ACounter
  private let sand: Sand
  private let desk: Station
  private let till: Station

  init() async throws {
    let sand = Sand()
    var counter = try await ACounter()
    let live = counter.live
    counter.scans.tapes = TapeMemory(
      elapsed: { sand.passed }, sleep: { await sand.wait($0) },
      changed: { await live.publish(LiveEvent(regions: $1), to: $0) })
    self.counter = counter
    self.sand = sand
    desk = counter.places.desk
    till = counter.places.till
  }

  private var ratna: Actor { .staff(counter.ratna.number) }
  private var dewi: Actor { .staff(counter.dewi.number) }

  private func tape(at station: Station? = nil) async -> [TapeLine] {
    await counter.scans.tape(
      at: (station ?? desk).number, for: [.loansMake, .holdsManage, .tillSell])
  }

  /// The button of the newest act that has one.
  private func mark(at station: Station? = nil) async throws -> UndoMark {
    try #require(await tape(at: station).compactMap(\.undo).first).mark
  }

  private func undo(_ mark: UndoMark, at station: Station? = nil, by actor: Actor? = nil)
    async throws
  {
    try await counter.scans.undo(mark, at: station ?? desk, by: actor ?? ratna)
  }

  /// Sari's card lies there, and one copy is lent to her.
  private func lent(_ title: String = "Sarinah") async throws -> Item {
    let (sari, copy) = (try await counter.member("Xanthippe"), try await counter.copy(title))
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    return copy
  }

  private func isLent(_ copy: Item) async throws -> Bool {
    try await counter.catalogue.item(copy.number)?.onLoan == true
  }

  @Test func `says what was done by code, title and the end of a card, and no name`() async throws {
    let copy = try await lent()
    try await counter.scan("IP-9999999", at: desk, by: counter.ratna)
    let lines = await tape()
    #expect(lines.map(\.kind) == [.refused, .lent, .cardOpened])
    #expect(lines[1].code == copy.barcode.text && lines[1].title == "Sarinah")
    #expect(lines[1].undo?.left == 10)
    #expect(lines[2].code?.count == 5 && lines[2].undo == nil)
    #expect(!"\(lines)".contains("Xanthippe"))
  }

  @Test func `keeps thirty acts, and those of today`() async throws {
    let copy = try await counter.copy()
    for _ in 0..<40 {
      try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    }
    #expect(await tape().count == TapeMemory.most)
    counter.watch.pass(days: 1)
    #expect(await tape().isEmpty)
  }

  @Test func `undoes a loan, and the next scan of the copy lends it again at once`() async throws {
    let copy = try await lent()
    try await undo(try await mark())
    #expect(try await !isLent(copy))
    #expect(await tape().map(\.kind).first == .undone)
    #expect(await tape().first { $0.kind == .lent }?.isUndone == true)
    let said = try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    #expect(said == "checked-out")
  }

  @Test func `undoes a return, which lies nowhere else`() async throws {
    let copy = try await lent()
    let sari = try await counter.workplaces.served(at: desk.number, now: counter.watch.now)
    try await counter.scans.finish(with: sari, at: desk, by: ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    #expect(try await !isLent(copy))
    try await undo(try await mark())
    #expect(try await isLent(copy))
    let again = try #require(sari)
    #expect(try await counter.loanDesk.loans(of: again, on: counter.watch.now.day).count == 1)
  }

  @Test func `forgets what undoes an act when its window is over, by itself`() async throws {
    let copy = try await lent()
    let mark = try await mark()
    #expect(await counter.scans.tapes.held(at: desk.number) == 1)
    let drawn = await counter.live.last(at: desk.number)
    let isWiped = try await eventually {
      // Whoever waits may have begun only now.
      sand.pass(.seconds(11))
      return await counter.scans.tapes.held(at: desk.number) == 0
    }
    #expect(isWiped)
    let line = await counter.live.listen(to: desk.number, after: drawn, session: "s")
    #expect(line.missed?.map(\.event.regions) == [[.tape]])
    let lines = await tape()
    #expect(lines.allSatisfy { $0.undo == nil && $0.title == nil })
    #expect(lines.contains { $0.code == copy.barcode.text })
    await #expect(throws: TapeRefusal.tooLate) { try await undo(mark) }
    #expect(try await isLent(copy))
  }

  @Test func `undoes once, however often it is pressed`() async throws {
    let copy = try await lent()
    let mark = try await mark()
    let done = Tally()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          do {
            try await undo(mark)
            done.add()
          } catch {
            #expect(error as? TapeRefusal == .tooLate)
          }
        }
      }
    }
    #expect(done.all == 1)
    #expect(try await !isLent(copy))
  }

  @Test func `is undone by its own station, and by who may do the act`() async throws {
    let copy = try await lent()
    let mark = try await mark()
    await #expect(throws: TapeRefusal.tooLate) { try await undo(mark, at: counter.places.both) }
    await #expect(throws: PermissionRefusal(.loansMake)) { try await undo(mark, by: dewi) }
    #expect(try await isLent(copy))
    let wati = try await counter.scans.keyring.addStaff(
      name: "Wati", signInName: "wati", roles: [.librarian], at: counter.watch.now, by: .house
    ).staff.number
    try await undo(mark, by: .staff(wati))
    #expect(try await !isLent(copy))
  }

  @Test func `undoes no act behind another on the same copy`() async throws {
    let copy = try await lent()
    let loan = try await mark()
    try await counter.scans.takeBack(copy.number, at: counter.places.both, by: ratna)
    await #expect(throws: TapeRefusal.tooLate) { try await undo(loan) }
    #expect(try await !isLent(copy))
    try await undo(try await mark(at: counter.places.both), at: counter.places.both)
    #expect(try await isLent(copy))
  }

  @Test func `says why when something was done elsewhere, and offers it no more`() async throws {
    let copy = try await lent()
    let mark = try await mark()
    _ = try await counter.loanDesk.checkIn(
      copy.number, on: counter.watch.now.day, at: counter.watch.now, by: .house)
    await #expect(throws: UndoRefusal.changedSince) { try await undo(mark) }
    #expect(await tape().allSatisfy { $0.undo == nil })
  }

  @Test func `knows nothing after a restart`() async throws {
    var counter = counter
    let copy = try await lent()
    let mark = try await mark()
    counter.scans.tapes = TapeMemory(changed: { _, _ in })
    let scans = counter.scans
    await #expect(throws: TapeRefusal.tooLate) { try await scans.undo(mark, at: desk, by: ratna) }
    #expect(try await isLent(copy))
  }

  @Test func `offers nothing where the house chose no seconds`() async throws {
    await counter.scans.setUndo(0)
    _ = try await lent()
    let lines = await tape()
    #expect(lines.map(\.kind) == [.lent, .cardOpened])
    #expect(lines.allSatisfy { $0.undo == nil && $0.title == nil })
    #expect(await counter.scans.tapes.held(at: desk.number) == 0)
  }

  @Test func `shows no title and no card any more when the card closes`() async throws {
    let copy = try await lent()
    let sari = try await counter.workplaces.served(at: desk.number, now: counter.watch.now)
    try await counter.scans.finish(with: sari, at: desk, by: ratna)
    let lines = await tape()
    #expect(lines.map(\.kind) == [.cardClosed, .lent, .cardOpened])
    #expect(lines.allSatisfy { $0.title == nil } && lines[2].code == nil)
    // It can be undone still, by the code.
    try await undo(try await mark())
    #expect(try await !isLent(copy))
  }

  @Test func `of a till undoes a line that came, grew or went`() async throws {
    let pin = try await counter.goods()
    let scans = counter.scans
    func pieces() async throws -> [Int] {
      try await counter.shop.cart(of: till.number)?.lines.map(\.quantity) ?? []
    }
    for _ in 0..<2 { _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi) }
    try await undo(try await mark(at: till), at: till, by: dewi)
    #expect(try await pieces() == [1])
    let line = try #require(try await counter.shop.cart(of: till.number)?.lines.first).line
    try await scans.setQuantity(of: line, to: 5, seen: 1, at: till, by: dewi)
    try await scans.setQuantity(of: line, to: 0, seen: 5, at: till, by: dewi)
    #expect(try await pieces().isEmpty)
    #expect(await tape(at: till).first?.kind == .lineRemoved)
    try await undo(try await mark(at: till), at: till, by: dewi)
    #expect(try await pieces() == [5])
  }

  @Test func `of a till undoes nothing of a cart that is put aside`() async throws {
    let pin = try await counter.goods()
    let scans = counter.scans
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let mark = try await mark(at: till)
    let cart = try #require(try await counter.shop.cart(of: till.number))
    try await scans.park(cart.number, as: nil, at: till, by: dewi)
    await #expect(throws: TapeRefusal.tooLate) { try await undo(mark, at: till, by: dewi) }
    #expect(await tape(at: till).map(\.kind) == [.parked, .rungUp])
  }

  @Test func `of a till undoes nothing of a cart that changed places with another`() async throws {
    let pin = try await counter.goods()
    let scans = counter.scans
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let first = try #require(try await counter.shop.cart(of: till.number))
    try await scans.park(first.number, as: nil, at: till, by: dewi)
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let mark = try await mark(at: till)
    try await scans.recall(first.number, to: till, by: dewi)
    await #expect(throws: TapeRefusal.tooLate) { try await undo(mark, at: till, by: dewi) }
    #expect(await tape(at: till).map(\.kind) == [.parked, .rungUp, .parked, .rungUp])
    #expect(try await counter.shop.cart(of: till.number)?.number == first.number)
  }

  @Test func `of a till undoes goods without a card, and brings them back`() async throws {
    let scans = counter.scans
    try await scans.ringUp(other: "Kue lapis", for: Rupiah(5_000), at: till, by: dewi)
    #expect(await tape(at: till).first?.code == "Kue lapis")
    try await undo(try await mark(at: till), at: till, by: dewi)
    let left = try await counter.shop.cart(of: till.number)?.lines ?? []
    #expect(left.isEmpty)
    try await scans.ringUp(other: "Kue lapis", for: Rupiah(5_000), at: till, by: dewi)
    let before = try #require(try await counter.shop.cart(of: till.number)?.lines)
    try await scans.setQuantity(of: before[0].line, to: 0, seen: 1, at: till, by: dewi)
    #expect(await tape(at: till).first?.kind == .lineRemoved)
    try await undo(try await mark(at: till), at: till, by: dewi)
    let after = try await counter.shop.cart(of: till.number)?.lines
    #expect(after == before)
  }

  @Test func `of a till says what was filled into the cart again, and undoes it`() async throws {
    let (pin, scans, shop) = (try await counter.goods(), counter.scans, counter.shop)
    try await scans.openDrawer(at: till, float: Rupiah(200_000), confirmed: false, by: dewi)
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let cart = try #require(try await shop.cart(of: till.number))
    let sale = try await shop.pay(
      cart.number, atTill: till.number, seen: cart.total, with: .qris(reference: "Q"), by: dewi,
      at: counter.watch.now)
    _ = try await shop.void(
      sale.number, reason: "Salah barang", at: till.number, by: dewi,
      at: counter.watch.now)
    let before = await tape(at: till).count
    _ = try await scans.fillAgain(from: sale.number, at: till, by: dewi)
    let lines = await tape(at: till)
    #expect(lines.count == before + 1 && lines.first?.kind == .rungUp)
    #expect(lines.first?.code == "Pin Kartini" && lines.first?.undo != nil)
    try await undo(try await mark(at: till), at: till, by: dewi)
    let left = try await shop.cart(of: till.number)?.lines ?? []
    #expect(left.isEmpty)
  }

  @Test func `tells a cashier nothing of what is lent`() async throws {
    _ = try await lent()
    #expect(await counter.scans.tape(at: desk.number, for: [.tillSell]).isEmpty)
  }
}
