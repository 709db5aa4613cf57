import Foundation
import GRDB
import PointOfSale
import Testing
import Trail
import Values

extension ATill {
  /// Puts a line of another kind than goods into the cart at the front till.
  func addLine(_ line: NewLine) async throws -> Cart {
    try await shop.addLine(line, to: front, at: afternoon, by: .staff(dewi))
  }

  /// Takes the right cash for what is at the front till, or gives back what is due.
  func payExactly() async throws -> Sale {
    let total = try await shop.cart(of: front)?.total ?? .zero
    return try await shop.pay(
      cartOf: front, with: .cash(given: max(.zero, total)), by: .staff(dewi), at: afternoon)
  }

  /// One of every kind, after three pins were sold of which one comes back.
  func sellEveryKind(_ pin: Variant) async throws -> (sold: Sale, mixed: Sale) {
    let sold = try await sell(pin, 3)
    _ = try await shop.add(pin.number, to: front, at: afternoon, by: .staff(dewi))
    for line in [
      NewLine.charge("Fotokopi", Rupiah(500), times: 4, taxClass: .standard),
      .donation("Donasi", Rupiah(10_000)), .voucher("Voucer buku", Rupiah(50_000)),
      .rounding("Pembulatan", Rupiah(-50)),
      .goodsBack(1, of: SoldLine(sale: sold.number, line: 1)),
    ] { _ = try await addLine(line) }
    return (sold, try await payExactly())
  }

  /// What the file objects to in some work, or `nil` when it lets it happen.
  func objection(of work: () async throws -> Void) async throws -> String? {
    do {
      try await work()
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return error.message ?? ""
    }
  }
}

struct `A sale of more than goods` {
  @Test func `adds up, and moves the stock of goods only`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let (sold, sale) = try await till.sellEveryKind(pin)
    #expect(
      sale.lines.map(\.kind) == [.goods, .charge, .donation, .voucher, .rounding, .return])
    #expect(
      sale.lines.map(\.total.amount) == [12_500, 2_000, 10_000, 50_000, -50, -12_500])
    #expect(sale.lines.map(\.quantity) == [1, 4, 1, 1, 1, -1])
    #expect(
      sale.lines.map(\.title) == [
        "Pin ungu", "Fotokopi", "Donasi", "Voucer buku", "Pembulatan", "Pin ungu",
      ])
    #expect(sale.lines.map(\.variant) == [pin.number, nil, nil, nil, nil, pin.number])
    #expect(sale.lines.last?.returned == SoldLine(sale: sold.number, line: 1))
    #expect(sale.total == Rupiah(61_950) && sale.lines.reduce(0) { $0 + $1.pieces } == 1)
    #expect(try await till.shop.sale(sale.number) == sale)
    #expect(try await till.onHand(pin) == 2)
    let moves = try await till.shop.stockMoves(of: pin.number)
    #expect(moves.map(\.reason) == [.sale, .broughtBack, .sale, .opening])
    #expect(moves.map(\.quantity) == [-1, 1, -3, 5])
    try await till.expectGoodBooks()
  }

  @Test func `is told kind by kind on its day, and whole in the drawer`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.sellEveryKind(pin)
    let report = try await till.shop.report(on: afternoon.day)
    #expect(report.sales == 2 && report.total == Rupiah(99_450))
    #expect(
      report.kinds == [
        KindTotal(kind: .charge, amount: Rupiah(2_000), count: 4),
        KindTotal(kind: .donation, amount: Rupiah(10_000), count: 1),
        KindTotal(kind: .goods, amount: Rupiah(50_000), count: 4),
        KindTotal(kind: .return, amount: Rupiah(-12_500), count: -1),
        KindTotal(kind: .rounding, amount: Rupiah(-50), count: 1),
        KindTotal(kind: .voucher, amount: Rupiah(50_000), count: 1),
      ])
    #expect(report.bestSellers.map(\.pieces) == [3])
    #expect(report.bestSellers.map(\.amount) == [Rupiah(37_500)])
    let drawer = try #require(try await till.shop.drawer(of: till.front))
    #expect(try await till.shop.drawerReport(drawer.number)?.expected == Rupiah(299_450))
  }

  @Test func `is taken back as a whole`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let (sold, sale) = try await till.sellEveryKind(pin)
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
    #expect(void.total == -sale.total && void.lines.map(\.kind) == sale.lines.map(\.kind))
    #expect(void.lines.map(\.quantity) == sale.lines.map { -$0.quantity })
    #expect(try await till.onHand(pin) == 2)
    // Nothing of the first sale is back any more, so it can be taken back, too.
    _ = try await till.shop.void(
      sold.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
    #expect(try await till.onHand(pin) == 5)
    let report = try await till.shop.report(on: afternoon.day)
    #expect(report.total == .zero && Set(report.kinds.map(\.amount)) == [.zero])
    try await till.expectGoodBooks()
  }
}

