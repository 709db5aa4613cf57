import Access
import GRDB
import Members
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `The card at the place of a colleague who lends no more` {
  let house: AHouse
  init() throws { house = try AHouse() }

  @Test func `closes with her new roles, also one that a camera opened`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna, roles: [.librarian]).number
    let sari = try await house.sari()
    let both = try await workplaces.addStation("Sudut", kind: .both, at: now, by: .house).number
    let token = try await house.signIn("dewi").token
    try await keyring.sit(token, at: both, now: now)
    for opener in [Actor.staff(dewi), .station(both), .program(of: dewi)] {
      try await workplaces.serve(sari.number, at: both, now: now, by: opener)
      let more: Set<Role> = [.librarian, .cashier]
      #expect(try await keyring.setRoles(of: dewi, to: more, at: now, by: .house) == [])
      #expect(try await workplaces.served(at: both, now: now) == sari.number)
      let closed = try await keyring.setRoles(of: dewi, to: [.cashier], at: now, by: .house)
      #expect(closed == [both])
      #expect(try await workplaces.served(at: both, now: now) == nil)
      _ = try await keyring.setRoles(of: dewi, to: [.librarian], at: now, by: .house)
    }
    #expect(try await keyring.session(token, at: now)?.station == both)
    // Another who lends sits there for what a camera opened.
    let hers = try await house.signIn("ratna").token
    try await keyring.sit(hers, at: both, now: now)
    try await workplaces.serve(sari.number, at: both, now: now, by: .station(both))
    #expect(try await keyring.setRoles(of: dewi, to: [.cashier], at: now, by: .house) == [])
    #expect(try await workplaces.served(at: both, now: now) == sari.number)
  }

  @Test func `counts as closed, whoever took her role`() async throws {
    let (workplaces, now) = (house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna, roles: [.librarian])
    let sari = try await house.sari()
    let desk = try await workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(dewi.number))
    #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    try await house.database.transaction { db in
      try db.execute(sql: "UPDATE staffRole SET role = 'cashier' WHERE role = 'librarian'")
    }
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
    #expect(try await workplaces.card(at: desk.number, now: now) == .over(.noLender))
    #expect(
      try await workplaces.closeQuietCard(at: desk.number, now: now) == .noLender)
    #expect(try await workplaces.closeQuietCard(at: desk.number, now: now) == nil)
  }
}
