import Access
import Members
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `The last second of a session` {
  let house: AHouse
  init() throws { house = try AHouse() }

  @Test(arguments: [(1799, true), (1800, false)] as [(Int64, Bool)])
  func `is the one before half an hour is over`(idle: Int64, isAlive: Bool) async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    let session = try await house.keyring.session(token, at: AHouse.morning + idle)
    #expect((session != nil) == isAlive)
  }

  @Test func `is not put off by a page that looks by itself`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    for minutes in [10, 20, 29] as [Int64] {
      let look = try await house.keyring.look(
        token, at: AHouse.morning + minutes * 60, isUse: false)
      guard case .alive = look else {
        Issue.record("\(minutes): \(look)")
        return
      }
    }
    guard case .idle = try await house.keyring.look(token, at: AHouse.morning + 1800) else {
      Issue.record("looking alone kept it alive")
      return
    }
  }

  @Test func `of nobody is known to nobody`() async throws {
    guard case .unknown = try await house.keyring.look(.random(), at: AHouse.morning) else {
      Issue.record("a token of nobody's was taken for one")
      return
    }
    #expect(try await !house.keyring.isAnyAlive([], at: AHouse.morning))
    #expect(try await house.keyring.signOut(.random(), at: AHouse.morning).isEmpty)
  }
}

struct `A place in the house` {
  let house: AHouse
  let token: Token
  let desk: StationNumber
  init() async throws {
    house = try AHouse()
    let ratna = try await house.ratna()
    _ = try await house.dewi(by: ratna)
    token = try await house.signIn("dewi").token
    desk = try await house.workplaces.addStation(
      "Kasir", kind: .till, at: AHouse.morning, by: .house
    ).number
  }

  @Test func `is taken while a session that sits there is alive`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    #expect(try await !keyring.isTaken(desk, at: now))
    try await keyring.sit(token, at: desk, now: now)
    #expect(try await keyring.isTaken(desk, at: now + 119))
    #expect(try await !keyring.isTaken(desk, at: now + 120))
    #expect(try await keyring.isAnyAlive([token.digest], at: now))
    _ = try await keyring.lock(token, at: now)
    #expect(try await !keyring.isTaken(desk, at: now))
    #expect(try await !keyring.isAnyAlive([token.digest], at: now))
  }

  @Test func `is none that is not there, nor one where she has no work`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    await #expect(throws: StationRefusal.unknown) {
      try await keyring.sit(token, at: StationNumber(999), now: now)
    }
    let lending = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: now, by: .house)
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await keyring.sit(token, at: lending.number, now: now)
    }
    #expect(try await keyring.session(token, at: now)?.station == nil)
  }

  @Test func `is no reader's`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let sari = try await house.keyring.startMemberSession(house.sari().number, at: now)
    #expect(try await keyring.sit(sari, at: desk, now: now).isEmpty)
    #expect(try await !keyring.isTaken(desk, at: now))
    #expect(try await keyring.session(sari, at: now)?.station == nil)
  }
}
