import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Serving
import Testing

struct `A request that takes too long` {
  @Test func `is given up`() async throws {
    let deadline = Deadline<BasicRequestContext>(ordinary: .milliseconds(20))
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
    await #expect(throws: HTTPError.self) {
      _ = try await deadline.handle(
        Request(head: head, body: RequestBody(buffer: .init())), context: Self.aContext
      ) { _, _ in
        try await Task.sleep(for: .seconds(60))
        return Response(status: .ok)
      }
    }
  }

  private static var aContext: BasicRequestContext {
    BasicRequestContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test")))
  }
}
