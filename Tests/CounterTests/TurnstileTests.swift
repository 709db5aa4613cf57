import Synchronization
import Testing

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
