import Catalog
import Circulation
import FrontDoor
import House
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `Whoever saved something` {
  @Test func `is told so, in words`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let (record, product) = (
        "/office/records/\(day.record)", "/office/products/\(day.pin.product)"
      )
      let variant = "/office/variants/\(day.pin.number)"
      for (action, fields, page, words) in [
        (
          "/office/items/\(day.item.number)/status", ["status": "damaged"], record,
          "disimpan: Rusak"
        ),
        ("\(product)/variants", ["label": "besar"], product, "Varian ditambahkan."),
        (
          "\(variant)/price", ["price": "16000"], variant, "Harga disimpan."
        ),
        ("/office/backups", ["folder": ""], "/office/backups", "Folder cadangan disimpan."),
        (
          "/office/stations", ["name": "Meja anak", "kind": "desk"], "/office/stations",
          "“Meja anak” ditambahkan."
        ),
      ] {
        try await ratna.press(action, fields, on: page)
        #expect(try await ratna.words(page).contains(words), "\(action)")
      }
    }
  }

  @Test func `read on the button of a product what it saves`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let pages = [
        "/office/products/\(day.pin.product)": ["barang", "perubahan"],
        "/office/variants/\(day.pin.number)": ["harga", "hitungan", "varian"],
      ]
      for (path, all) in pages {
        let page = try await ratna.see(path).text
        let words = Paper.words(page)
        for what in all { #expect(words.contains("Simpan \(what)"), "\(what)") }
        #expect(!page.contains("Simpan</button>"))
      }
    }
  }

  @Test func `is asked before her hold is gone`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: rooms.clock.today, at: rooms.clock.now,
        by: .member(day.sari.number))
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let text = try await sari.see("/account").text
      let form = try #require(Paper.form("/account/holds/cancellations", in: text))
      let asked = try await sari.send("/account/holds/cancellations", form)
      #expect(asked.status == 200 && Paper.words(asked.text).contains(Furnished.title))
      #expect(try await rooms.loanDesk.holds(of: day.sari.number).count == 1)
      try await sari.press("/account/holds/cancellations", on: "/account")
      #expect(try await rooms.loanDesk.holds(of: day.sari.number).isEmpty)
    }
  }
}
