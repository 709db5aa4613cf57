import Access
import Members
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `Members who were given a card` {
  @Test func `are found by the day, also when it was instead of a lost one`() async throws {
    let cast = try Cast()
    let sari = try await cast.enrol("Sari").member
    let wati = try await cast.enrol("Wati").member
    let later = Cast.morning + 2 * 86_400
    _ = try await cast.membership.replaceCard(of: sari.number, at: later, by: .house)
    let (rini, _) = try await cast.membership.enrol(
      NewMember(name: "Rini"), at: later, by: .house)
    func given(since day: Day, limit: Int = 10) async throws -> [MemberNumber] {
      try await cast.membership.members(givenCardsSince: day, in: .wib, limit: limit).map(\.number)
    }
    #expect(try await given(since: Cast.today) == [sari.number, wati.number, rini.number])
    #expect(try await given(since: later.day) == [sari.number, rini.number])
    #expect(try await given(since: later.day, limit: 1) == [sari.number])
    #expect(try await given(since: later.day + 1) == [])
    let some = try await cast.membership.members(from: wati.number, to: rini.number, limit: 10)
    #expect(some.map(\.number) == [wati.number, rini.number])
    let asked = [rini.number, sari.number, rini.number]
    let numbered = try await cast.membership.printCards(of: asked, at: later, by: .house)
    await #expect(throws: MemberRefusal.noneNumbered([MemberNumber(999)])) {
      try await cast.membership.printCards(
        of: asked + [MemberNumber(999)], at: later, by: .house)
    }
    #expect(numbered.map(\.number) == [sari.number, rini.number])
  }
}

struct `Becoming a member` {
  let cast: Cast
  init() throws { cast = try Cast() }

