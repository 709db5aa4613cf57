import PointOfSale
import Testing
import Trail
import Values

struct `A sale with what came back` {
  private static func void(_ sale: Sale, at till: ATill) async throws -> Sale {
    try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
  }

  @Test func `is not taken back when that was sold again and is gone`() async throws {
    let till = try await ATill()
    let bag = try await till.goods("Tas", opening: 1, policy: .block)
    let sold = try await till.sell(bag)
    _ = try await till.addLine(.goodsBack(1, of: SoldLine(sale: sold.number, line: 1)))
    let back = try await till.payExactly()
    let again = try await till.sell(bag)
    await #expect(throws: SaleRefusal.goodsSoldAgain("Tas")) {
      try await Self.void(back, at: till)
    }
    #expect(try await till.count("sale") == 3)
    _ = try await Self.void(again, at: till)
    _ = try await Self.void(back, at: till)
    #expect(try await till.onHand(bag) == 0)
    try await till.expectGoodBooks()
  }

  @Test func `is taken back when the goods that it sold make up for it`() async throws {
    let till = try await ATill()
    let bag = try await till.goods("Tas", opening: 3, policy: .block)
    let sold = try await till.sell(bag)
    _ = try await till.addLine(.goodsBack(1, of: SoldLine(sale: sold.number, line: 1)))
    _ = try await till.shop.add(
      bag.number, to: till.front, quantity: 2, at: afternoon, by: .staff(till.dewi))
    let mixed = try await till.payExactly()
    _ = try await till.sell(bag)
    #expect(try await till.onHand(bag) == 0)
    let counter = try await Self.void(mixed, at: till)
    #expect(counter.lines.map(\.kind) == [.return, .goods])
    #expect(try await till.onHand(bag) == 1)
    try await till.expectGoodBooks()
  }
}

struct `Cash for what comes back` {
  @Test(arguments: [100_000, 299_999, 300_000, 450_000])
  func `goes out, however much it is, and none comes in beside it`(price: Int64) async throws {
    let till = try await ATill()
    let bag = try await till.goods("Tas", price)
    let sold = try await till.sell(bag)
    _ = try await till.addLine(.goodsBack(1, of: SoldLine(sale: sold.number, line: 1)))
    for given in [1, 50_000] {
      await #expect(throws: PayRefusal.tooLarge) {
        try await till.shop.pay(
          cartOf: till.front, with: .cash(given: Rupiah(Int64(given))), confirmed: true,
          by: .staff(till.dewi), at: afternoon)
      }
    }
    #expect(try await till.count("sale") == 1)
    let sale = try await till.payExactly()
    #expect(sale.total == Rupiah(-price) && sale.change == Rupiah(price))
    try await till.expectGoodBooks()
  }
}
