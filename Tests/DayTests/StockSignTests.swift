import Access
import FrontDoor
import GRDB
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

struct `What is gone from the shop` {
  @Test func `has one sign: on its tile, in the cart and in the office`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let kartini = try await day.house.house.shop.addProduct(
        NewProduct(
          name: "Pin Kartini", kind: .goods, variants: [NewVariant(price: Rupiah(12_000))]),
        at: day.house.house.clock.now, by: .house)
      let tile = Self.drawing(before: "Stok 0", in: try await ratna.see("/till").text)
      try await ratna.press(
        "/till/lines", ["variant": "\(kartini.variants[0].number)"], on: "/till")
      let cart = Self.drawing(
        before: "HABIS menurut catatan: periksa raknya", in: try await ratna.see("/till").text)
      let office = Self.drawing(
        before: "Stok 0", in: try await ratna.see("/office/products/\(kartini.number)").text)
      #expect(tile != nil)
      #expect(cart == tile && office == tile)
      // A scan says it in the same words.
      let said = try await day.enter(kartini.variants[0].barcode.text, as: ratna)
      #expect(said.contains("2 buah. HABIS menurut catatan: periksa raknya."), "\(said)")
    }
  }

  @Test func `is told of a line whose goods were taken off sale, before it is paid`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      _ = try await day.enter(day.pin.barcode.text, as: ratna)
      let words = "Tidak dijual lagi: keluarkan dari keranjang"
      #expect(try await !ratna.words("/till").contains(words))
      try await day.house.house.database.transaction { db in
        try db.execute(sql: "UPDATE variant SET isSold = 0")
      }
      #expect(try await ratna.words("/till").contains(words))
    }
  }

  /// The drawing that stands right before some words.
  private static func drawing(before words: String, in page: String) -> String? {
    guard let found = page.firstRange(of: "</svg>" + words),
      let start = page[..<found.lowerBound].ranges(of: "<svg").last
    else { return nil }
    return String(page[start.lowerBound..<found.lowerBound])
  }
}
