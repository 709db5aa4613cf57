import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `A cart that is emptied` {
  @Test func `is the one that was asked about; of another she is asked anew`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      var form = try #require(Paper.form("/till/clear", in: try await ratna.see("/till").text))
      for question in ["berisi 1 barang?", "berisi 2 barang?"] {
        let asked = try await ratna.send("/till/clear", form)
        #expect(asked.status == 200 && Paper.words(asked.text).contains(question))
        form = try #require(Paper.form("/till/clear", in: asked.text))
        if question.contains("1") { _ = try await day.enter(day.pin.barcode.text, as: ratna) }
      }
      #expect(try await day.pieces() == 2)
      #expect(try await ratna.send("/till/clear", form).status == 303)
      #expect(try await day.pieces() == 0)
    }
  }

  @Test func `is none whose goods were changed for others at the same price`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let (place, now) = (day.station.number, day.house.house.clock.now)
      let sticker = try await shop.addProduct(
        NewProduct(
          name: "Stiker", kind: .goods,
          variants: [NewVariant(price: Rupiah(15_000), opening: 10)]), at: now, by: .house
      ).variants[0]
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      var form = try #require(Paper.form("/till/clear", in: try await ratna.see("/till").text))
      form["sure"] = "yes"
      let pin = try #require(try await shop.cart(of: place)?.lines.first)
      _ = try await shop.ringUp(sticker.number, at: place, now, by: .house)
      _ = try await shop.removeLine(pin.line, at: place, at: now, by: .house)
      let asked = try await ratna.send("/till/clear", form)
      #expect(asked.status == 200 && Paper.words(asked.text).contains("berisi 1 barang?"))
      #expect(try await day.pieces() == 1)
      let sure = try #require(Paper.form("/till/clear", in: asked.text))
      #expect(try await ratna.send("/till/clear", sure).status == 303)
      #expect(try await day.pieces() == 0)
    }
  }

  @Test func `is none that is rounded the other way by now`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let (place, now) = (day.station.number, day.house.house.clock.now)
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let up = try await shop.addLine(
        .rounding("Pembulatan", Rupiah(50)), to: place, at: now, by: .house)
      var form = try #require(Paper.form("/till/clear", in: try await ratna.see("/till").text))
      form["sure"] = "yes"
      let line = try #require(up.lines.last).line
      _ = try await shop.removeLine(line, at: place, at: now, by: .house)
      _ = try await shop.addLine(
        .rounding("Pembulatan", Rupiah(-50)), to: place, at: now, by: .house)
      #expect(try await ratna.send("/till/clear", form).status == 200)
      #expect(try await day.pieces() == 1)
    }
  }
}

struct `A cart below nothing` {
  @Test func `is paid on the till's page, where nothing is the exact sum`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      try await day.openDrawer()
      let place = try await day.sold(by: ratna).split(separator: "/").last
      let sold = try #require(place.flatMap { SaleNumber(String($0)) })
      _ = try await shop.addLine(
        .goodsBack(1, of: SoldLine(sale: sold, line: 1)), to: day.station.number,
        at: day.house.house.clock.now, by: .house)
      let page = try await ratna.see("/till").text
      #expect(page.contains(#"name="given" value="0""#))
      #expect(!page.contains(#"name="given" value="15.000""#))
      _ = try await ratna.press("/till/pay/cash", ["given": "0"], on: "/till")
      #expect(try await shop.cart(of: day.station.number) == nil)
    }
  }
}

extension Furnished {
  /// How many pieces are in the cart of the till.
  fileprivate func pieces() async throws -> Int {
    try await house.house.shop.cart(of: station.number)?.pieces ?? 0
  }
}

struct `What the till said of a thing` {
  @Test func `goes when it is taken out or rung up by hand`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      func press(_ field: String, _ changes: [String: String]) async throws -> String {
        let page = try await ratna.see("/till").text
        let form = try #require(Paper.form("/till/lines", with: field, in: page))
        try await ratna.send("/till/lines", form.merging(changes) { $1 })
        return try await ratna.words("/till")
      }
      #expect(try await day.enter(day.pin.barcode.text, as: ratna).contains(", 1 buah."))
      #expect(!(try await press("variant", ["variant": "\(day.pin.number)"]).contains("buah.")))
      #expect(try await day.enter(day.pin.barcode.text, as: ratna).contains(", 3 buah."))
      let emptied = try await press("line", ["quantity": "0"])
      #expect(!emptied.contains("buah.") && emptied.contains("Keranjang"))
    }
  }
}
