import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `What happens at a station` {
  private let desk = StationNumber(1)
  private let till = StationNumber(2)

  @Test func `it is heard by the pages of that station and no other`() async throws {
    let hub = LiveHub(start: "a")
    let here = await hub.listen(to: desk, after: nil, session: "s")
    let there = await hub.listen(to: till, after: nil, session: "s")
    await hub.publish(LiveEvent(regions: [.cart], sound: .ok), to: desk)
    await hub.publish(LiveEvent(regions: [.waiting]), to: till)
    var mine = here.coming.makeAsyncIterator()
    var other = there.coming.makeAsyncIterator()
    #expect(await mine.next()?.event.regions == [.cart])
    #expect(await other.next()?.event.regions == [.waiting])
  }

  @Test func `a page whose line was cut gets what it missed, in order`() async throws {
    let hub = LiveHub(start: "a")
    for region in [StationRegion.answer, .member, .cart, .waiting, .today] {
      await hub.publish(LiveEvent(regions: [region]), to: desk)
    }
    let line = await hub.listen(to: desk, after: "a-2", session: "s")
    #expect(line.missed?.flatMap(\.event.regions) == [StationRegion.cart, .waiting, .today])
    #expect(await hub.listen(to: desk, after: "a-5", session: "s").missed?.isEmpty == true)
  }

  @Test func `a page that missed too much, or knew the house before it closed, draws itself anew`()
    async throws
  {
    let hub = LiveHub(start: "b")
    for _ in 1...(LiveHub.kept + 10) {
      await hub.publish(LiveEvent(regions: [.cart]), to: desk)
    }
    #expect(await hub.listen(to: desk, after: "b-1", session: "s").missed == nil)
    #expect(await hub.listen(to: desk, after: "a-105", session: "s").missed == nil)
    // Numbers that no house gave; taken away from another they would end the program.
    #expect(await hub.listen(to: desk, after: "a-\(Int.min)", session: "s").missed == nil)
    #expect(await hub.listen(to: desk, after: "a-\(Int.max)", session: "s").missed == nil)
  }

  @Test func `a page that has gone is forgotten`() async throws {
    let hub = LiveHub()
    do {
      let line = await hub.listen(to: desk, after: nil, session: "s")
      #expect(await hub.listeners(at: desk) == 1)
      _ = line
    }
    #expect(try await eventually { await hub.listeners(at: desk) == 0 })
  }

  @Test func `an event says names of regions and nothing that a person typed`() {
    let event = LiveEvent(regions: [.cart], sound: .refused, scan: "ab12\n\"")
    #expect(event.json == #"{"regions":["cart"],"sound":"refused","scan":"ab12"}"#)
  }
}
