import Access
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A closed sale` {
  private static let attempts = [
    "UPDATE sale SET total = 1", "DELETE FROM sale", "UPDATE sale SET reason = 'x'",
    "UPDATE saleLine SET quantity = 2", "DELETE FROM saleLine",
    """
    INSERT INTO saleLine SELECT sale, 9, kind, variant, name, label, taxClass, unit, quantity,
      total, returnedSale, returnedLine FROM saleLine
    """,
    "INSERT OR REPLACE INTO saleLine SELECT * FROM saleLine",
    "UPDATE tender SET given = 1, change = 1", "DELETE FROM tender",
    "INSERT OR REPLACE INTO tender SELECT * FROM tender",
    "INSERT OR REPLACE INTO sale SELECT * FROM sale",
    """
    INSERT INTO sale SELECT 99, kind, receiptYear, receiptSerial + 1, 99, station, drawer, staff,
      day, at, total, voids, reason, approvedBy FROM sale
    """,
    "UPDATE stockMove SET quantity = -9", "DELETE FROM stockMove",
    "INSERT OR REPLACE INTO stockMove SELECT * FROM stockMove",
    """
    INSERT INTO stockMove (variant, quantity, reason, sale, at)
    SELECT variant, -1, 'sale', sale, at FROM stockMove WHERE sale IS NOT NULL
    """,
    "UPDATE priceChange SET price = 1", "DELETE FROM priceChange",
    "INSERT OR REPLACE INTO priceChange SELECT * FROM priceChange",
  ]

  @Test(arguments: attempts)
  func `cannot be changed, not even past the program`(sql: String) async throws {
    let till = try await ATill()
    let sale = try await till.sell(try await till.goods(), 2)
    #expect(try await till.objection(to: sql) != nil)
    #expect(try await till.shop.sale(sale.number) == sale)
    #expect(try await till.count("sale") == 1)
    try await till.expectGoodBooks()
  }
}

struct `The shelf in the file` {
  @Test(arguments: [
    ("stock is the sum of its moves", "UPDATE variant SET onHand = onHand + 1"),
    ("a price is the last of its history", "UPDATE variant SET price = price - 500"),
    ("a price is the last of its history", "UPDATE variant SET price = NULL"),
    (
      "stock and price of a variant begin in their books",
      "INSERT OR REPLACE INTO variant SELECT * FROM variant"
    ),
    (
      "a note has at most 500 characters",
      """
      INSERT INTO stockMove (variant, quantity, reason, note, at)
      VALUES (1, 1, 'receipt', printf('%.501c', 'x'), '2026-11-21T13:05:09+07:00')
      """
    ),
    (
      "a note has at most 500 characters",
      """
      UPDATE drawerSession SET closedAt = openedAt, closedBy = 1, expected = 0, counted = 0,
        difference = 0, note = printf('%.501c', 'x')
      """
    ),
  ])
  func `says what its books say`(because: String, sql: String) async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let objection = try await till.objection(to: sql)
    #expect(objection?.contains(because) == true, "\(objection ?? "none")")
    #expect(try await till.onHand(pin) == 5)
    try await till.expectGoodBooks()
  }

  @Test func `never goes below zero where it blocks`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 1)
    _ = try await till.sell(pin, 3)
    let objection = try await till.objection(to: "UPDATE variant SET stockPolicy = 'block'")
    #expect(objection?.contains("does not go below zero") == true)
    try await till.expectGoodBooks()
  }

  @Test func `takes no note that is longer than a note`() async throws {
    let till = try await ATill()
    let pin = try await till.goods()
    let long = String(repeating: "a", count: 501)
    await #expect(throws: StockRefusal.noteTooLong) {
      try await till.shop.receiveStock(1, of: pin.number, note: long, at: afternoon, by: .house)
    }
    await #expect(throws: DrawerRefusal.noteTooLong) {
      try await till.shop.closeDrawer(
        at: till.front, counted: .sum(Rupiah(200_000)), note: long, by: .staff(till.dewi),
        at: afternoon)
    }
    _ = try await till.shop.receiveStock(
      1, of: pin.number, note: String(long.dropLast()), at: afternoon, by: .house)
  }
}

struct `A station where things are sold` {
  @Test func `is not removed while its drawer is open or its cart filled`() async throws {
    let till = try await ATill(drawersAreOpen: false)
    let workplaces = Workplaces(of: till.database)
    let pin = try await till.goods()
    _ = try await till.shop.openDrawer(
      at: till.back, float: Rupiah(200_000), by: .staff(till.ratna), at: afternoon)
    _ = try await till.shop.add(pin.number, to: till.front, at: afternoon, by: .house)
    for station in [till.front, till.back] {
      await #expect(throws: StationRefusal.stillInUse) {
        try await workplaces.removeStation(station, at: afternoon, by: .house)
      }
      #expect(try await workplaces.station(station) != nil)
    }
    try await till.shop.clear(cartOf: till.front, by: .house)
    _ = try await till.shop.closeDrawer(
      at: till.back, counted: .sum(Rupiah(200_000)), by: .staff(till.ratna), at: afternoon)
    for station in [till.front, till.back] {
      try await workplaces.removeStation(station, at: afternoon, by: .house)
    }
    #expect(StationRefusal.stillInUse.sentence.id != StationRefusal.stillInUse.sentence.en)
  }
}

struct `The file itself` {
  private static let closing = """
    INSERT INTO sale
      (number, kind, receiptYear, receiptSerial, cart, station, drawer, staff, day, at, total)
    VALUES
    """
  private static let line = """
    INSERT INTO saleLine
    VALUES (1, 1, 'goods', 1, 'Pin', '', 'standard', 12500, 1, 12500, NULL, NULL);
    """
  private static let tender =
    "INSERT INTO tender VALUES (1, 'cash', 12500, 20000, 7500, NULL, NULL);"
  private static let move = """
    INSERT INTO stockMove (variant, quantity, reason, sale, at)
    VALUES (1, -1, 'sale', 1, '2026-11-21T13:05:09+07:00');
    """
  private static func sale(
    serial: Int = 1, drawer: Int = 1, station: Int = 1, total: Int = 12_500
  ) -> String {
    closing + """
       (1, 'sale', 2026, \(serial), 1, \(station), \(drawer), 1, '2026-11-21',
        '2026-11-21T13:05:09+07:00', \(total))
      """
  }

  @Test func `takes a sale that adds up`() async throws {
    let till = try await ATill()
    _ = try await till.goods()
    try await till.run(Self.line + Self.tender + Self.move + Self.sale())
    try await till.expectGoodBooks()
  }

  @Test(arguments: [
    ("receipt numbers have no gaps", line + tender + move + sale(serial: 2)),
    ("the total is the sum of the lines", line + tender + move + sale(total: 12_000)),
    ("the total is the sum of the lines", tender + move + sale()),
    ("the tender pays the total", line + move + sale()),
    ("every line moves its stock", line + tender + sale()),
    ("a sale needs the open drawer of its till", line + tender + move + sale(drawer: 2)),
    ("FOREIGN KEY", line),
    (
      "given = amount + change",
      "INSERT INTO tender VALUES (1, 'cash', 12500, 20000, 7000, NULL, NULL)"
    ),
    (
      "cash has no reference",
      "INSERT INTO tender VALUES (1, 'cash', 12500, 20000, 7500, NULL, 'Q')"
    ),
    (
      "only a transfer has a bank",
      "INSERT INTO tender VALUES (1, 'qris', 12500, NULL, NULL, 'BSI', NULL)"
    ),
    (
      "total = unit * quantity",
      line.replacing("12500, 1", with: "12500, 2")
    ),
  ])
  func `refuses what does not add up`(because: String, sql: String) async throws {
    let till = try await ATill()
    _ = try await till.goods()
    let objection = try await till.objection(to: sql)
    #expect(objection?.contains(because) == true, "\(objection ?? "none")")
    #expect(try await till.count("saleLine") == 0)
    try await till.expectGoodBooks()
  }
}

struct `A hundred sales by chance` {
  @Test(arguments: [1904, 1928, 1998])
  func `keep every book in order`(seed: UInt64) async throws {
    let till = try await ATill()
    var dice = Dice(state: seed)
    var shelf: [Variant] = []
    for index in 0..<12 {
      shelf.append(
        try await till.goods(
          "Barang \(index)", Int64.random(in: 0...200, using: &dice) * 500,
          opening: Int.random(in: 0...30, using: &dice),
          policy: index.isMultiple(of: 3) ? .block : .warn))
    }
    var (sold, refused) = (0, 0)
    while sold < 100 {
      let now = afternoon + Int64(sold + refused) * 86_400
      do {
        try await customer(till, shelf, at: now, &dice)
        sold += 1
      } catch is any Refusal {
        refused += 1
        try await till.shop.clear(cartOf: till.front, by: .house)
      }
    }
    #expect(refused > 10)
    #expect(try await till.count("sale WHERE kind = 'sale'") == sold)
    #expect(try await till.count("sale WHERE kind = 'void'") > 5)
    try await till.expectGoodBooks()
    for station in [till.front, till.back] {
      let report = try await till.shop.closeDrawer(
        at: station, counted: .sum(Rupiah(200_000)), by: .staff(till.dewi), at: afternoon)
      #expect(report.difference == Rupiah(200_000) - report.expected)
    }
    try await till.expectGoodBooks()
  }

  private func customer(
    _ till: ATill, _ shelf: [Variant], at now: Instant, _ dice: inout Dice
  ) async throws {
    var total = Rupiah.zero
    var number = CartNumber(0)
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      guard let variant = shelf.randomElement(using: &dice) else { continue }
      let cart = try await till.shop.add(
        variant.number, to: till.front, quantity: Int.random(in: 1...6, using: &dice), at: now,
        by: .house)
      (total, number) = (cart.total, cart.number)
    }
    let cash = total + Rupiah(Int64.random(in: -5...20, using: &dice) * 1_000)
    let tenders: [Tender] = [
      .cash(given: cash), .qris(reference: "Q\(number)"),
      .transfer(bank: "BSI", reference: "7\(number)"),
    ]
    let tender = try #require(tenders.randomElement(using: &dice))
    let sale = try await till.shop.pay(number, with: tender, by: .staff(till.dewi), at: now)
    guard Int.random(in: 0..<5, using: &dice) == 0 else { return }
    let station = Bool.random(using: &dice) ? till.front : till.back
    _ = try await till.shop.void(
      sale.number, reason: "Salah barang", at: station, by: .staff(till.sartika), at: now)
  }
}
