import PointOfSale
import Testing
import Trail
import Values

struct `A reference that comes later` {
  @Test func `is written by whoever sold, once, and the sale stays as it was`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: nil))
    let filled = try await till.shop.fillReference(
      of: sale.number, " QR-77 ", by: .staff(till.dewi), at: afternoon)
    #expect(filled.tender == .qris(reference: "QR-77") && !filled.wantsReference)
    #expect(try await till.shop.sales(on: afternoon.day) == [filled])
    await #expect(throws: SaleRefusal.referenceWritten) {
      try await till.shop.fillReference(
        of: sale.number, "QR-78", by: .staff(till.dewi), at: afternoon)
    }
    for sql in [
      "UPDATE saleReference SET reference = 'x'", "DELETE FROM saleReference",
      "INSERT OR REPLACE INTO saleReference SELECT * FROM saleReference",
      "UPDATE tender SET reference = 'x'",
    ] {
      let objection = try await till.objection(to: sql)
      #expect(objection != nil, "\(sql)")
    }
    try await till.expectGoodBooks()
  }

  @Test func `of a transfer comes with its bank, where that is not known yet`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let nothing = try await till.sell(pin, with: .transfer(bank: nil, reference: nil))
    let withBank = try await till.sell(pin, with: .transfer(bank: "BSI", reference: nil))
    let first = try await till.shop.fillReference(
      of: nothing.number, "42", bank: "BCA", by: .staff(till.dewi), at: afternoon)
    #expect(first.tender == .transfer(bank: "BCA", reference: "42"))
    let second = try await till.shop.fillReference(
      of: withBank.number, "43", by: .staff(till.dewi), at: afternoon)
    #expect(second.tender == .transfer(bank: "BSI", reference: "43"))
  }

  @Test func `is filled in by a manager, and by no other colleague`() async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: nil))
    await #expect(throws: SaleRefusal.referenceOfAnother) {
      try await till.shop.fillReference(
        of: sale.number, "QR-77", by: .staff(till.ratna), at: afternoon)
    }
    let filled = try await till.shop.fillReference(
      of: sale.number, "QR-77", by: .staff(till.sartika), at: afternoon)
    #expect(!filled.wantsReference)
  }

  @Test(arguments: ["", " ", String(repeating: "9", count: 101)])
  func `has letters, and not too many`(text: String) async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), with: .qris(reference: nil))
    await #expect(throws: PayRefusal.referenceMissing) {
      try await till.shop.fillReference(
        of: sale.number, text, by: .staff(till.dewi), at: afternoon)
    }
    let kept = try #require(try await till.shop.sale(sale.number))
    #expect(kept.wantsReference)
  }

  @Test func `is not that of another sale, unless it is said once more`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let first = try await till.sell(pin, with: .qris(reference: nil))
    let second = try await till.sell(pin, with: .qris(reference: nil))
    _ = try await till.shop.fillReference(
      of: first.number, "QR-77", by: .staff(till.dewi), at: afternoon)
    await #expect(throws: PayRefusal.referenceUsed(first.receiptNumber)) {
      try await till.shop.fillReference(
        of: second.number, "qr 77", by: .staff(till.dewi), at: afternoon)
    }
    await #expect(throws: PayRefusal.referenceUsed(first.receiptNumber)) {
      try await till.sell(pin, with: .qris(reference: "QR-77"))
    }
    let sure = try await till.shop.fillReference(
      of: second.number, "qr 77", confirmed: true, by: .staff(till.dewi), at: afternoon)
    #expect(sure.tender.reference == "qr 77")
  }

  @Test func `is asked for of no cash and of nothing that was taken back`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let cash = try await till.sell(pin)
    let taken = try await till.sell(pin, with: .qris(reference: nil))
    let void = try await till.shop.void(
      taken.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    #expect(void.tender == .qris(reference: nil))
    for number in [cash.number, taken.number, void.number] {
      await #expect(throws: SaleRefusal.noReference) {
        try await till.shop.fillReference(
          of: number, "QR-77", by: .staff(till.dewi), at: afternoon)
      }
    }
    #expect(try await till.shop.sales(on: afternoon.day).filter(\.wantsReference).isEmpty)
    let past = try await till.objection(
      to: "INSERT INTO saleReference VALUES (\(cash.number), NULL, 'Q', 'x', 1)")
    #expect(past?.contains("waits for one") == true)
    try await till.expectGoodBooks()
  }
}
