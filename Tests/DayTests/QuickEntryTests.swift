import Catalog
import Foundation
import FrontDoor
import House
import Testing
import Trail
import Values

struct `Quick entry of books` {
  private static let page = "/office/records/quick"

  @Test func `takes a title and three fields at one press, and is ready for the next`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let catalogue = day.house.house.catalogue
      let typed = [
        "title": "Xenon bercerita", "authors": "Chudori, Leila S.; Arivia, Gadis",
        "year": "2017", "callNumber": "899.221", "language": "Indonesia",
        "subjects": "Argon", "location": "Rak ungu",
      ]
      let done = try await ratna.press(Self.page, typed, on: Self.page)
      let next = try await ratna.see(done.headers["location"] ?? "").text
      let words = Paper.words(next)
      #expect(words.contains("“Xenon bercerita” dicatat: 899.221 CHU x, IP-0000002"), "\(words)")
      #expect(next.contains(#"value="Rak ungu""#))
      #expect(next.contains(/<input[^>]*name="language"[^>]*value="Indonesia"/))
      #expect(words.contains("Tetap dari buku tadi: Bahasa, Lokasi"), "\(words)")
      #expect(!next.contains(#"value="Xenon bercerita""#) && !next.contains(">\nArgon</textarea>"))
      let empty = try await ratna.see("\(Self.page)?form=book&empty=yes").text
      // The languages and shelves that are offered have that value, too; the field has none.
      #expect(!empty.contains(/<input[^>]*name="location"[^>]*value="Rak ungu"/))
      #expect(!empty.contains(/<input[^>]*name="language"[^>]*value="Indonesia"/))
      let item = try #require(try await catalogue.item(barcode: Barcode("IP-0000002")))
      #expect(item.location == "Rak ungu" && item.callNumber == "899.221 CHU x")
      let record = try #require(try await catalogue.record(item.record))
      let entry = SimpleEntry(reading: record)
      #expect(entry.authors == ["Chudori, Leila S.", "Arivia, Gadis"] && entry.year == 2017)
      #expect(try await ratna.words("/office").contains("lengkapi nanti"))
      let form = try await ratna.see("/office/records/\(item.record)/edit").text
      #expect(form.contains(#"value="Indonesia""#) && !Paper.words(form).contains("Belum ada:"))
    }
  }

  @Test func `takes subjects apart at semicolons, as names, and says so`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let page = try await ratna.words(Self.page)
      #expect(page.contains("Perempuan -- Indonesia; beberapa dipisah titik koma"), "\(page)")
      let typed = ["title": "Neon", "subjects": "Novel; Fiksi ilmiah\nArgon;"]
      try await ratna.press(Self.page, typed, on: Self.page)
      let item = try #require(try await catalogue.item(barcode: Barcode("IP-0000002")))
      let record = try #require(try await catalogue.record(item.record))
      #expect(SimpleEntry(reading: record).subjects == ["Novel", "Fiksi ilmiah", "Argon"])
    }
  }

  @Test func `says that a title is there, and adds a copy of it at one press`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let typed = ["title": Furnished.title]
      let asked = try await ratna.press(Self.page, typed, on: Self.page, expecting: 200)
      #expect(Paper.words(asked.text).contains("Sudah ada di katalog"))
      let form = try #require(Paper.form(Self.page, in: asked.text)).merging(typed) { $1 }
      let before = try await day.house.house.catalogue.count()
      let added = try await ratna.send(
        Self.page, form.merging(["add": "\(day.record)"]) { $1 })
      #expect(added.status == 303)
      #expect(try await day.house.house.catalogue.items(of: day.record).count == 2)
      #expect(try await day.house.house.catalogue.count() == before)
      let again = try await ratna.press(
        Self.page, typed.merging(["anew": "\(day.record)"]) { $1 }, on: Self.page)
      #expect(again.status == 303)
      #expect(try await day.house.house.catalogue.count() == before + 1)
    }
  }

  @Test func `takes a title as another one only beside those that were shown`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      var twins: [RecordNumber] = []
      for _ in 1...2 {
        twins.append(
          try await catalogue.addRecord(
            SimpleEntry(form: .book, title: "Kembar"), at: day.house.house.clock.now, by: .house))
      }
      let before = try await catalogue.count()
      let asked = try await ratna.press(
        Self.page, ["title": "Kembar"], on: Self.page, expecting: 200)
      let shown = twins.map(\.description).joined(separator: " ")
      #expect(asked.text.contains(#"<button hidden name="anew" value="\#(shown)""#))
      // She corrects the title to one that the house has once, and presses Enter.
      let corrected = try await ratna.press(
        Self.page, ["title": Furnished.title, "anew": shown], on: Self.page, expecting: 200)
      #expect(Paper.words(corrected.text).contains("Sudah ada di katalog"))
      #expect(try await catalogue.count() == before)
      try await ratna.press(Self.page, ["title": "Kembar", "anew": shown], on: Self.page)
      #expect(try await catalogue.count() == before + 1)
    }
  }

  @Test func `names the other title at its call number, before and after it is saved`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      var typed = ["title": "Parable of the sower", "authors": "Butler, Octavia"]
      typed["callNumber"] = "813.54"
      try await ratna.press(Self.page, typed, on: Self.page)
      #expect(try await !ratna.words(Self.page).contains("juga dipakai"))
      let query = "title=Parable%20of%20the%20talents&authors=Butler&callNumber=813.54"
      let said = Paper.words(try await ratna.see("/office/records/alike?\(query)").text)
      #expect(said.contains("813.54 BUT p sudah dipakai judul lain"), "\(said)")
      #expect(said.contains("Parable of the sower"), "\(said)")
      typed["title"] = "Parable of the talents"
      let done = try await ratna.press(Self.page, typed, on: Self.page)
      let words = Paper.words(try await ratna.see(done.headers["location"] ?? "").text)
      #expect(words.contains("juga dipakai “Parable of the sower”"), "\(words)")
      #expect(words.contains("Masuk “Lengkapi nanti”, belum ada: Tahun terbit"), "\(words)")
      #expect(try await catalogue.titles(at: "813.54 but P", for: .staff).count == 2)
      #expect(try await catalogue.titles(at: "", for: .staff).isEmpty)
    }
  }

  @Test func `does not shine where it would make a second title, and says so`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let same = try await ratna.press(
        Self.page, ["title": Furnished.title], on: Self.page, expecting: 200)
      #expect(same.text.contains(#"class="button primary" id="quick-save" name="add""#))
      #expect(Paper.words(same.text).contains("tombol di bawah hanya menambah eksemplarnya"))
      let other = try await ratna.press(
        Self.page, ["title": Furnished.title, "authors": "Toer, Pramoedya Ananta"],
        on: Self.page, expecting: 200)
      #expect(other.text.contains(#"class="button" id="quick-save" name="anew""#))
      #expect(Paper.words(other.text).contains("tombol di bawah membuat judul kedua"))
    }
  }

  @Test func `asks for publisher and level where they are wanted, and names the shelves`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      #expect(try await ratna.words(Self.page).contains("Belum ada rak yang tercatat"))
      let book = [
        "title": "Neon", "publisher": "KPG", "series": "Gas mulia; 2", "location": "Rak ungu",
      ]
      try await ratna.press(Self.page, book, on: Self.page)
      let first = try #require(try await catalogue.item(barcode: Barcode("IP-0000002")))
      let neon = try #require(try await catalogue.record(first.record))
      #expect(SimpleEntry(reading: neon).publisher == "KPG")
      #expect(SimpleEntry(reading: neon).series != nil)
      let page = try await ratna.see("\(Self.page)?form=document").text
      #expect(Paper.words(page).contains("Yang ada: Rak ungu"))
      #expect(page.contains(#"<datalist id="field-location-list"><option value="Rak ungu">"#))
      #expect(page.contains(#"<details class="form" open>"#))
      try await ratna.press(
        Self.page, ["title": "Brosur petugas", "isClosed": "yes"],
        on: "\(Self.page)?form=document")
      let second = try #require(try await catalogue.item(barcode: Barcode("IP-0000003")))
      #expect(try await catalogue.record(second.record, for: .everyone) == nil)
      #expect(try await catalogue.record(second.record, for: .staff) != nil)
    }
  }

  @Test func `says from which paper and day a clipping was cut`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let typed = ["title": "DPR sahkan RUU", "newspaper": "Kompas", "day": "2022-04-13"]
      let place = "\(Self.page)?form=clipping"
      let done = try await ratna.press(Self.page, typed, on: place)
      let words = Paper.words(try await ratna.see(done.headers["location"] ?? "").text)
      #expect(words.contains("“DPR sahkan RUU” dicatat (Kompas, 13 Apr 2022): IP-"), "\(words)")
      #expect(words.contains("Kompas, 13 Apr 2022 · 2022"), "\(words)")
      #expect(words.contains("Nama yang tertulis di mapnya"), "\(words)")
    }
  }

  @Test func `takes back what was entered just now`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press(Self.page, ["title": "Keliru"], on: Self.page)
      let catalogue = day.house.house.catalogue
      let now = day.house.house.clock.now
      let last = try #require(try await catalogue.lastEntered(1, at: now, for: .staff).first)
      let undo = "/office/records/\(last.record)/undo"
      try await ratna.press(undo, on: Self.page)
      #expect(try await catalogue.record(last.record, for: .staff) == nil)
      #expect(try await ratna.words(Self.page).contains("Diurungkan"))
    }
  }

  @Test func `gives the copy the number that its title gets later, and says so`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      try await ratna.press(Self.page, ["title": "Neon"], on: Self.page)
      let item = try #require(try await catalogue.item(barcode: Barcode("IP-0000002")))
      #expect(item.callNumber.isEmpty)
      let edit = "/office/records/\(item.record)/edit"
      try await ratna.press(edit, ["title": "Neon", "classification": "546.752"], on: edit)
      #expect(try await catalogue.item(item.number)?.callNumber == "546.752 NEO")
      let words = try await ratna.words("/office/records/\(item.record)")
      #expect(words.contains("IP-0000002 kini bernomor 546.752 NEO"), "\(words)")
      #expect(try await ratna.words("/office/items/\(item.number)").contains("Kosongkan untuk"))
    }
  }

  @Test func `keeps what was typed when something is wrong, and in the full form`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let typed = ["title": "Neon", "language": "Indonesa", "authors": "Ariva, Gadis"]
      let wrong = try await ratna.press(Self.page, typed, on: Self.page, expecting: 422)
      #expect(Paper.words(wrong.text).contains("Yang mirip: Indonesia"))
      #expect(wrong.text.contains(">\nAriva, Gadis</textarea>"))
      let full = try await ratna.press(
        Self.page, typed.merging(["full": "yes"]) { $1 }, on: Self.page, expecting: 200)
      #expect(full.text.contains(#"value="Neon""#))
      #expect(Paper.form("/office/records", in: full.text) != nil)
    }
  }

  @Test func `has its copy from the full form, too, where that is ticked`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let full = try await ratna.press(
        Self.page, ["title": "Neon", "location": "Rak ungu", "full": "yes"], on: Self.page,
        expecting: 200)
      let form = try #require(Paper.form("/office/records", in: full.text))
      #expect(full.text.contains(/name="withCopy"[^>]* checked/))
      let ticked = ["title": "Neon", "withCopy": "yes"]
      let done = try await ratna.send("/office/records", form.merging(ticked) { $1 })
      let item = try #require(try await catalogue.item(barcode: Barcode("IP-0000002")))
      #expect(item.location == "Rak ungu")
      #expect(done.headers["location"] == "/office/records/\(item.record)")
      #expect(try await catalogue.labels(.queue, for: .staff).map(\.item).contains(item.number))
      #expect(try await catalogue.unfinished(for: .staff).records.map(\.record) == [item.record])
      let plain = try await ratna.see("/office/records/new").text
      #expect(plain.contains(/name="withCopy"[^>]*>/))
      #expect(!plain.contains(/name="withCopy"[^>]* checked/))
    }
  }

  @Test func `stands with its moment among what was entered this week, copies as well`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      try await ratna.press(Self.page, ["title": "Neon"], on: Self.page)
      try await ratna.press(
        "/office/records/\(day.record)/items", ["enumeration": "Jilid 2"],
        on: "/office/records/\(day.record)")
      let words = try await ratna.words("/office/records/recent")
      #expect(
        words.contains("Judul baru: 2. Eksemplar tambahan, juga nomor jurnal: 1."), "\(words)")
      #expect(words.contains("\(Furnished.title) eksemplar tambahan Jilid 2"), "\(words)")
      #expect(words.contains("IP-0000003 \(day.house.house.clock.now.day.short.id)"), "\(words)")
      let dewi = try await day.colleague("Dewi", .cashier)
      #expect(try await dewi.see("/office/records/recent").status == 403)
      #expect(try await dewi.see("/office").text.contains(#"href="/search?order=added""#))
    }
  }

  @Test func `is completed from its list, which says what is next`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for title in ["Neon", "Argon"] {
        try await ratna.press(Self.page, ["title": title], on: Self.page)
      }
      let list = "/office/records/unfinished"
      let page = try await ratna.see(list).text
      let way = try #require(page.firstMatch(of: /href="(\/office\/records\/\d+\/edit)\?then=/))
      let form = String(way.1)
      let done = try await ratna.press(
        form, ["title": "Neon", "year": "2019"], on: "\(form)?then=unfinished")
      #expect(done.headers["location"] == list)
      let words = try await ratna.words(list)
      #expect(words.contains("Masih kurang: Subjek, Bahasa, Nomor panggil."), "\(words)")
      #expect(words.contains("Berikutnya: “Argon”."), "\(words)")
      let elsewhere = try await ratna.press(
        form, ["title": "Neon", "language": "ind"], on: form)
      #expect(elsewhere.headers["location"] == String(form.dropLast("/edit".count)))
    }
  }

  @Test func `is begun with what a similar record says`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      var entry = SimpleEntry(form: .book, title: "Jilid satu")
      (entry.isbn, entry.publisher, entry.extent) = ("9780306406157", "KPG", "200 hlm.")
      let number = try await catalogue.addRecord(
        entry, at: day.house.house.clock.now, by: .house)
      let page = try await ratna.see("/office/records/\(number)").text
      #expect(page.contains("/office/records/new?from=\(number)"))
      let copy = try await ratna.see("/office/records/new?from=\(number)").text
      #expect(copy.contains(#"value="KPG""#) && copy.contains(#"value="200 hlm.""#))
      #expect(!copy.contains("9780306406157"))
      let edition = try await ratna.see("/office/records/new?from=\(number)&edition=yes").text
      #expect(edition.contains(#"value="KPG""#) && !edition.contains(#"value="200 hlm.""#))
    }
  }

  @Test func `offers subjects, and says at once what is there`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      _ = try await ratna.press(
        Self.page, ["title": "Neon", "subjects": "Argon"], on: Self.page)
      let options = try await ratna.visitor.get("/office/subjects?q=arg").text
      #expect(options.contains(#"<option value="Argon">"#))
      let alike = try await ratna.see("/office/records/alike?title=neon").text
      #expect(alike.contains("data-region=\"alike\"") && alike.contains("Sudah ada"))
      let typing = "/office/records/alike?isbn=9780306406158"
      #expect(try await !ratna.see(typing).text.contains("bukan ISBN"))
      #expect(try await ratna.see("\(typing)&left=yes").text.contains("bukan ISBN"))
    }
  }
}
