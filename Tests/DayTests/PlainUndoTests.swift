import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// What has to work where no script runs: a sale, a loan, a return, and each of them undone.
struct `Undoing without scripts` {
  @Test func `a loan and a return are made, undone, and made again`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      func isLent() async throws -> Bool? {
        try await day.house.house.catalogue.item(day.item.number)?.onLoan
      }
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      #expect(try await isLent() == true)
      try await ratna.press("/desk/undo", on: "/desk")
      #expect(try await isLent() == false)
      try await ratna.type(day.item.barcode.text)
      #expect(try await isLent() == true)
      // Her card is open, and her loan has its own button.
      try await ratna.press("/desk/returns", on: "/desk")
      #expect(try await isLent() == false)
      try await ratna.press("/desk/undo", on: "/desk")
      #expect(try await isLent() == true)
      #expect(try await ratna.words("/desk").contains("Pengembalian diurungkan"))
      #expect(try await day.house.house.database.violations() == [])
    }
  }

  @Test func `a line comes into a cart, goes again, and the rest is sold`() async throws {
    try await Furnished.visit { day in
      let (ratna, shop) = (try await day.ratna(), day.house.house.shop)
      func pieces() async throws -> Int? {
        try await shop.cart(of: day.station.number)?.pieces
      }
      try await day.openDrawer()
      for _ in 1...2 { _ = try await day.enter(day.pin.barcode.text, as: ratna) }
      #expect(try await pieces() == 2)
      try await ratna.press("/till/undo", on: "/till")
      #expect(try await pieces() == 1)
      #expect(try await ratna.words("/till").contains("Diurungkan: Pin Perempuan Bersuara"))
      let paid = try await ratna.press("/till/pay/cash", ["given": "20.000"], on: "/till")
      let receipt = try await ratna.see(paid.headers["location"] ?? "").text
      #expect(Paper.text(of: "data-change", in: receipt) == "Rp5.000")
      #expect(try await day.house.house.database.violations() == [])
    }
  }
}
