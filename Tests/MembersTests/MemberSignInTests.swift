import Access
import Foundation
import Members
import Persistence
import Testing
import Trail
import Values

@testable import Secrets

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
    let cast = try Cast(cost: .usual)
    let clock = ContinuousClock()
    let unknown = await clock.measure {
      _ = try? await cast.membership.signIn(
        card: "bukan", pin: "481527", from: "203.0.113.7", at: Cast.morning,
        keyring: cast.keyring)
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
    await #expect(throws: MemberSignInRefusal.wrongOldPIN) {
      try await change(to: "481526", from: "000001")
    }
    try await change(to: "481526", from: pin.digits)
    #expect(try await cast.keyring.session(token, at: Cast.morning) == nil)
    _ = try await signIn(sari.card.text, "481526")
  }

  /// Does something while a secret of hers lies at the bench, where two others are served before it.
  private func meanwhile(
    _ deed: () async throws -> Void, at bench: PassphraseBench,
    checking work: @escaping @Sendable () async throws -> Void
  ) async throws {
    let door = DispatchSemaphore(value: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 { group.addTask { try await bench.work { door.wait() } } }
      while await bench.free > 0 { await Task.yield() }
      group.addTask { try await work() }
      while await bench.line < 1 { await Task.yield() }
      try await deed()
      for _ in 0..<2 { door.signal() }
      try await group.waitForAll()
    }
  }

  private func busy(_ bench: PassphraseBench) -> Membership {
    Membership(database: cast.database, bench: bench)
  }

  @Test func `and is refused when she left, or got another PIN or card, while it was checked`()
    async throws
  {
    for step in ["pin", "card", "removed"] {
      let (member, pin) = try await cast.enrol("Intan")
      let (bench, keyring) = (PassphraseBench(cost: .least), cast.keyring)
      let membership = busy(bench)
      try await meanwhile(
        {
          switch step {
          case "pin":
            _ = try await cast.membership.resetPIN(of: member.number, at: Cast.morning, by: .house)
          case "card":
            _ = try await cast.membership.replaceCard(
              of: member.number, at: Cast.morning, by: .house)
          default:
            try await cast.membership.remove(member.number, at: Cast.morning, by: .house)
          }
        }, at: bench
      ) {
        await #expect(throws: MemberSignInRefusal.wrongCardOrPIN, "\(step)") {
          try await membership.signIn(
            card: member.card.text, pin: pin.digits, from: "192.0.2.7", at: Cast.morning,
            keyring: keyring)
        }
      }
    }
  }

  @Test func `and the PIN from the desk is not overwritten by one that was chosen before`()
    async throws
  {
    let (bench, keyring) = (PassphraseBench(cost: .least), cast.keyring)
    let (membership, number, old) = (busy(bench), sari.number, pin.digits)
    try await meanwhile(
      { _ = try await cast.membership.resetPIN(of: number, at: Cast.morning, by: .house) },
      at: bench
    ) {
      await #expect(throws: MemberSignInRefusal.wrongOldPIN) {
        try await membership.changePIN(
          of: number, from: old, to: "481526", at: Cast.morning, by: .member(number),
          keyring: keyring)
      }
    }
  }

  private func change(to new: String, from old: String) async throws {
    try await cast.membership.changePIN(
      of: sari.number, from: old, to: new, at: Cast.morning, by: .member(sari.number),
      keyring: cast.keyring)
  }
}
