import Access
import FrontDoor
import House
import Pages
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
      let cart = Self.drawing(before: "Stok tercatat 0", in: try await ratna.see("/till").text)
      let office = Self.drawing(
        before: "Stok 0", in: try await ratna.see("/office/products/\(kartini.number)").text)
      #expect(tile != nil)
      #expect(cart == tile && office == tile)
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
