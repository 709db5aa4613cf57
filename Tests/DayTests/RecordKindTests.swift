import Catalog
import FrontDoor
import House
import Pages
import Testing
import Trail
import Values

struct `The kind of a new record` {
  @Test func `can be changed without losing what was typed`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let typed = [
        "title": "Suara Ibu", "authors": "Wulan, Ratih", "isbn": "9789799101389",
        "year": "1998", "note": "Edisi pertama", "isClosed": "yes",
      ]
      let journal = try await ratna.press(
        "/office/records", typed.merging(["kind": "journal"]) { $1 }, on: "/office/records/new",
        expecting: 200)
      for text in ["Suara Ibu", "Wulan, Ratih", "1998", "Edisi pertama", "ISSN", "checked"] {
        #expect(journal.text.contains(text), "\(text)")
      }
      #expect(journal.text.contains(#"data-typed="yes""#))
      // Nothing is written by choosing, and what a journal has not waits for the book.
      #expect(try await rooms.catalogue.count(for: .staff) == 1)
      let back = try await ratna.send(
        "/office/records",
        (Paper.form("/office/records", in: journal.text) ?? [:]).merging([
          "title": "Suara Ibu", "waiting-isbn": "9789799101389", "kind": "book",
        ]) { $1 })
      #expect(back.text.contains(#"name="isbn""#) && back.text.contains(#"value="9789799101389""#))
      #expect(back.text.contains("/office/records/new?form=book"))
    }
  }

  @Test func `may become a clipping after its publisher was typed`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let typed = [
        "title": "Ibu di Istana", "place": "Jakarta", "publisher": "Kompas Media", "year": "1995",
      ]
      let page = try await ratna.press(
        "/office/records", typed.merging(["kind": "clipping"]) { $1 }, on: "/office/records/new",
        expecting: 200
      ).text
      for (name, value) in typed {
        let isShown = page.contains(
          try Regex("name=\"\(name)\"[^>]* value=\"\(value)\""))
        #expect(isShown, "\(name)")
      }
      let kept = try #require(Paper.form("/office/records", in: page))
      let clipping = kept.merging(typed) { $1 }
        .merging(["newspaper": "Kompas", "day": "1994-05-03"]) { $1 }
      // The book's year contradicts the day; as somebody wrote it, it may.
      let refused = try await ratna.send("/office/records", clipping)
      #expect(refused.status == 422)
      #expect(refused.text.contains(/name="year"[^>]* autofocus[^>]* aria-invalid="true"/))
      let again = try #require(Paper.form("/office/records", in: refused.text))
      let saved = try await ratna.send(
        "/office/records",
        clipping.merging(again) { $1 }.merging(["year": "c1995"]) { $1 })
      #expect(saved.status == 303)
      let found = try await rooms.catalogue.search(SearchQuery(text: "ibu di istana")).hits
      let number = try #require(found.first?.record)
      let record = try #require(try await rooms.catalogue.record(number))
      #expect(record.form == .clipping && record.host?.part == "3 Mei 1994")
      #expect(record.place == "Jakarta" && record.publisher == "Kompas Media")
      #expect(record.year == 1995)
    }
  }

  @Test func `is taken with an ISBN that is there already, and says where`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      var first = SimpleEntry(form: .book, title: "Sarinah & kawan")
      first.isbn = "9789799101389"
      let known = try await rooms.catalogue.addRecord(first, at: rooms.clock.now, by: .house)
      #expect(try await !ratna.words("/office/records/\(known)").contains("cantuman lain"))
      let saved = try await ratna.press(
        "/office/records", ["title": "Sarinah lagi", "isbn": "979-9101-38-7"],
        on: "/office/records/new")
      let page = try #require(saved.headers["location"])
      let told = try await ratna.see(page).text
      #expect(Paper.words(told).contains("ISBN atau ISSN ini juga ada pada cantuman lain"))
      #expect(told.contains(#"<a href="/office/records/\#(known)">Sarinah &amp; kawan</a>"#))
    }
  }

  @Test func `saves nothing that stands in no field of it`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      // An ISBN that is none, typed for a book before it became a journal.
      try await ratna.press(
        "/office/records", ["title": "Jurnal Ibu", "waiting-isbn": "123"],
        on: "/office/records/new?form=journal")
      let found = try await rooms.catalogue.search(SearchQuery(text: "jurnal ibu")).hits
      let record = try #require(found.first?.record)
      #expect(try await rooms.catalogue.record(record)?.form == .journal)
    }
  }
}

struct `The page of a record` {
  @Test func `says how often a journal appears, and who may use what it is about`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      var entry = SimpleEntry(form: .journal, title: "Kabar Ibu")
      entry.frequency = "Empat kali setahun"
      entry.access = "Dibaca di tempat"
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let address = try #require(try await rooms.catalogue.address(of: record))
      let words = try await Guest(day.house).words("/records/\(address)")
      #expect(words.contains("Kala terbit Empat kali setahun"), "\(words)")
      #expect(words.contains("Syarat penggunaan Dibaca di tempat"), "\(words)")
    }
  }
}
