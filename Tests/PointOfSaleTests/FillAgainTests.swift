import PointOfSale
import Testing
import Trail
import Values

struct `Filling a cart again with what was cancelled` {
  private static func cancelled(_ till: ATill, _ variant: Variant) async throws -> Sale {
    let cart = try await till.shop.addOther(
      "Kue kering", at: Rupiah(15_000), quantity: 2, to: till.front, at: afternoon,
      by: .staff(till.dewi))
    _ = try await till.shop.add(
      variant.number, to: till.front, quantity: 3, at: afternoon, by: .staff(till.dewi))
    let sale = try await till.shop.pay(
      cart.number, with: .cash(given: Rupiah(100_000)), by: .staff(till.dewi), at: afternoon)
    return try await till.shop.void(
      sale.number, reason: "Salah barang", at: till.front, by: .staff(till.dewi), at: afternoon)
  }

  private static func fill(_ till: ATill, from sale: SaleNumber) async throws -> FilledAgain {
    try await till.shop.fillAgain(
      from: sale, at: till.front, afternoon, by: .staff(till.dewi))
  }

  @Test func `brings goods at today's price, and others at the price that was typed`() async throws
  {
    let till = try await ATill()
    let pin = try await till.goods()
    let counter = try await Self.cancelled(till, pin)
    _ = try await till.shop.setPrice(
      of: pin.number, to: Rupiah(14_000), at: afternoon, by: .house)
    let filled = try await Self.fill(till, from: counter.number)
    #expect(filled.left == [])
    #expect(filled.cart.lines.map(\.title).first == "Kue kering")
    #expect(filled.cart.lines.map(\.quantity) == [2, 3])
    #expect(filled.cart.lines.map(\.unit) == [Rupiah(15_000), Rupiah(14_000)])
    try await till.expectGoodBooks()
  }

  @Test func `names what is not sold any more, and leaves it out`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let counter = try await Self.cancelled(till, pin)
    try await till.run("UPDATE variant SET isSold = 0")
    let filled = try await Self.fill(till, from: counter.number)
    #expect(filled.left.count == 1 && filled.cart.lines.map(\.title) == ["Kue kering"])
  }

  @Test func `asked for twice leaves the cart as it is, until something of it is gone`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods()
    let counter = try await Self.cancelled(till, pin)
    let first = try await Self.fill(till, from: counter.number)
    #expect(!first.wasThere)
    let second = try await Self.fill(till, from: counter.number)
    #expect(second.wasThere && second.left == [])
    #expect(second.cart.lines.map(\.quantity) == [2, 3])
    _ = try await till.shop.clear(cartOf: till.front, by: .staff(till.dewi))
    let third = try await Self.fill(till, from: counter.number)
    #expect(!third.wasThere && third.cart.lines.map(\.quantity) == [2, 3])
    try await till.expectGoodBooks()
  }

  @Test func `is for no sale that stands`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods())
    let no = try await refusal { _ = try await Self.fill(till, from: sale.number) }
    #expect(no == SaleRefusal.noSuchSale.type)
    #expect(try await till.shop.cart(of: till.front) == nil)
  }
}
