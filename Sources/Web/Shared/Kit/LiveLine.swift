internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The answer that stays open: server-sent events (HTML Living Standard, 9.2).
enum LiveLine {
  /// Seconds between signs of life, so that a line that is dead is noticed.
  static let heartbeat = Duration.seconds(15)

  /// Answers with what happens at a station until the page goes away.
  ///
  /// A page says what it has seen by `?after=`, a browser that comes back by `Last-Event-ID`.
  static func answer(_ request: Request, hub: LiveHub, station: StationNumber) -> Response {
    let last =
      HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
      ?? request.uri.queryParameters["after"].map(String.init)
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await Self.write(hub: hub, station: station, after: last, to: &writer)
        }
        try await writer.finish(nil)
      })
  }

  private static func write(
    hub: LiveHub, station: StationNumber, after last: String?,
    to writer: inout any ResponseBodyWriter
  ) async throws {
    let line = await hub.listen(to: station, after: last)
    guard let missed = line.missed else {
      try await writer.write(ByteBuffer(string: "event: reload\ndata: {}\n\n"))
      return
    }
    try await writer.write(ByteBuffer(string: "retry: 2000\nid: \(line.from)\n: listening\n\n"))
    for event in missed { try await writer.write(text(of: event)) }
    for await beat in beats(of: line.coming) {
      switch beat {
      case .event(let event): try await writer.write(text(of: event))
      case .alive: try await writer.write(ByteBuffer(string: ": alive\n\n"))
      }
    }
  }

  static func text(of numbered: LiveHub.Numbered) -> ByteBuffer {
    ByteBuffer(
      string: "id: \(numbered.id)\nevent: change\ndata: \(numbered.event.json)\n\n")
  }

  private enum Beat: Sendable {
    case event(LiveHub.Numbered)
    case alive
  }

  /// Events and signs of life in one row; it ends with the events.
  private static func beats(of events: AsyncStream<LiveHub.Numbered>) -> AsyncStream<Beat> {
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
