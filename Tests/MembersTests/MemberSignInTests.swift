import Access
import Members
import Persistence
import Secrets
import Testing
import Values

struct `A member signs in` {
  let cast: Cast
  let sari: Member
  let pin: PIN
  init() async throws {
    cast = try Cast()
    (sari, pin) = try await cast.enrol("Sari")
  }

  private func signIn(_ card: String, _ pin: String) async throws -> MemberSignIn {
    try await cast.membership.signIn(
      card: card, pin: pin, from: "192.0.2.7", at: Cast.morning, keyring: cast.keyring)
  }

  @Test func `with her card and the PIN that was shown once`() async throws {
    let entry = try await signIn(sari.card.text.lowercased(), pin.digits)
    #expect(entry.member.number == sari.number)
    let session = try await cast.keyring.session(entry.token, at: Cast.morning)
    #expect(session?.member == sari.number)
  }

  @Test func `and an unknown card gets the answer of a wrong PIN`() async throws {
    let (other, _) = try await cast.enrol("Intan")
    for (card, pin) in [
      (sari.card.text, "481527"), (other.card.text, pin.digits), ("A00000000000", pin.digits),
      ("bukan kartu", ""),
    ] {
      await #expect(throws: MemberSignInRefusal.wrongCardOrPIN) { try await signIn(card, pin) }
    }
  }

  @Test func `and an unknown card is hashed as long as a known one`() async throws {
    // Without hashing it takes a millisecond or two; an upper bound would hang on the machine's load.
    let clock = ContinuousClock()
    let unknown = await clock.measure {
      _ = try? await cast.membership.checkPIN(card: "bukan", pin: "481527")
    }
    #expect(unknown > .milliseconds(30))
  }

  @Test func `and who guesses her PIN waits, however the card is typed`() async throws {
    for typed in [sari.card.text, sari.card.text.lowercased(), " \(sari.card.text) "] {
      _ = try? await signIn(typed, "481527")
      _ = try? await signIn(typed, "481528")
    }
    await #expect(throws: TooManyTries.self) { try await signIn(sari.card.text, pin.digits) }
  }

  @Test func `and chooses a PIN of her own`() async throws {
    let token = try await signIn(sari.card.text, pin.digits).token
    await #expect(throws: PINRefusal.tooEasy) { try await change(to: "123456", from: pin.digits) }
    await #expect(throws: MemberSignInRefusal.wrongCardOrPIN) {
      try await change(to: "481526", from: "000001")
    }
    try await change(to: "481526", from: pin.digits)
    #expect(try await cast.keyring.session(token, at: Cast.morning) == nil)
    _ = try await signIn(sari.card.text, "481526")
  }

  private func change(to new: String, from old: String) async throws {
    try await cast.membership.changePIN(
      of: sari.number, from: old, to: new, at: Cast.morning, keyring: cast.keyring)
  }
}
