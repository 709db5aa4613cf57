import Access
import Catalog
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A request that comes twice` {
  @Test func `lends once, and gives the same answer`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let body: JSONValue = ["card": .text(sari.card), "barcode": .text(copy.barcode.text)]
      let first = try await house.ask(
        "POST", "/check-outs", body, as: house.tokens.desk, key: "a-1")
      let second = try await house.ask(
        "POST", "/check-outs", body, as: house.tokens.desk, key: "a-1")
      #expect(first.status == 201 && second.status == 201)
      #expect(first.body == second.body)
      #expect(first.headers["idempotency-replayed"] == nil)
      #expect(second.headers["idempotency-replayed"] == "true")
      let other = try await house.ask(
        "POST", "/check-outs", body, as: house.tokens.desk, key: "a-2")
      #expect(other.status == 422, "another request is another request")
    }
  }

  @Test func `sells once, even when the cart is gone and the drawer was closed`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      let pay: JSONValue = ["tender": ["kind": "cash", "given": 20_000]]
      let first = try await house.ask("POST", "/sales", pay, as: till, key: "s-1")
      let dewi = try await house.write(
        "POST", "/drawers/current/close", ["counted": 115_000], as: house.tokens.cashier,
        headers: ["Sartika-Station": "\(house.stations.till.number)"])
      #expect(dewi.status == 200)
      let second = try await house.ask("POST", "/sales", pay, as: till, key: "s-1")
      #expect(first.status == 201 && second.body == first.body)
      #expect(try await house.house.shop.sales(on: OpenHouse.morning.day).count == 1)
    }
  }

  @Test func `at the same moment says of every answer but one that it was given before`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let body: JSONValue = ["card": .text(sari.card), "barcode": .text(copy.barcode.text)]
      let replayed = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let answer = try await house.ask(
              "POST", "/check-outs", body, as: house.tokens.desk, key: "a-8")
            #expect(answer.status == 201)
            return answer.headers["idempotency-replayed"] == "true"
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(replayed.count { $0 } == 7)
    }
  }

  @Test func `at the same moment ten times over puts one piece into the cart`() async throws {
    try await OpenHouse.visit { house in
      let pin = try await house.goods()
      let body: JSONValue = ["barcode": .text(pin.barcode.text)]
      let answers = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<10 {
          group.addTask {
            try await house.ask(
              "POST", "/carts/current/lines", body, as: house.tokens.till, key: "c-1"
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers == Array(repeating: 201, count: 10))
      let cart = try await house.house.shop.cart(of: house.stations.till.number)
      #expect(cart?.pieces == 1)
    }
  }

  @Test func `with another body is refused, and with another token is another request`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (ratna, manager) = (house.tokens.librarian, house.tokens.manager)
      let statuses = [
        try await add("Habis gelap", ratna, house), try await add("Habis gelap", ratna, house),
        try await add("Terbitlah terang", ratna, house),
        try await add("Terbitlah terang", manager, house),
      ]
      #expect(statuses == [201, 201, 409, 201])
      #expect(try await house.house.catalogue.count() == 2)
    }
  }

  private func add(_ title: String, _ token: String, _ house: OpenHouse) async throws -> Int {
    try await house.ask(
      "POST", "/records", ["form": "book", "title": .text(title)], as: token, key: "r-1"
    ).status
  }

  @Test(arguments: ["/check-outs", "/returns", "/carts/current/lines", "/sales"])
  func `needs a name where repeating would hurt`(path: String) async throws {
    try await OpenHouse.visit { house in
      let bodies: [String: JSONValue] = [
        "/check-outs": ["card": "A", "barcode": "B"], "/returns": ["barcode": "B"],
        "/carts/current/lines": ["barcode": "B"],
        "/sales": ["tender": ["kind": "cash", "given": 1]],
      ]
      let body = try #require(bodies[path])
      let without = try await house.ask("POST", path, body, as: house.tokens.both)
      #expect(without.status == 400 && without.problem == "idempotency-key-missing")
      let odd = try await house.ask(
        "POST", path, body, as: house.tokens.both, key: String(repeating: "x", count: 201))
      #expect(odd.status == 400 && odd.problem == "idempotency-key-malformed")
    }
  }
}
