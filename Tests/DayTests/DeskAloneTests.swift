import Access
import Catalog
import Circulation
import Counter
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values

/// What somebody meets who works at the desk alone, with nobody to ask.
struct `Alone at the desk` {
  /// The parts of a page in the order in which they stand; those that are not there are left out.
  private static func order(_ parts: [String], in text: String) -> [String] {
    var found: [(part: String, place: String.Index)] = []
    for part in parts {
      if let range = text.firstRange(of: part) { found.append((part, range.lowerBound)) }
    }
    return found.sorted { $0.place < $1.place }.map { $0.part }
  }

  @Test func `a PIN that is shown once stays while the card is printed`() async throws {
    try await Furnished.visit { day in
      let (ratna, page) = (try await day.ratna(), "/office/members/\(day.sari.number)")
      let made = try await ratna.press("\(page)/pin", on: page)
      let shown = try await ratna.see(try #require(made.headers["location"])).text
      #expect(shown.contains("data-pin"))
      #expect(shown.contains(#"href="\#(page)/card" target="_blank""#))
      #expect(Paper.words(shown).contains("Kartunya terbuka di tab baru"))
    }
  }

  @Test func `a copy that was caught has its slip beside the code`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      let hold = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now,
        by: .member(day.sari.number)
      ).hold
      try await ratna.type(day.item.barcode.text)
      let desk = try await ratna.see("/desk").text
      let slip = "/desk/holds/\(hold)/slip"
      #expect(desk.contains(#"href="\#(slip)" target="_blank""#))
      #expect(try await ratna.see(slip).status == 200)
      #expect(!Paper.words(desk).contains("Xanthippe"))
    }
  }

  @Test func `a list of titles says where each stands, and leads to the desk's page`() async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      var codes: [String] = []
      for _ in 1...3 {
        let copy = try await rooms.catalogue.addItem(
          NewItem(callNumber: "305.4 WUL z", location: "Rak jendela"), to: day.record,
          on: now.day, at: now, by: .house)
        codes.append(copy.barcode.text)
      }
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      let list = try await ratna.see("/desk/titles?q=beranda").text
      let words = Paper.words(list)
      #expect(words.contains("305.4 WUL z, Rak jendela"), "\(words)")
      #expect(words.contains("\(codes[0]) \(codes[1]) +1"), "\(words)")
      #expect(!words.contains(day.item.barcode.text), "it is not in")
      #expect(list.contains(#"<b><a href="/desk/titles/\#(day.record)""#))
      let page = try await ratna.see("/desk/titles/\(day.record)").text
      #expect(Paper.form("/desk/scans", in: page) != nil, "the next scan lands here")
    }
  }

  @Test func `the one copy that is in is lent from the list by one press; of two one is chosen`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      try await ratna.type(day.sari.card)
      let (list, place) = ("/desk/titles?q=beranda", "/desk/titles/\(day.record)")
      let found = try await ratna.press("/desk/scans", ["code": "beranda"], on: "/desk")
      let shown = try await ratna.see(try #require(found.headers["location"])).text
      #expect(Paper.form(place, in: shown)?["item"] == day.item.number.description)
      try await ratna.press(place, on: list)
      let today = rooms.clock.today
      #expect(try await rooms.loanDesk.loans(of: day.sari.number, on: today).count == 1)
      // Its label was not at hand: it may be printed beside the loan.
      let lent = try await ratna.see("/desk").text
      #expect(lent.contains("/office/labels/sheet?items=\(day.item.number)"))
      let other = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Beranda Kedua"), at: rooms.clock.now, by: .house)
      for _ in 1...2 {
        _ = try await rooms.catalogue.addItem(
          NewItem(), to: other, on: today, at: rooms.clock.now, by: .house)
      }
      let two = try await ratna.see(list).text
      #expect(Paper.form("/desk/titles/\(other)", in: two) == nil)
      #expect(two.contains(#"href="/desk/titles/\#(other)""#))
    }
  }

  @Test func `a member's own page opens her card at the desk`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let page = "/office/members/\(day.wati.number)"
      try await ratna.press("/desk/members", on: page)
      #expect(try await ratna.words("/desk").contains("Wati Quirina"))
      // Where she is served already it leads back to her.
      let hers = try await ratna.see(page).text
      #expect(Paper.form("/desk/members", in: hers) == nil)
      let served = try await rooms.workplaces.served(
        at: day.station.number, now: rooms.clock.now)
      #expect(served == day.wati.number)
    }
  }

  @Test func `what is in is lent first, by name; what is out is reserved first`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      try await ratna.type(day.sari.card)
      let (list, page) = ("/desk/titles?q=beranda", "/desk/titles/\(day.record)")
      let (lend, reserve) = (
        "Pinjamkan kepada Xanthippe Sari", "Reservasikan untuk Xanthippe Sari"
      )
      for place in [list, page] {
        let words = try await ratna.words(place)
        #expect(Self.order([reserve, lend], in: words) == [lend, reserve], "\(place): \(words)")
      }
      let first = /class="button primary"[^>]*>(?:<svg.*?<\/svg>)?Pinjamkan kepada/
      let text = try await ratna.see(page).text
      #expect(text.contains(first), "\(text)")
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.wati.number, on: now.day, at: now, by: .house)
      for place in [list, page] {
        let words = try await ratna.words(place)
        #expect(Self.order([lend, reserve], in: words) == [reserve], "\(place): \(words)")
      }
    }
  }

  @Test func `the handing-over book is one press away, with what is to do`() async throws {
    try await Furnished.visit { day in
      let ratna = try await day.ratna()
      #expect(try await ratna.words("/desk").contains("Buku piket"))
      let form = try await ratna.words("/office/handover")
      #expect(form.contains("Catatan dibaca siapa pun yang masuk berikutnya. Tugas tetap di sini"))
      try await ratna.press(
        "/office/handover", ["text": "Pasang 33 label", "kind": "task"], on: "/office/handover")
      let desk = try await ratna.see("/desk").text
      #expect(desk.contains(#"href="/office/handover""#))
      #expect(Paper.words(desk).contains("Buku piket: 1 tugas"))
    }
  }

  @Test func `the tape names the copy that was renewed or reserved, as one that was lent`()
    async throws
  {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      let now = rooms.clock.now
      let record = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kupu-kupu Ungu"), at: now, by: .house)
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      let third = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      for item in [day.item, second] {
        _ = try await rooms.loanDesk.checkOut(
          item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      }
      try await ratna.type(day.sari.card)
      try await ratna.press("/desk/renewals/all", on: "/desk")
      try await ratna.press("/desk/done", on: "/desk")
      try await ratna.type(day.wati.card)
      try await ratna.press("/desk/holds", on: "/desk/titles?q=kupu")
      let lines = await rooms.scanDesk.tape(
        at: day.station.number, for: [.loansMake, .holdsManage])
      let placed = lines.first { $0.kind == .holdPlaced }
      #expect(placed?.code == third.barcode.text)
      let renewed = try #require(lines.first { $0.kind == .renewed }?.code)
      for item in [day.item, second] { #expect(renewed.contains(item.barcode.text), "\(renewed)") }
      #expect(lines.allSatisfy { $0.title == nil })
    }
  }
}
