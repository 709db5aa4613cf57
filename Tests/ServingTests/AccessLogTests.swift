import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Serving
import Synchronization
import Testing

/// Keeps the routes of which a line was written.
private final class Lines: Sendable {
  private let kept = Mutex<[String]>([])

  var routes: [String] { kept.withLock { $0 } }

  var logger: Logger { Logger(label: "test") { _ in Pen(lines: self) } }

  fileprivate func note(_ route: String) { kept.withLock { $0.append(route) } }
}

private struct Pen: LogHandler {
  let lines: Lines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    if let route = event.metadata?["route"] { lines.note("\(route)") }
  }
}

struct `The log of requests` {
  @Test func `has a line of each, and none of a page that must not be seen`() async throws {
    let lines = Lines()
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: AccessLog<BasicRequestContext>(silentOf: ["/help"]))
    for path in ["/help", "/privacy"] {
      router.get(RouterPath(path)) { _, _ in Response(status: .ok) }
    }
    let responder = router.buildResponder()
    for path in ["/help", "/privacy", "/help?q=1"] {
      let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
      let context = BasicRequestContext(
        source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: lines.logger))
      let answer = try await responder.respond(
        to: Request(head: head, body: RequestBody(buffer: .init())), context: context)
      #expect(answer.status == .ok)
    }
    #expect(lines.routes == ["/privacy"])
  }
}
