import PointOfSale
import Testing
import Trail
import Values

struct `The last character of a text` {
  private func text(_ count: Int) -> String { String(repeating: "m", count: count) }

  @Test func `of a name, a label and a warning is taken, and one more is not`() async throws {
    let till = try await ATill()
    #expect(try await till.goods(text(500)).isSold)
    await #expect(throws: ProductRefusal.name) { try await till.goods(text(501)) }
    let product = try await till.goods("Kaus").product
    func add(_ new: NewVariant) async throws -> Variant {
      try await till.shop.addVariant(new, to: product, at: afternoon, by: .staff(till.ratna))
    }
    #expect(try await add(NewVariant(label: text(100), lowAt: 9_999)).lowAt == 9_999)
    await #expect(throws: ProductRefusal.labelTooLong) {
      try await add(NewVariant(label: text(101)))
    }
    for lowAt in [-1, 10_000] {
      await #expect(throws: ProductRefusal.lowAt) {
        try await add(NewVariant(label: "L", lowAt: lowAt))
      }
    }
    #expect(try await add(NewVariant(label: "M", opening: 999_999)).onHand == 999_999)
    await #expect(throws: StockRefusal.pieces) {
      try await add(NewVariant(label: "L", opening: 1_000_000))
    }
    #expect(try await till.shop.product(product)?.variants.count == 3)
    try await till.expectGoodBooks()
  }

  @Test func `of a reason and a reference is taken, and one more is not`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    await #expect(throws: PayRefusal.referenceMissing) {
      try await till.sell(pin, with: .qris(reference: text(101)))
    }
    let cart = try #require(try await till.shop.cart(of: till.front))
    let sale = try await till.shop.pay(
      cart.number, with: .transfer(bank: text(100), reference: text(100)), by: .staff(till.dewi),
      at: afternoon)
    func void(_ reason: String) async throws -> String? {
      try await till.shop.void(
        sale.number, reason: reason, at: till.front, by: .staff(till.dewi), at: afternoon
      ).reason
    }
    for reason in [" \n ", text(501)] {
      await #expect(throws: SaleRefusal.reasonMissing) { try await void(reason) }
    }
    #expect(try await void(text(500)) == text(500))
  }

  @Test func `of a parked cart's name is cut off, and it is called back by one till`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods()
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    let parked = try await till.shop.park(
      cartOf: till.front, as: text(101), at: afternoon, by: .house)
    #expect(parked.name == text(100) && parked.isParked)
    let (shop, number) = (till.shop, parked.number)
    let recalled = try await withThrowingTaskGroup(of: Bool.self) { group in
      for station in [till.front, till.back] {
        group.addTask {
          do {
            _ = try await shop.recall(number, to: station, at: afternoon, by: .house)
            return true
          } catch CartRefusal.noSuchCart {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(recalled == 1)
    #expect(try await shop.parkedCarts().isEmpty)
  }
}

struct `The last moment` {
  @Test func `of a paper that opens the drawer is a quarter of an hour after the sale`()
    async throws
  {
    let till = try await ATill()
    let sale = try await till.sell(till.goods())
    for (seconds, opens) in [(-1, false), (0, true), (900, true), (901, false)] as [(Int64, Bool)] {
      let paper = try await till.shop.nextPaper(of: sale, at: afternoon + seconds)
      #expect(paper == SalePaper(paper: 1, opensDrawer: opens), "\(seconds)")
    }
    let void = try await till.shop.void(
      sale.number, reason: "Salah", at: till.front, by: .staff(till.dewi), at: afternoon)
    let taken = try #require(try await till.shop.sale(sale.number))
    #expect(try await !till.shop.nextPaper(of: taken, at: afternoon).opensDrawer)
    #expect(try await till.shop.nextPaper(of: void, at: afternoon).opensDrawer)
  }

  @Test func `of a reference is the sixtieth day`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let sold = try await till.sell(pin, with: .qris(reference: "QR-77"))
    let day: Int64 = 86_400
    await #expect(throws: PayRefusal.referenceUsed(sold.receiptNumber)) {
      try await till.sell(pin, with: .qris(reference: "QR-77"), at: afternoon + 60 * day)
    }
    let later = try await till.sell(
      pin, with: .qris(reference: "QR-77"), at: afternoon + 61 * day)
    #expect(later.lines.map(\.pieces) == [2])
  }

  @Test func `of a day belongs to it, and the next to the next`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let midnight = try #require(Instant("2026-11-22T00:00:00+07:00"))
    _ = try await till.sell(pin, at: midnight + -1)
    _ = try await till.sell(pin, at: midnight)
    for day in [afternoon.day, afternoon.day + 1] {
      #expect(try await till.shop.report(on: day).sales == 1)
      #expect(try await till.shop.sales(on: day).count == 1)
    }
    let both = try await till.shop.report(from: afternoon.day, to: afternoon.day + 1)
    #expect(both.sales == 2 && both.bestSellers.map(\.pieces) == [2])
    let reversed = try await till.shop.report(from: afternoon.day + 1, to: afternoon.day)
    #expect(reversed.sales == 0 && reversed.total == .zero && reversed.tenders.isEmpty)
  }
}

