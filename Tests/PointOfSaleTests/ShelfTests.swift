import GRDB
import Persistence
import PointOfSale
import Testing
import Trail
import Values

struct `One article number` {
  static let forms = ["036000291452", "0036000291452", "00036000291452"]

  @Test(arguments: forms)
  func `finds the goods in each of its forms`(kept: String) async throws {
    let till = try await ATill()
    let pin = try await till.goods(barcode: kept)
    for form in Self.forms {
      let found = try await till.shop.find(barcode: Barcode(form))
      #expect(found?.variant.number == pin.number, "\(form)")
      let listed = try await till.shop.products(matching: form)
      #expect(listed.products.map(\.name) == ["Pin ungu"], "\(form)")
      let no = try await refusal { _ = try await till.goods("Lain", barcode: form) }
      #expect(no == "product-barcode-taken", "\(form)")
    }
  }

  @Test(arguments: ["036000291453", "12345", "123456789013"])
  func `is none without its check digit`(text: String) async throws {
    let till = try await ATill()
    let pin = try await till.goods(barcode: text)
    #expect(pin.barcode.text == text)
  }
}

struct `The stock` {
  @Test func `sends back no more than is there`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 2)
    for reason in [StockReason.returned, .toLibrary] {
      let no = try await refusal {
        _ = try await till.shop.moveStock(
          of: pin.number, by: -3, reason: reason, at: afternoon, by: .staff(till.ratna))
      }
      #expect(no == "stock-too-few", "\(reason)")
    }
    let objection = try await till.objection(
      to: """
        INSERT INTO stockMove (variant, quantity, reason, at)
        VALUES (1, -3, 'returned', '2026-11-21T13:05:09+07:00')
        """)
    #expect(objection?.contains("no more than is there") == true)
    #expect(try await till.onHand(pin) == 2)
  }

  @Test func `is opened once`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 2)
    let no = try await refusal {
      _ = try await till.shop.moveStock(
        of: pin.number, by: 3, reason: .opening, at: afternoon, by: .staff(till.ratna))
    }
    #expect(no == "stock-opened-already")
    let objection = try await till.objection(
      to: """
        INSERT INTO stockMove (variant, quantity, reason, at)
        VALUES (1, 3, 'opening', '2026-11-21T13:05:09+07:00')
        """)
    #expect(objection?.contains("opened once") == true)
    #expect(try await till.onHand(pin) == 2)
  }

  @Test func `is counted with a reason, when the count is another number`() async throws {
    let till = try await ATill()
    let pin = try await till.goods(opening: 2)
    for note in [nil, "", " "] {
      let no = try await refusal {
        _ = try await till.shop.adjustStock(
          of: pin.number, to: 0, note: note, at: afternoon, by: .staff(till.ratna))
      }
      #expect(no == "stock-reason-missing")
    }
    let same = try await till.shop.adjustStock(
      of: pin.number, to: 2, at: afternoon, by: .staff(till.ratna))
    #expect(same.onHand == 2)
  }
}

struct `The trail of the shop` {
  @Test func `has old and new value of prices and counts, and every receipt of goods and cash`()
    async throws
  {
    let till = try await ATill()
    let pin = try await till.goods(opening: 3)
    let shop = till.shop
    _ = try await shop.setPrice(
      of: pin.number, to: Rupiah(1), confirmed: true, at: afternoon, by: .staff(till.ratna))
    _ = try await shop.setPrice(of: pin.number, to: nil, at: afternoon, by: .staff(till.ratna))
    _ = try await shop.receiveStock(4, of: pin.number, at: afternoon, by: .staff(till.ratna))
    _ = try await shop.adjustStock(
      of: pin.number, to: 5, note: "Rusak", at: afternoon, by: .staff(till.ratna))
    _ = try await shop.moveCash(
      at: till.front, amount: Rupiah(-30_000), reason: "Kopi", by: .staff(till.dewi), at: afternoon)
    _ = try await shop.openWithoutSale(
      at: till.front, reason: "Tukar", by: .staff(till.dewi), at: afternoon)
    let trail = try await till.trail()
    for line in [
      "price.changed variant 1 price 12500 to 1", "price.changed variant 1 price 1 to none",
      "stock.moved variant 1 receipt 4", "stock.counted variant 1 stock 7 to 5",
      "cash.moved drawer 1 out 30000", "drawer.openedWithoutSale drawer 1",
      "drawer.opened drawer 1 float 200000",
    ] {
      #expect(trail.contains(line), "\(line) in \(trail)")
    }
  }
}

extension ATill {
  /// What was done to what, as the trail has it, oldest first.
  func trail() async throws -> [String] {
    try await database.read { db in
      try String.fetchAll(
        db, sql: "SELECT action || ' ' || subject FROM auditEntry ORDER BY number")
    }
  }

  /// How SQLite finds the sales of a day.
  func planOfTheDay() async throws -> [String] {
    try await database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          EXPLAIN QUERY PLAN SELECT sale.number, counter.receiptSerial
          FROM sale JOIN tender ON tender.sale = sale.number
          LEFT JOIN sale AS original ON original.number = sale.voids
          LEFT JOIN sale AS counter ON counter.voids = sale.number
          WHERE sale.day = ? ORDER BY sale.number DESC
          """, arguments: [afternoon.day]
      ).map { try $0.decode(String.self, forColumn: "detail") }
    }
  }
}
