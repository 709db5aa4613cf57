import Access
import GRDB
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `The first sign-in` {
  let house: AHouse
  init() throws { house = try AHouse() }

  @Test func `a new house lets nobody in without the code`() async throws {
    for name in ["admin", "ratna", "manager", "root"] {
      await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
        try await house.signIn(name, "admin")
      }
    }
  }

  @Test func `the code makes one manager and is used up`() async throws {
    let code = try #require(try await house.keyring.firstSignInCode(at: AHouse.morning))
    let typed = code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
    let ratna = try await house.keyring.claimFirstCode(
      typed, name: "Ratna", signInName: "ratna", passphrase: AHouse.secret, at: AHouse.morning)
    #expect(ratna.roles == [.manager])
    await #expect(throws: CodeRefusal.firstWrongOrExpired) {
      try await house.keyring.claimFirstCode(
        code, name: "Intan", signInName: "intan", passphrase: AHouse.secret, at: AHouse.morning)
    }
    #expect(try await house.keyring.firstSignInCode(at: AHouse.morning) == nil)
  }

  @Test func `a wrong code and an old code open nothing`() async throws {
    let code = try #require(try await house.keyring.firstSignInCode(at: AHouse.morning))
    for (code, at) in [
      ("0000-0000-0000", AHouse.morning), (code, AHouse.morning + 86_400),
      (code, AHouse.morning + -60),
    ] {
      await #expect(throws: CodeRefusal.firstWrongOrExpired) {
        try await house.keyring.claimFirstCode(
          code, name: "Ratna", signInName: "ratna", passphrase: AHouse.secret, at: at)
      }
    }
  }

  @Test func `a wrong code of the first manager leads to the terminal`() {
    let first = CodeRefusal.firstWrongOrExpired.sentence
    #expect(first.id.contains("terminal") && !first.id.contains("sartika staff code"))
    #expect(first.en.contains("terminal") && !first.en.contains("sartika staff code"))
    #expect(CodeRefusal.wrongOrExpired.sentence.id.contains("sartika staff code NAMA-MASUK"))
  }

  @Test func `a new code makes the one before worthless`() async throws {
    let first = try #require(try await house.keyring.firstSignInCode(at: AHouse.morning))
    _ = try await house.keyring.firstSignInCode(at: AHouse.morning)
    await #expect(throws: CodeRefusal.firstWrongOrExpired) {
      try await house.keyring.claimFirstCode(
        first, name: "Ratna", signInName: "ratna", passphrase: AHouse.secret, at: AHouse.morning)
    }
  }

  @Test func `somebody who was taken on chooses her passphrase once`() async throws {
    let ratna = try await house.ratna()
    let (dewi, code) = try await house.keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: AHouse.morning,
      by: .staff(ratna.number))
    #expect(!dewi.hasPassphrase)
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) { try await house.signIn("dewi") }
    _ = try await house.keyring.setPassphrase(
      code: code, passphrase: AHouse.secret, at: AHouse.morning)
    #expect(try await house.signIn("dewi").staff.number == dewi.number)
    await #expect(throws: CodeRefusal.wrongOrExpired) {
      try await house.keyring.setPassphrase(
        code: code, passphrase: "orang lain menulis ini", at: AHouse.morning)
    }
  }

  @Test func `a demonstration's manager gets a code until she has chosen, and stays signed in`()
    async throws
  {
    let keyring = house.keyring
    let (_, thrown) = try await keyring.addStaff(
      name: "Endang", signInName: "endang", roles: [.manager], at: AHouse.morning, by: .house)
    _ = try await keyring.setPassphrase(
      code: thrown, passphrase: "dilempar untuk contoh", at: AHouse.morning)
    let token = try await house.signIn("endang", "dilempar untuk contoh").token
    #expect(try await keyring.demoSignInCode(among: ["endang"], at: AHouse.morning) != nil)
    let code = try #require(try await keyring.demoSignInCode(among: ["endang"], at: AHouse.morning))
    #expect(try await keyring.session(token, at: AHouse.morning) != nil)
    _ = try await keyring.setPassphrase(
      code: code, passphrase: AHouse.secret, at: AHouse.morning)
    let own = try await house.signIn("endang").token
    #expect(try await keyring.demoSignInCode(among: ["endang"], at: AHouse.morning) == nil)
    #expect(try await keyring.session(own, at: AHouse.morning) != nil)
    await #expect(throws: CodeRefusal.wrongOrExpired) {
      try await keyring.setPassphrase(
        code: code, passphrase: "orang lain menulis ini", at: AHouse.morning)
    }
  }

  @Test(arguments: ["Ani", "Wulan"])
  func `a demonstration's manager gets no code once another manager has chosen`(name: String)
    async throws
  {
    let (keyring, now) = (house.keyring, AHouse.morning)
    let (_, thrown) = try await keyring.addStaff(
      name: "Bu Endang", signInName: "endang", roles: [.manager], at: now, by: .house)
    _ = try await keyring.setPassphrase(code: thrown, passphrase: "dilempar untuk contoh", at: now)
    let (_, code) = try await keyring.addStaff(
      name: name, signInName: name.lowercased(), roles: [.manager], at: now, by: .house)
    // As long as she has chosen none, the code is the invented one's, whatever the other is called.
    let invented = try #require(try await keyring.demoSignInCode(among: ["endang"], at: now))
    _ = try await keyring.setPassphrase(code: code, passphrase: AHouse.secret, at: now)
    #expect(try await keyring.demoSignInCode(among: ["endang"], at: now) == nil)
    let own = "seroja di kolam pagi"
    let her = try await keyring.setPassphrase(code: invented, passphrase: own, at: now).staff
    #expect(her.signInName == "endang")
  }

  @Test func `codes, tokens and passphrases are in no table as they were shown`() async throws {
    let ratna = try await house.ratna()
    let (_, code) = try await house.keyring.addStaff(
      name: "Dewi", signInName: "dewi", roles: [.cashier], at: AHouse.morning,
      by: .staff(ratna.number))
    let desk = try await house.workplaces.addStation(
      "Meja depan", kind: .both, at: AHouse.morning, by: .house)
    let secrets = [
      code, code.replacing("-", with: ""), AHouse.secret,
      try await house.signIn("ratna").token.text,
      try await house.workplaces.newStationToken(desk.number, at: AHouse.morning, by: .house).text,
      try await house.keyring.newAPIToken(
        for: ratna.number, label: "laporan", at: AHouse.morning, by: .house
      ).text,
    ]
    let kept = try await house.database.everyValue()
    #expect(kept.contains { $0.contains("laporan") }, "the tables are read well")
    for secret in secrets { #expect(!kept.contains { $0.contains(secret) }) }
  }
}

extension LibraryDatabase {
  /// Every value of every table, as text.
  func everyValue() async throws -> [String] {
    try await read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").flatMap { row in
          row.databaseValues.map { $0.description }
        }
      }
    }
  }
}