struct `The note on a difference` {
  @Test func `is written once, for a drawer that was counted`() async throws {
    let till = try await ATill()
    let shop = till.shop
    func note(_ drawer: DrawerNumber, _ text: String) async throws -> DrawerReport {
      try await shop.noteDifference(of: drawer, text, by: .staff(till.dewi), at: afternoon)
    }
    let open = try #require(try await shop.drawer(of: till.front)).number
    for drawer in [open, DrawerNumber(999)] {
      await #expect(throws: DrawerRefusal.noSuchDrawer) { try await note(drawer, "Kurang") }
    }
    let report = try await shop.closeDrawer(
      at: till.front, counted: .sum(Rupiah(150_000)), by: .staff(till.dewi), at: afternoon)
    #expect(report.wantsNote && report.difference == Rupiah(-50_000))
    await #expect(throws: DrawerRefusal.noteMissing) { try await note(open, " \n ") }
    await #expect(throws: DrawerRefusal.noteTooLong) {
      try await note(open, String(repeating: "n", count: 501))
    }
    let longest = String(repeating: "n", count: 500)
    let noted = try await note(open, longest)
    #expect(noted.note == longest && !noted.wantsNote)
    await #expect(throws: DrawerRefusal.noteWritten) { try await note(open, "Lagi") }
    #expect(try await shop.unexplainedDrawer(of: till.front) == nil)
  }
}

struct `The goods, page by page` {
  @Test func `are never fewer than one and never more than are there`() async throws {
    let till = try await ATill()
    for name in ["cangkir", "Buku", "Apron"] { _ = try await till.goods(name) }
    func names(_ page: Int, of size: Int) async throws -> [String] {
      let found = try await till.shop.products(page: page, pageSize: size)
      #expect(found.total == 3)
      return found.products.map(\.name)
    }
    #expect(try await names(1, of: 2) == ["Apron", "Buku"])
    #expect(try await names(2, of: 2) == ["cangkir"])
    #expect(try await names(3, of: 2).isEmpty)
    #expect(try await names(-3, of: 2) == ["Apron", "Buku"])
    #expect(try await names(1, of: 0) == ["Apron"])
    #expect(try await names(.max, of: .max).isEmpty)
    #expect(try await till.shop.products(matching: "bu").products.map(\.name) == ["Buku"])
    #expect(try await till.shop.products(matching: "%").total == 0)
  }

  @Test func `keep their price when the same is set again, without a line about it`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    func set(_ price: Int64) async throws -> Variant {
      try await till.shop.setPrice(
        of: pin.number, to: Rupiah(price), at: afternoon, by: .staff(till.ratna))
    }
    let lines = try await till.count("auditEntry")
    #expect(try await set(12_500) == pin)
    #expect(try await till.shop.prices(of: pin.number).count == 1)
    #expect(try await till.count("auditEntry") == lines)
    _ = try await set(13_000)
    #expect(
      try await till.shop.prices(of: pin.number).map(\.price) == [Rupiah(13_000), Rupiah(12_500)])
    #expect(try await till.count("auditEntry") == lines + 1)
  }
}
