import Access
import Persistence
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `The paper of a sale at the counter` {
  @Test func `is one, whether it is shown, read as text or sent to a printer`() async throws {
    let counter = try await ACounter()
    let (till, pin) = (counter.places.till, try await counter.goods())
    let (shop, dewi) = (counter.shop, Actor.staff(counter.dewi.number))
    _ = try await shop.openDrawer(
      at: till.number, float: Rupiah(100_000), by: dewi, at: counter.watch.now)
    let cart = try await shop.add(
      pin.number, to: till.number, at: counter.watch.now, by: dewi)
    let sale = try await shop.pay(
      cart.number, with: .cash(given: Rupiah(20_000)), by: dewi, at: counter.watch.now)
    let papers = SalePrinting(
      of: "Melati", in: .wib, shop: shop, workplaces: counter.workplaces,
      clock: Clock { [watch = counter.watch] in watch.now })
    func shown() async throws -> [PrintedLine] {
      let next = try await shop.nextPaper(of: sale, at: counter.watch.now)
      return try await papers.lines(of: sale, as: next, width: .narrow)
    }
    let first = try await shown()
    #expect(first.plainText(.narrow).contains("Kasir"))
    let bytes = try await papers.bytes(
      of: sale, width: .narrow, at: sale.station, by: dewi)
    #expect(bytes == ESCPOS.encode(first, ending: .init(kick: .two)))
    let second = try await shown()
    #expect(second.plainText(.narrow).contains("SALINAN"))
    let text = try await papers.text(of: sale, width: .narrow, by: dewi)
    #expect(text == second.plainText(.narrow))
    #expect(!text.contains("Dewi"))
    try await counter.database.transaction { db in
      try Setting.set(HouseSetting.receiptSeller.rawValue, to: "yes", in: db)
    }
    #expect(
      try await shown().contains { $0.text.hasPrefix("Petugas ") && $0.text.hasSuffix(" Dewi") })
  }
}
