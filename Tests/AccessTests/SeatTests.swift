import Access
import Members
import Secrets
import Stations
import Testing
import Trail
import Values

struct `Where a colleague sits` {
  let house: AHouse
  let desk: Station
  init() async throws {
    house = try AHouse()
    desk = try await house.workplaces.addStation(
      "Meja depan", kind: .desk, at: AHouse.morning, by: .house)
  }

  @Test func `she sits no more when the place is taken out of use`() async throws {
    _ = try await house.ratna()
    let token = try await house.signIn("ratna").token
    try await house.keyring.sit(token, at: desk.number, now: AHouse.morning)
    try await house.workplaces.removeStation(desk.number, at: AHouse.morning, by: .house)
    let session = try #require(try await house.keyring.session(token, at: AHouse.morning))
    #expect(session.station == nil)
    await #expect(throws: StationRefusal.unknown) {
      try await house.keyring.sit(token, at: desk.number, now: AHouse.morning)
    }
  }

  @Test func `is forgotten with whom she served there when she signs out`() async throws {
    _ = try await house.ratna()
    let sari = try await house.sari()
    let token = try await house.signIn("ratna").token
    try await house.keyring.sit(token, at: desk.number, now: AHouse.morning)
    #expect(
      try await house.keyring.session(token, at: AHouse.morning)?.station == desk.number)
    try await house.workplaces.serve(
      sari.number, at: desk.number, now: AHouse.morning, by: .house)
    _ = try await house.keyring.signOut(token, at: AHouse.morning)
    #expect(try await house.workplaces.served(at: desk.number, now: AHouse.morning) == nil)
  }

  @Test func `keeps whom she serves when another's session ends`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna, roles: [.librarian])
    let sari = try await house.sari()
    let hers = try await house.signIn("ratna").token
    let dewis = try await house.signIn("dewi").token
    for token in [hers, dewis] { try await keyring.sit(token, at: desk.number, now: now) }
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(dewi.number))
    _ = try await keyring.signOut(hers, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    // One that a camera opened is kept, too, while somebody sits there.
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .house)
    let again = try await house.signIn("ratna").token
    try await keyring.sit(again, at: desk.number, now: now)
    _ = try await keyring.signOut(again, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    _ = try await keyring.signOut(dewis, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
    // And whom she served where she sat before.
    let last = try await house.signIn("dewi").token
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(dewi.number))
    _ = try await keyring.signOut(last, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `keeps whom she serves there when a session of hers ends elsewhere`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let sari = try await house.sari()
    let till = try await workplaces.addStation("Kasir", kind: .till, at: now, by: .house)
    let atTheDesk = try await house.signIn("ratna").token
    try await keyring.sit(atTheDesk, at: desk.number, now: now)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(ratna.number))
    for place in [nil, till.number] {
      let forgotten = try await house.signIn("ratna").token
      if let place { try await keyring.sit(forgotten, at: place, now: now) }
      _ = try await keyring.signOut(forgotten, at: now)
      #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    }
    // Where she signs out she serves nobody any more, wherever else she is signed in.
    let elsewhere = try await house.signIn("ratna").token
    _ = try await keyring.signOut(atTheDesk, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
    #expect(try await keyring.session(elsewhere, at: now) != nil)
  }

  @Test func `has nothing to do with a card that a program opened in her name`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let dewi = try await house.dewi(by: house.ratna(), roles: [.librarian]).number
    let sari = try await house.sari()
    let other = try await workplaces.addStation("Meja dua", kind: .desk, at: now, by: .house)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .program(of: dewi))
    let token = try await house.signIn("dewi").token
    for place in [desk, other] {
      #expect(try await keyring.sit(token, at: place.number, now: now) == [])
    }
    #expect(try await keyring.signOut(token, at: now) == [])
    #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    #expect(try await keyring.disableStaff(dewi, at: now, by: .house) == [desk.number])
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `loses the card that a program opened with the program's token`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let dewi = try await house.dewi(by: house.ratna(), roles: [.librarian]).number
    let sari = try await house.sari()
    _ = try await keyring.newAPIToken(for: dewi, label: "tablet", at: now, by: .house)
    let tokens = try await keyring.apiTokens(of: dewi)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .program(of: dewi))
    for token in tokens {
      let closed = try await keyring.revokeAPIToken(token.number, at: now, by: .house)
      #expect(closed == [desk.number])
    }
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `is left with whom she served there when she sits elsewhere`() async throws {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let sari = try await house.sari()
    let other = try await workplaces.addStation("Meja dua", kind: .desk, at: now, by: .house)
    let (first, second) = (
      try await house.signIn("ratna").token, try await house.signIn("ratna").token
    )
    for token in [first, second] { try await keyring.sit(token, at: desk.number, now: now) }
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(ratna.number))
    #expect(try await keyring.sit(first, at: desk.number, now: now) == [])
    #expect(try await keyring.sit(first, at: other.number, now: now) == [])
    #expect(try await workplaces.served(at: desk.number, now: now) == sari.number)
    #expect(try await keyring.sit(second, at: other.number, now: now) == [desk.number])
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `is kept by nobody's session that cannot lend, when a camera had read the card`()
    async throws
  {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    _ = try await house.dewi(by: ratna)
    let sari = try await house.sari()
    let both = try await workplaces.addStation("Sudut", kind: .both, at: now, by: .house)
    let (hers, dewis) = (
      try await house.signIn("ratna").token, try await house.signIn("dewi").token
    )
    for token in [hers, dewis] { try await keyring.sit(token, at: both.number, now: now) }
    try await workplaces.serve(
      sari.number, at: both.number, now: now, by: .station(both.number))
    #expect(try await keyring.signOut(hers, at: now) == [both.number])
  }

  @Test func `is a place for some of her work`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let ratna = try await house.ratna()
    _ = try await house.dewi(by: ratna)
    let token = try await house.signIn("dewi").token
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await keyring.sit(token, at: desk.number, now: now)
    }
    #expect(try await keyring.session(token, at: now)?.station == nil)
    let both = try await house.workplaces.addStation(
      "Sudut", kind: .both, at: now, by: .house)
    try await keyring.sit(token, at: both.number, now: now)
    #expect(try await keyring.session(token, at: now)?.station == both.number)
  }

  @Test(arguments: SessionEnd.allCases)
  func `is told when her session closes the card there, and no other place is`(
    how: SessionEnd
  ) async throws {
    let (workplaces, now) = (house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna, roles: [.librarian])
    let (sari, wati) = (try await house.sari().number, try await house.sari().number)
    let other = try await workplaces.addStation("Meja dua", kind: .desk, at: now, by: .house)
    try await workplaces.serve(wati, at: other.number, now: now, by: .staff(ratna.number))
    let code =
      try await how == .codeUsed
      ? house.keyring.newCode(for: "dewi", at: now, by: .house).code : ""
    let token = try await house.signIn("dewi").token
    try await house.keyring.sit(token, at: desk.number, now: AHouse.morning)
    try await workplaces.serve(sari, at: desk.number, now: now, by: .staff(dewi.number))
    let closed = try await how.end(token, of: dewi.number, with: code, in: house.keyring)
    #expect(closed == [desk.number])
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
    #expect(try await workplaces.served(at: other.number, now: now) == wati)
  }

  @Test func `is forgotten with whom she served, though a locked session of hers sat there`()
    async throws
  {
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning)
    let ratna = try await house.ratna()
    let sari = try await house.sari()
    let (locked, token) = (
      try await house.signIn("ratna").token, try await house.signIn("ratna").token
    )
    for session in [locked, token] { try await keyring.sit(session, at: desk.number, now: now) }
    _ = try await keyring.lock(locked, at: now)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(ratna.number))
    _ = try await keyring.signOut(token, at: now)
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }

  @Test func `is forgotten with whom she served, though an old session of hers was left there`()
    async throws
  {
    let (keyring, workplaces) = (house.keyring, house.workplaces)
    let ratna = try await house.ratna()
    let sari = try await house.sari()
    // Her browser crashed, and half an hour later she comes in again.
    let left = try await house.signIn("ratna").token
    try await keyring.sit(left, at: desk.number, now: AHouse.morning)
    let now = AHouse.morning + Lifetime.idleSession.seconds
    let token = try await keyring.signIn(
      "ratna", passphrase: AHouse.secret, from: "192.0.2.7", at: now
    ).token
    try await keyring.sit(token, at: desk.number, now: now)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(ratna.number))
    #expect(try await keyring.signOut(token, at: now) == [desk.number])
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }
}

