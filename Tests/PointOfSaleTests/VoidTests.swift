import GRDB
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `Taking a sale back` {
  @Test func `writes a second document and leaves the first as it was`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let sale = try await till.sell(pin, 2, with: .cash(given: Rupiah(50_000)))
    let void = try await till.shop.void(
      sale.number, reason: " Salah  warna ", at: till.front, by: .staff(till.dewi),
      approvedBy: till.ratna, at: afternoon + 300)
    #expect(void.kind == .void && void.voids == sale.receiptNumber)
    #expect(void.receiptNumber.description == "2026-000002" && void.reason == "Salah warna")
    #expect(void.total == Rupiah(-25_000) && void.lines.map(\.quantity) == [-2])
    #expect(void.change == Rupiah(25_000))
    #expect(try await till.onHand(pin) == 5)
    let before = try await till.shop.sale(sale.number)
    #expect(before?.voidedBy == void.receiptNumber)
    #expect(before?.lines == sale.lines && before?.total == sale.total)
    let drawer = try #require(try await till.shop.drawer(of: till.front))
    #expect(
      try await till.shop.drawerReport(drawer.number)?.expected == Rupiah(200_000))
    let audited = try await till.database.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT count(*) = 1 FROM auditEntry WHERE action = 'sale.voided'")
    }
    #expect(audited == true)
    try await till.expectGoodBooks()
  }

  @Test func `happens once`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods())
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    await #expect(throws: SaleRefusal.alreadyVoided(void.receiptNumber)) {
      try await till.shop.void(
        sale.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    }
    await #expect(throws: SaleRefusal.isAVoid) {
      try await till.shop.void(
        void.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    }
    await #expect(throws: SaleRefusal.noSuchSale) {
      try await till.shop.void(
        SaleNumber(77), reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    }
    #expect(try await till.count("sale") == 2)
  }

  @Test func `needs a reason, another second person, and an open drawer`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 50)
    let sale = try await till.sell(pin, 20)
    await #expect(throws: SaleRefusal.reasonMissing) {
      try await till.shop.void(
        sale.number, reason: " ", at: till.front, by: .staff(till.dewi), at: afternoon)
    }
    await #expect(throws: SaleRefusal.samePerson) {
      try await till.shop.void(
        sale.number, reason: "x", at: till.front, by: .staff(till.dewi), approvedBy: till.dewi,
        at: afternoon)
    }
    _ = try await till.shop.closeDrawer(
      at: till.front, counted: .sum(Rupiah(450_000)), by: .staff(till.dewi), at: afternoon)
    await #expect(throws: SaleRefusal.drawerClosed) {
      try await till.shop.void(
        sale.number, reason: "x", at: till.front, by: .staff(till.dewi), at: afternoon)
    }
    #expect(try await till.count("sale") == 1)
    try await till.expectGoodBooks()
  }

  @Test func `of QRIS leaves the drawer's cash alone`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: "QR-7"))
    let void = try await till.shop.void(
      sale.number, reason: "x", at: till.back, by: .staff(till.sartika), at: afternoon)
    #expect(void.tender == .qris(reference: "QR-7") && void.change == .zero)
    let drawer = try #require(try await till.shop.drawer(of: till.back))
    let report = try await till.shop.drawerReport(drawer.number)
    #expect(report?.expected == Rupiah(200_000))
    #expect(
      report?.tenders == [TenderTotal(method: .qris, count: 1, amount: Rupiah(-12_500))])
    #expect(report?.voids == report?.tenders)
    let front = try #require(try await till.shop.drawer(of: till.front))
    #expect(try await till.shop.drawerReport(front.number)?.voids == [])
    try await till.expectGoodBooks()
  }
}
