import Foundation
import PointOfSale
import Testing
import Trail
import Values

struct `The report of a day` {
  @Test func `adds up sales and voids by tender, and names what sold best`() async throws {
    let till = try await ATill()
    let (pin, bag) = (try await till.goods(opening: 50), try await till.goods("Tas", 95_000))
    _ = try await till.sell(pin, 4)
    _ = try await till.sell(bag, 1, with: .qris(reference: "Q"))
    let mistake = try await till.sell(pin, 10)
    _ = try await till.shop.void(
      mistake.number, reason: "x", at: till.front, by: .staff(till.dewi), at: afternoon)
    _ = try await till.sell(bag, 1, at: afternoon + 86_400)
    let report = try await till.shop.report(on: afternoon.day)
    #expect(report.sales == 3 && report.voids == 1 && report.total == Rupiah(145_000))
    #expect(
      report.tenders == [
        TenderTotal(method: .cash, count: 3, amount: Rupiah(50_000)),
        TenderTotal(method: .qris, count: 1, amount: Rupiah(95_000)),
      ])
    #expect(
      report.voided == [TenderTotal(method: .cash, count: 1, amount: Rupiah(-125_000))])
    #expect(report.tenders.map(report.sales(by:)) == [2, 1])
    #expect(report.tenders.map(report.received(by:)) == [Rupiah(175_000), Rupiah(95_000)])
    #expect(report.bestSellers.map(\.title) == ["Pin ungu", "Tas"])
    #expect(report.bestSellers.map(\.pieces) == [4, 1])
    let week = try await till.shop.report(from: afternoon.day, to: afternoon.day + 6)
    #expect(week.sales == 4 && week.total == Rupiah(240_000))
    let empty = try await till.shop.report(on: afternoon.day - 1)
    #expect(empty.total == .zero && empty.tenders.isEmpty && empty.bestSellers.isEmpty)
  }

  @Test func `has what came back more than it sold, with its minus`() async throws {
    let till = try await ATill()
    let (pin, bag) = (try await till.goods(opening: 50), try await till.goods("Tas", 95_000))
    let sold = try await till.sell(bag)
    _ = try await till.shop.void(
      sold.number, reason: "x", at: till.front, by: .staff(till.sartika), at: afternoon + 86_400)
    _ = try await till.sell(pin, 2, at: afternoon + 86_400)
    let next = try await till.shop.report(on: afternoon.day + 1)
    #expect(next.bestSellers.map(\.title) == ["Pin ungu", "Tas"])
    #expect(next.bestSellers.map(\.pieces) == [2, -1])
    #expect(next.bestSellers.reduce(Rupiah.zero) { $0 + $1.amount } == next.total)
    // What was sold and came back in the same days is none of what they brought.
    let both = try await till.shop.report(from: afternoon.day, to: afternoon.day + 1)
    #expect(both.bestSellers.map(\.title) == ["Pin ungu"])
  }
}

struct `A receipt number` {
  @Test func `is read as it is printed`() throws {
    let number = ReceiptNumber(year: 2026, serial: 123)
    #expect(number.description == "2026-000123")
    #expect(ReceiptNumber("2026-000123") == number)
    #expect(ReceiptNumber(year: 2026, serial: 1_234_567).description == "2026-1234567")
    #expect(number < ReceiptNumber(year: 2027, serial: 1))
    for text in ["", "2026", "2026-", "2026-123", "2026-000000", "2026-+00123", "-2026-000123"] {
      #expect(ReceiptNumber(text) == nil)
    }
    #expect(try JSONEncoder().encode([number]) == Data(#"["2026-000123"]"#.utf8))
    #expect(
      try JSONDecoder().decode([ReceiptNumber].self, from: Data(#"["2026-000123"]"#.utf8))
        == [number])
  }
}

struct `When the shop says no` {
  private static let short = Shortage(variant: VariantNumber(1), title: "Tas", onHand: 0, wanted: 1)
  private static let every: [any Refusal] = [
    ProductRefusal.noSuchProduct, ProductRefusal.noSuchVariant, ProductRefusal.noSuchRecord,
    ProductRefusal.unknownBarcode("1"), ProductRefusal.name, ProductRefusal.labelTooLong,
    ProductRefusal.noVariant, ProductRefusal.price, ProductRefusal.lowAt,
    ProductRefusal.labelTaken("M"), ProductRefusal.labelTaken(""),
    ProductRefusal.barcodeTaken("1", by: "Tas"), ProductRefusal.belowZero(-1),
    StockRefusal.quantity, StockRefusal.pieces, StockRefusal.nothingCame,
    StockRefusal.notThatMany(0), CartRefusal.noPrice("Tas"), CartRefusal.notSold("Tas"),
    CartRefusal.quantity, CartRefusal.tooMuch, CartRefusal.outOfStock([short]),
    CartRefusal.noSuchLine, CartRefusal.noSuchCart, CartRefusal.nothingToPark,
    PayRefusal.empty, PayRefusal.parked, PayRefusal.drawerClosed,
    PayRefusal.referenceMissing, PayRefusal.tooLarge,
    PayRefusal.alreadyPaid(ReceiptNumber(year: 2026, serial: 1)),
    PayRefusal.tooSmall(missing: Rupiah(1)), PayRefusal.totalChanged(Rupiah(1)),
    SaleRefusal.noSuchSale, SaleRefusal.isAVoid, SaleRefusal.reasonMissing,
    SaleRefusal.samePerson, SaleRefusal.drawerClosed, SaleRefusal.needsManager,
    SaleRefusal.needsSecondPerson, StockRefusal.noteTooLong, StockRefusal.reasonMissing,
    StockRefusal.openedAlready, PayRefusal.isACode("Tas"),
    PayRefusal.unlikely(given: Rupiah(2), change: Rupiah(1)), PayRefusal.unlikelyTotal(Rupiah(1)),
    SaleRefusal.alreadyVoided(ReceiptNumber(year: 2026, serial: 1)), SaleRefusal.goodsCameBack,
    SaleRefusal.goodsSoldAgain("Tas"),
    DrawerRefusal.alreadyOpen(since: afternoon), DrawerRefusal.notOpen, DrawerRefusal.amount,
    DrawerRefusal.cartOpen, DrawerRefusal.noteTooLong,
    DrawerRefusal.nothingCounted, DrawerRefusal.unexplained, DrawerRefusal.noSuchDrawer,
    DrawerRefusal.noteMissing, DrawerRefusal.noteWritten, DrawerRefusal.unlikely(Rupiah(1)),
  ]

  @Test func `it speaks both languages and says what to do`() {
    for refusal in Self.every {
      let (id, en) = (refusal.sentence.id, refusal.sentence.en)
      #expect(id.hasSuffix(".") && en.hasSuffix(".") && id != en)
    }
  }

  @Test func `one name for programs means one sentence`() {
    let byType = Dictionary(grouping: Self.every, by: \.type)
    for (type, refusals) in byType where type != "variant-label-taken" {
      #expect(Set(refusals.map(\.sentence)).count == 1, "\(type)")
    }
  }
}
