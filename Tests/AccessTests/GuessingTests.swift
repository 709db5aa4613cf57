import Access
import GRDB
import Members
import Persistence
import Secrets
import Testing
import Values
import Waiting

struct `Somebody who guesses at a colleague's passphrase` {
  let house: AHouse
  init() throws { house = try AHouse() }

  private func guess(
    _ name: String = "ratna", from address: String, with keyring: Keyring? = nil
  ) async -> (any Error)? {
    do {
      _ = try await (keyring ?? house.keyring).signIn(
        name, passphrase: "salah sekali ini", from: address, at: AHouse.morning)
      return nil
    } catch { return error }
  }

  private func comeIn(from address: String, with keyring: Keyring? = nil) async throws -> SignIn {
    try await (keyring ?? house.keyring).signIn(
      "ratna", passphrase: AHouse.secret, from: address, at: AHouse.morning)
  }

  @Test func `does not lock her out elsewhere`() async throws {
    _ = try await house.ratna()
    for _ in 1...40 { _ = await guess(from: "203.0.113.9") }
    #expect(await guess(from: "203.0.113.9") is TooManyTries)
    _ = try await comeIn(from: "192.0.2.7")
  }

  @Test func `from many addresses gains little`() async throws {
    _ = try await house.ratna()
    var evaluated = 0
    for number in 1...200 where await guess(from: "address \(number)") is SignInRefusal {
      evaluated += 1
    }
    #expect(evaluated <= 50)
    house.watch.pass(seconds: 3600)
    for number in 1...200 where await guess(from: "later \(number)") is SignInRefusal {
      evaluated += 1
    }
    #expect(evaluated <= 60)
  }

  @Test func `gains nothing by a restart of the house`() async throws {
    _ = try await house.ratna()
    for _ in 1...5 { #expect(await guess(from: "203.0.113.9") is SignInRefusal) }
    let again = Keyring(database: house.database, bench: house.keyring.bench)
    #expect(await guess(from: "203.0.113.9", with: again) is TooManyTries)
    #expect(await guess("tidak-ada", from: "198.51.100.1", with: again) is SignInRefusal)
  }

  @Test func `is answered alike, whether the name is known or not`() async throws {
    _ = try await house.ratna()
    for name in ["ratna", "tidak-ada"] {
      var answers: [String] = []
      for _ in 1...8 { answers.append("\(await guess(name, from: name).map { "\($0)" } ?? "")") }
      #expect(answers.filter { $0.contains("wrongNameOrPassphrase") }.count == 5, "\(name)")
      #expect(answers.filter { $0.contains("TooManyTries") }.count == 3, "\(name)")
    }
  }

  @Test func `does not make her wait in the browser from which she came in before`() async throws {
    _ = try await house.ratna()
    let first = try await comeIn(from: "192.0.2.7")
    for number in 1...200 { _ = await guess(from: "address \(number)") }
    for _ in 1...40 { _ = await guess(from: "192.0.2.7") }
    await #expect(throws: TooManyTries.self) { try await comeIn(from: "192.0.2.7") }
    let again = try await house.keyring.signIn(
      "ratna", passphrase: AHouse.secret, from: "192.0.2.7", device: first.device,
      at: AHouse.morning)
    #expect(again.device == first.device)
  }

  @Test func `is counted in that browser too, and a made-up one is none`() async throws {
    _ = try await house.ratna()
    let device = try await comeIn(from: "192.0.2.7").device
    var answers: [String] = []
    for _ in 1...6 {
      do {
        _ = try await house.keyring.signIn(
          "ratna", passphrase: "salah sekali ini", from: "b", device: device, at: AHouse.morning)
      } catch { answers.append("\(error)") }
    }
    #expect(answers.filter { $0.contains("TooManyTries") }.count == 1)
    for _ in 1...40 { _ = await guess(from: "203.0.113.9") }
    await #expect(throws: TooManyTries.self) {
      try await house.keyring.signIn(
        "ratna", passphrase: AHouse.secret, from: "203.0.113.9", device: .random(),
        at: AHouse.morning)
    }
  }

  @Test func `is told to her when she comes in, once`() async throws {
    _ = try await house.ratna()
    #expect(try await comeIn(from: "192.0.2.7").wrongTries == 0)
    for _ in 1...3 { _ = await guess(from: "203.0.113.9") }
    #expect(try await comeIn(from: "192.0.2.7").wrongTries == 3)
    #expect(try await comeIn(from: "192.0.2.7").wrongTries == 0)
  }

  @Test func `leaves nothing on disk after an hour`() async throws {
    _ = try await house.ratna()
    _ = await guess(from: "203.0.113.9")
    func rows() async throws -> Int {
      try await house.database.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM wrongTry") ?? 0
      }
    }
    #expect(try await rows() == 3)
    try await house.database.scrub(at: AHouse.morning + 1800)
    #expect(try await rows() == 3)
    try await house.database.scrub(at: AHouse.morning + 3601)
    #expect(try await rows() == 0)
  }

  @Test func `cannot be found in the table by name or address`() async throws {
    _ = try await house.ratna()
    _ = await guess(from: "203.0.113.9")
    let keys = try await house.database.read { db in
      try String.fetchAll(db, sql: "SELECT triedKey FROM wrongTry")
    }
    #expect(keys.count == 3 && keys.allSatisfy { $0.count == 64 })
  }
}
