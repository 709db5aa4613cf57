import Access
import Catalog
import Circulation
import FrontDoor
import GRDB
import House
import Members
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// What somebody stumbled over who worked a whole day.
struct `A whole day in the office` {
  private static let quick = "/office/records/quick"

  @Test func `presumes no language, and keeps what was typed when the kind is another`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      var entry = SimpleEntry(form: .book, title: "Neon")
      entry.language = "eng"
      _ = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let language = #/name="language"[^>]*value="[^"]+"/#
      #expect(try await ratna.see(Self.quick).text.firstMatch(of: language) == nil)
      let typed = [
        "title": "Buruh pabrik", "authors": "Arivia, Gadis", "location": "Rak ungu",
        "language": "Indonesia", "kind": "clipping",
      ]
      let page = try await ratna.press(Self.quick, typed, on: Self.quick, expecting: 200).text
      for kept in ["Buruh pabrik", "Rak ungu", "Indonesia"] {
        #expect(page.contains("value=\"\(kept)\""), "\(kept)")
      }
      #expect(page.contains(">\nArivia, Gadis</textarea>") && page.contains(#"name="newspaper""#))
      #expect(page.contains(#"name="form" value="clipping""#))
    }
  }

  @Test func `keeps newspaper and folder for the next clipping, and its label names the folder`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let typed = ["title": "Buruh pabrik", "newspaper": "Kompas", "folder": "Buruh 1994"]
      let done = try await ratna.press(
        Self.quick, typed, on: "\(Self.quick)?form=clipping")
      let next = try await ratna.see(done.headers["location"] ?? "").text
      #expect(next.contains(#"value="Kompas""#) && next.contains(#"value="Buruh 1994""#))
      #expect(Paper.words(next).contains("Tetap dari kliping tadi: Surat kabar, Map kliping"))
      let labels = try await ratna.see("/office/labels?queue=yes").text
      #expect(labels.contains("<b>Buruh 1994</b>"))
      let words = Paper.words(labels)
      #expect(words.contains("2 tanpa nomor panggil"), "\(words)")
      let clipping = try #require(
        try await day.house.house.catalogue.item(
          barcode: Barcode("IP-0000002")))
      for record in [day.record, clipping.record] {
        #expect(labels.contains("href=\"/office/records/\(record)/edit\">"), "\(record)")
      }
      // Without a folder, too, two labels are told apart.
      #expect(labels.contains("<b>Zirkonium di Beranda Xylofon</b>"))
    }
  }

  @Test func `marks closed titles, and takes them into a file only where that is asked`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      var entry = SimpleEntry(form: .document, title: "Peta rumah aman")
      (entry.isClosed, entry.language, entry.subjects) = (true, "ind", ["Argon", "Neon"])
      _ = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let page = try await ratna.see("/office/titles").text
      #expect(Paper.words(page).contains("Peta rumah aman Tertutup"))
      #expect(page.contains("/office/titles/csv?closed=yes"))
      let open = try await ratna.see("/office/titles/csv").text
      #expect(!open.contains("Peta rumah aman") && open.contains(Furnished.title))
      let whole = try await ratna.see("/office/titles/csv?closed=yes").text
      #expect(whole.contains("Tertutup\r\n") && whole.contains("Peta rumah aman"))
      #expect(whole.contains("Argon; Neon") && whole.contains("Indonesia"))
    }
  }

  @Test func `takes a copy back that was added by mistake on the full page`() async throws {
    try await Furnished.visit { day in
      let (catalogue, ratna) = (day.house.house.catalogue, try await day.ratna())
      let page = "/office/records/\(day.record)"
      try await ratna.press("\(page)/items", on: page)
      let added = try #require(
        try await catalogue.items(of: day.record).first { $0.number != day.item.number })
      let item = "/office/items/\(added.number)"
      #expect(try await ratna.words(item).contains("Batalkan penambahan eksemplar ini"))
      let old = try await ratna.words("/office/items/\(day.item.number)")
      #expect(!old.contains("Batalkan penambahan eksemplar ini"))
      let done = try await ratna.press("\(item)/undo", on: item)
      #expect(done.headers["location"] == page)
      #expect(try await catalogue.items(of: day.record).map(\.number) == [day.item.number])
    }
  }

  @Test func `offers a name as the house writes it, however it was typed`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let options = try await ratna.visitor.get("/office/authors?q=ratih%20wul").text
      #expect(options.contains(#"<option value="Wulan, Ratih" label="Ratih Wulan">"#))
      #expect(try await !ratna.visitor.get("/office/authors?q=ratih%20x").text.contains("Wulan"))
    }
  }

  @Test func `leads on from a new member's PIN, and from the first steps to what they say`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let made = try await ratna.press(
        "/office/members", ["name": "Ratih Kumala", "category": "umum", "language": "id"],
        on: "/office/members/new")
      let page = try await ratna.see(try #require(made.headers["location"]))
      let words = Paper.words(page.text)
      for word in ["Ratih Kumala", "Layani sekarang", "Anggota baru lagi"] {
        #expect(words.contains(word), "\(word)")
      }
      let office = try await ratna.see("/office").text
      #expect(office.contains("/office/stations/\(day.station.number)/printer"))
      let variant = try await ratna.see("/office/variants/\(day.pin.number)").text
      #expect(!variant.contains("Satu-satunya"))
    }
  }
}

