import PointOfSale
import Testing
import Trail
import Values

struct `A total that a till seldom sees` {
  static let ways: [Tender] = [
    .cash(given: Rupiah(20_000_000)), .qris(reference: nil), .qris(reference: "QR-77"),
    .transfer(bank: "BSI", reference: "42"),
  ]

  @Test(arguments: ways)
  func `is asked about once, however it is paid`(tender: Tender) async throws {
    let till = try await ATill()
    let shelf = try await till.goods("Lemari", 5_000_000)
    let cart = try await till.shop.add(
      shelf.number, to: till.front, quantity: 4, at: afternoon, by: .staff(till.dewi))
    await #expect(throws: PayRefusal.unlikelyTotal(Rupiah(20_000_000))) {
      _ = try await till.shop.pay(
        cart.number, with: tender, by: .staff(till.dewi), at: afternoon)
    }
    #expect(try await till.count("sale") == 0)
    let sale = try await till.shop.pay(
      cart.number, with: tender, confirmed: true, by: .staff(till.dewi), at: afternoon)
    #expect(sale.total == Rupiah(20_000_000))
  }

  @Test func `is not one that is a little less`() async throws {
    let till = try await ATill()
    let shelf = try await till.goods("Lemari", 4_999_900)
    let sale = try await till.sell(shelf, 4, with: .qris(reference: nil))
    #expect(sale.total == Rupiah(19_999_600))
  }
}
