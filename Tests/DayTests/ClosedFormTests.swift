import Access
import Catalog
import Circulation
import FrontDoor
import House
import Pages
import PointOfSale
import Testing
import Trail
import Values

struct `A closed record in the office` {
  @Test func `stays closed on the form, and is opened by the manager alone, after a question`()
    async throws
  {
    try await Furnished.visit { day in
      let catalogue = day.house.house.catalogue
      let endang = try await day.colleague("Endang", .librarian)
      try await endang.press(
        "/office/records", ["title": "Peta rumah aman", "isClosed": "yes"],
        on: "/office/records/new?form=document")
      let found = try await catalogue.search(SearchQuery(text: "peta"), for: .staff)
      let number = try #require(found.hits.first?.number)
      let page = "/office/records/\(number)"
      #expect(try await endang.words(page).contains("Tertutup"))
      // She sees no box that would open it; a form from an old page says nothing of the level.
      #expect(try await !endang.see("\(page)/edit").text.contains("name=\"isClosed\""))
      try await endang.press(
        "\(page)/edit", ["title": "Peta rumah aman 2026"], on: "\(page)/edit")
      let after = try #require(try await catalogue.record(number, for: .staff))
      #expect(after.title == "Peta rumah aman 2026" && after.audience == .staff)
      #expect(try await !endang.see(page).text.contains("/openings"))
      #expect(try await Guest(day.house).see("/records/\(after.address)").status == 404)
      #expect(try await endang.see("/records/\(after.address)").status == 200)

      let ratna = try await day.ratna()
      try await ratna.press("\(page)/openings", on: page)
      #expect(try await ratna.words(page).contains("terbuka untuk semua"))
      let words = try await Guest(day.house).words("/records/\(after.address)")
      #expect(words.contains("Peta rumah aman 2026"))
      let trail = try await ratna.words("/office/audit")
      #expect(trail.contains("Cantuman dibuka untuk semua: “Peta rumah aman 2026”"))
    }
  }

