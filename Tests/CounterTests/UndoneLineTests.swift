import Access
import GRDB
import Members
import Persistence
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

  @Test func `comes back of whatever kind, and rounding only once`() async throws {
    let counter = try await ACounter()
    let (till, scans, shop) = (counter.places.till, counter.scans, counter.shop)
    let dewi = Actor.staff(counter.dewi.number)
    let (station, now) = (till.number, counter.watch.now)
    func lines() async throws -> [CartLine] { try await shop.cart(of: station)?.lines ?? [] }
    let kinds: [NewLine] = [
      .charge("Fotokopi", Rupiah(500), times: 4, taxClass: .standard),
      .donation("Donasi", Rupiah(10_000)), .voucher("Voucer", Rupiah(50_000)),
      .rounding("Pembulatan", Rupiah(-50)),
    ]
    for kind in kinds { _ = try await shop.addLine(kind, to: station, at: now, by: dewi) }
    let before = try await lines()
    for line in before {
      try await scans.setQuantity(
        of: line.line, to: 0, seen: line.quantity, at: till, by: dewi)
      let tape = await scans.tape(at: station, for: [.tillSell])
      let mark = try #require(tape.first?.undo?.mark)
      try await scans.undo(mark, at: till, by: dewi)
      let after = try await lines()
      #expect(after == before)
    }
    let cart = try #require(try await shop.cart(of: station))
    let rounding = try #require(before.last)
    _ = try await shop.removeLine(rounding.line, at: station, at: now, by: dewi)
    _ = try await shop.addLine(
      .rounding("Pembulatan", Rupiah(20)), to: station, at: now, by: dewi)
    await #expect(throws: CartRefusal.noSuchLine) {
      _ = try await shop.putBack(rounding, into: cart.number, at: station, now, by: dewi)
    }
  }

  @Test func `comes back, too, when its goods were taken off sale meanwhile, and says so`()
    async throws
  {
    let counter = try await ACounter()
    let (till, scans, shop) = (counter.places.till, counter.scans, counter.shop)
    let dewi = Actor.staff(counter.dewi.number)
    let (station, now) = (till.number, counter.watch.now)
    let pin = try await counter.goods()
    let cart = try await shop.add(pin.number, to: station, quantity: 2, at: now, by: dewi)
    #expect(cart.lines.map(\.isWithdrawn) == [false])
    try await scans.setQuantity(of: cart.lines[0].line, to: 0, seen: 2, at: till, by: dewi)
    try await counter.database.transaction { db in
      try db.execute(sql: "UPDATE variant SET isSold = 0")
    }
    let mark = try #require(
      await scans.tape(at: station, for: [.tillSell]).first?.undo?.mark)
    try await scans.undo(mark, at: till, by: dewi)
    let after = try #require(try await shop.cart(of: station)?.lines.first)
    #expect(after.quantity == 2 && after.isWithdrawn)
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
