import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A cart that somebody saw a while ago` {
  @Test func `gets as many more or fewer as she pressed for, and never fewer than none`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(
      pin.number, to: till.front, quantity: 2, at: afternoon, by: .house)
    let line = try #require(cart.lines.first).line
    for (asked, left) in [(3, 3), (3, 4), (1, 3)] {
      let now = try await till.shop.setQuantity(
        of: line, at: till.front, to: asked, seen: 2, at: afternoon, by: .house)
      #expect(now.pieces == left)
    }
    for seen in [Int.min, -10_000, 10_000, .max] {
      await #expect(throws: CartRefusal.quantity) {
        try await till.shop.setQuantity(
          of: line, at: till.front, to: 3, seen: seen, at: afternoon, by: .house)
      }
    }
    await #expect(throws: CartRefusal.quantity) {
      try await till.shop.setQuantity(
        of: line, at: till.front, to: 9_999, seen: 1, at: afternoon, by: .house)
    }
    let gone = try await till.shop.setQuantity(
      of: line, at: till.front, to: 0, seen: 9, at: afternoon, by: .house)
    #expect(gone.lines.isEmpty)
  }

  @Test func `is put aside only while it is the one that stands there`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let first = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    _ = try await till.shop.park(
      cartOf: till.front, seen: first.number, at: afternoon, by: .house)
    await #expect(throws: CartRefusal.noSuchCart) {
      try await till.shop.park(
        cartOf: till.front, seen: first.number, at: afternoon, by: .house)
    }
    let second = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    await #expect(throws: CartRefusal.noSuchCart) {
      try await till.shop.park(
        cartOf: till.front, seen: first.number, at: afternoon, by: .house)
    }
    #expect(try await till.shop.cart(of: till.front) == second)
  }

  @Test func `is paid at the till where it stands, and at no other`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cart = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    _ = try await till.shop.park(cartOf: till.front, at: afternoon, by: .house)
    _ = try await till.shop.recall(cart.number, to: till.back, at: afternoon, by: .house)
    await #expect(throws: CartRefusal.noSuchCart) {
      try await till.shop.pay(
        cart.number, atTill: till.front, with: .qris(reference: "Q"), by: .staff(till.dewi),
        at: afternoon)
    }
    let sale = try await till.shop.pay(
      cart.number, atTill: till.back, with: .qris(reference: "Q"), by: .staff(till.ratna),
      at: afternoon)
    #expect(sale.total == cart.total)
    try await till.expectGoodBooks()
  }
}
