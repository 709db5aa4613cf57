import Access
import Members
import Persistence
import Secrets
import Testing
import Trail
import Values

struct `A member for whom two ask at once` {
  let cast: Cast
  init() throws { cast = try Cast() }

  @Test func `is lengthened once by all who saw the same last day`() async throws {
    let sari = try await cast.enrol("Sari").member
    let membership = cast.membership
    let renewed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 1...8 {
        group.addTask {
          do {
            _ = try await membership.renew(
              sari.number, seen: sari.expires, at: Cast.morning, by: .house)
            return true
          } catch MemberRefusal.expiryChanged {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(renewed == 1)
    let until = try await membership.find(number: sari.number)?.expires
    #expect(until == Day(year: 2028, month: 11, day: 21))
  }

  @Test func `has one of the cards that she got`() async throws {
    let sari = try await cast.enrol("Sari").member
    let membership = cast.membership
    let cards = try await withThrowingTaskGroup(of: Barcode.self) { group in
      for _ in 1...8 {
        group.addTask {
          try await membership.replaceCard(of: sari.number, at: Cast.morning, by: .house).card
        }
      }
      return try await group.reduce(into: Set<Barcode>()) { $0.insert($1) }
    }
    #expect(cards.count == 8)
    let card = try #require(try await membership.find(number: sari.number)).card
    for other in cards {
      #expect((try await membership.find(card: other) != nil) == (other == card))
    }
  }
}

struct `A member who is enrolled by a request that comes twice` {
  let cast: Cast
  init() throws { cast = try Cast() }

  @Test func `is one, and her PIN is not told again`() async throws {
    let request = RequestKey(key: "ratna 1", fingerprint: "enrol", at: Cast.morning)
    try await RequestKey.$current.withValue(request) {
      let sari = try await cast.enrol("Sari").member
      let again = await #expect(throws: EnrolledAlready.self) { try await cast.enrol("Sari") }
      #expect(again?.number == sari.number)
      try await cast.membership.remove(sari.number, at: Cast.morning, by: .house)
      await #expect(throws: MemberRefusal.erasedSince) { try await cast.enrol("Sari") }
    }
    #expect(try await cast.membership.count() == 0)
    let lines = try await cast.keyring.trail.newest().map(\.action)
    #expect(lines == ["member.removed", "member.enrolled"])
  }
}
