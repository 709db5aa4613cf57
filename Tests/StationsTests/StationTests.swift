import Members
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `A station` {
  private let place: APlace
  private let workplaces: Workplaces
  private let desk: Station
  private let now = APlace.morning

  init() async throws {
    place = try await APlace()
    (workplaces, desk) = (place.workplaces, place.desk)
  }

  @Test func `has a name of its own`() async throws {
    await #expect(throws: StationRefusal.nameTaken) {
      try await workplaces.addStation("Meja depan", kind: .till, at: now, by: .house)
    }
    await #expect(throws: StationRefusal.nameless) {
      try await workplaces.addStation("  ", kind: .till, at: now, by: .house)
    }
  }

  @Test func `has a name without signs that turn or break what stands beside it`() async throws {
    let till = try await workplaces.addStation(
      "Kasir\u{202E}\u{2028}dua", kind: .till, at: now, by: .house)
    #expect(till.name == "Kasir dua")
  }

  @Test func `shows a token that opens what it was made for`() async throws {
    let camera = try await workplaces.newStationToken(desk.number, at: now, by: .house)
    let program = try await workplaces.newStationToken(
      desk.number, scope: .work, at: now, by: .house)
    #expect(try await workplaces.station(token: camera)?.permissions == [])
    #expect(
      try await workplaces.station(token: program)?.permissions == [.loansMake, .holdsManage])
    #expect(try await workplaces.station(token: Token.random()) == nil)
    try await workplaces.revokeStationTokens(of: desk.number, at: now, by: .house)
    #expect(try await workplaces.station(token: camera) == nil)
  }

  @Test func `that was removed is nobody's, and its name is free`() async throws {
    let token = try await workplaces.newStationToken(desk.number, at: now, by: .house)
    try await workplaces.removeStation(desk.number, at: now, by: .house)
    #expect(try await workplaces.station(token: token) == nil)
    let next = try await workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    #expect(next.number != desk.number)
  }

  @Test func `forgets whom it served after ninety quiet seconds`() async throws {
    let sari = try await place.sari()
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .house)
    #expect(try await workplaces.served(at: desk.number, now: now + 90) == sari.number)
    #expect(try await workplaces.served(at: desk.number, now: now + 91) == nil)
    #expect(try await workplaces.closeQuietCard(at: desk.number, now: now + 91) == .quiet)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `serves whom a page brings after an outage, and forgets what nobody closed in days`()
    async throws
  {
    let sari = try await place.sari()
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .house)
    try await place.database.scrub(at: now + 3_600)
    #expect(try await workplaces.served(at: desk.number, now: now + 10) == sari.number)
    try await place.database.scrub(at: now + 3 * 86_400 + 1)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `is kept alive only for whom it still serves`() async throws {
    let sari = try await place.sari()
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .house)
    try await workplaces.keepServing(sari.number, at: desk.number, now: now + 80)
    #expect(try await workplaces.served(at: desk.number, now: now + 170) == sari.number)
    try await workplaces.closeCard(at: desk.number, by: .house)
    try await workplaces.keepServing(sari.number, at: desk.number, now: now + 172)
    #expect(try await workplaces.served(at: desk.number, now: now + 173) == nil)
  }

  @Test func `is kept alive by a page only for whom that shows, and only while it serves her`()
    async throws
  {
    let (sari, wati) = (try await place.sari(), try await place.sari())
    func shown(at moment: Instant) async throws {
      try await workplaces.keepServing(shown: sari.number, at: desk.number, now: moment)
    }
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .house)
    try await shown(at: now + 80)
    #expect(try await workplaces.served(at: desk.number, now: now + 170) == sari.number)
    try await shown(at: now + 171)
    #expect(try await workplaces.served(at: desk.number, now: now + 171) == nil, "too late")
    try await workplaces.serve(wati.number, at: desk.number, now: now + 200, by: .house)
    try await shown(at: now + 280)
    #expect(try await workplaces.served(at: desk.number, now: now + 291) == nil)
  }
}
