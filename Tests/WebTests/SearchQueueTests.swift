import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Web

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
    for _ in 0..<8 { try await queue.run(from: "192.0.2.7") { await watched.run() } }
  }

  @Test func `a fault of one gives its place back`() async throws {
    struct Fault: Error {}
    let queue = SearchQueue()
    for _ in 0..<20 {
      await #expect(throws: Fault.self) { try await queue.run(from: "a") { throw Fault() } }
    }
  }
}

struct `A turn to search` {
  private static let address = "192.0.2.7"

  private static func ask(
    _ method: HTTPRequest.Method, in queue: SearchQueue
  ) async throws -> HTTPResponse.Status {
    var context = Portal.aContext
    context.address = address
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: "/office/members")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    return try await SearchTurn(queue: queue).handle(request, context: context) { _, _ in
      Response(status: .ok)
    }.status
  }

  @Test func `is for who searches, not for a form that is sent to the address of a list`()
    async throws
  {
    let queue = SearchQueue()
    let (refusals, refused) = AsyncStream.makeStream(of: Void.self)
    let crowd = (0..<20).map { _ in
      Task {
        do {
          try await queue.run(from: Self.address) { try await Task.sleep(for: .seconds(3600)) }
        } catch is TooManySearches {
          refused.yield()
        }
      }
    }
    // One was refused: as many as may wait are waiting.
    for await _ in refusals { break }
    await #expect(throws: TooManySearches.self) { try await Self.ask(.get, in: queue) }
    #expect(try await Self.ask(.post, in: queue) == .ok)
    for task in crowd { task.cancel() }
    for task in crowd { _ = await task.result }
    #expect(try await Self.ask(.get, in: queue) == .ok)
  }
}