  @Test func `asks a name, which may be an alias, and nothing else`() async throws {
    let (sari, _) = try await cast.enrol(" Mawar ")
    #expect(sari.name.reveal(.shownToStaffOnDuty) == "Mawar")
    #expect(sari.contact.reveal(.shownToStaffOnDuty) == nil)
    #expect(sari.expires == Day(year: 2027, month: 11, day: 21))
    #expect(!"\(sari)".contains("Mawar"))
    await #expect(throws: MemberRefusal.nameless) { try await cast.enrol(" \n ") }
    await #expect(throws: MemberRefusal.unknownCategory) {
      try await cast.enrol("Sari", category: .init(rawValue: "tamu"))
    }
  }

  @Test func `a membership that begins on the last of a month ends on one`() async throws {
    let leap = try #require(Day(year: 2028, month: 2, day: 29))
    let at = Instant(seconds: Int64(leap.number) * 86_400)
    let (member, _) = try await cast.membership.enrol(NewMember(name: "Sari"), at: at, by: .house)
    #expect(member.expires == Day(year: 2029, month: 2, day: 28))
  }

  @Test func `renewing counts from the end, or from today when it is over`() async throws {
    let (sari, _) = try await cast.enrol("Sari")
    let renewed = try await cast.membership.renew(sari.number, at: Cast.morning, by: .house)
    #expect(renewed.expires == Day(year: 2028, month: 11, day: 21))
    let late = Cast.morning + 3 * 366 * 86_400
    let again = try await cast.membership.renew(sari.number, at: late, by: .house)
    #expect(again.expires == Day(year: 2030, month: 11, day: 23))
  }

  @Test func `renewed by two hands that saw the same day it is lengthened once`() async throws {
    let (sari, _) = try await cast.enrol("Sari")
    func renew() async throws -> Day {
      try await cast.membership.renew(
        sari.number, seen: sari.expires, at: Cast.morning, by: .house
      ).expires
    }
    let until = try await renew()
    #expect(until == Day(year: 2028, month: 11, day: 21))
    await #expect(throws: MemberRefusal.expiryChanged(until)) { try await renew() }
    #expect(try await cast.membership.find(number: sari.number)?.expires == until)
  }

  @Test func `the desk finds her by any part of her name, without marks`() async throws {
    let (sari, _) = try await cast.enrol("Sari Ayu Déwi")
    _ = try await cast.enrol("Ratna")
    for text in [
      "sari", "dewi ayu", "DÉWI", "ri ay", String(sari.card.text.lowercased().prefix(6)),
    ] {
      #expect(try await cast.membership.search(text).map(\.number) == [sari.number])
    }
    for text in ["", "  ", "%", "_", "sari%", "bukan"] {
      #expect(try await cast.membership.search(text).isEmpty)
    }
  }

  @Test func `is not found by a letter or two with which every card begins`() async throws {
    let sari = try await cast.enrol("Rini Tuti").member
    for piece in 1...3 {
      let begun = String(sari.card.text.prefix(piece))
      #expect(try await cast.membership.search(begun).isEmpty, "\(begun)")
      #expect(try await cast.membership.count(MemberQuestion(begun), on: Cast.today) == 0)
    }
    for piece in [4, 8, 12] {
      let begun = String(sari.card.text.prefix(piece))
      #expect(try await cast.membership.search(begun).map(\.number) == [sari.number])
    }
  }

  @Test func `is found by a text of any length, of which the first words count`() async throws {
    let sari = try await cast.enrol("Sari").member
    let long = String(repeating: "sari ", count: 3_000)
    #expect(try await cast.membership.search(long).map(\.number) == [sari.number])
    #expect(try await cast.membership.members(knownBy: long).lines.count == 1)
  }

  @Test func `a lost card is worthless`() async throws {
    let (sari, pin) = try await cast.enrol("Sari")
    let token = try await cast.keyring.startMemberSession(sari.number, at: Cast.morning)
    let renewed = try await cast.membership.replaceCard(
      of: sari.number, at: Cast.morning, by: .house)
    #expect(renewed.card != sari.card)
    #expect(try await cast.membership.find(card: sari.card) == nil)
    #expect(try await cast.keyring.session(token, at: Cast.morning) == nil)
    await #expect(throws: MemberSignInRefusal.wrongCardOrPIN) {
      try await cast.membership.signIn(
        card: sari.card.text, pin: pin.digits, from: "203.0.113.7", at: Cast.morning,
        keyring: cast.keyring)
    }
  }

  @Test func `a card that was printed before is given once`() async throws {
    let (sari, _) = try await cast.enrol("Sari")
    let card = try CardBarcode(sari.card.text)
    await #expect(throws: CardTaken.self) {
      try await cast.membership.enrol(
        NewMember(name: "Intan", card: card), at: Cast.morning, by: .house)
    }
  }

  @Test func `she is blocked with a reason, and forgotten when she leaves`() async throws {
    let (sari, _) = try await cast.enrol("Sari")
    await #expect(throws: MemberRefusal.reasonMissing) {
      try await cast.membership.block(sari.number, because: " ", at: Cast.morning, by: .house)
    }
    let blocked = try await cast.membership.block(
      sari.number, because: "buku hilang", at: Cast.morning, by: .house)
    #expect(blocked.blocked == "buku hilang")
    #expect(
      try await cast.membership.unblock(sari.number, at: Cast.morning, by: .house).blocked == nil)
    try await cast.membership.remove(sari.number, at: Cast.morning, by: .house)
    #expect(try await cast.membership.find(number: sari.number) == nil)
    await #expect(throws: MemberRefusal.unknown) {
      try await cast.membership.remove(sari.number, at: Cast.morning, by: .house)
    }
  }

  @Test func `what was done to her is written down by number only`() async throws {
    let (sari, _) = try await cast.enrol("Sari")
    _ = try await cast.membership.resetPIN(of: sari.number, at: Cast.morning, by: .house)
    let trail = try await cast.keyring.trail.newest()
    #expect(trail.map(\.action) == ["member.pinReset", "member.enrolled"])
    #expect(trail.allSatisfy { $0.subject == "member \(sari.number)" })
  }
}
