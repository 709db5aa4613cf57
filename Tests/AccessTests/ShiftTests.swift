import Access
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A shift of a volunteer` {
  private static let pin = "739164"
  let house: AHouse
  let ratna: Staff
  let till: StationNumber

  /// Asih may sell, and has no passphrase.
  init() async throws {
    house = try AHouse()
    ratna = try await house.ratna()
    till = try await house.workplaces.addStation(
      "Kasir", kind: .till, at: AHouse.morning, by: .house
    ).number
    _ = try await house.keyring.addStaff(
      name: "Asih", signInName: "asih", roles: [.cashier], at: AHouse.morning, by: .house)
  }

  private func begin(
    _ name: String = "asih", until end: Instant? = nil, by actor: Actor? = nil
  ) async throws -> SignIn {
    try await house.keyring.startShift(
      of: name, pin: Self.pin, at: till, until: end, now: AHouse.morning,
      by: actor ?? .staff(ratna.number))
  }

  private func unlock(_ come: SignIn, _ secret: String) async throws -> SignIn {
    try await house.keyring.unlock(
      come.staff, secret: secret, locked: come.token, from: "192.0.2.7", at: AHouse.morning)
  }

  @Test func `sits at its station, stands in the trail, and ends when the house closes`()
    async throws
  {
    let closing = AHouse.morning + 3600
    let come = try await begin(until: closing)
    let session = try #require(try await house.keyring.session(come.token, at: AHouse.morning))
    #expect(session.station == till && session.isShift && session.expires == closing)
    let line = try #require(try await house.keyring.trail.newest(1).first)
    #expect(line.action == "shift.started" && line.actor == "staff \(ratna.number)")
    guard case .ended = try await house.keyring.look(come.token, at: closing) else {
      Issue.record("it goes on after closing")
      return
    }
  }

  @Test func `is over after twelve hours, also where the house never closes`() async throws {
    for end in [nil, AHouse.morning + 90_000] as [Instant?] {
      let come = try await begin(until: end)
      let session = try await house.keyring.session(come.token, at: AHouse.morning)
      #expect(session?.expires == AHouse.morning + Lifetime.session.seconds)
    }
  }

  @Test func `is for no other station`() async throws {
    let come = try await begin()
    let other = try await house.workplaces.addStation(
      "Kasir dua", kind: .till, at: AHouse.morning, by: .house)
    let keyring = house.keyring
    await #expect(throws: ShiftRefusal.otherStation) {
      try await keyring.sit(come.token, at: other.number, now: AHouse.morning)
    }
    try await keyring.sit(come.token, at: till, now: AHouse.morning)
  }

  @Test func `is approved by somebody else, who may do as much`() async throws {
    let endang = try await house.keyring.addStaff(
      name: "Endang", signInName: "endang", roles: [.librarian], at: AHouse.morning, by: .house
    ).staff
    await #expect(throws: ShiftRefusal.moreThanHers) {
      _ = try await begin(by: .staff(endang.number))
    }
    await #expect(throws: ShiftRefusal.herself) { _ = try await begin("ratna") }
    await #expect(throws: ShiftRefusal.unknown) { _ = try await begin("siapa") }
    let asih = try #require(try await house.keyring.staff().first { $0.name == "Asih" })
    await #expect(throws: PermissionRefusal(.staffShift)) {
      _ = try await begin("endang", by: .staff(asih.number))
    }
    _ = try await house.keyring.disableStaff(asih.number, at: AHouse.morning, by: .house)
    await #expect(throws: ShiftRefusal.unknown) { _ = try await begin() }
  }

  @Test func `is for nobody who has a passphrase`() async throws {
    _ = try await house.dewi(by: ratna)
    await #expect(throws: ShiftRefusal.hasPassphrase) { _ = try await begin("dewi") }
  }

  @Test func `goes on behind its lock by the PIN of the day, and no longer than before`()
    async throws
  {
    let closing = AHouse.morning + 3600
    let come = try await begin(until: closing)
    _ = try await house.keyring.lock(come.token, at: AHouse.morning)
    await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await unlock(come, "482915") }
    let again = try await unlock(come, Self.pin)
    #expect(again.token != come.token)
    let line = try #require(try await house.keyring.trail.newest(1).first)
    #expect(line.action == "session.started" && line.actor == "staff \(come.staff.number)")
    let session = try #require(try await house.keyring.session(again.token, at: AHouse.morning))
    #expect(session.isShift && session.station == till && session.expires == closing)
    // The PIN opens nothing but its own shift.
    #expect(try await !house.keyring.takesPIN(of: come.staff.number))
  }

  /// Siti may approve, and Asih works for a shift that she approved.
  private func approvedBySiti(_ roles: Set<Role>) async throws -> (come: SignIn, siti: Staff) {
    let siti = try await house.keyring.addStaff(
      name: "Siti", signInName: "siti", roles: roles, at: AHouse.morning, by: .house
    ).staff
    return (try await begin(by: .staff(siti.number)), siti)
  }

  @Test func `ends when whoever approved it works here no more`() async throws {
    let (come, siti) = try await approvedBySiti([.manager])
    let other = try await begin()
    _ = try await house.keyring.disableStaff(siti.number, at: AHouse.morning, by: .house)
    #expect(try await house.keyring.session(come.token, at: AHouse.morning) == nil)
    #expect(try await house.keyring.session(other.token, at: AHouse.morning) != nil)
    let line = try #require(try await house.keyring.trail.newest(1).first)
    #expect(line.action == "shift.ended")
    #expect(line.subject == "staff \(come.staff.number) approver \(siti.number)")
  }

  @Test func `ends behind its lock when whoever approved it may do less than it`() async throws {
    let (come, siti) = try await approvedBySiti([.manager])
    _ = try await house.keyring.lock(come.token, at: AHouse.morning)
    _ = try await house.keyring.setRoles(
      of: siti.number, to: [.manager, .librarian], at: AHouse.morning, by: .house)
    guard case .idle = try await house.keyring.look(come.token, at: AHouse.morning) else {
      Issue.record("it ended, although she may do as much")
      return
    }
    _ = try await house.keyring.setRoles(
      of: siti.number, to: [.librarian], at: AHouse.morning, by: .house)
    guard case .unknown = try await house.keyring.look(come.token, at: AHouse.morning) else {
      Issue.record("it goes on")
      return
    }
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      _ = try await unlock(come, Self.pin)
    }
  }

  @Test func `begins and goes on nowhere that has no PINs`() async throws {
    let come = try await begin()
    _ = try await house.keyring.lock(come.token, at: AHouse.morning)
    try await house.keyring.trail.changeSetting(
      "lock.no-pin", to: "yes", at: AHouse.morning, by: .house)
    await #expect(throws: ShiftRefusal.noPINs) { _ = try await begin() }
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      _ = try await unlock(come, Self.pin)
    }
  }

  @Test func `is approved anew after ten wrong PINs`() async throws {
    let come = try await begin()
    _ = try await house.keyring.lock(come.token, at: AHouse.morning)
    for count in 1...10 {
      if count < 10 {
        await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await unlock(come, "482915") }
      } else {
        await #expect(throws: ShiftRefusal.pinUsedUp) { _ = try await unlock(come, "482915") }
      }
      house.watch.pass(seconds: 900)
    }
    await #expect(throws: ShiftRefusal.pinUsedUp) { _ = try await unlock(come, Self.pin) }
  }
}
