import Access
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

struct `The token of a program` {
  let house: AHouse
  let ratna: Staff
  init() async throws {
    house = try AHouse()
    ratna = try await house.ratna()
  }

  private func token(_ label: String) async throws -> Token {
    try await house.keyring.newAPIToken(
      for: ratna.number, label: label, at: AHouse.morning, by: .staff(ratna.number))
  }

  @Test func `stands in her list, the oldest first, with no more of its label than fits`()
    async throws
  {
    _ = try await token("laporan")
    _ = try await token(String(repeating: "é", count: 81))
    let listed = try await house.keyring.apiTokens(of: ratna.number)
    #expect(listed.map(\.label) == ["laporan", String(repeating: "é", count: 80)])
    #expect(listed.allSatisfy { $0.staff == ratna.number && $0.created == AHouse.morning })
    #expect(try await house.keyring.apiTokens(of: StaffNumber(999)).isEmpty)
  }

  @Test func `is worthless once it was revoked, and the others are not`() async throws {
    let (first, second) = (try await token("satu"), try await token("dua"))
    let keyring = house.keyring
    let number = try #require(try await keyring.apiTokens(of: ratna.number).first).number
    for _ in 1...2 {
      try await keyring.revokeAPIToken(number, at: AHouse.morning, by: .staff(ratna.number))
    }
    #expect(try await keyring.staff(apiToken: first) == nil)
    #expect(try await keyring.staff(apiToken: second) == ratna)
    let lines = try await keyring.trail.newest().filter { $0.action == "apiToken.revoked" }
    #expect(lines.map(\.subject) == ["token \(number)"], "the second time nothing was done")
  }

  @Test func `that reached nobody is revoked by itself, and an unknown one changes nothing`()
    async throws
  {
    let (lost, kept) = (try await token("hilang"), try await token("tetap"))
    let keyring = house.keyring
    let before = try await keyring.trail.newest().count
    try await keyring.revoke(.random(), at: AHouse.morning, by: .staff(ratna.number))
    #expect(try await keyring.trail.newest().count == before)
    try await keyring.revoke(lost, at: AHouse.morning, by: .staff(ratna.number))
    #expect(try await keyring.staff(apiToken: lost) == nil)
    #expect(try await keyring.staff(apiToken: kept) == ratna)
    #expect(try await keyring.trail.newest(1).map(\.action) == ["apiToken.revoked"])
  }
}
