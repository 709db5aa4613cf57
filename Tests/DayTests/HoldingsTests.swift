import Catalog
import FrontDoor
import Testing
import Values
import Web

struct `A sheet of labels` {
  @Test func `has a way back to its record, and a button that prints it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(page.contains("href=\"/office/records/\(day.record)\">\(Furnished.title)</a>"))
      #expect(page.contains("data-print-page"))
      let card = try await ratna.see("/office/members/\(day.sari.number)/card").text
      #expect(card.contains("href=\"/office/members/\(day.sari.number)\""))
      #expect(card.contains("data-print-page"))
    }
  }
}

struct `A record in the office` {
  @Test func `says why it stays while it has copies, and is removed where it has none`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let record = "/office/records/\(day.record)"
      let page = try await ratna.see(record).text
      #expect(!page.contains("action=\"\(record)/remove\""))
      let words = Paper.words(page)
      #expect(words.contains("“\(Furnished.title)” tidak bisa dihapus: 1 eksemplarnya tercatat"))
      let without = try await day.house.house.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Tanpa eksemplar"), at: day.house.house.clock.now,
        by: .house)
      let place = "/office/records/\(without)"
      #expect(try await !ratna.words(place).contains("tidak bisa dihapus"))
      try await ratna.press("\(place)/remove", on: place)
      #expect(try await ratna.see(place).status == 404)
    }
  }
}
