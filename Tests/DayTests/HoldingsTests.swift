import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `A copy in the office` {
  @Test func `shows what was typed about it, and lets it be mended`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let record = "/office/records/\(day.record)"
      let place = "/office/items/\(day.item.number)"
      #expect(try await ratna.see(record).text.contains("href=\"\(place)\""))
      var typed = [
        "barcode": day.item.barcode.text, "callNumber": "305.4 WUL z", "type": "reference",
        "location": "Rak ungu", "price": "85.000",
      ]
      try await ratna.press(place, typed, on: place)
      let item = try #require(try await catalogue.item(day.item.number))
      #expect(item.type == .reference && item.location == "Rak ungu")
      #expect(item.price == Rupiah(85_000) && item.callNumber == "305.4 WUL z")
      #expect(item.barcode == day.item.barcode && item.status == day.item.status)
      #expect(item.accessionNumber == day.item.accessionNumber)
      let words = try await ratna.words(record)
      for part in ["Cetak label barunya", "305.4 WUL z Rak ungu", "Rp85.000"] {
        #expect(words.contains(part), "\(part): \(words)")
      }
      #expect(try await ratna.see(place).text.contains(#"value="Rak ungu""#))
      typed.merge(["location": "", "price": ""]) { $1 }
      try await ratna.press(place, typed, on: place)
      let emptied = try #require(try await catalogue.item(day.item.number))
      #expect(emptied.location == nil && emptied.price == nil && emptied.type == .reference)
      #expect(try await !ratna.words(record).contains("Cetak label barunya"))
    }
  }

  @Test func `stands under who made it, when and where it is, with labels of this title alone`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let bare = try await ratna.words("/office/records/\(day.record)")
      #expect(bare.contains("Wulan, Ratih · Tanpa nomor panggil"), "\(bare)")
      #expect(bare.contains("Cetak label judul ini (1)") && !bare.contains("semua label"))
      var entry = SimpleEntry(form: .book, title: "Neon")
      (entry.authors, entry.year, entry.publisher) = (["Arivia, Gadis"], 2019, "KPG")
      entry.classification = "546.752"
      let now = day.house.house.clock.now
      let record = try await catalogue.addRecord(entry, at: now, by: .house)
      _ = try await catalogue.addItem(
        NewItem(location: "Rak ungu"), to: record, on: now.day, at: now, by: .house)
      let words = try await ratna.words("/office/records/\(record)")
      let facts = "Arivia, Gadis · KPG · 2019 · Nomor panggil: 546.752 ARI n"
      #expect(words.contains(facts), "\(words)")
      #expect(words.contains("Yang ada: Rak ungu"), "\(words)")
      #expect(try await ratna.words("/office/items/\(day.item.number)").contains("Yang ada: Rak"))
    }
  }

  @Test func `that is to be fetched for somebody says so, and is not found as free`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (record, now) = ("/office/records/\(day.record)", rooms.clock.now)
      let free = "/search?q=zirkonium&available=yes"
      #expect(try await !ratna.words(record).contains("Direservasi"))
      #expect(try await ratna.words(free).contains("1 judul ditemukan"))
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      )
      #expect(try await ratna.words(record).contains("Direservasi"))
      #expect(try await !ratna.words(free).contains("1 judul ditemukan"))
      #expect(try await !Guest(day.house).words(free).contains("1 judul ditemukan"))
    }
  }

  @Test func `on the hold shelf says so, and takes nobody's hold away unasked`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (desk, now) = (rooms.loanDesk, rooms.clock.now)
      let record = "/office/records/\(day.record)"
      let place = "/office/items/\(day.item.number)"
      #expect(try await !ratna.words(record).contains("Di rak reservasi"))
      _ = try await desk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      )
      _ = try await desk.checkIn(day.item.number, on: now.day, at: now, by: .house)
      let code = try #require(try await desk.shelf().first?.code)
      #expect(try await ratna.words(record).contains("Di rak reservasi"))
      // A copy that is read here goes to nobody either.
      let read = try await ratna.press(place, ["type": "reference"], on: place, expecting: 200)
      let asked = try await ratna.press(
        "\(place)/status", ["status": "damaged"], on: record, expecting: 200)
      for answer in [read, asked] {
        #expect(Paper.words(answer.text).contains("di rak reservasi dengan kode \(code)"))
      }
      #expect(try await desk.shelf().map(\.code) == [code])
      let yes = try #require(Paper.form("\(place)/status", in: asked.text))
      #expect(try await ratna.send("\(place)/status", yes).headers["location"] == record)
      #expect(try await rooms.catalogue.item(day.item.number)?.status == .damaged)
      #expect(try await ratna.words(record).contains("Rusak. Slip \(code) tidak berlaku lagi"))
      #expect(try await desk.shelf().isEmpty)
    }
  }

  @Test func `that nobody chose is on no sheet, and nothing is offered to print`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/labels").text
      #expect(Paper.words(page).contains("Belum ada label"))
      #expect(!page.contains("Lihat dan cetak"))
      let label = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(label.contains("Lihat dan cetak"))
    }
  }

  @Test func `says how it stands beside its form, and where that is changed or what comes first`()
    async throws
  {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      let place = "/office/items/\(day.item.number)"
      #expect(try await ratna.words(place).contains("Status: Tersedia Ubah statusnya"))
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: rooms.clock.now.day, at: rooms.clock.now,
        by: .house)
      let words = try await ratna.words(place)
      #expect(words.contains("Status: Dipinjam Sedang dipinjam. Hilang? Catat dulu"))
      #expect(!words.contains("Ubah statusnya"))
    }
  }

  @Test func `names its shelf where the list is folded`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let place = "/office/items/\(day.item.number)"
      try await ratna.press(
        place,
        [
          "barcode": day.item.barcode.text, "callNumber": "305.4 WUL z", "location": "Rak ungu",
        ], on: place)
      let page = try await ratna.see("/office/records/\(day.record)").text
      #expect(page.contains(#"<td data-label="Lokasi rak">Rak ungu</td>"#))
      #expect(page.contains(#"<span class="nowrap">305.4 WUL z</span>"#))
    }
  }

  @Test func `takes no label that means something else`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let place = "/office/items/\(day.item.number)"
      let answer = try await ratna.press(
        place, ["barcode": day.pin.barcode.text], on: place, expecting: 422)
      #expect(Paper.words(answer.text).contains("milik barang toko"))
      let kept = try await day.house.house.catalogue.item(day.item.number)
      #expect(kept?.barcode == day.item.barcode)
    }
  }

  @Test func `is withdrawn only after a yes, and then has no form for its state`() async throws {
    try await Furnished.visit { day in
      let (ratna, catalogue) = (try await day.ratna(), day.house.house.catalogue)
      let record = "/office/records/\(day.record)"
      let place = "/office/items/\(day.item.number)/status"
      let asked = try await ratna.press(
        place, ["status": "withdrawn"], on: record, expecting: 200)
      let question = "Tarik eksemplar \(day.item.barcode) dari koleksi?"
      #expect(Paper.words(asked.text).contains(question))
      #expect(try await catalogue.item(day.item.number)?.status == .available)
      let yes = try #require(Paper.form(place, in: asked.text))
      #expect(try await ratna.send(place, yes).headers["location"] == record)
      #expect(try await catalogue.item(day.item.number)?.status == .withdrawn)
      let page = try await ratna.see(record).text
      #expect(Paper.form(place, in: page) == nil && page.contains(#"<span class="st out">"#))
      let copy = try await ratna.words("/office/items/\(day.item.number)")
      #expect(!copy.contains("Ubah statusnya"))
    }
  }

  @Test func `that waits for somebody is not withdrawn, and nothing is asked`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      )
      _ = try await rooms.loanDesk.checkIn(day.item.number, on: now.day, at: now, by: .house)
      try await ratna.press(
        "/office/items/\(day.item.number)/status", ["status": "withdrawn"],
        on: "/office/records/\(day.record)", expecting: 422)
    }
  }

  @Test func `that was withdrawn stays as it is`() async throws {
    try await Furnished.visit { day in
      let (ratna, rooms) = (try await day.ratna(), day.house.house)
      let place = "/office/items/\(day.item.number)"
      let staff = try #require(try await rooms.keyring.staff().first { $0.name == "Ratna" })
      _ = try await rooms.catalogue.changeItem(
        day.item.number, to: NewItem(changing: day.item, to: .withdrawn), at: rooms.clock.now,
        by: .staff(staff.number))
      #expect(try await rooms.keyring.trail.newest().contains { $0.act == .itemWithdrawn })
      let page = try await ratna.see(place).text
      #expect(Paper.form(place, in: page) == nil)
      #expect(Paper.words(page).contains("sudah ditarik dari koleksi"))
      #expect(!Paper.words(page).contains("Ubah statusnya"))
      let record = try await ratna.see("/office/records/\(day.record)").text
      #expect(!record.contains("href=\"\(place)\""))
    }
  }
}

