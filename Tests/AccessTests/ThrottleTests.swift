import Access
import Testing
import Values
import Waiting

struct `Those who guess` {
  let house: AHouse
  init() throws { house = try AHouse() }

  private func attempt(_ account: String, from address: String = "a") async -> Bool {
    do {
      try await house.keyring.count(Attempt(at: account, from: address), at: AHouse.morning)
      return true
    } catch { return false }
  }

  @Test func `five tries are free, then an account waits`() async throws {
    for _ in 1...5 { #expect(await attempt("ratna")) }
    #expect(await !attempt("ratna"))
    house.watch.pass(seconds: 29)
    #expect(await !attempt("ratna"))
    house.watch.pass(seconds: 1)
    #expect(await attempt("ratna"))
    house.watch.pass(seconds: 59)
    #expect(await !attempt("ratna"))
  }

  @Test func `a refused try does not lengthen the wait`() async throws {
    for _ in 1...20 { _ = await attempt("ratna") }
    house.watch.pass(seconds: 30)
    #expect(await attempt("ratna"))
  }

  @Test func `many at once gain nothing`() async throws {
    let passed = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...50 { group.addTask { await attempt("ratna") } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 5)
  }

  @Test func `many addresses at once gain little`() async throws {
    let passed = await withTaskGroup(of: Bool.self) { group in
      for number in 1...200 { group.addTask { await attempt("ratna", from: "address \(number)") } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 40)
  }

  @Test func `an address that tries many names waits too`() async throws {
    for number in 1...30 { #expect(await attempt("name \(number)")) }
    #expect(await !attempt("another"))
    #expect(await attempt("another", from: "b"))
  }

  private func right(_ account: String) async throws {
    try await house.keyring.succeeded(Attempt(at: account, from: "a"), at: AHouse.morning)
  }

  @Test func `an address from which the right ones come stays open, whatever came before`()
    async throws
  {
    for number in 1...30 { #expect(await attempt("wrong \(number)")) }
    house.watch.pass(seconds: 30)
    for number in 1...40 {
      #expect(await attempt("right \(number)"), "\(number)")
      try await right("right \(number)")
    }
  }

  @Test func `one right try does not wash away the wrong ones`() async throws {
    for number in 1...30 { #expect(await attempt("wrong \(number)")) }
    house.watch.pass(seconds: 30)
    #expect(await attempt("sari"))
    try await right("sari")
    #expect(await attempt("wrong 31"))
    house.watch.pass(seconds: 59)
    #expect(await !attempt("sari"))
  }

  @Test func `wrong tries from an address are forgotten one by one`() async throws {
    for number in 1...30 { #expect(await attempt("wrong \(number)")) }
    // Half an hour of a try each two minutes: as many are forgotten as are made.
    for number in 1...15 {
      house.watch.pass(seconds: 120)
      #expect(await attempt("late \(number)"))
    }
    house.watch.pass(seconds: 1200)
    for number in 1...10 { #expect(await attempt("again \(number)"), "\(number)") }
    #expect(await !attempt("another"))
  }

  @Test func `a right passphrase begins anew`() async throws {
    for _ in 1...4 { _ = await attempt("ratna") }
    try await right("ratna")
    for _ in 1...5 { #expect(await attempt("ratna")) }
  }

  @Test func `the wait is told with its time, and the wall clock does not shorten it`() async throws
  {
    _ = try await house.ratna()
    for _ in 1...5 { _ = try? await house.signIn("ratna", "salah sekali ini") }
    await #expect(throws: TooManyTries(until: AHouse.morning + 30)) {
      try await house.signIn("ratna")
    }
    let tomorrow = AHouse.morning + 86_400
    await #expect(throws: TooManyTries(until: tomorrow + 30)) {
      try await house.keyring.signIn(
        "ratna", passphrase: AHouse.secret, from: "192.0.2.7", at: tomorrow)
    }
    house.watch.pass(seconds: 30)
    _ = try await house.signIn("ratna")
  }

  @Test func `an unknown name waits just as a known one does`() async throws {
    for _ in 1...5 { _ = try? await house.signIn("tidak-ada", "salah sekali ini") }
    await #expect(throws: TooManyTries.self) { try await house.signIn("tidak-ada") }
  }
}
