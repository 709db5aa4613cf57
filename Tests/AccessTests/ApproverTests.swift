import Access
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

struct `A second person who stands by` {
  let house: AHouse
  let ratna: Staff
  init() async throws {
    house = try AHouse()
    ratna = try await house.ratna()
  }

  private func approver(
    _ name: String = "ratna", _ secret: String = AHouse.secret
  ) async throws -> Staff {
    try await house.keyring.approver(
      name, passphrase: secret, from: "192.0.2.7", at: AHouse.morning)
  }

  @Test func `is known by her passphrase, and no session begins`() async throws {
    let before = try await house.keyring.trail.newest()
    #expect(try await approver(" Ratna ") == ratna)
    #expect(try await house.keyring.trail.newest() == before)
  }

  @Test func `gets one answer, whatever is wrong, and each is written down`() async throws {
    let dewi = try await house.dewi(by: ratna)
    _ = try await house.keyring.disableStaff(dewi.number, at: AHouse.morning, by: .house)
    for (name, secret) in [
      ("ratna", "salah sekali ini"), ("tidak-ada", AHouse.secret), ("dewi", AHouse.secret),
      ("ratna", String(repeating: "a", count: 257)),
    ] {
      await #expect(throws: SignInRefusal.wrongNameOrPassphrase, "\(name)") {
        try await approver(name, secret)
      }
    }
    let lines = try await house.keyring.trail.newest(4)
    #expect(lines.map(\.action) == Array(repeating: "approval.refused", count: 4))
    #expect(lines.reversed().map(\.subject) == ["staff 1", "nobody", "staff 2", "staff 1"])
  }

  @Test func `who shows a wrong badge or PIN is written down as that, and at no door`()
    async throws
  {
    let pin = "739164"
    try await house.keyring.choosePIN(
      of: ratna.number, passphrase: AHouse.secret, pin, at: AHouse.morning)
    let badge = try await house.keyring.makeBadge(
      for: ratna.number, at: AHouse.morning, by: .house
    ).barcode.text
    #expect(try await approver(badge, pin) == ratna)
    await #expect(throws: BadgeRefusal.wrongPIN) { _ = try await approver(badge, "482915") }
    await #expect(throws: BadgeRefusal.unknown) { _ = try await approver("S-0000000000", pin) }
    let lines = try await house.keyring.trail.newest(2)
    #expect(lines.map(\.action) == ["approval.refused", "approval.refused"])
    #expect(lines.map(\.subject) == ["nobody", "staff \(ratna.number)"])
    // Nobody was refused at her own door.
    #expect(try await house.signIn("ratna").wrongTries == 0)
  }

  @Test func `is not guessed at more often than at the door`() async throws {
    for _ in 1...3 { _ = try? await approver("ratna", "salah sekali ini") }
    for _ in 1...2 { _ = try? await house.signIn("ratna", "salah sekali ini") }
    await #expect(throws: TooManyTries.self) { try await approver() }
    await #expect(throws: TooManyTries.self) { try await house.signIn("ratna") }
    house.watch.pass(seconds: 30)
    #expect(try await approver() == ratna)
    // Right once, she begins anew.
    for _ in 1...4 { _ = try? await approver("ratna", "salah sekali ini") }
    _ = try await house.signIn("ratna")
  }
}
