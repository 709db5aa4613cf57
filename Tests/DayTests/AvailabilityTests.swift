import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Testing
import Trail
import Values

/// What list, record page and programs say of the same copies.
struct `Whether a title is to be had` {
  private static let query = "/search?q=zirkonium"

  private static func visit(
    _ walk: @escaping @Sendable (Furnished, Guest, String) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      let reader = Guest(day.house)
      let text = try await reader.see(Self.query).text
      let page = String(try #require(text.firstMatch(of: /href="(\/records\/[^"\/]+)"/)?.1))
      try await walk(day, reader, page)
    }
  }

  private static func change(
    _ day: Furnished, _ change: (inout NewItem) -> Void
  ) async throws {
    var changed = NewItem(changing: day.item)
    change(&changed)
    _ = try await day.house.house.catalogue.changeItem(
      day.item.number, to: changed, at: day.house.house.clock.now, by: .house)
  }

  @Test func `is said of a copy to read here in the list as on its page`() async throws {
    try await Self.visit { day, reader, page in
      try await Self.change(day) { $0.type = .reference }
      for path in [Self.query, page] {
        let words = try await reader.words(path)
        #expect(words.contains("Baca di tempat"), "\(path)")
        #expect(!words.contains("Tersedia"), "\(path)")
      }
      // What is counted as on the shelf can be taken home.
      #expect(try await reader.words("\(Self.query)&available=yes").contains("0 judul"))
    }
  }

  @Test func `follows the rules of the house, too`() async throws {
    try await Self.visit { day, reader, page in
      let desk = day.house.house.loanDesk
      let now = day.house.house.clock.now
      try await desk.setRule(LoanRule(itemType: .book, lends: false), at: now, by: .house)
      for path in [Self.query, page] {
        #expect(try await reader.words(path).contains("Baca di tempat"), "\(path)")
      }
      #expect(try await reader.words("\(Self.query)&available=yes").contains("0 judul"))
      try await desk.removeRule(for: nil, .book, at: now, by: .house)
      #expect(try await reader.words("\(Self.query)&available=yes").contains("1 judul"))
      #expect(try await reader.words(page).contains("Tersedia"))
    }
  }

  @Test func `does not call a copy lent that waits for somebody`() async throws {
    try await Self.visit { day, reader, page in
      let rooms = day.house.house
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.sari.number, on: now.day, at: now, by: .member(day.sari.number)
      )
      // It stands on its shelf, and is to be fetched for her.
      for path in [Self.query, page] {
        let words = try await reader.words(path)
        #expect(!words.contains("Tersedia") && words.contains("Direservasi"), "\(path): \(words)")
      }
      _ = try await rooms.loanDesk.checkIn(day.item.number, on: now.day, at: now, by: .house)
      for path in [Self.query, page] {
        let words = try await reader.words(path)
        #expect(words.contains("Direservasi") && !words.contains("ipinjam ("), "\(path)")
        #expect(!words.contains("Tersedia") && !words.contains(" Dipinjam "), "\(path)")
      }
    }
  }

  @Test func `is counted without what is lost, and with what is out`() async throws {
    try await Self.visit { day, reader, page in
      let rooms = day.house.house
      let now = rooms.clock.now
      var more: [Item] = []
      for _ in 1...3 {
        more.append(
          try await rooms.catalogue.addItem(
            NewItem(), to: day.record, on: now.day, at: now, by: .house))
      }
      try await Self.change(day) { $0.status = .lost }
      _ = try await rooms.loanDesk.checkOut(
        more[0].number, to: day.sari.number, on: now.day, at: now, by: .house)
      for path in [Self.query, page] {
        #expect(try await reader.words(path).contains("Tersedia 2 dari 3"), "\(path)")
      }
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.wati.number, on: now.day, at: now, by: .member(day.wati.number)
      )
      for path in [Self.query, page] {
        #expect(try await reader.words(path).contains("Tersedia 1 dari 3"), "\(path)")
      }
    }
  }

  @Test func `says when it is back, until the day is over or somebody waits for it`() async throws {
    try await Self.visit { day, reader, page in
      let rooms = day.house.house
      let now = rooms.clock.now
      let slip = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      let back = "Kembali \(slip.due.near.id)"
      #expect(try await reader.words(Self.query).contains(back))
      let told = try await reader.words(page)
      #expect(told.contains("Kembali paling lambat \(slip.due.near.id)"), "\(told)")
      _ = try await rooms.loanDesk.placeHold(
        record: day.record, for: day.wati.number, on: now.day, at: now, by: .member(day.wati.number)
      )
      #expect(try await !reader.words(Self.query).contains(back))
    }
  }

  @Test func `is counted without what is out though such copies are read here`() async throws {
    try await Self.visit { day, reader, page in
      let rooms = day.house.house
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      try await rooms.loanDesk.setRule(
        LoanRule(itemType: .book, lends: false), at: now, by: .house)
      for path in [Self.query, page] {
        let words = try await reader.words(path)
        #expect(words.contains("Dipinjam") && !words.contains("dari 0"), "\(path): \(words)")
      }
    }
  }

  @Test func `a hold on what stands on the shelf says that it will be fetched`() async throws {
    try await Self.visit { day, _, page in
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      #expect(try await sari.words(page).contains("Ada di rak: ambil sendiri"))
      try await sari.press("\(page)/holds", on: page)
      let told = try await sari.words(page)
      #expect(told.contains("kami ambilkan"), "\(told)")
      #expect(!told.contains("1 orang menunggu") && !told.contains("urutan ke-1"), "\(told)")
      let account = try await sari.words("/account")
      #expect(account.contains("kami ambilkan") && !account.contains("Antrean ke-1"), "\(account)")
    }
  }
}

