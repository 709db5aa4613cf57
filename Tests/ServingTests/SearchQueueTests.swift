import Synchronization
import Testing

@testable import Serving

struct `Searches that come at once` {
  /// Counts how many run at the same time, and lets them end when told.
  private final class Watched: Sendable {
    private let state = Mutex((running: 0, most: 0, done: 0))

    var most: Int { state.withLock { $0.most } }
    var done: Int { state.withLock { $0.done } }

    func run() async {
      state.withLock { state in
        state.running += 1
        state.most = max(state.most, state.running)
      }
      try? await Task.sleep(for: .milliseconds(20))
      state.withLock { state in
        state.running -= 1
        state.done += 1
      }
    }
  }

  @Test func `run a few at a time, and each has its turn`() async throws {
    let (queue, watched) = (SearchQueue(), Watched())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask { try await queue.run(from: "192.0.2.\(number)") { await watched.run() } }
      }
      try await group.waitForAll()
    }
    #expect(watched.most == SearchQueue.atATime && watched.done == 40)
  }

  @Test func `of one address are refused when they are too many, and others are not`() async throws
  {
    let (queue, watched) = (SearchQueue(), Watched())
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<30 {
        group.addTask {
          do {
            try await queue.run(from: "192.0.2.7") { await watched.run() }
            return false
          } catch { return (error as? TooManySearches)?.isYours == true }
        }
      }
      group.addTask {
        do {
          try await queue.run(from: "192.0.2.8") { await watched.run() }
          return false
        } catch { return true }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused + watched.done == 31 && refused >= 1 && watched.done >= 9)
  }

  @Test func `leave their place when nobody waits for them any more`() async throws {
    let (queue, watched) = (SearchQueue(), Watched())
    let tasks = (0..<8).map { _ in
      Task { try await queue.run(from: "192.0.2.7") { await watched.run() } }
    }
    for task in tasks { task.cancel() }
    for task in tasks { _ = await task.result }
    try await queue.run(from: "192.0.2.7") { await watched.run() }
    let before = watched.done
    for _ in 0..<8 { try await queue.run(from: "192.0.2.7") { await watched.run() } }
    #expect(watched.done == before + 8)
  }

  @Test func `a fault of one gives its place back`() async throws {
    struct Fault: Error {}
    let queue = SearchQueue()
    for _ in 0..<20 {
      await #expect(throws: Fault.self) { try await queue.run(from: "a") { throw Fault() } }
    }
  }
}
