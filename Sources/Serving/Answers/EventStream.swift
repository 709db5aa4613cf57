package import HTTPTypes
package import Hummingbird

/// An answer that stays open: server-sent events (HTML Living Standard, 9.2).
package enum EventStream {
  /// Seconds between signs of life, so that a line that is dead is noticed.
  package static let heartbeat = Duration.seconds(15)

  /// What the line says of itself; a proxy that kept events back would show them too late, and nginx
  /// does unless it is told (`X-Accel-Buffering`).
  package static let headers: HTTPFields = {
    var headers: HTTPFields = [
      .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
    ]
    if let field = HTTPField.Name("X-Accel-Buffering") { headers[field] = "no" }
    return headers
  }()

  /// Whether a request asks for such an answer, as browsers' own lines do.
  package static func isWanted(by request: Request) -> Bool {
    request.headers[.accept] == "text/event-stream"
  }

  /// The last event that a browser has seen which comes back (`Last-Event-ID`).
  package static func lastSeen(by request: Request) -> String? {
    HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
  }

  /// What stands at the beginning: from where it goes on when the line is cut, and how soon a browser
  /// tries again.
  package static func beginning(at id: String) -> String { "retry: 2000\nid: \(id)\n" }

  /// A line that means nothing, and is a sign of life.
  package static func remark(_ text: String) -> String { ": \(text)\n\n" }

  /// An event; neither its name nor what it says may have a line end.
  package static func event(_ name: String, saying data: String = "{}") -> String {
    "event: \(name)\ndata: \(data)\n\n"
  }

  /// One step of an open line.
  package enum Beat<Event: Sendable>: Sendable {
    /// Something happened.
    case event(Event)
    /// Nothing happened for a while.
    case alive
  }

  /// Events and signs of life in one row; it ends with the events.
  package static func beats<Event: Sendable>(
    of events: AsyncStream<Event>
  ) -> AsyncStream<Beat<Event>> {
    AsyncStream { continuation in
      let heart = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: heartbeat)
          continuation.yield(.alive)
        }
      }
      let feed = Task {
        for await event in events { continuation.yield(.event(event)) }
        continuation.finish()
      }
      continuation.onTermination = { _ in
        heart.cancel()
        feed.cancel()
      }
    }
  }
}
