import Access
import Counter
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// Holds the shop's ledger against what was written down beside the till.
struct TillAudit: Sendable {
  let house: House
  let station: StationNumber
  let books: TillBooks
  /// How many sales there were, those that were taken back among them.
  let sales: Int

  private var shop: Shop { house.shop }

  /// What was sold, and that nothing is left over; the drawer may be open still.
  func everythingSold() async throws {
    #expect(books.receipts.count { !$0.isVoid } == sales)
    try await receipts()
    try await report()
    try await stock()
    #expect(try await shop.cart(of: station)?.lines.isEmpty ?? true)
    #expect(try await shop.parkedCarts().isEmpty)
    #expect(try await house.scanDesk.lateScans(at: station).isEmpty)
    #expect(try await house.database.violations() == [])
  }

  /// The hour may lie on both sides of midnight.
  private var days: (first: Day, last: Day) { (house.clock.today - 1, house.clock.today) }

  /// Each sale has exactly what was scanned for it, in that order, and was paid as it was paid.
  private func receipts() async throws {
    let all = try await shop.sales(on: days.first) + shop.sales(on: days.last)
    let inOrder = all.sorted { $0.receiptNumber < $1.receiptNumber }
    #expect(inOrder.map(\.receiptNumber.serial) == Array(1...books.receipts.count))
    for (sale, receipt) in zip(inOrder, books.receipts) {
      let number = sale.receiptNumber
      let lines = sale.lines.map { line in
        TillBooks.Line(
          ware: books.wares.firstIndex { $0.variant == line.variant } ?? -1, pieces: line.quantity)
      }
      #expect(lines == receipt.lines, "\(number)")
      #expect(sale.total == receipt.total, "\(number)")
      #expect(sale.tender == receipt.tender, "\(number)")
      #expect(sale.change == receipt.change, "\(number)")
      #expect((sale.kind == .void) == receipt.isVoid, "\(number)")
    }
  }

  private func report() async throws {
    let report = try await shop.report(from: days.first, to: days.last, bestSellers: 100)
    #expect(report.sales == sales)
    #expect(report.voids == books.receipts.count - sales)
    #expect(report.total == books.receipts.reduce(.zero) { $0 + $1.total })
    #expect(Set(report.tenders) == Set(books.tenders))
    for (ware, goods) in books.wares.enumerated()
    where goods.variant != nil && books.sold(ware) > 0 {
      let seller = report.bestSellers.first { $0.variant == goods.variant }
      #expect(seller?.pieces == books.sold(ware), "\(goods.title)")
      #expect(seller?.amount == goods.price * books.sold(ware), "\(goods.title)")
    }
  }

  private func stock() async throws {
    for (ware, goods) in books.wares.enumerated() {
      guard let variant = goods.variant else { continue }
      let left = goods.stock - books.sold(ware)
      #expect(try await shop.variant(variant)?.onHand == left, "\(goods.title)")
      let moves = try await shop.stockMoves(of: variant, limit: 1000)
      #expect(moves.reduce(0) { $0 + $1.quantity } == left, "\(goods.title)")
    }
  }

  /// The drawer was counted, and nothing is missing in it.
  func countedDrawer() async throws {
    let drawers = try await shop.drawers(of: station)
    #expect(drawers.count == 1)
    let number = try #require(drawers.first).number
    let report = try #require(try await shop.drawerReport(number))
    #expect(report.drawer.closedAt != nil)
    #expect(Set(report.tenders) == Set(books.tenders))
    #expect(report.expected == TillHour.float + books.cash)
    #expect(report.counted == report.expected)
    #expect(report.difference == .zero)
  }
}