  @Test func `is closed over a hold that is ready only after a question`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let (desk, now) = (rooms.loanDesk, rooms.clock.now)
      let edit = "/office/records/\(day.record)/edit"
      _ = try await desk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      )
      _ = try await desk.checkIn(day.item.number, on: now.day, at: now, by: .house)
      let code = try #require(try await desk.shelf().first?.code)
      let typed = ["title": Furnished.title, "note": "Satu\nDua"]
      try await ratna.press(edit, typed, on: edit)
      #expect(try await desk.shelf().map(\.code) == [code])
      let asked = try await ratna.press(
        edit, typed.merging(["isClosed": "yes"]) { $1 }, on: edit, expecting: 200)
      #expect(Paper.words(asked.text).contains("di rak reservasi: slip \(code)."))
      #expect(try await desk.shelf().map(\.code) == [code])
      let yes = try #require(Paper.form(edit, in: asked.text))
      #expect(yes["note"] == "Satu\nDua")
      #expect(try await ratna.send(edit, yes).status == 303)
      let words = try await ratna.words("/office/records/\(day.record)")
      #expect(words.contains("Slip \(code) tidak berlaku lagi"))
      #expect(try await desk.shelf().isEmpty)
      let closed = try await rooms.catalogue.record(day.record, for: .staff)
      #expect(closed?.audience == .staff)
    }
  }

  @Test func `has a short badge, and a sentence beside it, in the office`() async throws {
    try await Furnished.visit { day in
      var entry = SimpleEntry(form: .document, title: "Surat tertutup")
      entry.isClosed = true
      let closed = try await day.house.house.catalogue.addRecord(
        entry, at: day.house.house.clock.now, by: .house)
      let words = try await day.ratna().words("/office/records/\(closed)")
      let said = "Tertutup Hanya petugas perpustakaan dan pengelola yang tahu bahwa ini ada."
      #expect(words.contains(said), "\(words)")
    }
  }

  @Test func `is marked beside a clipping, and an open one stands for its year`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let clippings = [
        ("Arsip pindah", "2025-03-09", false), ("Rahasia hari itu", "2025-03-09", true),
        ("Rahasia Januari", "1998-01-02", true), ("Terbuka Februari", "1998-02-02", false),
        ("Rahasia Maret", "1998-03-02", true),
      ]
      for (title, on, isClosed) in clippings {
        var entry = SimpleEntry(form: .clipping, title: title)
        entry.newspaper = "Suara Contoh"
        entry.day = Day(on)
        entry.year = Int(on.prefix(4))
        entry.subjects = ["Arsip"]
        entry.isClosed = isClosed
        _ = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      }
      let found = try await rooms.catalogue.search(SearchQuery(text: "pindah"), for: .staff)
      let own = try #require(found.hits.first)
      let address = try #require(try await rooms.catalogue.address(of: own.record))
      let endang = try await day.colleague("Endang", .librarian)
      let page = try await endang.words("/records/\(address)")
      #expect(page.contains("Rahasia hari itu") && page.contains("Tertutup"), "\(page)")
      #expect(page.contains("Terbuka Februari"))
      #expect(!page.contains("Rahasia Januari") && !page.contains("Rahasia Maret"))
    }
  }

  @Test func `is marked in every list of titles, for those alone who may read it`()
    async throws
  {
    try await Furnished.visit { day in
      var entry = SimpleEntry(form: .book, title: "Peta rumah aman")
      entry.isClosed = true
      _ = try await day.house.house.catalogue.addRecord(
        entry, at: day.house.house.clock.now, by: .house)
      let endang = try await day.colleague("Endang", .librarian)
      for list in ["/search?q=", "/desk/titles?q=", "/office/records?q="] {
        #expect(try await endang.words(list + "peta").contains("Tertutup"), "\(list)")
        #expect(try await !endang.words(list + "zirkonium").contains("Tertutup"), "\(list)")
      }
      #expect(try await endang.words("/").contains("Tertutup"))
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      for guest in [tuti, Guest(day.house)] {
        for page in ["/", "/search?order=added", "/search?q=peta"] {
          #expect(try await !guest.words(page).contains("Tertutup"), "\(page)")
        }
      }
    }
  }

  @Test func `is neither counted nor shown to a cashier`() async throws {
    try await Furnished.visit { day in
      let house = day.house.house
      var entry = SimpleEntry(form: .document, title: "Peta rumah aman")
      entry.isClosed = true
      let number = try await house.catalogue.addRecord(entry, at: house.clock.now, by: .house)
      let address = try #require(try await house.catalogue.address(of: number, for: .staff))
      let dewi = try await day.colleague("Dewi", .cashier)
      let office = try await dewi.words("/office")
      #expect(office.contains("1 judul") && !office.contains("tidak tampil"))
      #expect(!office.contains("sedang dipinjam"), "a closed copy that is lent would count")
      #expect(try await dewi.words("/search?q=peta").contains("0 judul ditemukan"))
      for name in ["\(number)", "\(address)"] {
        #expect(try await dewi.see("/records/\(name)").status == 404)
      }
    }
  }

  @Test func `is no record for whoever keeps the shop; what is tied to it stays tied`()
    async throws
  {
    try await Furnished.visit { day in
      let house = day.house.house
      var entry = SimpleEntry(form: .document, title: "Peta rumah aman")
      entry.isClosed = true
      let number = try await house.catalogue.addRecord(entry, at: house.clock.now, by: .house)
      let address = try #require(try await house.catalogue.address(of: number, for: .staff))
      let tuti = try await day.colleague("Tuti", .shopkeeper)
      // A product may name the public record as she knows it, and not the closed one.
      let page = "/office/products/\(day.pin.product)"
      let fields = ["name": "Pin", "kind": "goods", "taxClass": "exempt"]
      try await tuti.press(
        page, fields.merging(["record": "\(day.address)"]) { $1 }, on: page)
      #expect(try await house.shop.product(day.pin.product)?.record == day.record)
      for name in ["\(number)", "\(address)", "\(day.record)"] {
        try await tuti.press(
          page, fields.merging(["record": name]) { $1 }, on: page, expecting: 422)
      }
      // What a manager tied to a closed record stays tied when she changes the name.
      _ = try await house.shop.changeProduct(
        day.pin.product, name: "Pin", kind: .goods, record: number, taxClass: .exempt,
        at: house.clock.now, by: .house)
      try await tuti.press(page, fields.merging(["name": "Pin ungu"]) { $1 }, on: page)
      let product = try await house.shop.product(day.pin.product)
      #expect(product?.name == "Pin ungu" && product?.record == number)
    }
  }
}
