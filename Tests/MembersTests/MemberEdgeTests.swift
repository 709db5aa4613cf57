import Access
import Members
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `What is kept of a member` {
  let cast: Cast
  init() throws { cast = try Cast() }

  private func enrol(_ new: NewMember) async throws -> Member {
    try await cast.membership.enrol(new, at: Cast.morning, by: .house).member
  }

  @Test func `is a name of 1 to 120 characters, and a contact of at most 200`() async throws {
    let (name, contact) = (String(repeating: "n", count: 120), String(repeating: "k", count: 200))
    let sari = try await enrol(NewMember(name: name, contact: contact))
    #expect(sari.name.reveal(.shownToStaffOnDuty) == name)
    #expect(sari.contact.reveal(.shownToStaffOnDuty) == contact)
    await #expect(throws: MemberRefusal.nameless) { try await enrol(NewMember(name: name + "n")) }
    await #expect(throws: MemberRefusal.contactTooLong) {
      try await enrol(NewMember(name: "Sari", contact: contact + "k"))
    }
    let both = await #expect(throws: Refusals.self) {
      try await enrol(NewMember(name: " ", contact: contact + "k"))
    }
    #expect(both?.reasons.count == 2)
    #expect(
      try await enrol(NewMember(name: "Tini", contact: " \n ")).contact.reveal(.shownToStaffOnDuty)
        == nil)
    #expect(try await cast.membership.count() == 2)
  }

  @Test func `has a contact and a reason on one line, with nothing that controls a machine`()
    async throws
  {
    let sari = try await enrol(NewMember(name: "Sari", contact: "0812\u{1B}345\u{202E}67\u{2}"))
    #expect(sari.contact.reveal(.shownToStaffOnDuty) == "0812 34567")
    let blocked = try await cast.membership.block(
      sari.number, because: "Kartu\u{1F}hilang\u{202E}", at: Cast.morning, by: .house)
    #expect(blocked.blocked == "Kartu hilang")
    await #expect(throws: MemberRefusal.reasonMissing) {
      try await cast.membership.block(
        sari.number, because: "\u{2} \u{202E}", at: Cast.morning, by: .house)
    }
  }

  @Test func `is a last day that somebody can mean`() async throws {
    let years = 50 * 366
    for days in [-years, years] {
      let day = Cast.today + days
      #expect(try await enrol(NewMember(name: "Sari", expires: day)).expires == day)
    }
    for days in [-years - 1, years + 1] {
      await #expect(throws: MemberRefusal.expiryUnlikely) {
        try await enrol(NewMember(name: "Sari", expires: Cast.today + days))
      }
    }
  }

  @Test func `is good on its last day, and not on the day after`() async throws {
    let sari = try await enrol(NewMember(name: "Sari", expires: Cast.today))
    #expect(!sari.isExpired(on: Cast.today) && sari.isExpired(on: Cast.today + 1))
    let renewed = try await cast.membership.renew(sari.number, at: Cast.morning, by: .house)
    #expect(renewed.expires == Day(year: 2027, month: 11, day: 21))
  }

  @Test func `is changed whole, or not at all`() async throws {
    let sari = try await enrol(NewMember(name: "Sari", contact: "0812"))
    let membership = cast.membership
    func change(
      _ number: MemberNumber, _ category: MemberCategory.Code = .student
    ) async throws -> Member {
      try await membership.change(
        number, name: " Sari  Ayu ", contact: "", category: category, language: .english,
        at: Cast.morning, by: .house)
    }
    let before = try await cast.keyring.trail.newest()
    await #expect(throws: MemberRefusal.unknownCategory) {
      try await change(sari.number, .init(rawValue: "tamu"))
    }
    await #expect(throws: MemberRefusal.unknown) { try await change(MemberNumber(999)) }
    #expect(try await cast.keyring.trail.newest() == before)
    #expect(try await membership.find(number: sari.number)?.category == .general)
    let changed = try await change(sari.number)
    #expect(changed.category == .student && changed.language == .english)
    #expect(changed.contact.reveal(.shownToStaffOnDuty) == nil)
    #expect(changed.card == sari.card && changed.expires == sari.expires)
    #expect(try await membership.search("ayu").map(\.number) == [sari.number])
  }

  @Test func `is a reason of at most 200 characters`() async throws {
    let sari = try await enrol(NewMember(name: "Sari"))
    func block(_ reason: String) async throws -> String? {
      try await cast.membership.block(
        sari.number, because: reason, at: Cast.morning, by: .house
      ).blocked
    }
    let longest = String(repeating: "b", count: 200)
    #expect(try await block(longest) == longest)
    for reason in ["", "\n", longest + "b"] {
      await #expect(throws: MemberRefusal.reasonMissing) { try await block(reason) }
    }
    #expect(try await cast.membership.find(number: sari.number)?.blocked == longest)
  }

  @Test func `is nothing of whom nobody knows`() async throws {
    let (membership, nobody, now) = (cast.membership, MemberNumber(999), Cast.morning)
    await #expect(throws: MemberRefusal.unknown) {
      try await membership.renew(nobody, at: now, by: .house)
    }
    await #expect(throws: MemberRefusal.unknown) {
      try await membership.block(nobody, because: "x", at: now, by: .house)
    }
    await #expect(throws: MemberRefusal.unknown) {
      try await membership.replaceCard(of: nobody, at: now, by: .house)
    }
    await #expect(throws: MemberRefusal.unknown) {
      try await membership.resetPIN(of: nobody, at: now, by: .house)
    }
    #expect(try await cast.keyring.trail.newest().isEmpty)
  }
}

