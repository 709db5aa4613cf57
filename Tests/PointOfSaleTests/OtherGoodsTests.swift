import PointOfSale
import Testing
import Trail
import Values

struct `Goods without a card` {
  private static func add(
    _ word: String = "Kue kering", _ price: Int64 = 15_000, _ quantity: Int = 1, at till: ATill
  ) async throws -> Cart {
    try await till.shop.addOther(
      word, at: Rupiah(price), quantity: quantity, to: till.front, at: afternoon,
      by: .staff(till.dewi))
  }

  @Test func `are sold by a word and a price, and move no stock`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .staff(till.dewi))
    let cart = try await Self.add("  Kue   kering ", 15_000, 2, at: till)
    #expect(cart.lines.map(\.kind) == [.goods, .other] && cart.pieces == 3)
    #expect(cart.total == Rupiah(42_500) && cart.lines[1].title == "Kue kering")
    #expect(cart.lines[1].onHand == nil && !cart.isShort(cart.lines[1]))
    let more = try await till.shop.setQuantity(
      of: cart.lines[1].line, at: till.front, to: 3, at: afternoon, by: .staff(till.dewi))
    #expect(more.total == Rupiah(57_500))
    let sale = try await till.payExactly()
    #expect(sale.lines[1].variant == nil && sale.lines[1].quantity == 3)
    #expect(try await till.onHand(pin) == 4)
    let report = try await till.shop.report(on: afternoon.day)
    #expect(
      report.kinds == [
        KindTotal(kind: .goods, amount: Rupiah(12_500), count: 1),
        KindTotal(kind: .other, amount: Rupiah(45_000), count: 3),
      ])
    try await till.expectGoodBooks()
  }

  @Test func `are taken back with their sale`() async throws {
    let till = try await ATill()
    _ = try await Self.add(at: till)
    let sale = try await till.payExactly()
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    #expect(void.total == Rupiah(-15_000) && void.lines.map(\.kind) == [.other])
    #expect(try await till.shop.report(on: afternoon.day).total == .zero)
    try await till.expectGoodBooks()
  }

  @Test func `have a word and a price that can be`() async throws {
    let till = try await ATill()
    for word in ["", " ", String(repeating: "k", count: 81)] {
      await #expect(throws: CartRefusal.otherWord) { try await Self.add(word, at: till) }
    }
    for price: Int64 in [0, -1, 1_000_000_000_000] {
      await #expect(throws: CartRefusal.otherPrice) {
        try await Self.add("Kue", price, at: till)
      }
    }
    await #expect(throws: CartRefusal.quantity) { try await Self.add("Kue", 500, 0, at: till) }
    _ = try await till.goods(barcode: "12345678")
    await #expect(throws: PayRefusal.isACode("Pin ungu")) {
      try await Self.add("Kue", 12_345_678, at: till)
    }
    #expect(try await till.shop.cart(of: till.front) == nil)
  }

  @Test func `cost more than nothing, also to whoever writes past the program`() async throws {
    let till = try await ATill()
    let cart = try await Self.add(at: till)
    let free = try await till.objection(to: "UPDATE cartLine SET unit = 0")
    #expect(free?.contains("goods without a card cost more than nothing") == true)
    let nameless = try await till.objection(to: "UPDATE cartLine SET name = ' '")
    #expect(nameless?.contains("has a wording") == true)
    #expect(try await till.shop.cart(of: till.front) == cart)
  }
}
