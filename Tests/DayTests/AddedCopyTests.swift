import Catalog
import FrontDoor
import House
import Testing
import Trail
import Values

struct `A copy of what the house has, by quick entry` {
  private static let page = "/office/records/quick"

  @Test func `is an issue of a journal, named and undone like a new title`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let journal = try await catalogue.addRecord(
        SimpleEntry(form: .journal, title: "HerStory"), at: day.house.house.clock.now, by: .house)
      let typed = ["title": "HerStory", "enumeration": "No. 7"]
      let asked = try await ratna.press(
        Self.page, typed, on: "\(Self.page)?form=journal", expecting: 200)
      let words = Paper.words(asked.text)
      #expect(words.contains("Tambah nomor ini") && !words.contains("Buku yang sama"))
      #expect(asked.text.contains(#"id="quick-save" name="add" value="\#(journal)""#))
      let issue = try #require(asked.text.firstRange(of: #"value="No. 7""#))
      let notice = try #require(asked.text.firstRange(of: #"data-region="alike""#))
      #expect(issue.lowerBound < notice.lowerBound)
      let form = try #require(Paper.form(Self.page, in: asked.text)).merging(typed) { $1 }
      let done = try await ratna.send(Self.page, form.merging(["add": "\(journal)"]) { $1 })
      let next = Paper.words(try await ratna.see(done.headers["location"] ?? "").text)
      #expect(next.contains("HerStory, No. 7, IP-0000002 ditambahkan"), "\(next)")
      #expect(next.contains("eksemplar tambahan") && next.contains("No. 7 · IP-0000002"), "\(next)")
      let copy = try #require(try await catalogue.items(of: journal).first)
      try await ratna.press("/office/items/\(copy.number)/undo", on: Self.page)
      #expect(try await catalogue.items(of: journal).isEmpty)
      #expect(try await catalogue.record(journal) != nil)
      #expect(try await ratna.words(Self.page).contains("eksemplarnya tidak jadi dicatat"))
    }
  }

  @Test func `leaves nothing of its title in the form for the next book`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      var entry = SimpleEntry(form: .book, title: "Neon")
      (entry.subjects, entry.authors) = (["Argon"], ["Arivia, Gadis"])
      let record = try await catalogue.addRecord(
        entry, at: day.house.house.clock.now, by: .house)
      let done = try await ratna.press(
        Self.page, ["title": "Neon", "add": "\(record)"], on: Self.page)
      let next = try await ratna.see(done.headers["location"] ?? "").text
      #expect(!next.contains(">\nArgon</textarea>"))
      #expect(!next.contains(">\nArivia, Gadis</textarea>"))
    }
  }

  @Test func `is not added to a title that is not the one in the form any more`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let before = try await catalogue.count()
      let typed = ["title": "Sesuatu yang lain", "add": "\(day.record)"]
      let shown = try await ratna.press(Self.page, typed, on: Self.page, expecting: 200)
      #expect(shown.text.contains(#"value="Sesuatu yang lain""#))
      #expect(try await catalogue.items(of: day.record).count == 1)
      #expect(try await catalogue.count() == before)
    }
  }

  @Test func `is a title of its own at the red button when another author wrote it`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let typed = ["title": Furnished.title, "authors": "Toer, Pramoedya Ananta"]
      let asked = try await ratna.press(Self.page, typed, on: Self.page, expecting: 200)
      #expect(asked.text.contains(#"id="quick-save" name="anew" value="\#(day.record)""#))
    }
  }

  @Test func `has names with semicolons in the full form as well`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      try await ratna.press(
        "/office/records", ["title": "Neon", "authors": "Arivia, Gadis; Chudori, Leila S."],
        on: "/office/records/new")
      let now = day.house.house.clock.now
      let last = try #require(try await catalogue.lastEntered(1, at: now, for: .staff).first)
      let record = try #require(try await catalogue.record(last.record, for: .staff))
      #expect(SimpleEntry(reading: record).authors == ["Arivia, Gadis", "Chudori, Leila S."])
      let hint = "beberapa dipisah titik koma atau baris"
      for page in [Self.page, "/office/records/new"] {
        #expect(try await ratna.words(page).contains(hint), "\(page)")
      }
    }
  }

  @Test func `and titles are two lists of two names`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/office").contains("Semua judul"))
      #expect(try await ratna.words("/office/titles").contains("Semua judul"))
      #expect(try await ratna.words("/office/records/unfinished").contains("Lengkapi nanti"))
      try await ratna.press(Self.page, ["title": "Neon"], on: Self.page)
      let waiting = try await ratna.words("/office/records/unfinished")
      #expect(waiting.contains("Nomor panggil") && !waiting.contains("Penerbit"), "\(waiting)")
      #expect(waiting.contains("buku yang belum punya nomor panggil"), "\(waiting)")
      let quick = try await ratna.see(Self.page).text
      #expect(quick.contains(#"href="/office/labels?queue=yes">Label menunggu: 2"#))
    }
  }
}
