import Access
import Catalog
import Circulation
import Members
import Persistence
import Stations
import Testing
import Trail
import Values

struct `Lending in spite of a rule` {
  let house: ADesk
  let ratna: StaffNumber
  let dewi: StaffNumber
  let sari: MemberNumber
  init() async throws {
    house = try ADesk()
    ratna = try await house.staff("Ratna", .librarian)
    dewi = try await house.staff("Dewi", .cashier)
    sari = try await house.member(until: ADesk.today - 1)
  }

  @Test func `needs the permission`() async throws {
    let book = try await house.copy()
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await house.lend(book, to: sari, by: dewi, overriding: true)
    }
    let desk = try await Workplaces(of: house.database).addStation(
      "Meja depan", kind: .desk, at: ADesk.morning, by: .house)
    await #expect(throws: PermissionRefusal(.loansOverride)) {
      try await house.desk.checkOut(
        book, to: sari, on: ADesk.today, at: ADesk.morning, by: .station(desk.number),
        overriding: .agreed)
    }
    let slip = try await house.lend(book, to: sari, by: ratna, overriding: true)
    #expect(slip.due == ADesk.today + 14)
  }

  @Test func `is written down with the rules and the reason, without copy, member or loan`()
    async throws
  {
    try await house.block(sari)
    try await house.lend(house.copy(), to: sari, by: ratna, overriding: true)
    let entry = try await Keyring(database: house.database).trail.newest(1)[0]
    #expect(entry.action == "loan.overridden")
    #expect(entry.actor == "staff \(ratna)")
    #expect(entry.subject == "member-expired, member-blocked: agreed")
  }

  @Test func `is written down whole, however many rules there were`() async throws {
    let late = try await house.member("Ayu")
    for _ in 1...3 { try await house.lend(house.copy(), to: late, on: ADesk.today - 30) }
    try await house.block(late)
    for rule in [
      LoanRule(itemType: .reference, loans: .atMost(0)),
      LoanRule(category: .researcher, itemType: .reference, lends: true),
    ] { try await house.desk.setRule(rule, at: ADesk.morning, by: .house) }
    let (record, items) = try await house.title(type: .reference)
    let waiting = try await house.member("Wati", .researcher, until: ADesk.today + 500)
    try await house.reserve(record, for: waiting)
    try await house.database.transaction { db in
      try Item.setStatus(db, items[0].number, .damaged)
    }
    try await house.lend(
      items[0].number, to: late, on: ADesk.today + 400, by: ratna, overriding: true)
    let trail = try await Keyring(database: house.database).trail.newest(2)
    #expect(trail.allSatisfy { $0.action == "loan.overridden" && $0.subject.count <= 120 })
    #expect(trail.allSatisfy { $0.subject.hasSuffix(": agreed") })
    let rules = trail.reversed().map { $0.subject.replacing(": agreed", with: "") }
      .joined(separator: ", ")
    #expect(
      rules
        == "item-not-ready, item-not-for-loan, title-waited-for, member-expired, member-blocked, "
        + "limit-reached, limit-of-type-reached, overdue-loans")
  }

  @Test func `is not for a program without a person`() async throws {
    await #expect(throws: PermissionRefusal(.loansOverride)) {
      try await house.lend(house.copy(), to: sari, overriding: true)
    }
  }

  @Test func `is not written down when no rule said no`() async throws {
    let intan = try await house.member("Intan")
    try await house.lend(house.copy(), to: intan, by: ratna, overriding: true)
    let trail = try await Keyring(database: house.database).trail.newest()
    #expect(!trail.contains { $0.action == "loan.overridden" })
  }

  @Test func `does not take a copy from somebody else`() async throws {
    let book = try await house.copy()
    try await house.lend(book, to: house.member("Intan"))
    let reasons = try await house.reasons {
      try await house.lend(book, to: sari, by: ratna, overriding: true)
    }
    #expect(reasons == ["item-on-loan", "member-expired"])
  }
}
