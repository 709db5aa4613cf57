import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values

/// How few presses the desk takes.
struct `One press at the desk` {
  /// Sari is served and has two copies; somebody waits for the second.
  private static func visit(
    _ walk: @escaping @Sendable (Furnished, Guest, Item) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let now = rooms.clock.now
      let record = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kupu-kupu Ungu"), at: now, by: .house)
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      for item in [day.item, second] {
        _ = try await rooms.loanDesk.checkOut(
          item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      _ = try await rooms.loanDesk.placeHold(
        record: record, for: day.wati.number, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await walk(day, ratna, second)
    }
  }

  @Test func `renews all, says how many of how many, and why not the others`() async throws {
    try await Self.visit { day, ratna, second in
      let rooms = day.house.house
      #expect(try await ratna.words("/desk").contains("Perpanjang semua (1 dari 2 bisa)"))
      try await ratna.press("/desk/renewals/all", on: "/desk")
      let words = try await ratna.words("/desk")
      #expect(words.contains("1 dari 2 pinjaman diperpanjang."), "\(words)")
      #expect(words.contains("Kupu-kupu Ungu (\(second.barcode)): Ada yang menunggu"), "\(words)")
      let today = rooms.clock.today
      let dues = try await rooms.loanDesk.loans(of: day.sari.number, on: today).map(\.due)
      #expect(dues == [today + 14, today + 28])
    }
  }

  @Test func `lends in spite of a rule: each reason is a button, none is chosen, the day is said`()
    async throws
  {
    try await Furnished.visit { day in
      let rooms = day.house.house
      try await rooms.loanDesk.setRule(
        LoanRule(loans: .atMost(0)), at: rooms.clock.now, by: .house)
      let ratna = try await day.ratna()
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      let page = try await ratna.see("/desk").text
      let rest = try #require(page.components(separatedBy: #"class="refusal""#).dropFirst().first)
      let card = rest.components(separatedBy: #"data-region="waiting""#)[0]
      #expect(card.contains(#"<button class="button" name="reason" value="study""#))
      #expect(!card.contains("checked"))
      let reasons = Paper.words(card)
      for told in ["Masalahnya sedang diurus", "Disetujui pengelola", "Alasan lain"] {
        #expect(reasons.contains(told), "\(reasons)")
      }
      #expect(card.contains("Tetap pinjamkan, kembali "))
      #expect(!card.contains("button primary"), "nothing that breaks a rule is red")
    }
  }

  @Test func `takes a refusal away and leaves the card open`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      try await rooms.loanDesk.setRule(
        LoanRule(loans: .atMost(0)), at: rooms.clock.now, by: .house)
      let ratna = try await day.ratna()
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      #expect(try await ratna.words("/desk").contains("Belum dipinjamkan:"))
      try await ratna.press("/desk/refused-scans", on: "/desk")
      let words = try await ratna.words("/desk")
      #expect(!words.contains("Belum dipinjamkan:") && words.contains("Xanthippe Sari"))
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: rooms.clock.today).isEmpty)
    }
  }

  @Test func `lends what waits on the hold shelf to her for whom it does`() async throws {
    try await Self.visit { day, ratna, second in
      let rooms = day.house.house
      try await ratna.press("/desk/done", on: "/desk")
      for code in [second.barcode.text, day.wati.card] { try await ratna.type(code) }
      #expect(try await ratna.words("/desk").contains("Siap diambil"))
      try await ratna.press("/desk/holds/lend", on: "/desk")
      let loans = try await rooms.loanDesk.loans(of: day.wati.number, on: rooms.clock.today)
      #expect(loans.map(\.barcode) == [second.barcode])
      #expect(try await rooms.loanDesk.holds(of: day.wati.number).isEmpty)
    }
  }

  @Test func `leads from every count of an idle desk to its list`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: rooms.clock.today - 14, at: rooms.clock.now,
        by: .house)
      let ratna = try await day.ratna()
      let page = try await ratna.see("/desk").text
      let counts = try #require(page.components(separatedBy: #"<ul class="tallies">"#).last)
        .components(separatedBy: "</ul>")[0]
      let links = counts.matches(of: /href="([^"]+)"/).map { String($0.1) }
      #expect(links.count == 6)
      // What came last may have come long ago: only the count says of this week.
      #expect(Paper.words(page).contains("Yang terakhir datang"))
      for link in Set(links) {
        let path = String(link.replacing("&amp;", with: "&").prefix { $0 != "#" })
        #expect(try await ratna.see(path).status == 200, "\(path)")
      }
      let list = try await ratna.words("/desk/due-today")
      #expect(list.contains("\(day.item.barcode) \(Furnished.title)"))
      #expect(!list.contains("Xanthippe"), "\(list)")
    }
  }

  @Test func `finds a member whose name was typed where codes go`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let found = try await ratna.press("/desk/scans", ["code": "quirina"], on: "/desk")
      let place = try #require(found.headers["location"])
      #expect(place.hasPrefix("/desk/found") && !place.lowercased().contains("quirina"))
      #expect(try await ratna.words(place).contains("Wati Quirina"))
      // Nobody is called like that: it is no code, and can be looked for in other words.
      try await ratna.type("tidak ada begitu")
      let desk = try await ratna.see("/desk").text
      #expect(Paper.form("/desk/found", in: desk)?["q"]?.lowercased() == "tidak ada begitu")
      let words = Paper.words(desk)
      #expect(words.contains("bukan kode") && !words.contains("tidak dikenal"), "\(words)")
      // What was answered, or was no scan, does not come back with the next act.
      try await ratna.type(day.sari.card)
      #expect(try await !ratna.words("/desk").contains("sebelumnya ditolak"))
    }
  }

  @Test func `finds a member by the telephone that was typed where codes go`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      _ = try await rooms.membership.enrol(
        NewMember(name: "Yolanda Cempaka", contact: "+62 812-3456-7890"), at: rooms.clock.now,
        by: .house)
      let ratna = try await day.ratna()
      for typed in ["081234567890", "0812 3456 7890"] {
        let found = try await ratna.press("/desk/scans", ["code": typed], on: "/desk")
        let place = try #require(found.headers["location"])
        #expect(place.hasPrefix("/desk/found") && !place.contains("234567890"), "\(typed)")
        #expect(try await ratna.words(place).contains("Yolanda Cempaka"), "\(typed)")
      }
      try await ratna.type("081299998888")
      let words = try await ratna.words("/desk")
      #expect(words.contains("Nomor ini bukan kode.") && !words.contains("tidak dikenal"))
      try await ratna.type(day.item.barcode.text)
      #expect(try await !ratna.words("/desk").contains("sebelumnya ditolak"))
    }
  }

  @Test func `finds a title by fewer words than were said, and says by which`() async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let ratna = try await day.ratna()
      let said = "Ini hasil untuk “zirkonium”:"
      // Nothing there is called a book.
      let first = try await ratna.press("/desk/scans", ["code": "buku zirkonium"], on: "/desk")
      let words = try await ratna.words(try #require(first.headers["location"]))
      #expect(words.contains(Furnished.title) && words.contains(said), "\(words)")
      // Something is, but not that one.
      _ = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Buku Harian"), at: rooms.clock.now, by: .house)
      let second = try await ratna.press("/desk/scans", ["code": "buku zirkonium"], on: "/desk")
      let again = try await ratna.words(try #require(second.headers["location"]))
      #expect(again.contains(Furnished.title) && again.contains(said), "\(again)")
      // All the words are of one title: none is left out.
      let whole = try await ratna.press("/desk/scans", ["code": "buku harian"], on: "/desk")
      let all = try await ratna.words(try #require(whole.headers["location"]))
      #expect(all.contains("Buku Harian") && !all.contains("Ini hasil untuk"), "\(all)")
    }
  }

  @Test func `lets keys go to the field of the page on which somebody is looked for`() async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      for place in ["/desk/members", "/desk/found"] {
        let page = try await ratna.see(place).text
        #expect(page.contains(/<input[^>]* name="q"[^>]* autofocus/), "\(place)")
        #expect(page.matches(of: /<input[^>]* autofocus/).count == 1, "\(place)")
      }
    }
  }

  @Test func `finds titles and members while they are typed, and names them in no address`()
    async throws
  {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      let desk = try await ratna.see("/desk").text
      let token = try #require(Paper.form("/desk/scans", in: desk)?["formToken"])
      #expect(desk.contains(#"data-region="found" data-search="/desk/found" hidden"#))
      for (typed, shown) in [("beranda", Furnished.title), ("xanth", "Xanthippe Sari")] {
        let answer = try await ratna.send(
          "/desk/found", ["q": typed, "formToken": token], headers: ["Sartika-Fragment": "1"])
        #expect(answer.status == 200)
        let words = Paper.words(answer.text)
        #expect(words.contains(shown), "\(words)")
      }
      let cashier = try await day.colleague("Dewi", .cashier)
      #expect(try await cashier.see("/desk/found").status != 200)
    }
  }

  @Test func `says how many were found in all, and leads through them`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      for number in 10...34 {
        _ = try await rooms.catalogue.addRecord(
          SimpleEntry(form: .book, title: "Quokka \(number)"), at: rooms.clock.now, by: .house)
      }
      let desk = try await ratna.see("/desk").text
      let token = try #require(Paper.form("/desk/scans", in: desk)?["formToken"])
      let few = try await ratna.send(
        "/desk/found", ["q": "quokka", "formToken": token], headers: ["Sartika-Fragment": "1"])
      #expect(Paper.words(few.text).contains("Lihat semua (25)"), "\(Paper.words(few.text))")
      let all = try await ratna.press("/desk/found", ["q": "quokka"], on: "/desk/found")
      let place = try #require(all.headers["location"])
      var seen: Set<Int> = []
      for page in 1...2 {
        let words = try await ratna.words("\(place)&page=\(page)")
        #expect(words.contains("Halaman \(page) dari 2"), "\(words)")
        seen.formUnion((10...34).filter { words.contains("Quokka \($0)") })
      }
      #expect(seen.count == 25)
      #expect(try await !ratna.words("\(place)&page=3").contains("Quokka"))
    }
  }

  @Test func `asks for a label of a copy that was lent without one`() async throws {
    try await Furnished.visit { day in
      let catalogue = day.house.house.catalogue
      let waiting = try await catalogue.labels(.queue, for: .staff)
      try await catalogue.labelsPrinted(waiting.map(\.item), asOf: .max, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      let place = "/desk/titles/\(day.record)"
      try await ratna.press(place, ["label": "yes"], on: place)
      let queue = try await catalogue.labels(.queue, for: .staff)
      #expect(queue.map(\.item) == [day.item.number])
      // The loan says so, and its label is one press away, beside the desk.
      let (desk, code) = (try await ratna.see("/desk").text, day.item.barcode)
      let paper = "/office/labels/sheet?items=\(day.item.number)"
      #expect(desk.contains(#"href="\#(paper)" target="_blank""#))
      let words = Paper.words(desk)
      #expect(words.contains("\(code) ada di antrean label."), "\(words)")
      #expect(words.contains("Label \(code): cetak"), "\(words)")
      let sheet = try await ratna.see(paper)
      #expect(sheet.status == 200 && sheet.headers["content-type"] == "application/pdf")
      // Once it is printed nobody is told that it waits.
      let printed = try await ratna.press("/office/labels/printed", on: "/desk")
      #expect(printed.headers["location"]?.hasPrefix("/desk") == true)
      #expect(try await catalogue.labels(.queue, for: .staff).isEmpty)
      let after = try await ratna.words("/desk")
      #expect(after.contains("Dipinjamkan") && !after.contains("antrean label"), "\(after)")
    }
  }

  @Test func `asks for no label of a copy that was not lent`() async throws {
    try await Furnished.visit { day in
      let (catalogue, now) = (day.house.house.catalogue, day.house.house.clock.now)
      let waiting = try await catalogue.labels(.queue, for: .staff)
      try await catalogue.labelsPrinted(waiting.map(\.item), asOf: .max, by: .house)
      _ = try await catalogue.changeItems(
        [day.item.number], to: .status(.inProcess), at: now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      let place = "/desk/titles/\(day.record)"
      try await ratna.press(place, ["label": "yes"], on: place)
      #expect(try await catalogue.labels(.queue, for: .staff).isEmpty)
    }
  }
}
