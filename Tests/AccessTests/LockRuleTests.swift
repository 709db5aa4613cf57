import Access
import Persistence
import Stations
import Testing
import Trail
import Values

struct `The minutes after which a place locks` {
  let house: AHouse
  init() throws { house = try AHouse() }

  private func choose(_ till: String?, _ desk: String?) async throws -> LockRule {
    try await house.keyring.trail.changeSettings(
      [SettingChange("till.lock", to: till), SettingChange("desk.lock", to: desk)],
      at: AHouse.morning, by: .house)
    return try await rule()
  }

  private func rule() async throws -> LockRule {
    try await house.database.read { db in try LockRule.find(db) }
  }

  @Test func `are two at a till and five at a desk, until the house chooses`() async throws {
    let usual = try await rule()
    #expect(usual.seconds(at: .till) == 120 && usual.seconds(at: .desk) == 300)
    #expect(usual.seconds(at: .both) == 120)
    #expect(usual.seconds(at: nil) == Lifetime.idleSession.seconds)
    for broken in ["", "lama", "-3", "1000000"] {
      let rule = try await choose(broken, broken)
      #expect(rule == usual, "\(broken)")
    }
  }

  @Test func `are no minutes where none is chosen: then it lasts as long as a session`()
    async throws
  {
    let rule = try await choose("0", "10")
    #expect(rule.seconds(at: .till) == Lifetime.session.seconds)
    #expect(rule.seconds(at: .desk) == 600 && rule.seconds(at: .both) == 600)
    let none = try await choose("0", "0")
    #expect(none.seconds(at: .both) == Lifetime.session.seconds)
  }

  @Test func `are those after which she is at work there no more`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    let (keyring, now) = (house.keyring, AHouse.morning)
    #expect(try await keyring.onDuty(at: now + 1799).count == 1)
    #expect(try await keyring.onDuty(at: now + 1800).isEmpty)
    let desk = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: now, by: .house)
    try await keyring.sit(token, at: desk.number, now: now)
    #expect(try await keyring.onDuty(at: now + 299).map(\.station) == ["Meja depan"])
    #expect(try await keyring.onDuty(at: now + 300).isEmpty)
    _ = try await choose("0", "0")
    #expect(try await keyring.onDuty(at: now + 3600).count == 1)
  }

  @Test func `name nobody twice who has signed in beside her station, too`() async throws {
    _ = try await house.ratna()
    let (keyring, now) = (house.keyring, AHouse.morning)
    let token = try await house.signIn("ratna").token
    let desk = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: now, by: .house)
    try await keyring.sit(token, at: desk.number, now: now)
    _ = try await house.signIn("ratna")
    #expect(try await keyring.onDuty(at: now + 60).map(\.station) == ["Meja depan"])
  }

  @Test func `name two colleagues of one name twice, wherever they are`() async throws {
    let ratna = try await house.ratna()
    let (keyring, now) = (house.keyring, AHouse.morning)
    let token = try await house.signIn("ratna").token
    let (_, code) = try await keyring.addStaff(
      name: ratna.name, signInName: "djuami", roles: [.librarian], at: now,
      by: .staff(ratna.number))
    _ = try await keyring.setPassphrase(code: code, passphrase: AHouse.secret, at: now)
    _ = try await house.signIn("djuami")
    #expect(try await keyring.onDuty(at: now + 60).map(\.name) == [ratna.name, ratna.name])
    let desk = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: now, by: .house)
    try await keyring.sit(token, at: desk.number, now: now)
    #expect(try await keyring.onDuty(at: now + 60).map(\.station) == ["Meja depan", nil])
  }

  @Test func `count from the last use, and locking keeps the place`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    let (keyring, now) = (house.keyring, AHouse.morning)
    let desk = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: now, by: .house)
    try await keyring.sit(token, at: desk.number, now: now)
    // A use is written down often enough: not once a minute only.
    #expect(try await keyring.session(token, at: now + 290) != nil)
    #expect(try await keyring.session(token, at: now + 589) != nil)
    #expect(try await keyring.session(token, at: now + 889) == nil)
    guard case .idle(let session) = try await keyring.look(token, at: now + 890) else {
      Issue.record("it is there to be unlocked")
      return
    }
    #expect(session.station == desk.number)
  }
}
