import Access
import Members
import PointOfSale
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A line that was taken out of a cart` {
  @Test func `comes back as it was, at its price, in its place`() async throws {
    let counter = try await ACounter()
    let (till, scans, shop) = (counter.places.till, counter.scans, counter.shop)
    let dewi = Actor.staff(counter.dewi.number)
    func lines() async throws -> [CartLine] { try await shop.cart(of: till.number)?.lines ?? [] }
    let pin = try await counter.goods()
    let (station, now) = (till.number, counter.watch.now)
    _ = try await shop.add(pin.number, to: station, quantity: 3, at: now, by: dewi)
    _ = try await shop.addOther("Kue", at: Rupiah(5_000), to: station, at: now, by: dewi)
    let before = try await lines()
    _ = try await shop.setPrice(
      of: pin.number, to: Rupiah(20_000), at: counter.watch.now, by: .house)
    try await scans.setQuantity(of: before[0].line, to: 0, seen: 3, at: till, by: dewi)
    let left = try await lines().count
    #expect(left == 1)
    let mark = try #require(
      await scans.tape(at: till.number, for: [.tillSell]).first?.undo?.mark)
    try await scans.undo(mark, at: till, by: dewi)
    let after = try await lines()
    #expect(after == before)
  }

  @Test func `does not come back beside the same goods, nor into another cart`() async throws {
    let counter = try await ACounter()
    let (till, shop) = (counter.places.till, counter.shop)
    let (dewi, station, now) = (
      Actor.staff(counter.dewi.number), till.number, counter.watch.now
    )
    let pin = try await counter.goods()
    let cart = try await shop.add(pin.number, to: station, at: now, by: dewi)
    let line = try #require(cart.lines.first)
    await #expect(throws: CartRefusal.noSuchLine) {
      _ = try await shop.putBack(line, into: cart.number, at: station, now, by: dewi)
    }
    try await shop.clear(cartOf: station, by: dewi)
    await #expect(throws: CartRefusal.noSuchCart) {
      _ = try await shop.putBack(line, into: cart.number, at: station, now, by: dewi)
    }
  }
}
