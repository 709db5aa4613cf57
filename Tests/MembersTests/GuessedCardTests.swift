import Access
import Members
import Persistence
import Testing
import Values

@testable import Secrets

struct `Somebody who guesses at a card's PIN` {
  let cast: Cast
  let sari: Member
  let pin: PIN
  init() async throws {
    cast = try Cast()
    (sari, pin) = try await cast.enrol("Sari")
  }

  private func signIn(_ pin: String, from address: String) async throws -> MemberSignIn {
    try await cast.membership.signIn(
      card: sari.card.text, pin: pin, from: address, at: Cast.morning, keyring: cast.keyring)
  }

  @Test func `does not lock its holder out elsewhere, and is told to her once`() async throws {
    for _ in 1...20 { _ = try? await signIn("000000", from: "203.0.113.9") }
    await #expect(throws: TooManyTries.self) { try await signIn(pin.digits, from: "203.0.113.9") }
    #expect(try await signIn(pin.digits, from: "192.0.2.7").wrongTries == 5)
    #expect(try await signIn(pin.digits, from: "192.0.2.7").wrongTries == 0)
  }
}