struct `What comes back` {
  @Test func `alone gives money out of the drawer`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let sold = try await till.sell(pin, 3)
    let cart = try await till.addLine(.goodsBack(2, of: SoldLine(sale: sold.number, line: 1)))
    #expect(cart.total == Rupiah(-25_000) && cart.pieces == 0 && cart.shortages.isEmpty)
    let sale = try await till.payExactly()
    #expect(sale.total == Rupiah(-25_000) && sale.change == Rupiah(25_000))
    #expect(try await till.onHand(pin) == 4)
    let drawer = try #require(try await till.shop.drawer(of: till.front))
    #expect(try await till.shop.drawerReport(drawer.number)?.expected == Rupiah(212_500))
    await #expect(throws: SaleRefusal.goodsCameBack) {
      try await till.shop.void(
        sold.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
    }
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
    #expect(void.total == Rupiah(25_000) && void.tender == .cash(given: Rupiah(25_000)))
    #expect(try await till.onHand(pin) == 2)
    try await till.expectGoodBooks()
  }

  @Test func `is never more than was sold, nor of what was taken back`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let sold = try await till.sell(pin, 3)
    let place = SoldLine(sale: sold.number, line: 1)
    _ = try await till.addLine(.goodsBack(2, of: place))
    _ = try await till.payExactly()
    _ = try await till.addLine(.goodsBack(2, of: place))
    let more = try await till.objection { _ = try await till.payExactly() }
    #expect(more == "no more comes back than was sold")
    try await till.shop.clear(cartOf: till.front, by: .house)
    let other = try await till.sell(pin)
    _ = try await till.shop.void(
      other.number, reason: "Salah", at: till.front, by: .staff(till.sartika), at: afternoon)
    _ = try await till.addLine(.goodsBack(1, of: SoldLine(sale: other.number, line: 1)))
    let voided = try await till.objection { _ = try await till.payExactly() }
    #expect(voided == "of a sale that was taken back nothing comes back")
    #expect(try await till.onHand(pin) == 4)
    await #expect(throws: SaleRefusal.noSuchSale) {
      try await till.addLine(.goodsBack(1, of: SoldLine(sale: sold.number, line: 2)))
    }
    try await till.expectGoodBooks()
  }
}

struct `A line that is not as its kind must be` {
  private static let wrong: [(NewLine, String)] = [
    (.charge(" ", Rupiah(500), taxClass: .standard), "what is no goods has a wording"),
    (.charge("Denda", .zero, taxClass: .standard), "are more than nothing"),
    (.charge("Denda", Rupiah(-500), taxClass: .standard), "are more than nothing"),
    (.charge("Denda", Rupiah(500), times: 0, taxClass: .standard), "quantity <> 0"),
    (.charge("Denda", Rupiah(500), times: -1, taxClass: .standard), "only what comes back"),
    (.donation("Donasi", .zero), "are more than nothing"),
    (.voucher("Voucer", .zero), "are more than nothing"),
    (.rounding("Pembulatan", Rupiah(100)), "less than a hundred"),
    (.rounding("Pembulatan", Rupiah(-100)), "less than a hundred"),
    (.rounding("Pembulatan", .zero), "less than a hundred"),
  ]

  @Test(arguments: wrong)
  func `does not come into a cart`(line: NewLine, because: String) async throws {
    let till = try await ATill()
    let objection = try await till.objection { _ = try await till.addLine(line) }
    #expect(objection?.contains(because) == true, "\(objection ?? "none")")
    #expect(try await till.count("cartLine") == 0)
  }

  @Test func `is a second rounding, or more of what is there once`() async throws {
    let till = try await ATill()
    let cart = try await till.addLine(.rounding("Pembulatan", Rupiah(50)))
    let second = try await till.objection {
      _ = try await till.addLine(.rounding("Pembulatan", Rupiah(20)))
    }
    #expect(second?.contains("UNIQUE") == true)
    let line = try #require(cart.lines.first).line
    await #expect(throws: CartRefusal.quantity) {
      try await till.shop.setQuantity(
        of: line, at: till.front, to: 2, at: afternoon, by: .staff(till.dewi))
    }
    let empty = try await till.shop.removeLine(
      line, at: till.front, at: afternoon, by: .staff(till.dewi))
    #expect(empty.lines.isEmpty)
  }
}

struct `An answer that was kept before there were kinds` {
  @Test func `is read as one about goods`() throws {
    let kept = """
      {"line": 7, "variant": 1, "name": "Pin", "label": "ungu", "taxClass": "standard",
       "unit": 12500, "quantity": 2, "onHand": 5, "stockPolicy": "warn"}
      """
    let line = try JSONDecoder().decode(CartLine.self, from: Data(kept.utf8))
    #expect(line.kind == .goods && line.title == "Pin, ungu" && line.total == Rupiah(25_000))
    #expect(line.onHand == 5)
    let again = try JSONDecoder().decode(CartLine.self, from: JSONEncoder().encode(line))
    #expect(again == line)
  }
}
