import Access
import Counter
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The till over the API, beyond selling` {
  private static func ringUp(_ house: OpenHouse, _ pin: Variant) async throws {
    _ = try await house.write(
      "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)],
      as: house.tokens.till)
  }

  @Test func `a sale is taken back in a colleague's name, with a reason`() async throws {
    try await OpenHouse.visit { house in
      let (till, dewi) = (house.tokens.till, house.tokens.cashier)
      let here = ["Sartika-Station": "\(house.stations.till.number)"]
      let pin = try await house.goods()
      try await house.openDrawers()
      try await Self.ringUp(house, pin)
      let sold = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 15_000]], as: till)
      let path = "/sales/\(sold.json["number"].integer ?? 0)/void"
      let program = try await house.write("POST", path, ["reason": "Salah"], as: till)
      #expect(program.problem == "staff-only")
      let void = try await house.write(
        "POST", path, ["reason": "Salah"], as: dewi, headers: here)
      #expect(void.status == 201 && void.json["total"].integer == -15_000)
      // Who did it is told to those who read reports, as on the page.
      let read = "/sales/\(void.json["number"].integer ?? 0)"
      let seen = try await house.ask("GET", read, as: house.tokens.manager)
      #expect(seen.json["soldBy"].text == "Dewi")
      #expect(try await house.ask("GET", read, as: dewi).json["soldBy"].text == nil)
      let day = try await house.ask("GET", "/sales", as: house.tokens.manager)
      #expect(day.json["sales"].list.allSatisfy { $0["soldBy"].text != nil })
      let again = try await house.write(
        "POST", path, ["reason": "Salah"], as: dewi, headers: here)
      #expect(again.status == 422 && again.problem == "already-voided")
    }
  }

  @Test func `what is sold and taken back stands on the tape of the till, each once`() async throws
  {
    try await OpenHouse.visit { house in
      let (till, dewi) = (house.tokens.till, house.tokens.cashier)
      let here = ["Sartika-Station": "\(house.stations.till.number)"]
      func tape() async -> [TapeKind] {
        await house.house.scanDesk.tape(at: house.stations.till.number, for: [.tillSell])
          .map(\.kind)
      }
      let pin = try await house.goods()
      try await house.openDrawers()
      try await Self.ringUp(house, pin)
      let pay: JSONValue = ["tender": ["kind": "cash", "given": 15_000]]
      let sold = try await house.ask("POST", "/sales", pay, as: till, key: "bayar-sekali")
      _ = try await house.ask("POST", "/sales", pay, as: till, key: "bayar-sekali")
      let paid = await tape().filter { $0 == .paid }.count
      #expect(paid == 1)
      let number = sold.json["number"].integer ?? 0
      let sale = try #require(SaleNumber("\(number)"))
      // It stands in the same line as what is scanned there: while that works, it waits.
      let (desk, shop) = (house.house.scanDesk, house.house.shop)
      let voiding = try await desk.inTurn(at: house.stations.till) {
        () async throws -> Task<Int, any Error> in
        let asked = Task {
          try await house.write(
            "POST", "/sales/\(number)/void", ["reason": "Salah"], as: dewi, headers: here
          ).status
        }
        try await Task.sleep(for: .milliseconds(300))
        let still = try await shop.sale(sale)
        #expect(still?.voidedBy == nil)
        return asked
      }
      let status = try await voiding.value
      #expect(status == 201)
      let newest = await tape().first
      #expect(newest == .voided)
    }
  }

  @Test func `what becomes of a cart stands on the tape of the till, each once`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      let lines = "/carts/current/lines"
      let goods: JSONValue = ["barcode": .text(pin.barcode.text)]
      let cart = try await house.ask("POST", lines, goods, as: till, key: "isi-sekali")
      _ = try await house.ask("POST", lines, goods, as: till, key: "isi-sekali")
      let line = "\(lines)/\(cart.json["lines"][0]["line"].integer ?? 0)"
      // As many as there are already: nothing was done.
      for quantity in [3, 3] as [JSONValue] {
        _ = try await house.write("PATCH", line, ["quantity": quantity], as: till)
      }
      _ = try await house.write(
        "POST", "/carts/current/other-goods", ["title": "Kue kering", "price": 15_000], as: till)
      _ = try await house.write("DELETE", line, as: till)
      let parked = try await house.write(
        "POST", "/carts/current/park", ["name": "ibu payung merah"], as: till)
      _ = try await house.write("POST", lines, goods, as: till)
      _ = try await house.write(
        "POST", "/carts/\(parked.json["number"].integer ?? 0)/recall", as: till)
      #expect(try await house.write("DELETE", "/carts/current", as: till).status == 204)
      let tape = await house.house.scanDesk.tape(
        at: house.stations.till.number, for: [.tillSell])
      let done: [TapeKind] = [
        .rungUp, .lineChanged, .rungUp, .lineRemoved, .parked, .rungUp, .parked, .cleared,
      ]
      #expect(tape.map(\.kind) == Array(done.reversed()))
      #expect(tape.last?.code?.contains("Pin Kartini") == true)
      #expect(tape.allSatisfy { $0.undo == nil })
    }
  }

  @Test func `QRIS is paid first, and its reference comes later`() async throws {
    try await OpenHouse.visit { house in
      let (till, dewi) = (house.tokens.till, house.tokens.cashier)
      let pin = try await house.goods()
      try await house.openDrawers()
      try await Self.ringUp(house, pin)
      let sold = try await house.write(
        "POST", "/sales", ["tender": ["kind": "qris"]], as: till)
      #expect(sold.status == 201)
      let path = "/sales/\(sold.json["number"].integer ?? 0)"
      let filled = try await house.write(
        "POST", "\(path)/reference", ["reference": "QR-77"], as: dewi)
      #expect(filled.json["tender"]["reference"].text == "QR-77")
      let read = try await house.ask("GET", path, as: dewi)
      #expect(read.json["tender"]["reference"].text == "QR-77")
      let again = try await house.write(
        "POST", "\(path)/reference", ["reference": "QR-78"], as: dewi)
      #expect(again.problem == "reference-written")
    }
  }

  @Test func `a cart waits and comes back, and changes places with the next`() async throws {
    try await OpenHouse.visit { house in
      let till = house.tokens.till
      let pin = try await house.goods()
      try await Self.ringUp(house, pin)
      let parked = try await house.write(
        "POST", "/carts/current/park", ["name": "ibu payung merah"], as: till)
      #expect(parked.status == 200)
      let number = parked.json["number"].integer ?? 0
      let other = try await house.write(
        "POST", "/carts/current/other-goods", ["title": "Kue kering", "price": 15_000],
        as: till)
      #expect(other.status == 201 && other.json["lines"][0]["kind"].text == "other")
      let waiting = try await house.ask("GET", "/carts/parked", as: till)
      #expect(waiting.json["carts"][0]["name"].text == "ibu payung merah")
      let back = try await house.write("POST", "/carts/\(number)/recall", as: till)
      #expect(back.json["number"].integer == number)
      let swapped = try await house.ask("GET", "/carts/parked", as: till)
      #expect(swapped.json["carts"][0]["number"].integer == other.json["number"].integer)
    }
  }

  @Test func `cash goes in and out, and a closed drawer has a report`() async throws {
    try await OpenHouse.visit { house in
      let dewi = house.tokens.cashier
      let here = ["Sartika-Station": "\(house.stations.till.number)"]
      try await house.openDrawers()
      let drawer = try await house.ask("GET", "/drawers/current", as: dewi, headers: here)
      let report = "/drawers/\(drawer.json["number"].integer ?? 0)/report"
      let move = try await house.write(
        "POST", "/drawers/current/cash", ["amount": -25_000, "reason": "Belanja"], as: dewi,
        headers: here)
      #expect(move.status == 201 && move.json["amount"].integer == -25_000)
      #expect(try await house.ask("GET", report, as: dewi).status == 404)
      _ = try await house.write(
        "POST", "/drawers/current/close", ["counted": 75_000], as: dewi, headers: here)
      let closed = try await house.ask("GET", report, as: dewi)
      #expect(closed.json["cashOut"].integer == 25_000)
      #expect(closed.json["difference"].integer == 0)
      #expect(closed.json["drawer"]["closedAt"].text != nil && closed.json["voids"].list.isEmpty)
    }
  }

  @Test func `a variant is changed in what is said, and tells what became of it`() async throws {
    try await OpenHouse.visit { house in
      let (manager, pin) = (house.tokens.manager, try await house.goods())
      let path = "/variants/\(pin.number)"
      let changed = try await house.write(
        "PATCH", path, ["lowAt": 3, "isSold": false], as: manager)
      #expect(changed.json["lowAt"].integer == 3 && changed.json["isSold"].truth == false)
      #expect(changed.json["barcode"].text == pin.barcode.text)
      let prices = try await house.ask("GET", "\(path)/prices", as: manager)
      #expect(prices.json["prices"][0]["price"].integer == 15_000)
      let moves = try await house.ask("GET", "\(path)/stock-moves", as: manager)
      #expect(moves.json["moves"].list.last?["reason"].text == "opening")
      let no = try await house.write("PATCH", path, ["lowAt": 4], as: house.tokens.cashier)
      #expect(no.status == 403)
    }
  }
}
