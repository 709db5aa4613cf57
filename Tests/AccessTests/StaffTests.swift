import Access
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `Somebody who works here` {
  let house: AHouse
  let ratna: Staff
  init() async throws {
    house = try AHouse()
    ratna = try await house.ratna()
  }

  private func add(
    _ name: String, as signInName: String = "dewi", roles: Set<Role> = [.cashier]
  ) async throws -> (staff: Staff, code: String) {
    try await house.keyring.addStaff(
      name: name, signInName: signInName, roles: roles, at: AHouse.morning,
      by: .staff(ratna.number))
  }

  @Test func `has a name of 1 to 120 characters, and 2 to 40 to sign in with`() async throws {
    for name in ["", " \n ", String(repeating: "n", count: 121)] {
      await #expect(throws: StaffRefusal.nameless) { try await add(name) }
    }
    for name in ["d", String(repeating: "d", count: 41)] {
      await #expect(throws: SignInNameRefusal.length) { try await add("Dewi", as: name) }
    }
    let longest = String(repeating: "n", count: 120)
    #expect(try await add(longest, as: "de").staff.name == longest)
    #expect(try await add("D", as: String(repeating: "d", count: 40)).staff.name == "D")
    #expect(try await house.keyring.staff().count == 3)
  }

  @Test func `is told at once all that is wrong`() async throws {
    let refusals = await #expect(throws: Refusals.self) { try await add(" ", as: "d", roles: []) }
    let types = refusals?.reasons.map(\.type) ?? []
    #expect(Set(types) == ["staff-nameless", "sign-in-name-length", "staff-roleless"])
  }

  @Test func `has a role, and keeps what she had when none is chosen`() async throws {
    await #expect(throws: StaffRefusal.roleless) { try await add("Dewi", roles: []) }
    let dewi = try await add("Dewi").staff
    await #expect(throws: StaffRefusal.roleless) {
      _ = try await house.keyring.setRoles(
        of: dewi.number, to: [], at: AHouse.morning, by: .staff(ratna.number))
    }
    #expect(try await house.keyring.staff(dewi.number)?.roles == [.cashier])
  }

  @Test func `who is not there is refused, and nothing of it is written down`() async throws {
    let (keyring, now, nobody) = (house.keyring, AHouse.morning, StaffNumber(999))
    let dewi = try await house.dewi(by: ratna)
    _ = try await keyring.disableStaff(dewi.number, at: now, by: .house)
    let before = try await keyring.trail.newest()
    await #expect(throws: StaffRefusal.unknown) {
      _ = try await keyring.setRoles(of: nobody, to: [.cashier], at: now, by: .house)
    }
    await #expect(throws: StaffRefusal.unknown) {
      try await keyring.disableStaff(nobody, at: now, by: .house)
    }
    await #expect(throws: StaffRefusal.unknown) {
      try await keyring.enableStaff(nobody, at: now, by: .house)
    }
    for name in ["tidak-ada", "dewi"] {
      await #expect(throws: StaffRefusal.unknown) {
        try await keyring.newCode(for: name, at: now, by: .house)
      }
    }
    for number in [nobody, dewi.number] {
      await #expect(throws: StaffRefusal.unknown) {
        try await keyring.newAPIToken(for: number, label: "kasir", at: now, by: .house)
      }
    }
    #expect(try await keyring.trail.newest() == before)
  }

  @Test func `comes in again with her passphrase, but not by what ended`() async throws {
    let keyring = house.keyring
    let dewi = try await house.dewi(by: ratna)
    let session = try await house.signIn("dewi").token
    let program = try await keyring.newAPIToken(
      for: dewi.number, label: "kasir", at: AHouse.morning, by: .house)
    _ = try await keyring.disableStaff(dewi.number, at: AHouse.morning, by: .house)
    #expect(try await keyring.staff(dewi.number)?.permissions == [])
    try await keyring.enableStaff(dewi.number, at: AHouse.morning, by: .house)
    #expect(try await keyring.session(session, at: AHouse.morning) == nil)
    #expect(try await keyring.staff(apiToken: program) == nil)
    #expect(try await house.signIn("dewi").staff.permissions == dewi.permissions)
  }

  @Test func `manages only once she has chosen a passphrase`() async throws {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let code = try await add("Intan", as: "intan", roles: [.manager]).code
    await #expect(throws: StaffRefusal.lastManager) {
      try await keyring.disableStaff(ratna.number, at: now, by: .house)
    }
    _ = try await keyring.setPassphrase(code: code, passphrase: AHouse.secret, at: now)
    _ = try await keyring.disableStaff(ratna.number, at: now, by: .house)
    #expect(try await keyring.staff(ratna.number)?.disabled == true)
  }

  @Test func `keeps her old passphrase until her new code is used, within a day`() async throws {
    let keyring = house.keyring
    _ = try await house.dewi(by: ratna)
    let code = try await keyring.newCode(for: " DEWI ", at: AHouse.morning, by: .house).code
    _ = try await house.signIn("dewi")
    let own = "seroja di kolam pagi"
    await #expect(throws: CodeRefusal.wrongOrExpired) {
      try await keyring.setPassphrase(code: code, passphrase: own, at: AHouse.morning + 86_400)
    }
    _ = try await keyring.setPassphrase(
      code: code, passphrase: own, at: AHouse.morning + 86_399)
    _ = try await house.signIn("dewi", own)
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) { try await house.signIn("dewi") }
  }
}

struct `Two managers at one moment` {
  @Test func `who let each other go leave one behind`() async throws {
    let house = try AHouse()
    let (keyring, now) = (house.keyring, AHouse.morning)
    let ratna = try await house.ratna()
    let dewi = try await house.dewi(by: ratna, roles: [.manager])
    let gone = await withTaskGroup(of: Bool.self) { group in
      for number in [ratna.number, dewi.number] {
        group.addTask {
          (try? await keyring.disableStaff(number, at: now, by: .house)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(gone == 1)
    #expect(try await keyring.staff().count { !$0.disabled } == 1)
  }

  @Test func `who take somebody on under one name take on one`() async throws {
    let house = try AHouse()
    let keyring = house.keyring
    let added = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...8 {
        group.addTask {
          do {
            _ = try await keyring.addStaff(
              name: "Dewi \(number)", signInName: "dewi", roles: [.cashier], at: AHouse.morning,
              by: .house)
            return true
          } catch SignInNameRefusal.taken {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(added == 1)
    #expect(try await keyring.staff().map(\.signInName) == ["dewi"])
  }
}
