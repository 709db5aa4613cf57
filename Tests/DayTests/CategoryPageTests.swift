import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The categories of goods` {
  @Test func `are added in the office, and are tabs at the till`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = "/office/products/categories"
      try await ratna.press(page, ["name": "Hadiah kecil", "picture": "pin"], on: page)
      let shop = day.house.house.shop
      let category = try #require(try await shop.categories().first)
      #expect(category.name == "Hadiah kecil" && category.picture == .pin)
      try await ratna.press(
        "/office/products/\(day.pin.product)/arrange",
        ["category": "\(category.number)", "front": "yes"],
        on: "/office/products/\(day.pin.product)")
      let till = try await ratna.see("/till?tab=\(category.number)").text
      #expect(Paper.words(till).contains("Laris Hadiah kecil"))
      #expect(till.contains(#"name="variant" value="\#(day.pin.number)""#))
      let list = try await ratna.words(page)
      #expect(list.contains("1 barang") && list.contains("Disematkan di depan"))
      let refused = try await ratna.press(
        "\(page)/\(category.number)/remove", on: page, expecting: 422)
      #expect(Paper.words(refused.text).contains("Pilih ke mana barangnya pindah"))
      try await ratna.press(
        "\(page)/\(category.number)/remove", ["heir": "none"], on: page)
      #expect(try await shop.categories().isEmpty)
    }
  }

  @Test func `are not removed with goods that came into them after the page was opened`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      let page = "/office/products/categories"
      try await ratna.press(page, ["name": "Hadiah kecil"], on: page)
      let category = try #require(try await shop.categories().first).number
      let remove = "\(page)/\(category)/remove"
      var form = try #require(Paper.form(remove, in: try await ratna.see(page).text))
      form["heir"] = "none"
      _ = try await shop.arrangeProduct(
        day.pin.product, in: category, picture: nil, isPinned: false,
        at: day.house.house.clock.now, by: .house)
      let refused = try await ratna.send(remove, form)
      #expect(refused.status == 422)
      #expect(Paper.words(refused.text).contains("berisi 1 barang, lain dari saat"))
      var again = try #require(Paper.form(remove, in: refused.text))
      again["heir"] = "none"
      #expect(try await ratna.send(remove, again).status == 303)
      #expect(try await shop.categories().isEmpty)
    }
  }

  @Test func `open a product of several variants before one is rung up`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let shop = day.house.house.shop
      let shirt = try await shop.addProduct(
        NewProduct(
          name: "Kaus", kind: .goods,
          variants: [
            NewVariant(label: "S", price: Rupiah(60_000), opening: 2),
            NewVariant(label: "M", price: Rupiah(65_000), opening: 0),
          ]), at: day.house.house.clock.now, by: .house)
      let till = try await ratna.words("/till")
      #expect(till.contains("Kaus 2 varian 2 Rp60.000–Rp65.000"))
      let opened = try await ratna.words("/till?product=\(shirt.number)")
      #expect(opened.contains("Kaus, S 2 Rp60.000"))
      #expect(opened.contains("Kembali ke semua barang"))
    }
  }
}
