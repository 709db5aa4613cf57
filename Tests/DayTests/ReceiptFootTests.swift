import FrontDoor
import Printing
import Testing

struct `The foot of a receipt` {
  @Test func `is what the house chose, on the screen and from a receipt printer`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      func paper() async throws -> String {
        Paper.receipt(in: try await ratna.see(sale).text) ?? ""
      }
      let before = try await paper()
      #expect(before.contains("Terima kasih.") && !before.contains("hari"))
      let words = "Tukar dalam 3 hari."
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "foot": words], on: "/office/settings")
      #expect(try await ratna.see("/office/settings").text.contains("value=\"\(words)\""))
      #expect(try await paper().contains(words))
      let bytes = try await day.paperFile(sale, as: ratna)
      #expect(try ESCPOS.decode(bytes).contains { $0.text.contains(words) })
      #expect(
        try await ratna.words("/office/audit")
          .contains("Pengaturan disimpan: Kalimat di kaki struk"))
      // What came back does not come back again: neither of the two papers promises it.
      let void = try await ratna.press(
        "\(sale)/void", ["reason": "Salah barang"], on: sale
      ).headers["location"]
      for place in [sale, try #require(void)] {
        let paper = Paper.receipt(in: try await ratna.see(place).text) ?? ""
        #expect(paper.contains("BATAL") && !paper.contains(words), "\(paper)")
      }
    }
  }

  @Test func `has a head that names whoever sold only where the house says so`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let sale = try await day.sold(by: ratna)
      func names() async throws -> Bool {
        let paper = Paper.receipt(in: try await ratna.see(sale).text)
        return paper?.contains("Petugas") == true
      }
      #expect(try await names() == false)
      try await ratna.press(
        "/office/settings", ["name": "Sartika", "seller": "yes"], on: "/office/settings")
      #expect(try await names())
      #expect(
        try await ratna.words("/office/audit")
          .contains("Tulis nama depan petugas di struk"))
    }
  }

  @Test func `is kept short`() async throws {
    try await Furnished.visit { day in
      let long = try await day.ratna().press(
        "/office/settings", ["name": "Sartika", "foot": String(repeating: "tukar ", count: 30)],
        on: "/office/settings", expecting: 422)
      #expect(Paper.words(long.text).contains("paling panjang 120 karakter"))
    }
  }
}
