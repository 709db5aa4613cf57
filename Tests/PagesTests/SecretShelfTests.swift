import House
import Markup
import Testing
import Values

@testable import Pages

struct `A secret on its way` {
  private let page = Address("/office/members/1/pin")

  @Test func `is taken once, by its session, from its page`() async {
    let shelf = SecretShelf()
    await shelf.put(Confidential("481537"), for: "ratna", on: page, at: Portal.now)
    #expect(await shelf.take(for: "dewi", on: page, at: Portal.now) == nil)
    #expect(await shelf.take(for: "ratna", on: Address("/office"), at: Portal.now) == nil)
    let taken = await shelf.take(for: "ratna", on: page, at: Portal.now)
    #expect(taken?.reveal(.shownToStaffOnDuty) == "481537")
    #expect(await shelf.take(for: "ratna", on: page, at: Portal.now) == nil)
  }

  @Test func `is forgotten after five minutes`() async {
    let shelf = SecretShelf()
    await shelf.put(Confidential("481537"), for: "ratna", on: page, at: Portal.now)
    let later = Portal.now + Lifetime.secret.seconds
    #expect(await shelf.take(for: "ratna", on: page, at: later) == nil)
  }
}
