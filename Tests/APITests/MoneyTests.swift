import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Printing
import Stations
import Testing
import Trail
import Values
import Waiting

struct `Money over the API` {
  @Test func `an absurd sum is refused unless it is confirmed`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let tender: JSONValue = ["kind": "cash", "given": 12_345_678_905]
      let asked = try await house.write("POST", "/sales", ["tender": tender], as: till)
      #expect(asked.status == 422 && asked.problem == "cash-unlikely")
      let meant = try await house.write(
        "POST", "/sales", ["tender": tender, "confirmed": true], as: till)
      #expect(meant.status == 201)
    }
  }

  @Test func `a cart below nothing is paid at the total that was seen`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let sold = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 15_000]], as: till)
      let number = SaleNumber(Int64(try #require(sold.json["number"].integer)))
      _ = try await house.house.shop.addLine(
        .goodsBack(1, of: SoldLine(sale: number, line: 1)), to: house.stations.till.number,
        at: house.watch.now, by: .house)
      let tender: JSONValue = ["kind": "cash", "given": 0]
      let other = try await house.write(
        "POST", "/sales", ["tender": tender, "seen": 15_000], as: till)
      #expect(other.problem == "total-changed")
      let paid = try await house.write(
        "POST", "/sales", ["tender": tender, "seen": -15_000], as: till)
      #expect(paid.status == 201 && paid.json["total"].integer == -15_000)
    }
  }

  @Test func `a reference of another sale is refused unless it is confirmed`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      func pay(_ isSure: JSONValue) async throws -> (status: Int, problem: String) {
        _ = try await house.write(
          "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
        let tender: JSONValue = ["kind": "qris", "reference": "QR-77"]
        let answer = try await house.write(
          "POST", "/sales", ["tender": tender, "confirmed": isSure], as: till)
        return (answer.status, answer.problem)
      }
      #expect(try await pay(false).status == 201)
      let again = try await pay(false)
      #expect(again.status == 422 && again.problem == "reference-used")
      #expect(try await pay(true).status == 201)
    }
  }

  @Test func `the first paper is no copy and opens the drawer, the next is one and does not`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let sale = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 20_000]], as: till)
      let path = "/sales/\(sale.json["number"].integer ?? 0)/receipt"
      var papers: [[PrinterOperation]] = []
      for _ in 1...2 {
        let paper = try await house.ask(
          "GET", path, as: till, headers: ["Accept": "application/octet-stream"])
        papers.append(try ESCPOS.operations(in: Array(paper.body)))
      }
      #expect(papers.map { $0.contains(.kick(.two)) } == [true, false])
      #expect(papers.map { $0.contains(.text(Array("SALINAN".utf8))) } == [false, true])
      let text = try await house.ask("GET", path, as: till, headers: ["Accept": "text/plain"])
      #expect(text.text.contains("SALINAN") && text.text.contains("Kasir"))
    }
  }

  @Test func `a receipt is as wide as the paper of its till, unless another width is asked for`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let sale = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 20_000]], as: till)
      let path = "/sales/\(sale.json["number"].integer ?? 0)/receipt"
      try await house.house.shop.choosePaper(
        columns: 48, at: house.stations.till.number, by: .house)
      var rules: [Int] = []
      for query in ["", "?width=42"] {
        let paper = try await house.ask(
          "GET", path + query, as: till, headers: ["Accept": "text/plain"])
        rules.append(paper.text.split(separator: "\n").map(\.count).max() ?? 0)
      }
      #expect(rules == [48, 42])
    }
  }

  @Test func `a receipt goes to the printer of its till, where there is one`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let sale = try await house.write(
        "POST", "/sales", ["tender": ["kind": "qris", "reference": "QR-1"]], as: till)
      let number = SaleNumber(sale.json["number"].integer.map { Int64($0) } ?? 0)
      let path = "/sales/\(number)/print"
      let none = try await house.write("POST", path, as: till)
      #expect(none.status == 422 && none.problem == "no-printer")
      let shop = house.house.shop
      #expect(try await shop.waitingPaper(of: number) == nil)
      try await house.house.workplaces.setPrinter(
        StationPrinter(at: .network([127, 0, 0, 1], port: 9197)), of: house.stations.till.number,
        at: house.watch.now, by: .house)
      #expect(try await house.write("POST", path, as: till).status == 204)
      // Nobody answers there: it waits.
      #expect(try await shop.waitingPaper(of: number)?.state == .waiting)
    }
  }

  @Test func `the answer names the line that was added, and both lines that are short`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods(stock: 1))
      let body: JSONValue = ["barcode": .text(pin.barcode.text)]
      let first = try await house.write("POST", "/carts/current/lines", body, as: till)
      #expect(first.json["added"] == first.json["lines"][0]["line"])
      _ = try await house.house.shop.setPrice(
        of: pin.number, to: Rupiah(18_000), at: house.watch.now, by: .house)
      let second = try await house.write("POST", "/carts/current/lines", body, as: till)
      let lines = second.json["lines"].list
      #expect(lines.map { $0["unit"].integer } == [15_000, 18_000])
      #expect(second.json["added"] == lines.last?["line"])
      #expect(lines.map { $0["short"].truth } == [true, true])
    }
  }

  @Test func `a cashier's program changes no price and no stock`() async throws {
    try await OpenHouse.visit { house in
      let (dewi, pin) = (house.tokens.cashier, try await house.goods())
      let variant = JSONValue.number(Double(pin.number.rawValue))
      let price = try await house.write(
        "POST", "/price-changes", ["variant": variant, "price": 1], as: dewi)
      let stock = try await house.write(
        "POST", "/stock-moves", ["variant": variant, "reason": "receipt", "quantity": 1], as: dewi)
      let goods = try await house.write(
        "POST", "/products",
        ["name": "Pin", "kind": "goods", "variants": [["price": 1]]], as: dewi)
      #expect([price, stock, goods].map(\.status) == [403, 403, 403])
    }
  }

  @Test func `a quantity has the sign of its reason`() async throws {
    try await OpenHouse.visit { house in
      let (ibu, pin) = (house.tokens.manager, try await house.goods())
      for (reason, quantity) in [
        ("adjustment", -3), ("returned", 2), ("receipt", -2), ("toLibrary", 0),
      ] {
        let move: JSONValue = [
          "variant": .number(Double(pin.number.rawValue)), "reason": .text(reason),
          "quantity": .number(Double(quantity)), "note": "x",
        ]
        let answer = try await house.write("POST", "/stock-moves", move, as: ibu)
        #expect(answer.status == 422, "\(reason) \(quantity)")
      }
      let silent = try await house.write(
        "POST", "/stock-moves",
        [
          "variant": .number(Double(pin.number.rawValue)), "reason": "adjustment", "quantity": 0,
        ], as: ibu)
      #expect(silent.problem == "stock-reason-missing")
    }
  }

  @Test func `a difference is explained, and then the drawer opens again`() async throws {
    try await OpenHouse.visit { house in
      let dewi = house.tokens.cashier
      let here = ["Sartika-Station": "\(house.stations.till.number)"]
      try await house.openDrawers()
      let drawer = try await house.ask("GET", "/drawers/current", as: dewi, headers: here)
      let closed = try await house.write(
        "POST", "/drawers/current/close", ["counted": 90_000], as: dewi, headers: here)
      #expect(closed.json["difference"].integer == -10_000)
      let open: JSONValue = ["float": 90_000]
      let refused = try await house.write("POST", "/drawers", open, as: dewi, headers: here)
      #expect(refused.problem == "drawer-difference-unexplained")
      let path = "/drawers/\(drawer.json["number"].integer ?? 0)/note"
      let noted = try await house.write(
        "POST", path, ["note": "Salah kembalian"], as: dewi, headers: here)
      #expect(noted.json["note"].text == "Salah kembalian")
      let again = try await house.write("POST", "/drawers", open, as: dewi, headers: here)
      #expect(again.status == 201)
      let nothing = try await house.write(
        "POST", "/drawers/current/close", ["pieces": []], as: dewi, headers: here)
      #expect(nothing.problem == "drawer-nothing-counted")
    }
  }
}
