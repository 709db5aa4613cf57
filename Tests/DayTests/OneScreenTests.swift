import Access
import FrontDoor
import House
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `The till on one screen` {
  @Test func `has its newest line on top and open, and says what comes back for each note`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let page = try await ratna.see("/till").text
      #expect(page.contains(#"value="15.000" aria-keyshortcuts="F9"><small>Uang pas"#))
      #expect(page.contains(#"value="20.000"><small>kembali 5.000</small>"#))
      let other = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Kain lurik", kind: .goods,
          variants: [NewVariant(price: Rupiah(75_000), opening: 3)]),
        at: day.house.house.clock.now, by: .house)
      let cart = try await day.enter(other.variants[0].barcode.text, as: ratna)
      #expect(cart.contains("Keranjang 2 barang"))
      let lines = try await ratna.see("/till").text.matches(of: /<details name="line" [^>]*>/)
        .map { String($0.output) }
      #expect(lines.map { $0.contains(" open") } == [true, false])
    }
  }

  @Test func `takes QRIS in one press, and says so in large letters`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let paid = try await ratna.press("/till/pay/qris", on: "/till")
      let shown = try await ratna.see(paid.headers["location"] ?? "").text
      #expect(Paper.words(shown).contains("Lunas Rp15.000 dengan QRIS."))
      #expect(!shown.contains("data-change") && !shown.contains(#"class="purse""#))
    }
  }

  @Test func `takes the next cart beside the change, which stays`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let place = try await day.sold(by: ratna, given: "50.000")
      let shown = try await ratna.see(place).text
      #expect(Paper.text(of: "data-change", in: shown) == "Rp35.000")
      #expect(Paper.words(shown).contains("20.000 10.000 5.000"))
      // What is scanned here is answered here.
      #expect(shown.contains(#"data-region="cart""#) && !shown.contains("data-home"))
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let next = try await ratna.words(place)
      #expect(next.contains("Kembalian Rp 35.000") && next.contains("Keranjang 1 barang"))
      // Another till has no customer who waits for this change.
      let list = try await ratna.see("/till/sales").text
      #expect(list.contains("data-home"))
    }
  }

  @Test func `says what was refused with a way on`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let refused = try await day.enter("TAK-ADA-1", as: ratna)
      #expect(refused.contains("TAK-ADA-1") && refused.contains("Lewati"))
      try await ratna.press("/till/refused-scans", on: "/till")
      #expect(try await !ratna.words("/till").contains("TAK-ADA-1"))
    }
  }
}
