import Access
import Members
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `What is pressed on the till's page` {
  @Test func `is done when what was scanned before is through`() async throws {
    let counter = try await ACounter()
    let (till, scans, dewi) = (counter.places.till, counter.scans, Self.dewi(counter))
    let pin = try await counter.goods()
    let press = try await scans.memory.turnstile(of: till.number).pass {
      let press = Task { _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi) }
      let turnstile = await scans.memory.turnstile(of: till.number)
      let isQueued = try await eventually { await turnstile.queued == 1 }
      #expect(isQueued)
      #expect(try await counter.shop.cart(of: till.number) == nil)
      return press
    }
    try await press.value
    #expect(try await Self.pieces(counter) == 1)
  }

  @Test func `counts each time, also in two tabs that show the same`() async throws {
    let counter = try await ACounter()
    let (till, scans, dewi) = (counter.places.till, counter.scans, Self.dewi(counter))
    let (pin, cart) = try await Self.pin(in: counter)
    let line = try #require(cart.lines.first).line
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await scans.setQuantity(of: line, to: 2, seen: 1, at: till, by: dewi)
        }
        group.addTask { _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi) }
      }
      try await group.waitForAll()
    }
    #expect(try await Self.pieces(counter) == 9)
    for _ in 0..<2 {
      try await scans.setQuantity(of: line, to: 8, seen: 9, at: till, by: dewi)
    }
    #expect(try await Self.pieces(counter) == 7)
  }

  @Test func `turns no place when it asks for as many as there are`() async throws {
    let counter = try await ACounter()
    let (both, scans, dewi) = (counter.places.both, counter.scans, Self.dewi(counter))
    let pin = try await counter.goods()
    _ = try await scans.ringUp(pin.number, at: both, to: nil, by: dewi)
    let cart = try #require(try await counter.shop.cart(of: both.number))
    let line = try #require(cart.lines.first).line
    try await scans.setMode(.desk, of: both)
    for (quantity, mode) in [(1, StationMode.desk), (2, .till)] {
      try await scans.setQuantity(of: line, to: quantity, seen: 1, at: both, by: dewi)
      #expect(try await scans.mode(of: both) == mode)
    }
  }

  @Test func `on a page that is out of date says so, and leaves the cart that is there`()
    async throws
  {
    let counter = try await ACounter()
    let (till, scans, dewi) = (counter.places.till, counter.scans, Self.dewi(counter))
    let (pin, old) = try await Self.pin(in: counter)
    let line = try #require(old.lines.first).line
    let none = try await scans.clearCart(at: till, by: dewi) { $0.number == old.number }
    #expect(none == nil)
    _ = try await scans.ringUp(pin.number, at: till, to: nil, by: dewi)
    let new = try #require(try await counter.shop.cart(of: till.number))
    await #expect(throws: CartRefusal.noSuchLine) {
      try await scans.setQuantity(of: line, to: 2, seen: 1, at: till, by: dewi)
    }
    await #expect(throws: CartRefusal.noSuchCart) {
      try await scans.park(old.number, as: nil, at: till, by: dewi)
    }
    await #expect(throws: CartRefusal.noSuchCart) {
      try await scans.recall(old.number, to: till, by: dewi)
    }
    let other = try await scans.clearCart(at: till, by: dewi) { $0.number == old.number }
    #expect(other == new)
    #expect(try await counter.shop.cart(of: till.number) == new)
  }

  @Test func `in two tabs at once is done once, and the other is told`() async throws {
    let counter = try await ACounter()
    let (till, scans, dewi) = (counter.places.till, counter.scans, Self.dewi(counter))
    let cart = try await Self.pin(in: counter).cart
    try await scans.openDrawer(
      at: till, float: Rupiah(200_000), confirmed: false, by: dewi)
    let parked = await Self.pressedTwice {
      try await scans.park(cart.number, as: "ibu payung merah", at: till, by: dewi)
    }
    #expect(parked == ["cart-unknown", "done"])
    let fetched = await Self.pressedTwice {
      try await scans.recall(cart.number, to: till, by: dewi)
    }
    #expect(fetched == ["cart-unknown", "done"])
    let paid = await Self.pressedTwice {
      try await scans.sell(at: till) {
        _ = try await counter.shop.pay(
          cart.number, atTill: till.number, seen: cart.total, with: .qris(reference: "Q"),
          by: dewi, at: counter.watch.now)
      }
    }
    #expect(paid == ["already-paid", "done"])
    #expect(try await counter.shop.sales(on: counter.watch.now.day).count == 1)
  }

  @Test func `turns a place for both to the till in the same turn, and is none of a desk's`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans, dewi) = (counter.places.both, counter.scans, Self.dewi(counter))
    let (sari, pin) = (try await counter.member(), try await counter.goods())
    try await counter.scan(sari.card, at: both, by: counter.ratna)
    #expect(try await scans.mode(of: both) == .desk)
    _ = try await scans.ringUp(pin.number, at: both, to: nil, by: dewi)
    #expect(try await scans.mode(of: both) == .till)
    await #expect(throws: ScanDeskRefusal.notATill) {
      _ = try await scans.ringUp(pin.number, at: counter.places.desk, to: nil, by: dewi)
    }
    #expect(try await counter.shop.cart(of: counter.places.desk.number) == nil)
  }

  private static func dewi(_ counter: ACounter) -> Actor { .staff(counter.dewi.number) }

  /// A pin that was rung up by its tile.
  private static func pin(in counter: ACounter) async throws -> (pin: Variant, cart: Cart) {
    let (pin, till) = (try await counter.goods(), counter.places.till)
    _ = try await counter.scans.ringUp(pin.number, at: till, to: nil, by: dewi(counter))
    return (pin, try #require(try await counter.shop.cart(of: till.number)))
  }

  private static func pieces(_ counter: ACounter) async throws -> Int? {
    try await counter.shop.cart(of: counter.places.till.number)?.pieces
  }

  /// What two tabs are told in which the same is pressed at once, in the order of the alphabet.
  private static func pressedTwice(
    _ press: @escaping @Sendable () async throws -> Void
  ) async -> [String] {
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do {
            try await press()
            return "done"
          } catch let refusal as any Refusal {
            return refusal.type
          } catch {
            return "\(error)"
          }
        }
      }
      var told: [String] = []
      for await one in group { told.append(one) }
      return told.sorted()
    }
  }
}
