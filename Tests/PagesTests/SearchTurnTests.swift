import HTTPTypes
import House
import Hummingbird
import NIOCore
import Pages
import Serving
import Testing

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
