import Access
import Catalog
import FrontDoor
import House
import Pages
import Pictures
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The shop over the API` {
  @Test func `the cashier's program shows the photograph of a product`() async throws {
    try await OpenHouse.visit { house in
      let pin = try await house.goods()
      let path = "/products/\(pin.product)/photograph"
      let without = try await house.ask("GET", path, as: house.tokens.till)
      #expect(without.status == 404 && without.problem == "not-found")
      let photograph = try Photograph(Pixels(width: 1, height: 1, bytes: [200, 0, 0]))
      _ = try await house.house.shop.keepPhotograph(
        photograph, of: pin.product, at: OpenHouse.morning, by: .house)
      let shown = try await house.ask("GET", path, as: house.tokens.till)
      #expect(shown.status == 200 && shown.headers["content-type"] == "image/jpeg")
      #expect(Array(shown.body) == photograph.bytes)
      let other = try await house.ask(
        "GET", path, as: house.tokens.till, headers: ["Accept": "image/png"])
      #expect(other.status == 406)
    }
  }

  @Test func `Ibu Sartika adds a shirt in two sizes, changes it, counts it`() async throws {
    try await OpenHouse.visit { house in
      let ibu = house.tokens.manager
      let added = try await house.write(
        "POST", "/products",
        [
          "name": "Kaus Sartika", "kind": "goods",
          "variants": [["label": "M", "price": 120_000, "opening": 3], ["label": "L"]],
        ], as: ibu)
      #expect(added.status == 201 && added.json["variants"].list.count == 2)
      #expect(added.json["variants"][0]["onHand"].integer == 3)
      let path = "/products/\(added.json["number"].integer ?? 0)"
      let changed = try await house.write("PATCH", path, ["name": "Kaus Dewi Sartika"], as: ibu)
      #expect(changed.json["name"].text == "Kaus Dewi Sartika")
      #expect(changed.json["taxClass"].text == "standard")
      let xl = try await house.write("POST", path + "/variants", ["label": "XL"], as: ibu)
      #expect(xl.status == 201)
      let read = try await house.ask("GET", path, as: house.tokens.till)
      #expect(read.json["variants"].list.count == 3)
      let found = try await house.ask("GET", "/products?q=kaus", as: house.tokens.till)
      #expect(found.json["total"].integer == 1)
      let variant = added.json["variants"][0]["number"]
      let came = try await house.write(
        "POST", "/stock-moves", ["variant": variant, "reason": "receipt", "quantity": 5], as: ibu)
      #expect(came.json["onHand"].integer == 8)
      let counted = try await house.write(
        "POST", "/stock-moves",
        ["variant": variant, "reason": "adjustment", "quantity": 7, "note": "Satu rusak"],
        as: ibu)
      #expect(counted.json["onHand"].integer == 7)
      let dearer = try await house.write(
        "POST", "/price-changes", ["variant": variant, "price": 135_000], as: ibu)
      #expect(dearer.status == 201 && dearer.json["price"].integer == 135_000)
      let unsold = try await house.write(
        "POST", "/price-changes", ["variant": variant, "price": nil], as: ibu)
      #expect(unsold.status == 201 && unsold.json["price"].integer == nil)
    }
  }

  @Test func `what cannot be in the shop is refused by name`() async throws {
    try await OpenHouse.visit { house in
      let dewi = house.tokens.manager
      let bare = try await house.write(
        "POST", "/products", ["name": "Kaus", "kind": "goods", "variants": []], as: dewi)
      #expect(bare.status == 422 && bare.problem == "product-without-variant")
      let path = try await house.ask("GET", "/products/99", as: dewi)
      #expect(path.status == 404 && path.problem == "product-unknown")
      let sale = try await house.write(
        "POST", "/stock-moves", ["variant": 1, "reason": "sale", "quantity": -1], as: dewi)
      #expect(sale.status == 422 && sale.problem == "member-not-a-choice")
      let variant = try await house.write(
        "POST", "/stock-moves", ["variant": 9, "reason": "receipt", "quantity": 1], as: dewi)
      #expect(variant.status == 422 && variant.problem == "variant-unknown")
      let price = try await house.write(
        "POST", "/price-changes", ["variant": 9, "price": -5], as: dewi)
      #expect(price.status == 422)
    }
  }

  @Test func `a sale in cash: rung up, changed, paid, read again, on paper`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      try await house.openDrawers()
      let first = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: till)
      #expect(first.status == 201 && first.json["total"].integer == 15_000)
      let line = first.json["lines"][0]["line"].integer ?? 0
      let three = try await house.write(
        "PATCH", "/carts/current/lines/\(line)", ["quantity": 3], as: till)
      #expect(three.json["total"].integer == 45_000)
      #expect(try await house.ask("GET", "/carts/current", as: till).json == three.json)
      let small = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 40_000]], as: till)
      #expect(small.status == 422 && small.problem == "payment-too-small")
      let sale = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 50_000], "seen": 45_000], as: till)
      #expect(sale.status == 201 && sale.json["change"].integer == 5_000)
      #expect(sale.json["receiptNumber"].text == "2026-000001")
      let path = "/sales/\(sale.json["number"].integer ?? 0)"
      #expect(try await house.ask("GET", path, as: till).json == sale.json)
      let day = try await house.ask("GET", "/sales?day=\(OpenHouse.morning.day)", as: till)
      #expect(day.json["sales"].list.count == 1)
      let text = try await house.ask(
        "GET", path + "/receipt", as: till, headers: ["Accept": "text/plain"])
      #expect(text.text.contains("Pin Kartini") && text.text.contains("Rp45.000"))
      let paper = try await house.ask(
        "GET", path + "/receipt?width=48", as: till, headers: ["Accept": "application/octet-stream"]
      )
      #expect(paper.body.starts(with: [0x1B, 0x40]))
      let picture = try await house.ask(
        "GET", path + "/receipt", as: till, headers: ["Accept": "image/png"])
      #expect(picture.status == 406)
      #expect(try await house.ask("GET", "/sales/99", as: till).status == 404)
    }
  }

  @Test func `lines go out of the cart, and the whole cart`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      let body: JSONValue = ["variant": .number(Double(pin.number.rawValue)), "quantity": 2]
      let cart = try await house.write("POST", "/carts/current/lines", body, as: till)
      let line = cart.json["lines"][0]["line"].integer ?? 0
      let path = "/carts/current/lines/\(line)"
      #expect(try await house.write("DELETE", path, as: till).json["lines"].list.isEmpty)
      let again = try await house.write("DELETE", path, as: till)
      #expect(again.status == 404 && again.problem == "cart-line-unknown")
      _ = try await house.write("POST", "/carts/current/lines", body, as: till)
      #expect(try await house.write("DELETE", "/carts/current", as: till).status == 204)
      #expect(try await house.ask("GET", "/carts/current", as: till).json["pieces"].integer == 0)
    }
  }

  @Test func `goods without a price, an unknown code, an empty cart, a closed drawer`()
    async throws
  {
    try await OpenHouse.visit { house in
      let till = house.tokens.till
      let free = try await house.goods("Stiker", price: nil)
      let pin = try await house.goods()
      func add(_ barcode: String) async throws -> String {
        try await house.write(
          "POST", "/carts/current/lines", ["barcode": .text(barcode)], as: till
        ).problem
      }
      #expect(try await add(free.barcode.text) == "no-price")
      #expect(try await add("4006381333931") == "product-barcode-unknown")
      let pay: JSONValue = ["tender": ["kind": "qris", "reference": "1234"]]
      #expect(try await house.write("POST", "/sales", pay, as: till).problem == "nothing-to-pay")
      #expect(try await add(pin.barcode.text) == "")
      #expect(try await house.write("POST", "/sales", pay, as: till).problem == "drawer-closed")
      let desk = try await house.write("POST", "/sales", pay, as: house.tokens.manager)
      #expect(desk.status == 422 && desk.problem == "station-needed")
      let lending = try await house.write(
        "POST", "/sales", pay, as: house.tokens.manager,
        headers: ["Sartika-Station": "\(house.stations.desk.number)"])
      #expect(lending.problem == "station-does-not-sell")
    }
  }

  @Test func `Dewi opens the drawer, counts it blind, and closes it`() async throws {
    try await OpenHouse.visit { house in
      let (dewi, pin) = (house.tokens.cashier, try await house.goods())
      let here = ["Sartika-Station": "\(house.stations.till.number)"]
      let none = try await house.ask("GET", "/drawers/current", as: dewi, headers: here)
      #expect(none.status == 404)
      let opened = try await house.write(
        "POST", "/drawers", ["float": 200_000], as: dewi, headers: here)
      #expect(opened.status == 201)
      let again = try await house.write(
        "POST", "/drawers", ["float": 200_000], as: dewi, headers: here)
      #expect(again.problem == "drawer-already-open")
      _ = try await house.write(
        "POST", "/carts/current/lines", ["barcode": .text(pin.barcode.text)], as: dewi,
        headers: here)
      _ = try await house.write(
        "POST", "/sales", ["tender": ["kind": "cash", "given": 20_000]], as: dewi, headers: here)
      let blind = try await house.ask("GET", "/drawers/current", as: dewi, headers: here)
      #expect(blind.json["expected"] == .null)
      let count: JSONValue = [
        "pieces": [["value": 100_000, "count": 2], ["value": 5_000, "count": 2]]
      ]
      let closed = try await house.write(
        "POST", "/drawers/current/close", count, as: dewi, headers: here)
      #expect(closed.json["expected"].integer == 215_000)
      #expect(closed.json["difference"].integer == -5_000)
      let nothing = try await house.write(
        "POST", "/drawers/current/close", ["counted": 1], as: dewi, headers: here)
      #expect(nothing.problem == "drawer-not-open")
      let neither = try await house.write(
        "POST", "/drawers/current/close", [:], as: dewi, headers: here)
      #expect(neither.problem == "member-missing")
    }
  }
}
