import Access
import Members
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `A station` {
  let house: AHouse
  let desk: Station
  init() async throws {
    house = try AHouse()
    desk = try await house.keyring.addStation(
      "Meja depan", kind: .desk, at: AHouse.morning, by: .house)
  }

  @Test func `has a name of its own`() async throws {
    await #expect(throws: StationRefusal.nameTaken) {
      try await house.keyring.addStation("Meja depan", kind: .till, at: AHouse.morning, by: .house)
    }
    await #expect(throws: StationRefusal.nameless) {
      try await house.keyring.addStation("  ", kind: .till, at: AHouse.morning, by: .house)
    }
  }

  @Test func `has a name without signs that turn or break what stands beside it`() async throws {
    let till = try await house.keyring.addStation(
      "Kasir\u{202E}\u{2028}dua", kind: .till, at: AHouse.morning, by: .house)
    #expect(till.name == "Kasir dua")
  }

  @Test func `shows a token that opens what it was made for`() async throws {
    let keyring = house.keyring
    let camera = try await keyring.newStationToken(desk.number, at: AHouse.morning, by: .house)
    let program = try await keyring.newStationToken(
      desk.number, scope: .work, at: AHouse.morning, by: .house)
    #expect(try await keyring.station(token: camera)?.permissions == [])
    #expect(try await keyring.station(token: program)?.permissions == [.loansMake, .holdsManage])
    #expect(try await keyring.station(token: Token.random()) == nil)
    try await keyring.revokeStationTokens(of: desk.number, at: AHouse.morning, by: .house)
    #expect(try await keyring.station(token: camera) == nil)
  }

  @Test func `has no token that reached nobody, and keeps the others`() async throws {
    let keyring = house.keyring
    let lost = try await keyring.newStationToken(desk.number, at: AHouse.morning, by: .house)
    let kept = try await keyring.newStationToken(desk.number, at: AHouse.morning, by: .house)
    try await keyring.revoke(lost, at: AHouse.morning, by: .house)
    #expect(try await keyring.station(token: lost) == nil)
    #expect(try await keyring.station(token: kept) != nil)
    #expect(try await keyring.trail.newest(1).map(\.action) == ["stationToken.revoked"])
  }

  @Test func `that was removed is nobody's, and its name is free`() async throws {
    let token = try await house.keyring.newStationToken(
      desk.number, at: AHouse.morning, by: .house)
    try await house.keyring.removeStation(desk.number, at: AHouse.morning, by: .house)
    #expect(try await house.keyring.station(token: token) == nil)
    let next = try await house.keyring.addStation(
      "Meja depan", kind: .desk, at: AHouse.morning, by: .house)
    #expect(next.number != desk.number)
  }

  @Test func `forgets whom it served after ninety quiet seconds`() async throws {
    let sari = try await house.sari()
    let now = AHouse.morning
    try await house.keyring.serve(sari.number, at: desk.number, now: now)
    #expect(try await house.keyring.served(at: desk.number, now: now + 90) == sari.number)
    #expect(try await house.keyring.served(at: desk.number, now: now + 91) == nil)
    #expect(try await house.keyring.closeQuietCard(at: desk.number, now: now + 91))
    #expect(try await house.keyring.served(at: desk.number, now: now) == nil)
  }

  @Test func `serves whom a page brings after an outage, and forgets what nobody closed in days`()
    async throws
  {
    let sari = try await house.sari()
    let now = AHouse.morning
    try await house.keyring.serve(sari.number, at: desk.number, now: now)
    try await house.database.scrub(at: now + 3_600)
    #expect(try await house.keyring.served(at: desk.number, now: now + 10) == sari.number)
    try await house.database.scrub(at: now + 3 * 86_400 + 1)
    #expect(try await house.keyring.served(at: desk.number, now: now) == nil)
  }

  @Test func `forgets whom it served when the librarian signs out`() async throws {
    _ = try await house.ratna()
    let sari = try await house.sari()
    let token = try await house.signIn("ratna").token
    try await house.keyring.sit(token, at: desk.number)
    #expect(
      try await house.keyring.session(token, at: AHouse.morning)?.station == desk.number)
    try await house.keyring.serve(sari.number, at: desk.number, now: AHouse.morning)
    try await house.keyring.signOut(token, at: AHouse.morning)
    #expect(try await house.keyring.served(at: desk.number, now: AHouse.morning) == nil)
  }

  @Test func `keeps whom a colleague serves when another's session ends`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna)
    let sari = try await house.sari()
    let hers = try await house.signIn("ratna").token
    let dewis = try await house.signIn("dewi").token
    for token in [hers, dewis] { try await keyring.sit(token, at: desk.number) }
    try await keyring.serve(sari.number, at: desk.number, now: now, by: .staff(dewi.number))
    try await keyring.signOut(hers, at: now)
    #expect(try await keyring.served(at: desk.number, now: now) == sari.number)
    // One that a camera opened is kept, too, while somebody sits there.
    try await keyring.serve(sari.number, at: desk.number, now: now)
    let again = try await house.signIn("ratna").token
    try await keyring.sit(again, at: desk.number)
    try await keyring.signOut(again, at: now)
    #expect(try await keyring.served(at: desk.number, now: now) == sari.number)
    try await keyring.signOut(dewis, at: now)
    #expect(try await keyring.served(at: desk.number, now: now) == nil)
    // And whom she served where she sat before.
    let last = try await house.signIn("dewi").token
    try await keyring.serve(sari.number, at: desk.number, now: now, by: .staff(dewi.number))
    try await keyring.signOut(last, at: now)
    #expect(try await keyring.served(at: desk.number, now: now) == nil)
  }

  @Test func `is kept alive only for whom it still serves`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let sari = try await house.sari()
    try await keyring.serve(sari.number, at: desk.number, now: now)
    try await keyring.keepServing(sari.number, at: desk.number, now: now + 80)
    #expect(try await keyring.served(at: desk.number, now: now + 170) == sari.number)
    try await keyring.serve(nil, at: desk.number, now: now + 171)
    try await keyring.keepServing(sari.number, at: desk.number, now: now + 172)
    #expect(try await keyring.served(at: desk.number, now: now + 173) == nil)
  }
}
