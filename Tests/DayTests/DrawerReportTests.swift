import FrontDoor
import PointOfSale
import Stations
import Testing

struct `The report of a drawer` {
  @Test func `counts sales and voids apart, and says what went back`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      for _ in 1...2 { _ = try await day.sold(by: ratna) }
      let third = try await day.sold(by: ratna)
      try await ratna.press("\(third)/void", ["reason": "Salah barang"], on: third)
      let report = try await ratna.press(
        "/till/drawer/close", ["count-10000": "13"], on: "/till/drawer"
      ).headers["location"]
      let words = try await ratna.words(report ?? "")
      for part in [
        "Tunai (3 struk) Rp45.000", "Tunai, pembatalan (1 struk)", "Seharusnya Rp130.000",
      ] { #expect(words.contains(part), "\(part): \(words)") }
    }
  }

  @Test func `is counted from the largest note on, where the keys are`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let page = try await ratna.see("/till/drawer").text
      let first = try #require(page.firstMatch(of: /<input[^>]* autofocus[^>]*>/)).0
      #expect(first.contains(#"name="count-100000""#), "\(first)")
    }
  }

  @Test func `with a difference has the keys at the note that it wants`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await day.openDrawer()
      let report = try await ratna.press(
        "/till/drawer/close", ["count-10000": "9"], on: "/till/drawer"
      ).headers["location"]
      let page = try await ratna.see(report ?? "").text
      #expect(page.contains(/<input[^>]* name="note"[^>]* autofocus/))
      #expect(page.matches(of: /<input[^>]* autofocus/).count == 1)
      // It stands at the difference, before everything that is only told.
      let asks = try #require(page.firstRange(of: #"name="note""#)).lowerBound
      let pieces = try #require(page.firstRange(of: "<table")).lowerBound
      #expect(asks < pieces)
    }
  }
}
