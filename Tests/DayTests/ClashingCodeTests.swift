import Access
import Catalog
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `A code that means something already` {
  @Test func `is put on no copy`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      var entry = SimpleEntry(form: .book, title: "Buku ber-ISBN")
      entry.isbn = "9789799101389"
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let codes = [
        (day.sari.card, "kartu anggota"), ("CMD-DONE", "perintah"), ("S-0123456", "lencana"),
        (day.pin.barcode.text, "Pin Perempuan Bersuara"),
        ("9789799101389", "ISBN sebuah judul"),
      ]
      for (code, word) in codes {
        let answer = try await ratna.press(
          "/office/records/\(record)/items", ["barcode": code], on: "/office/records/\(record)",
          expecting: 422)
        #expect(Paper.words(answer.text).contains(word), "\(code)")
        #expect(answer.text.contains(#"value="\#(code)""#), "\(code)")
      }
      #expect(try await rooms.catalogue.items(of: record).isEmpty)
      // A label that means nothing else is taken, whatever it looks like.
      try await ratna.press(
        "/office/records/\(record)/items", ["barcode": "9780306406157"],
        on: "/office/records/\(record)")
      #expect(try await rooms.catalogue.items(of: record).count == 1)
    }
  }

  @Test func `is put on no goods`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let labelled = try await rooms.catalogue.addItem(
        NewItem(barcode: Barcode("PUSTAKA 17")), to: day.record, on: rooms.clock.today,
        at: rooms.clock.now, by: .house)
      let product = "/office/products/\(day.pin.product)"
      for code in [
        day.item.barcode.text, labelled.barcode.text, "IP-9999999", day.sari.card, "CMD-TILL",
      ] {
        let variant = "/office/variants/\(day.pin.number)"
        for (page, action, fields) in [
          (product, "\(product)/variants", ["label": "kedua", "barcode": code]),
          (variant, variant, ["barcode": code]),
        ] {
          let answer = try await ratna.press(action, fields, on: page, expecting: 422)
          #expect(answer.text.contains("aria-invalid"), "\(code)")
        }
      }
      let kept = try #require(try await rooms.shop.product(day.pin.product))
      #expect(kept.variants.map(\.barcode) == [day.pin.barcode])
    }
  }

  @Test func `is a card before it is a copy`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      // From the days when a card could be typed as a copy's code.
      let old = try await rooms.catalogue.addItem(
        NewItem(barcode: Barcode(day.sari.card)), to: day.record, on: rooms.clock.today,
        at: rooms.clock.now, by: .house)
      try await ratna.type(day.sari.card)
      #expect(try await ratna.words("/desk").contains("Xanthippe Sari"))
      #expect(try await rooms.catalogue.item(old.number)?.onLoan == false)
    }
  }
}
