import Access
import Members
import Stations
import Testing
import Trail
import Values

struct `The newest moment on record` {
  let house: AHouse
  init() throws { house = try AHouse() }
  private let later = AHouse.morning + 100 * 86_400

  private func write(at moment: Instant) async throws {
    try await house.keyring.trail.note(.settingChanged, of: "house", at: moment, by: .house)
  }

  @Test func `is none that was written by a clock that was doubted`() async throws {
    let keyring = house.keyring
    _ = try await keyring.noteClock(isDoubted: false, at: AHouse.morning)
    #expect(try await keyring.trail.newest().isEmpty, "what goes without saying is not written")
    try await write(at: AHouse.morning)
    _ = try await keyring.noteClock(isDoubted: true, at: later)
    _ = try await keyring.noteClock(isDoubted: true, at: later)
    try await write(at: later)
    #expect(try await keyring.newestMoment() == AHouse.morning)
    _ = try await keyring.noteClock(isDoubted: false, at: AHouse.morning + 60)
    #expect(try await keyring.newestMoment() == AHouse.morning + 60)
    try await write(at: AHouse.morning + 120)
    #expect(try await keyring.newestMoment() == AHouse.morning + 120)
    let actions = try await keyring.trail.newest().map(\.action)
    #expect(
      actions == [
        "setting.changed", "clock.right", "setting.changed", "clock.doubted", "setting.changed",
      ])
  }

  @Test func `stays when the clock was set back, until a manager says that it is right`()
    async throws
  {
    let keyring = house.keyring
    try await write(at: later)
    _ = try await keyring.noteClock(isDoubted: true, at: AHouse.morning)
    try await write(at: AHouse.morning)
    #expect(try await keyring.newestMoment() == later)
    _ = try await keyring.confirmClock(at: AHouse.morning + 60, by: .house)
    #expect(try await keyring.newestMoment() == AHouse.morning + 60)
  }

  @Test func `is no use of a session from a future that did not come`() async throws {
    _ = try await house.ratna()
    let keyring = house.keyring
    _ = try await keyring.noteClock(isDoubted: true, at: later)
    let ahead = try await keyring.signIn(
      "ratna", passphrase: AHouse.secret, from: "192.0.2.7", at: later)
    #expect(try await keyring.newestMoment() == AHouse.morning)
    _ = try await keyring.noteClock(isDoubted: false, at: AHouse.morning + 60)
    #expect(try await keyring.newestMoment() == AHouse.morning + 60)
    #expect(try await keyring.session(ahead.token, at: later) == nil)
  }
}

struct `A clock that is right again` {
  @Test(arguments: [true, false])
  func `closes the card of a colleague whose session was from a future that did not come`(
    isConfirmed: Bool
  ) async throws {
    let house = try AHouse()
    let (keyring, workplaces, now) = (house.keyring, house.workplaces, AHouse.morning + 60)
    let later = AHouse.morning + 100 * 86_400
    let ratna = try await house.ratna()
    let sari = try await house.sari()
    let desk = try await workplaces.addStation("Meja depan", kind: .desk, at: now, by: .house)
    _ = try await keyring.noteClock(isDoubted: true, at: later)
    let ahead = try await keyring.signIn(
      "ratna", passphrase: AHouse.secret, from: "192.0.2.7", at: later
    ).token
    try await keyring.sit(ahead, at: desk.number, now: later)
    try await workplaces.serve(sari.number, at: desk.number, now: now, by: .staff(ratna.number))
    let closed =
      try await isConfirmed
      ? keyring.confirmClock(at: now, by: .house) : keyring.noteClock(isDoubted: false, at: now)
    #expect(closed == [desk.number])
    #expect(try await workplaces.served(at: desk.number, now: now) == nil)
  }
}
