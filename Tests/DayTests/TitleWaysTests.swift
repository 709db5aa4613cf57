import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// From wherever staff meet a title, its editor is one press away.
struct `A title that a colleague meets` {
  private static func editor(_ day: Furnished) -> String {
    #"href="/office/records/\#(day.record)""#
  }

  @Test func `leads to its copies, its form and its labels from the catalogue`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let found = try await ratna.see("/search?q=zirkonium").text
      let shown = try #require(found.firstMatch(of: /href="(\/records\/[^"\/]+)"/)?.1)
      for page in ["/search?q=zirkonium", String(shown)] {
        let text = try await ratna.see(page).text
        #expect(text.contains(Self.editor(day)), "\(page)")
        #expect(text.contains(#"href="/office/records/\#(day.record)/edit""#), "\(page)")
        #expect(text.contains("/office/labels?item=\(day.item.number)"), "\(page)")
      }
    }
  }

  @Test func `is lent without its label, to whom the page showed and to nobody else`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let page = "/desk/titles/\(day.record)"
      for list in ["/search?q=zirkonium&view=covers", "/desk/titles?q=beranda"] {
        #expect(try await ratna.see(list).text.contains("href=\"\(page)\""), "\(list)")
      }
      #expect(Paper.form(page, in: try await ratna.see(page).text) == nil, "no card is open")
      try await ratna.press("/desk/scans", ["code": day.sari.card], on: "/desk")
      let stale = try #require(Paper.form(page, in: try await ratna.see(page).text))
      try await ratna.press("/desk/scans", ["code": day.wati.card], on: "/desk")
      #expect(try await ratna.send(page, stale).status == 422)
      try await ratna.press(page, on: page)
      let now = rooms.clock.today
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: now).isEmpty)
      #expect(try await rooms.loanDesk.loans(of: day.wati.number, on: now).count == 1)
    }
  }

  @Test func `goes into the cart from where a cashier meets it`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.shop.addProduct(
        NewProduct(
          name: Furnished.title, kind: .book, record: day.record,
          variants: [NewVariant(price: Rupiah(85_000), opening: 2)]),
        at: rooms.clock.now, by: .house)
      try await day.openDrawer()
      let dewi = try await day.colleague("Dewi", .cashier)
      try await dewi.press(
        "/stations/seat", ["station": "\(day.station.number)"], on: "/stations?back=/till")
      let record = "/records/\(day.address)"
      for page in [record, "/search?q=zirkonium"] {
        let nobody = try await Guest(day.house).see(page).text
        #expect(!nobody.contains("Jual</button>") && !nobody.contains("/till"), "\(page)")
        try await dewi.press("/till/lines", on: page)
      }
      let cart = try #require(try await rooms.shop.cart(of: day.station.number))
      #expect(cart.lines.map(\.quantity) == [2])
    }
  }

  @Test func `is entered or brought in from the word that there is none yet`() async throws {
    try await inAHouse { house in
      _ = try await house.settleIn()
      let ratna = Guest(house)
      try await ratna.comeIn("ratna")
      for page in ["/", "/search?q=x"] {
        let staff = try await ratna.see(page).text
        let reader = try await Guest(house).see(page).text
        for way in [#"href="/office/records/new""#, #"href="/office/import""#] {
          #expect(staff.contains(way) && !reader.contains(way), "\(way) on \(page)")
        }
      }
      #expect(try await !ratna.words("/office/products").contains("Stok menipis"))
      #expect(try await ratna.words("/office/products?show=low").contains("Stok menipis"))
    }
  }

  @Test func `of which only the year is known has nothing before it`() async throws {
    try await Furnished.visit { day in
      var entry = SimpleEntry(form: .book, title: "Almanak Kuning")
      entry.year = 2007
      _ = try await day.house.house.catalogue.addRecord(
        entry, at: day.house.house.clock.now, by: .house)
      let words = try await day.ratna().words("/desk/titles?q=almanak")
      #expect(words.contains("Almanak Kuning 2007"), "\(words)")
    }
  }

  @Test func `leads there from the desk's lists and its search`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day - 30, at: now, by: .house)
      #expect(try await ratna.see("/desk/overdue").text.contains(Self.editor(day)))
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.wati.number, on: now.day, at: now, by: .member(day.wati.number)
      )
      try await ratna.type(day.item.barcode.text)
      #expect(try await ratna.see("/desk/hold-shelf").text.contains(Self.editor(day)))
      for search in ["/office/records?q=beranda", "/desk/titles?q=beranda"] {
        #expect(try await ratna.see(search).text.contains(Self.editor(day)), "\(search)")
      }
      #expect(try await ratna.see("/office").text.contains(#"action="/office/records""#))
      #expect(try await ratna.see("/desk").text.contains(#"href="/desk/titles""#))
    }
  }

  @Test func `leads there from an ISBN that was scanned`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      var entry = SimpleEntry(form: .book, title: "Buku ber-ISBN")
      entry.isbn = "9789799101389"
      let record = try await rooms.catalogue.addRecord(entry, at: rooms.clock.now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type("9789799101389")
      #expect(try await ratna.see("/desk").text.contains(#"href="/office/records/\#(record)""#))
    }
  }

  @Test func `is found by the label of a copy, by those who look after it alone`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let own = try await rooms.catalogue.addItem(
        NewItem(barcode: Barcode("PUSTAKA 17")), to: day.record, on: rooms.clock.today,
        at: rooms.clock.now, by: .house)
      for label in [day.item.barcode.text, "ip1", own.barcode.text, "pustaka 17"] {
        let copy = label == own.barcode.text || label == "pustaka 17" ? own : day.item
        // At the desk it leads to the page where it is lent, in the office to the copy.
        for (search, place) in [
          ("/office/records", "/office/items/\(copy.number)"),
          ("/desk/titles", "/desk/titles/\(day.record)"),
        ] {
          let answer = try await ratna.see("\(search)?q=\(Paper.encoded(label))")
          #expect(answer.status == 303, "\(search) \(label)")
          #expect(answer.headers["location"] == place)
        }
        for reader in [Guest(day.house), ratna] {
          let words = try await reader.words("/search?q=\(Paper.encoded(label))")
          #expect(!words.contains("Zirkonium"), "\(label)")
        }
      }
    }
  }

  @Test func `leads there from the desk when a copy came back`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      try await ratna.type(day.item.barcode.text)
      #expect(try await ratna.see("/desk").text.contains(Self.editor(day)))
    }
  }

  @Test func `leads there from the idle desk, and from the card of a refusal`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.wati.number, on: now.day, at: now, by: .member(day.wati.number)
      )
      let idle = try await ratna.see("/desk").text
      #expect(Paper.words(idle).contains("Ambil dari rak") && idle.contains(Self.editor(day)))
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let refused = try await ratna.see("/desk").text
      let card = try #require(refused.firstRange(of: #"<h2 id="refusal">"#))
      let end = try #require(refused[card.upperBound...].firstRange(of: "</h2>"))
      #expect(refused[card.upperBound..<end.lowerBound].contains(Self.editor(day)))
    }
  }

  @Test func `is nobody's to edit who may not`() async throws {
    try await Furnished.visit { day in
      let dewi = try await day.colleague("Dewi", .cashier)
      #expect(try await !dewi.see("/search?q=zirkonium").text.contains("/office/records"))
      #expect(try await dewi.see("/office/records?q=zirkonium").status == 403)
      let nobody = Guest(day.house)
      #expect(try await !nobody.see("/search?q=zirkonium").text.contains("/office/"))
    }
  }

  @Test func `is reserved for whom the desk serves, from its page and the desk's search`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let text = try await ratna.see("/search?q=zirkonium").text
      let shown = String(try #require(text.firstMatch(of: /href="(\/records\/[^"\/]+)"/)?.1))
      // Nobody is served: there is nobody to reserve it for.
      #expect(try await !ratna.see(shown).text.contains(#"action="/desk/holds""#))
      try await ratna.type(day.sari.card)
      for page in [shown, "/desk/titles?q=beranda", "/office/records/\(day.record)"] {
        try await ratna.press("/desk/holds", on: page)
        #expect(
          try await rooms.loanDesk.holds(of: day.sari.number).map(\.record) == [day.record],
          "\(page)")
        #expect(try await ratna.words("/desk").contains("Ambil dari rak"), "\(page)")
        let asking = Paper.form("/desk/holds/cancel", in: try await ratna.see(page).text)
        #expect(asking?["sure"] == "ask", "\(page)")
        try await ratna.press("/desk/holds/cancel", on: page)
        #expect(try await rooms.loanDesk.holds(of: day.sari.number).isEmpty, "\(page)")
      }
    }
  }
}

struct `Who has what is late` {
  @Test func `can be phoned from the list and from the desk`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let now = rooms.clock.now
      _ = try await rooms.membership.change(
        day.sari.number, name: "Xanthippe Sari", contact: "0812-3456",
        category: MemberCategory.Code(rawValue: "umum"), language: .indonesian, at: now, by: .house)
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day - 30, at: now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      for page in ["/desk/overdue", "/desk"] {
        let text = try await ratna.see(page).text
        #expect(text.contains("0812-3456"), "\(page)")
        #expect(text.contains(#"href="/office/members/\#(day.sari.number)""#), "\(page)")
      }
      let trail = try await rooms.keyring.trail.newest()
      #expect(trail.filter { $0.action == "overdue.seen" }.count == 1)
      _ = try await ratna.see("/desk/overdue")
      #expect(
        try await rooms.keyring.trail.newest().filter { $0.action == "overdue.seen" }.count == 1)
    }
  }
}
