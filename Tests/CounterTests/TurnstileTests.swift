import Access
import Members
import Stations
import Synchronization
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `The turnstile of a station` {
  @Test func `lets one scan through at a time, all of them, also behind one that failed`()
    async throws
  {
    let turnstile = Turnstile()
    let room = Room()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          do {
            try await turnstile.pass { try await room.visit(failing: number.isMultiple(of: 7)) }
          } catch is CancellationError {
            #expect(number.isMultiple(of: 7))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(room.most == 1)
    #expect(room.all == 50)
  }

  @Test(arguments: [true, false])
  func `keeps what a page does at the desk behind what was scanned before`(isDone: Bool)
    async throws
  {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    try await counter.scan(sari.card, at: desk, by: ratna)
    let press = try await scans.memory.turnstile(of: desk.number).pass {
      let press = Task {
        if isDone {
          try await scans.finish(with: sari.number, at: desk, by: .staff(ratna.number))
        } else {
          try await scans.serve(wati.number, at: desk, by: .staff(ratna.number))
        }
      }
      let isQueued = try await Self.isQueued(at: desk, scans)
      #expect(isQueued)
      #expect(try await Self.served(counter) == sari.number)
      #expect(await scans.lastAnswer(at: desk.number) != nil)
      return press
    }
    try await press.value
    #expect(try await Self.served(counter) == (isDone ? nil : wati.number))
    #expect(await scans.lastAnswer(at: desk.number) == nil)
  }

  @Test func `keeps a way on from a refusal, and what is said of it, behind what is at work`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, scans) = (counter.places.desk, counter.scans)
    let press = try await scans.memory.turnstile(of: desk.number).pass {
      let press = Task {
        try await scans.act(at: desk) {
          StationResult(.ok, "pressed", Sentence(id: "Ditekan.", en: "Pressed."))
        }
      }
      let isQueued = try await Self.isQueued(at: desk, scans)
      #expect(isQueued)
      #expect(await scans.lastAnswer(at: desk.number) == nil)
      return press
    }
    try await press.value
    #expect(await scans.lastAnswer(at: desk.number)?.type == "pressed")
  }

  @Test func `keeps the forgetting with a session's end behind the scan that is at work`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, scans) = (counter.places.desk, counter.scans)
    let sari = try await counter.member()
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    let leaving = try await scans.memory.turnstile(of: desk.number).pass {
      try await counter.workplaces.closeCard(at: desk.number, by: .house)
      let leaving = Task {
        try await scans.forgetCards(closedAt: [desk.number], leaving: desk.number)
      }
      let isQueued = try await Self.isQueued(at: desk, scans)
      #expect(isQueued)
      let lent = StationResult(.ok, "pressed", Sentence(id: "Ditekan.", en: "Pressed."))
      await scans.say(lent, in: .desk, at: desk)
      return leaving
    }
    try await leaving.value
    #expect(await scans.lastAnswer(at: desk.number) == nil)
    #expect(await scans.closed(at: desk.number) == .left)
  }

  @Test func `keeps the tab that turns a station behind the scan that is at work`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let tab = try await scans.memory.turnstile(of: both.number).pass {
      let tab = Task { try await scans.setMode(.till, of: both) }
      let isQueued = try await Self.isQueued(at: both, scans)
      #expect(isQueued)
      #expect(try await scans.mode(of: both) == .desk)
      return tab
    }
    try await tab.value
    #expect(try await scans.mode(of: both) == .till)
    // A printed code turns it, too, and comes through the turnstile once.
    try await counter.scan("CMD-DESK", at: both, by: counter.ratna)
    #expect(try await scans.mode(of: both) == .desk)
  }

  /// Whether one waits before the turnstile; whoever does not wait never does.
  private static func isQueued(at station: Station, _ scans: ScanDesk) async throws -> Bool {
    try await eventually { await scans.memory.turnstile(of: station.number).queued == 1 }
  }

  private static func served(_ counter: ACounter) async throws -> MemberNumber? {
    try await counter.workplaces.served(
      at: counter.places.desk.number, now: counter.watch.now)
  }

  /// Counts who is inside.
  private final class Room: Sendable {
    private let counts = Mutex((now: 0, most: 0, all: 0))

    var most: Int { counts.withLock { $0.most } }
    var all: Int { counts.withLock { $0.all } }

    func visit(failing: Bool) async throws {
      counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
      await Task.yield()
      counts.withLock { $0.now -= 1 }
      if failing { throw CancellationError() }
    }
  }
}