struct `The list of members` {
  let cast: Cast
  init() throws { cast = try Cast() }

  private func names(page: Int) async throws -> [String] {
    try await cast.membership.members(page: page, pageSize: 2)
      .map { $0.name.reveal(.shownToStaffOnDuty) }
  }

  @Test func `goes by name without marks, page by page`() async throws {
    #expect(try await names(page: 1).isEmpty)
    for name in ["Zahra", "Élis", "dewi"] { _ = try await cast.enrol(name) }
    #expect(try await names(page: 1) == ["dewi", "Élis"])
    #expect(try await names(page: 2) == ["Zahra"])
    #expect(try await names(page: 3).isEmpty)
    for page in [0, -5, Int.min] { #expect(try await names(page: page) == ["dewi", "Élis"]) }
    #expect(try await names(page: .max).isEmpty)
    #expect(try await cast.membership.count() == 3)
  }

  @Test func `finds no more than was asked for, and says who is blocked`() async throws {
    for _ in 1...3 { _ = try await cast.enrol("Sari") }
    let found = try await cast.membership.search("sari", limit: 2)
    #expect(found.count == 2 && found.allSatisfy { !$0.isBlocked && $0.category == .general })
    _ = try await cast.membership.block(
      found[0].number, because: "x", at: Cast.morning, by: .house)
    #expect(try await cast.membership.search("sari").filter(\.isBlocked).count == 1)
  }

  @Test func `tells how they are reached, of those alone who are asked about`() async throws {
    let membership = cast.membership
    let sari = try await membership.enrol(
      NewMember(name: "Sari", contact: "0812"), at: Cast.morning, by: .house
    ).member.number
    let intan = try await cast.enrol("Intan").member.number
    _ = try await cast.enrol("Tini")
    let contacts = try await membership.contacts(of: [sari, intan, MemberNumber(999)])
    #expect(Set(contacts.keys) == [sari, intan])
    #expect(contacts[sari]?.reveal(.shownToStaffOnDuty) == "0812")
    #expect(contacts[intan].map { $0.reveal(.shownToStaffOnDuty) == nil } == true)
    #expect(try await membership.contacts(of: []).isEmpty)
  }
}