/// How Dewi's session ends, or is locked.
enum SessionEnd: CaseIterable, Sendable {
  case signedOut, over, locked, afterTwelveHours, passphraseChanged, codeMade, codeUsed, disabled

  /// - Returns: the stations whose card was closed.
  fileprivate func end(
    _ token: Token, of dewi: StaffNumber, with code: String, in keyring: Keyring
  ) async throws -> Set<StationNumber> {
    let (now, secret) = (AHouse.morning, AHouse.secret)
    switch self {
    case .signedOut: return try await keyring.signOut(token, at: now)
    case .over: return try await keyring.end(token, at: now)
    case .locked: return try await keyring.lock(token, at: now)
    case .afterTwelveHours:
      let look = try await keyring.look(token, at: now + Lifetime.session.seconds)
      guard case .ended(_, let closed) = look else { return [] }
      return closed
    case .passphraseChanged:
      return try await keyring.changePassphrase(of: dewi, from: secret, to: secret, at: now)
    case .codeMade: return try await keyring.newCode(for: "dewi", at: now, by: .house).closed
    case .codeUsed:
      return try await keyring.setPassphrase(code: code, passphrase: secret, at: now).closed
    case .disabled: return try await keyring.disableStaff(dewi, at: now, by: .house)
    }
  }
}

struct `A token of a station that reached nobody` {
  @Test func `is worthless, and the others are not`() async throws {
    let house = try AHouse()
    let (workplaces, now) = (house.workplaces, AHouse.morning)
    let desk = try await workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    let lost = try await workplaces.newStationToken(desk.number, at: now, by: .house)
    let kept = try await workplaces.newStationToken(desk.number, at: now, by: .house)
    try await house.keyring.revoke(lost, at: now, by: .house)
    #expect(try await workplaces.station(token: lost) == nil)
    #expect(try await workplaces.station(token: kept) != nil)
    #expect(try await house.keyring.trail.newest(1).map(\.action) == ["stationToken.revoked"])
  }
}