struct `A whole day at the desk` {
  @Test func `offers to lend what was recorded to somebody else, once it is taken back`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.wati.number, on: now.day, at: now, by: .house)
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      try await ratna.press("/desk/returns", on: "/desk")
      let words = try await ratna.words("/desk")
      #expect(words.contains("Pinjamkan kepada Xanthippe Sari") && !words.contains("ditolak"))
      try await ratna.press("/desk/titles/\(day.record)", on: "/desk")
      let loans = try await rooms.loanDesk.loans(of: day.sari.number, on: now.day)
      #expect(loans.map(\.item) == [day.item.number])
      #expect(try await !ratna.words("/desk").contains("ditolak"))
    }
  }

  @Test func `asks before a second copy of one title goes to one member`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      try await rooms.loanDesk.setRule(LoanRule(loans: .atMost(9)), at: now, by: .house)
      func copy(_ issue: String?) async throws -> Item {
        try await rooms.catalogue.addItem(
          NewItem(enumeration: issue), to: day.record, on: now.day, at: now, by: .house)
      }
      let (second, other) = (try await copy(nil), try await copy("No. 7"))
      for code in [day.sari.card, day.item.barcode.text, second.barcode.text] {
        try await ratna.type(code)
      }
      #expect(try await ratna.words("/desk").contains("Ia sudah meminjam judul ini"))
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: now.day).count == 1)
      try await ratna.press("/desk/titles/\(day.record)", on: "/desk")
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: now.day).count == 2)
      // Another issue is another thing to read.
      try await ratna.type(other.barcode.text)
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: now.day).count == 3)
    }
  }

  @Test func `renews a membership where it stands in the way`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (today, sari) = (rooms.clock.today, day.sari.number)
      try await rooms.database.transaction { db in
        try db.execute(
          sql: "UPDATE member SET expires = ? WHERE number = ?", arguments: [today - 1, sari])
      }
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      #expect(try await ratna.words("/desk").contains("Perpanjang keanggotaan"))
      let done = try await ratna.press("/office/members/\(sari)/renew", on: "/desk")
      #expect(done.headers["location"] == "/desk")
      let member = try #require(try await rooms.membership.find(number: sari))
      #expect(!member.isExpired(on: today))
    }
  }

  @Test func `takes back all renewals of one press, or none`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      let record = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kupu-kupu Ungu"), at: now, by: .house)
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      for item in [day.item, second] {
        _ = try await rooms.loanDesk.checkOut(
          item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      let before = try await rooms.loanDesk.loans(of: day.sari.number, on: now.day).map(\.due)
      try await ratna.type(day.sari.card)
      try await ratna.press("/desk/renewals/all", on: "/desk")
      #expect(try await ratna.words("/desk").contains("Diperpanjang 2 pinjaman"))
      try await ratna.press("/desk/undo", on: "/desk")
      let loans = try await rooms.loanDesk.loans(of: day.sari.number, on: now.day)
      #expect(loans.map(\.due) == before && loans.allSatisfy { $0.renewals == 0 })
    }
  }
}
