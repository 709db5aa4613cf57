import Access
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `Signing in` {
  let house: AHouse
  init() throws { house = try AHouse() }

  @Test func `Ratna comes in and every time gets another token`() async throws {
    let ratna = try await house.ratna()
    let first = try await house.signIn("ratna")
    let second = try await house.signIn(" RATNA ")
    #expect(first.token != second.token)
    #expect(first.staff == ratna)
    let session = try await house.keyring.session(first.token, at: AHouse.morning)
    #expect(session?.staff == ratna)
    #expect(session?.permissions == Set(Permission.allCases))
  }

  @Test func `an unknown name and a wrong passphrase get the same answer`() async throws {
    _ = try await house.ratna()
    for (name, secret) in [
      ("ratna", "salah salah salah"), ("tidak-ada", AHouse.secret), ("", ""),
      ("ratna", String(repeating: "a", count: 100_000)),
    ] {
      await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
        try await house.signIn(name, secret)
      }
    }
  }

  @Test func `an unknown name is hashed as long as a known one`() async throws {
    // Without hashing it takes a millisecond or two; an upper bound would hang on the machine's load.
    let house = try AHouse(cost: .usual)
    let clock = ContinuousClock()
    let unknown = await clock.measure { _ = try? await house.signIn("siapa", "salah sekali") }
    #expect(unknown > .milliseconds(30))
  }

  @Test func `names that look the same are the same`() async throws {
    _ = try await house.ratna()
    _ = try await house.keyring.addStaff(
      name: "Renée", signInName: "ren\u{e9}e", roles: [.librarian], at: AHouse.morning, by: .house)
    await #expect(throws: SignInNameRefusal.taken) {
      try await house.keyring.addStaff(
        name: "Renée", signInName: "Rene\u{301}e", roles: [.librarian], at: AHouse.morning,
        by: .house)
    }
  }

  @Test(arguments: ["r", "ra tna", "ratna\n", "<b>", String(repeating: "r", count: 41)])
  func `a sign-in name is a plain word`(_ name: String) {
    if name == "ratna\n" {
      #expect(throws: Never.self) { try SignInName(name) }
    } else {
      #expect(throws: SignInNameRefusal.self) { try SignInName(name) }
    }
  }

  @Test(arguments: [
    ("pendek", PassphraseRefusal.tooShort), ("elevenchars", .tooShort),
    ("aaaaaaaaaaaaaaaa", .tooCommon), ("123456789012", .tooCommon), ("Perpustakaan", .tooCommon),
    ("indonesia1945", .tooCommon), ("rahasiarahasia", .tooCommon),
    (String(repeating: "kata sandi ", count: 30), .tooLong),
  ])
  func `a passphrase that is short or guessed first is refused`(
    _ text: String, _ refusal: PassphraseRefusal
  ) {
    #expect(throws: refusal) { try Passphrase(text) }
  }

  @Test func `a passphrase may be long, spaced and in any script`() throws {
    _ = try Passphrase("enam kata acak di pagi hari")
    _ = try Passphrase("ᮞᮊᮨᮘᮔ᮪ ᮃᮚᮥᮔ ᮘᮥᮊᮥ")
    #expect("\(try Passphrase(AHouse.secret))" == "‹passphrase›")
  }

  @Test func `a passphrase typed on another keyboard is the same`() async throws {
    let code = try #require(try await house.keyring.firstSignInCode(at: AHouse.morning))
    _ = try await house.keyring.claimFirstCode(
      code, name: "Renée", signInName: "renee", passphrase: "caf\u{e9} di pagi hari",
      at: AHouse.morning)
    _ = try await house.signIn("renee", "cafe\u{301} di pagi hari")
  }

  @Test func `a changed passphrase ends every session`() async throws {
    let ratna = try await house.ratna()
    let token = try await house.signIn("ratna").token
    await #expect(throws: SignInRefusal.wrongNameOrPassphrase) {
      try await house.keyring.changePassphrase(
        of: ratna.number, from: "bukan yang lama", to: "yang baru dan panjang", at: AHouse.morning)
    }
    _ = try await house.keyring.changePassphrase(
      of: ratna.number, from: AHouse.secret, to: "yang baru dan panjang", at: AHouse.morning)
    #expect(try await house.keyring.session(token, at: AHouse.morning) == nil)
    _ = try await house.signIn("ratna", "yang baru dan panjang")
  }
}
