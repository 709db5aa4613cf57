import Access
import Catalog
import Circulation
import FrontDoor
import House
import Members
import Pages
import Stations
import Testing
import Trail
import Values

@testable import Counter

/// What the desk offers when a rule says no: the way on stands in the refusal itself.
struct `A refusal at the desk` {
  private static let rule = LoanRule(loans: .atMost(1), renewals: .atMost(0), holds: .atMost(5))

  /// Sari is served and has one book; the other copy is the one that she wants.
  private static func visit(
    _ walk: @escaping @Sendable (Furnished, Guest, Item) async throws -> Void
  ) async throws {
    try await Furnished.visit { day in
      let rooms = day.house.house
      let now = rooms.clock.now
      try await rooms.loanDesk.setRule(Self.rule, at: now, by: .house)
      let record = try await rooms.catalogue.addRecord(
        SimpleEntry(form: .book, title: "Kupu-kupu Ungu"), at: now, by: .house)
      let second = try await rooms.catalogue.addItem(
        NewItem(), to: record, on: now.day, at: now, by: .house)
      let ratna = try await day.ratna()
      try await ratna.type(day.sari.card)
      try await walk(day, ratna, second)
    }
  }

  @Test func `names the book, and lends it all the same with a reason and one press`() async throws
  {
    try await Self.visit { day, ratna, second in
      let desk = day.house.house.loanDesk
      for code in [day.item.barcode.text, second.barcode.text] { try await ratna.type(code) }
      let page = try await ratna.see("/desk").text
      let words = Paper.words(page)
      #expect(words.contains("Batas 1 pinjaman"))
      #expect(words.contains("Kupu-kupu Ungu") && words.contains(second.barcode.text))
      // Nothing has to be scanned a second time.
      #expect(!page.contains(#"name="barcode""#))
      let before = try await desk.loans(of: day.sari.number, on: day.house.house.clock.today)
      let without = try await ratna.press("/desk/check-outs", on: "/desk", expecting: 422)
      #expect(Paper.words(without.text).contains("alasan"))
      #expect(
        try await desk.loans(of: day.sari.number, on: day.house.house.clock.today) == before)
      try await ratna.press("/desk/check-outs", ["reason": "study"], on: "/desk")
      let after = try await ratna.words("/desk")
      #expect(after.contains("Dipinjamkan") && !after.contains("Batas 1 pinjaman"), "\(after)")
      #expect(try await day.trail("loan.overridden") == ["limit-reached: study"])
    }
  }

  @Test func `renews beyond the limit with a reason`() async throws {
    try await Self.visit { day, ratna, _ in
      let (desk, today) = (day.house.house.loanDesk, day.house.house.clock.today)
      try await ratna.type(day.item.barcode.text)
      let due = try await desk.loans(of: day.sari.number, on: today).map(\.due)
      #expect(try await !ratna.words("/desk").contains("Bawa ke meja layanan"))
      _ = try await ratna.press("/desk/renewals", on: "/desk", expecting: 422)
      #expect(try await desk.loans(of: day.sari.number, on: today).map(\.due) == due)
      try await ratna.press("/desk/renewals", ["reason": "travel"], on: "/desk")
      #expect(
        try await desk.loans(of: day.sari.number, on: today).map(\.due) == due.map { $0 + 14 })
      #expect(try await day.trail("loan.overridden") == ["renewal-limit-reached: travel"])
      let words = try await ratna.words("/desk")
      #expect(words.contains("Sudah diperpanjang 1 kali; batasnya tercapai"), "\(words)")
      // She who reads it sits at the desk.
      #expect(!words.contains("pengecualian di meja layanan"), "\(words)")
    }
  }

  @Test func `to renew does not stand beside how many renewals are left`() async throws {
    try await Furnished.visit { day in
      let (rooms, ratna) = (day.house.house, try await day.ratna())
      for code in [day.sari.card, day.item.barcode.text] { try await ratna.type(code) }
      #expect(try await ratna.words("/desk").contains("Masih bisa diperpanjang 2 kali"))
      try await rooms.membership.block(
        day.sari.number, because: "buku rusak", at: rooms.clock.now, by: .house)
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      for words in [try await ratna.words("/desk"), try await sari.words("/account")] {
        #expect(words.contains("Blokirnya diurus petugas"), "\(words)")
        #expect(!words.contains("Masih bisa diperpanjang"), "\(words)")
      }
    }
  }

  @Test func `of a book that she has offers to renew it`() async throws {
    try await Self.visit { day, ratna, _ in
      try await day.house.house.loanDesk.setRule(
        LoanRule(loans: .atMost(9), renewals: .atMost(2)), at: day.house.house.clock.now, by: .house
      )
      try await ratna.type(day.item.barcode.text)
      try await ratna.type(day.wati.card)
      try await ratna.type(day.sari.card)
      try await ratna.type(day.item.barcode.text)
      let until = day.house.house.clock.today + 28
      let words = try await ratna.words("/desk")
      #expect(words.contains("sudah dipinjamnya sampai"))
      #expect(words.contains("Perpanjang sampai \(until.short.id)"), "\(words)")
      try await ratna.press("/desk/renewals", on: "/desk")
      #expect(try await !ratna.words("/desk").contains("sudah dipinjamnya sampai"))
    }
  }

  @Test func `places her hold when another has the copy, and cancels it again`() async throws {
    try await Self.visit { day, ratna, second in
      let rooms = day.house.house
      _ = try await rooms.loanDesk.checkOut(
        second.number, to: day.wati.number, on: rooms.clock.today, at: rooms.clock.now, by: .house)
      try await ratna.type(second.barcode.text)
      #expect(try await ratna.words("/desk").contains("masih tercatat dipinjam orang lain"))
      try await ratna.press("/desk/holds", on: "/desk")
      let hold = try #require(try await rooms.loanDesk.holds(of: day.sari.number).first)
      #expect(hold.record == second.record)
      #expect(try await rooms.loanDesk.holds(of: day.wati.number).isEmpty)
      #expect(try await day.trail("hold.placed") == ["hold \(hold.hold)"])
      #expect(try await !ratna.words("/desk").contains("masih tercatat dipinjam orang lain"))

      try await ratna.press("/desk/holds/cancel", on: "/desk")
      #expect(try await rooms.loanDesk.holds(of: day.sari.number).isEmpty)
      #expect(try await day.trail("hold.cancelled") == ["hold \(hold.hold)"])
    }
  }

  @Test func `never acts for somebody else than was served when it was drawn`() async throws {
    try await Self.visit { day, ratna, second in
      for code in [day.item.barcode.text, second.barcode.text] { try await ratna.type(code) }
      let stale = try #require(
        Paper.form("/desk/check-outs", in: try await ratna.see("/desk").text))
      try await ratna.type(day.wati.card)
      let answer = try await ratna.send(
        "/desk/check-outs", stale.merging(["reason": "study"]) { $1 })
      #expect(answer.status == 422)
      let desk = day.house.house.loanDesk
      #expect(try await desk.loans(of: day.wati.number, on: day.house.house.clock.today).isEmpty)
    }
  }

  @Test func `is gone on from when the scan that is at work is through`() async throws {
    try await Self.visit { day, ratna, second in
      let rooms = day.house.house
      for code in [day.item.barcode.text, second.barcode.text] { try await ratna.type(code) }
      let drawn = try #require(
        Paper.form("/desk/check-outs", in: try await ratna.see("/desk").text))
      let filled = drawn.merging(["reason": "study"]) { $1 }
      let turnstile = await rooms.scanDesk.memory.turnstile(of: day.station.number)
      let press = try await turnstile.pass {
        let press = Task { try await ratna.send("/desk/check-outs", filled).status }
        // Whoever does not wait has had the time for it.
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await rooms.catalogue.item(second.number)?.onLoan == false)
        return press
      }
      #expect(try await press.value == 303)
      #expect(try await rooms.catalogue.item(second.number)?.onLoan == true)
    }
  }

  @Test func `offers no exception to whoever may not decide one`() async throws {
    try await Self.visit { day, ratna, second in
      let keyring = day.house.house.keyring
      for code in [day.item.barcode.text, second.barcode.text] { try await ratna.type(code) }
      #expect(try await ratna.see("/desk").text.contains(#"action="/desk/check-outs""#))
      let dewi = try await day.colleague("Dewi", .cashier)
      let refused = try await dewi.try(
        "/desk/check-outs", ["item": "\(second.number)", "reason": "study"])
      #expect(refused.status == 403)
      #expect(try await !keyring.trail.newest().contains { $0.action == "loan.overridden" })
    }
  }
}

extension Guest {
  /// Types a code into the desk's field and presses the button beside it.
  func type(_ code: String) async throws {
    try await press("/desk/scans", ["code": code], on: "/desk")
  }
}

extension Furnished {
  /// What the trail says was done like that, by its subjects.
  fileprivate func trail(_ action: String) async throws -> [String] {
    try await house.house.keyring.trail.newest().filter { $0.action == action }.map(\.subject)
  }
}
