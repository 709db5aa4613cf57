import Access
import Catalog
import Circulation
import Members
import Persistence
import Testing
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
    await #expect(throws: PermissionRefusal(.loansOverride)) {
      try await house.lend(book, to: sari, by: dewi, overriding: true)
    }
    let slip = try await house.lend(book, to: sari, by: ratna, overriding: true)
    #expect(slip.due == ADesk.today + 14)
  }

  @Test func `is written down with the rules, without copy, member or loan`() async throws {
    try await house.block(sari)
    try await house.lend(house.copy(), to: sari, by: ratna, overriding: true)
    let entry = try await Keyring(database: house.database).auditTrail(newest: 1)[0]
    #expect(entry.action == "loan.overridden")
    #expect(entry.actor == "staff \(ratna)")
    #expect(entry.subject == "member-expired, member-blocked")
  }

  @Test func `is not written down when no rule said no`() async throws {
    let intan = try await house.member("Intan")
    try await house.lend(house.copy(), to: intan, by: dewi, overriding: true)
    let trail = try await Keyring(database: house.database).auditTrail()
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