struct `A sheet of labels` {
  @Test func `has a way back to its record, and is a paper that nobody keeps`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let page = try await ratna.see("/office/labels?item=\(day.item.number)").text
      #expect(page.contains("href=\"/office/records/\(day.record)\">\(Furnished.title)</a>"))
      let sheet = try await ratna.see("/office/labels/sheet?items=\(day.item.number)")
      #expect(PaperAnswer.isPDF(sheet, named: "label.pdf"))
      let place = "/office/members/\(day.sari.number)/card"
      let card = try await ratna.see(place).text
      #expect(card.contains("href=\"/office/members/\(day.sari.number)\""))
      let paper = try await ratna.press(
        "\(place)/paper", ["face": "plain", "paper": "card"], on: place, expecting: 200)
      #expect(PaperAnswer.isPDF(paper, named: "kartu.pdf"))
    }
  }
}

struct `A record in the office` {
  @Test func `that somebody else changed meanwhile is shown, and takes what was typed`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let edit = "/office/records/\(day.record)/edit"
      let form = try #require(Paper.form(edit, in: try await ratna.see(edit).text))
      let record = try #require(try await rooms.catalogue.record(day.record))
      var other = SimpleEntry(reading: record)
      other.subtitle = "dari orang lain"
      try await rooms.catalogue.changeRecord(
        day.record, to: other, ifVersion: record.version, at: rooms.clock.now, by: .house)
      let typed = ["title": "Zirkonium Ratna", "note": "Catatan Ratna"]
      let refused = try await ratna.send(edit, form.merging(typed) { $1 }).text
      let words = Paper.words(refused)
      #expect(words.contains("“\(Furnished.title)” sudah diubah orang lain"), "\(words)")
      #expect(refused.contains(#"href="\#(edit)" target="_blank""#))
      #expect(refused.contains(#"value="Zirkonium Ratna""#) && refused.contains("Catatan Ratna"))
      // The old version is refused as often as it comes; only the other button saves.
      let again = try #require(Paper.form(edit, in: refused)).merging(typed) { $1 }
      #expect(try await ratna.send(edit, again).status != 303)
      let version = try #require(refused.firstMatch(of: /name="over" value="([0-9]+)"/)?.1)
      let saved = try await ratna.send(edit, again.merging(["over": String(version)]) { $1 })
      #expect(saved.status == 303)
      #expect(try await rooms.catalogue.record(day.record)?.title == "Zirkonium Ratna")
      #expect(try await !ratna.see(edit).text.contains(#"name="over""#))
    }
  }

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
