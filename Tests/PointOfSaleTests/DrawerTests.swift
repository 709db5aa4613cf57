import PointOfSale
import Testing
import Trail
import Values

struct `The drawer` {
  @Test func `is counted blind and tells the difference afterwards`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 50)
    _ = try await till.sell(pin, 4, with: .cash(given: Rupiah(100_000)))
    _ = try await till.sell(pin, 2, with: .qris(reference: "Q"))
    _ = try await till.shop.moveCash(
      at: till.front, amount: Rupiah(-30_000), reason: "Beli kopi", by: .staff(till.dewi),
      at: afternoon)
    _ = try await till.shop.moveCash(
      at: till.front, amount: Rupiah(100_000), reason: "Uang kecil", by: .staff(till.dewi),
      at: afternoon)
    _ = try await till.shop.openWithoutSale(
      at: till.front, reason: "Tukar uang", by: .staff(till.dewi), at: afternoon)
    let report = try await till.shop.closeDrawer(
      at: till.front,
      counted: .pieces([.rp100000: 3, .rp10000: 1, .rp5000: 1, .rp2000: 1, .rp500: 1, .rp200: 0]),
      note: "Kurang receh", by: .staff(till.ratna), at: afternoon + 3_600)
    #expect(report.expected == Rupiah(320_000) && report.counted == Rupiah(317_500))
    #expect(report.difference == Rupiah(-2_500))
    #expect(report.cashIn == Rupiah(100_000) && report.cashOut == Rupiah(30_000))
    #expect(report.openings == 1 && report.note == "Kurang receh")
    #expect(
      report.tenders == [
        TenderTotal(method: .cash, count: 1, amount: Rupiah(50_000)),
        TenderTotal(method: .qris, count: 1, amount: Rupiah(25_000)),
      ])
    #expect(report.drawer.closedBy == till.ratna)
    #expect(try await till.shop.drawerReport(report.drawer.number) == report)
    let pieces = try await till.shop.drawerPieces(of: report.drawer.number)
    #expect(pieces.map(\.value.amount) == [100_000, 10_000, 5_000, 2_000, 500])
    #expect(pieces.map(\.count) == [3, 1, 1, 1, 1] && pieces[0].sum == Rupiah(300_000))
    #expect(try await till.shop.drawer(of: till.front) == nil)
    #expect(try await till.shop.drawerMoves(of: report.drawer.number).count == 3)
    try await till.expectGoodBooks()
  }

  @Test func `is one at each till, and closes once`() async throws {
    let till = try await ATill()
    await #expect(throws: DrawerRefusal.alreadyOpen(since: afternoon)) {
      try await till.shop.openDrawer(
        at: till.front, float: .zero, by: .staff(till.dewi), at: afternoon)
    }
    _ = try await till.shop.closeDrawer(
      at: till.front, counted: .sum(.zero), note: "Disetor", by: .staff(till.dewi), at: afternoon)
    await #expect(throws: DrawerRefusal.notOpen) {
      try await till.shop.closeDrawer(
        at: till.front, counted: .sum(.zero), by: .staff(till.dewi), at: afternoon)
    }
    let again = try await till.shop.openDrawer(
      at: till.front, float: Rupiah(50_000), by: .staff(till.dewi), at: afternoon)
    #expect(again.float == Rupiah(50_000) && again.closedAt == nil)
    #expect(try await till.shop.drawers(of: till.front).count == 2)
    #expect(try await till.shop.drawers().count == 3)
  }

  @Test func `does not close over a cart that is being rung up`() async throws {
    let till = try await ATill()
    _ = try await till.shop.add(
      try await till.goods().number, to: till.front, at: afternoon, by: .house)
    await #expect(throws: DrawerRefusal.cartOpen) {
      try await till.shop.closeDrawer(
        at: till.front, counted: .sum(.zero), by: .staff(till.dewi), at: afternoon)
    }
  }

  @Test func `takes no impossible sum, and says why it was opened`() async throws {
    let till = try await ATill()
    await #expect(throws: SaleRefusal.reasonMissing) {
      try await till.shop.openWithoutSale(
        at: till.front, reason: "", by: .staff(till.dewi), at: afternoon)
    }
    for amount in [Rupiah.zero, Rupiah(.max), Rupiah(-1_000_000_000_000)] {
      await #expect(throws: DrawerRefusal.amount) {
        try await till.shop.moveCash(
          at: till.front, amount: amount, reason: "x", by: .staff(till.dewi), at: afternoon)
      }
    }
    for count in [
      DrawerCount.sum(Rupiah(-1)), .pieces([.rp100: -1]), .pieces([.rp100000: 100_000]),
      .sum(Rupiah(.max)),
    ] {
      await #expect(throws: DrawerRefusal.amount) {
        try await till.shop.closeDrawer(
          at: till.front, counted: count, by: .staff(till.dewi), at: afternoon)
      }
    }
    #expect(try await till.shop.drawer(of: till.front) != nil)
  }

  @Test(arguments: [
    "UPDATE drawerSession SET counted = 1, difference = 1 - expected WHERE closedAt IS NOT NULL",
    """
    UPDATE drawerSession
    SET closedAt = NULL, closedBy = NULL, expected = NULL, counted = NULL, difference = NULL
    """,
    "UPDATE drawerSession SET float = 1", "DELETE FROM drawerSession",
    "INSERT OR REPLACE INTO drawerSession SELECT * FROM drawerSession WHERE closedAt IS NULL",
    """
    INSERT OR REPLACE INTO drawerSession (station, float, openedAt, openedBy)
    SELECT station, float, openedAt, openedBy FROM drawerSession WHERE closedAt IS NULL
    """,
    "INSERT INTO drawerMove SELECT 9, drawer, 'in', 1, 'x', at, staff FROM drawerMove",
    "UPDATE drawerMove SET amount = 1", "DELETE FROM drawerMove",
    "INSERT OR REPLACE INTO drawerMove SELECT * FROM drawerMove",
    "UPDATE drawerPiece SET pieces = 9", "DELETE FROM drawerPiece",
    "INSERT OR REPLACE INTO drawerPiece SELECT drawer, denomination, 9 FROM drawerPiece",
  ])
  func `that was closed cannot be changed, not even past the program`(sql: String) async throws {
    let till = try await ATill()
    _ = try await till.shop.moveCash(
      at: till.front, amount: Rupiah(1_000), reason: "x", by: .staff(till.dewi), at: afternoon)
    let report = try await till.shop.closeDrawer(
      at: till.front, counted: .pieces([.rp100000: 2, .rp1000: 1]), by: .staff(till.dewi),
      at: afternoon)
    #expect(try await till.objection(to: sql) != nil)
    #expect(try await till.shop.drawerReport(report.drawer.number) == report)
    #expect(try await till.shop.drawers().count == 2)
    try await till.expectGoodBooks()
  }
}
