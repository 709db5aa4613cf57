import Catalog
import FrontDoor
import House
import PointOfSale
import Testing
import Trail
import Values

struct `The record of a product` {
  private static let isbn = "9786020324784"

  private static func book(
    _ title: String, isbn: String, closed: Bool = false, _ day: Furnished
  ) async throws -> RecordNumber {
    var entry = SimpleEntry(form: .book, title: title)
    entry.isbn = isbn
    entry.isClosed = closed
    let house = day.house.house
    return try await house.catalogue.addRecord(entry, at: house.clock.now, by: .house)
  }

  @Test func `is named by its ISBN or the address of its page, by whoever keeps the shop`()
    async throws
  {
    try await Furnished.visit { day in
      let house = day.house.house
      let record = try await Self.book("Sarinah", isbn: Self.isbn, day)
      let address = try #require(try await house.catalogue.address(of: record))
      let page = "/office/products/\(day.pin.product)"
      let fields = ["name": "Pin", "kind": "goods", "taxClass": "exempt"]
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      #expect(try await tuti.words(page).contains("ISBN-nya, atau alamat halaman katalognya"))
      let names = [
        "978-602-03-2478-4", "\(address)", "\(day.house.base)/records/\(address)",
        "/records/\(address)/marc?a=b#c",
      ]
      for name in names {
        try await tuti.press(page, fields.merging(["record": ""]) { $1 }, on: page)
        #expect(try await house.shop.product(day.pin.product)?.record == nil)
        try await tuti.press(page, fields.merging(["record": name]) { $1 }, on: page)
        #expect(try await house.shop.product(day.pin.product)?.record == record, "\(name)")
      }
      // Who reads the pages of the office may paste theirs.
      let ratna = try await day.ratna()
      let office = "\(day.house.base)/office/records/\(day.record)"
      try await ratna.press(page, fields.merging(["record": office]) { $1 }, on: page)
      #expect(try await house.shop.product(day.pin.product)?.record == day.record)
    }
  }

  @Test func `is asked for in another way when none or several have the ISBN`() async throws {
    try await Furnished.visit { day in
      _ = try await Self.book("Sarinah", isbn: Self.isbn, day)
      _ = try await Self.book("Sarinah, cetakan kedua", isbn: Self.isbn, day)
      _ = try await Self.book("Peta rumah aman", isbn: "9780306406157", closed: true, day)
      let page = "/office/products/\(day.pin.product)"
      let fields = ["name": "Pin", "kind": "goods", "taxClass": "exempt"]
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      let refused = [
        Self.isbn: "Ada beberapa cantuman dengan ISBN itu",
        "9780306406157": "Cantuman itu tidak ditemukan. Tulis ISBN-nya",
        "9790000000001": "Cantuman itu tidak ditemukan. Tulis ISBN-nya",
      ]
      for (name, said) in refused {
        let answer = try await tuti.press(
          page, fields.merging(["record": name]) { $1 }, on: page, expecting: 422)
        #expect(Paper.words(answer.text).contains(said), "\(name)")
      }
      #expect(try await day.house.house.shop.product(day.pin.product)?.record == nil)
    }
  }
}