struct `A title that she cannot reserve` {
  @Test func `is not offered to whom has it at home, and leads to her loans`() async throws {
    try await Furnished.visit { day in
      let (rooms, page) = (day.house.house, "/records/\(day.address)")
      let now = rooms.clock.now
      _ = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day, at: now, by: .house)
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let text = try await sari.see(page).text
      #expect(text.contains("Sedang Anda pinjam") && text.contains(#"href="/account""#))
      #expect(Paper.form("\(page)/holds", in: text) == nil)
      // A page from before says why not on the page as it is now.
      let token = Paper.form("/language", in: text)?["formToken"] ?? ""
      let sent = try await sari.send("\(page)/holds", ["formToken": token])
      #expect(sent.status == 303 && sent.headers["location"] == page)
      #expect(try await sari.words(page).contains("Perpanjang bila masih bisa"))
      // The desk is offered no hold for her either.
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      for place in [page, "/desk/titles?q=zirkonium", "/office/records/\(day.record)"] {
        let seen = try await ratna.see(place).text
        #expect(Paper.form("/desk/holds", in: seen) == nil, "\(place)")
        #expect(Paper.words(seen).contains("Sedang dipinjam Xanthippe Sari"), "\(place)")
      }
    }
  }

  @Test func `says why to whom may not borrow just now`() async throws {
    try await Furnished.visit { day in
      let (rooms, page) = (day.house.house, "/records/\(day.address)")
      try await rooms.membership.block(
        day.sari.number, because: "buku rusak", at: rooms.clock.now, by: .house)
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let text = try await sari.see(page).text
      #expect(Paper.form("\(page)/holds", in: text) == nil)
      #expect(Paper.words(text).contains("Keanggotaan ini diblokir"))
    }
  }
}

struct `A renewal on her page` {
  @Test func `says what it does and how many are left, and is not offered too early`() async throws
  {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let now = rooms.clock.now
      let slip = try await rooms.loanDesk.checkOut(
        day.item.number, to: day.sari.number, on: now.day - 3, at: now, by: .house)
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let early = try await sari.words("/account")
      #expect(early.contains("mulai \((slip.due - 7).short.id)"), "\(early)")
      #expect(!early.contains("Perpanjang sampai"))
      let (late, _) = try await Self.later(day, sari)
      let words = try await sari.words("/account")
      #expect(words.contains("Perpanjang sampai \((late.due + 14).short.id)"), "\(words)")
      #expect(words.contains("Masih bisa diperpanjang 2 kali"), "\(words)")
    }
  }

  private static func later(_ day: Furnished, _ sari: Guest) async throws -> (LoanSlip, Item) {
    let rooms = day.house.house
    let now = rooms.clock.now
    let copy = try await rooms.catalogue.addItem(
      NewItem(), to: day.record, on: now.day, at: now, by: .house)
    return (
      try await rooms.loanDesk.checkOut(
        copy.number, to: day.sari.number, on: now.day - 10, at: now, by: .house), copy
    )
  }
}
