import Access
import Members
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `A session` {
  let house: AHouse
  init() throws { house = try AHouse() }

  private func alive(_ token: Token, after seconds: Int64) async throws -> Bool {
    try await house.keyring.session(token, at: AHouse.morning + seconds) != nil
  }

  @Test func `ends after thirty idle minutes and does not come back`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    #expect(try await alive(token, after: 29 * 60))
    #expect(try await alive(token, after: 58 * 60))
    #expect(try await !alive(token, after: 88 * 60))
    #expect(try await !alive(token, after: 59 * 60))
  }

  @Test func `ends after twelve hours however busy`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    for minutes in stride(from: Int64(20), to: 720, by: 20) {
      #expect(try await alive(token, after: minutes * 60))
    }
    #expect(try await !alive(token, after: 720 * 60))
  }

  @Test func `ends when the clock is set back`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    #expect(try await !alive(token, after: -86_400))
  }

  @Test func `ends when she signs out, on the server`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    _ = try await house.keyring.signOut(token, at: AHouse.morning)
    #expect(try await !alive(token, after: 1))
  }

  @Test func `ends when she is disabled, and her program's token too`() async throws {
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna)
    let token = try await house.signIn("dewi").token
    let program = try await house.keyring.newAPIToken(
      for: dewi.number, label: "kasir", at: AHouse.morning, by: .staff(ratna.number))
    #expect(try await house.keyring.staff(apiToken: program)?.number == dewi.number)
    _ = try await house.keyring.disableStaff(
      dewi.number, at: AHouse.morning, by: .staff(ratna.number))
    #expect(try await !alive(token, after: 1))
    #expect(try await house.keyring.staff(apiToken: program) == nil)
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) { try await house.signIn("dewi") }
  }

  @Test func `knows new roles at the next click`() async throws {
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna)
    let token = try await house.signIn("dewi").token
    _ = try await house.keyring.setRoles(
      of: dewi.number, to: [.librarian], at: AHouse.morning, by: .staff(ratna.number))
    let session = try #require(try await house.keyring.session(token, at: AHouse.morning))
    #expect(session.permissions.contains(.loansMake))
    #expect(!session.permissions.contains(.tillSell))
  }

  @Test func `of a member has no permissions`() async throws {
    let sari = try await house.sari()
    let token = try await house.keyring.startMemberSession(sari.number, at: AHouse.morning)
    let session = try #require(try await house.keyring.session(token, at: AHouse.morning))
    #expect(session.member == sari.number)
    #expect(session.permissions.isEmpty)
    #expect(session.staff == nil)
  }

  @Test func `that ended is gone after the scrub`() async throws {
    let sari = try await house.sari()
    let token = try await house.keyring.startMemberSession(sari.number, at: AHouse.morning)
    try await house.database.scrub(at: AHouse.morning + 60)
    #expect(try await alive(token, after: 61))
    try await house.database.scrub(at: AHouse.morning + 7200)
    #expect(try await !house.database.everyValue().contains { $0.contains(token.digest) })
  }

  @Test func `without any manager yet, others still come and go`() async throws {
    let (wati, _) = try await house.keyring.addStaff(
      name: "Wati", signInName: "wati", roles: [.cashier], at: AHouse.morning, by: .house)
    _ = try await house.keyring.setRoles(
      of: wati.number, to: [.librarian], at: AHouse.morning, by: .house)
    _ = try await house.keyring.disableStaff(wati.number, at: AHouse.morning, by: .house)
    #expect(try await house.keyring.staff(wati.number)?.disabled == true)
  }

  @Test func `there is always a manager left`() async throws {
    let ratna = try await house.ratna()
    await #expect(throws: StaffRefusal.lastManager) {
      try await house.keyring.disableStaff(ratna.number, at: AHouse.morning, by: .house)
    }
    await #expect(throws: StaffRefusal.lastManager) {
      _ = try await house.keyring.setRoles(
        of: ratna.number, to: [.cashier], at: AHouse.morning, by: .house)
    }
    #expect(try await house.keyring.staff(ratna.number)?.roles == [.manager])
  }
}
