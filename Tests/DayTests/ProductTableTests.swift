import FrontDoor
import House
import PointOfSale
import Testing
import Trail
import Values

struct `The table of a product in the office` {
  @Test func `saves what was changed in it at one press, and lists it`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let (page, table) = Self.places(day)
      let number = day.pin.number
      var form = try await SharedForm.opened(ratna, (page, table))
      form["price-\(number)"] = "17.500"
      form["received-\(number)"] = "+5"
      form["lowAt-\(number)"] = "4"
      #expect(try await ratna.send(table, form).status == 303)
      let kept = try #require(try await shop.variant(number))
      #expect(kept.price == Rupiah(17_500) && kept.onHand == 15 && kept.lowAt == 4 && kept.isSold)
      let words = try await ratna.words(page)
      #expect(words.contains("1 varian disimpan"))
      #expect(words.contains("harga Rp15.000 → Rp17.500") && words.contains("stok 10 → 15"))
    }
  }

  @Test func `keeps what cannot be saved, beside its reason, and asks about an odd price`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let (page, table) = Self.places(day)
      let number = day.pin.number
      var form = try await SharedForm.opened(ratna, (page, table))
      form["counted-\(number)"] = "7"
      let missing = try await ratna.send(table, form)
      #expect(missing.status == 422)
      #expect(missing.text.contains(#"value="7""#) && missing.text.contains("aria-invalid"))
      #expect(Paper.words(missing.text).contains("Tulis alasannya"))
      var again = SharedForm.sent(try #require(Paper.form(table, in: missing.text)))
      again["price-\(number)"] = "1.500.000"
      let odd = try await ratna.send(table, again)
      #expect(odd.status == 422 && odd.text.contains(#"name="sure""#))
      again["once"] = Paper.form(table, in: odd.text)?["once"]
      again["sure"] = "yes"
      #expect(try await ratna.send(table, again).status == 303)
      let kept = try await shop.variant(number)
      #expect(kept?.price == Rupiah(1_500_000) && kept?.onHand == 10)
    }
  }

  @Test func `and a variant's page take no count over what was sold since they were opened`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let (page, table) = Self.places(day)
      let (number, variant) = (day.pin.number, "/office/variants/\(day.pin.number)")
      var form = try await SharedForm.opened(ratna, (page, table))
      form["counted-\(number)"] = "8"
      form["note"] = "rusak"
      let open = try await ratna.see(variant).text
      var other = try #require(
        Paper.form("\(variant)/stock", with: "act", in: open))
      other.merge(["quantity": "8", "note": "rusak"]) { $1 }
      _ = try await shop.moveStock(
        of: number, by: -1, reason: .returned, at: day.house.house.clock.now, by: .house)
      var told = ""
      for (place, fields) in [("\(variant)/stock", other), (table, form)] {
        let refused = try await ratna.send(place, fields)
        #expect(refused.status == 422, "\(place)")
        #expect(Paper.words(refused.text).contains("berubah dari 10 menjadi 9"), "\(place)")
        #expect(try await shop.variant(number)?.onHand == 9)
        told = refused.text
      }
      // Told of it, she counts once more and means it.
      var again = SharedForm.sent(try #require(Paper.form(table, in: told)))
      again.merge(["counted-\(number)": "8", "note": "rusak"]) { $1 }
      #expect(try await ratna.send(table, again).status == 303)
      #expect(try await shop.variant(number)?.onHand == 8)
    }
  }

  @Test func `has sixty rows, and saves one of them`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let product = try await shop.addProduct(
        NewProduct(
          name: "Kaos", kind: .goods,
          variants: (1...60).map { NewVariant(label: "Ukuran \($0)", price: Rupiah(90_000)) }),
        at: day.house.house.clock.now, by: .house)
      let page = "/office/products/\(product.number)"
      let last = try #require(product.variants.last)
      var form = try await SharedForm.opened(ratna, (page, "\(page)/table"))
      form["received-\(last.number)"] = "3"
      #expect(try await ratna.send("\(page)/table", form).status == 303)
      let now = try #require(try await shop.product(product.number))
      #expect(now.variants.map(\.onHand) == Array(repeating: 0, count: 59) + [3])
    }
  }

  private static func places(_ day: Furnished) -> (page: String, table: String) {
    let page = "/office/products/\(day.pin.product)"
    return (page, "\(page)/table")
  }
}
