import Access
import Counter
import HTTPTypes
import Hummingbird
package import Markup
import NIOCore
import Serving
import Stations
package import Trail
import Values

/// The answer that stays open: server-sent events (HTML Living Standard, 9.2).
package enum LiveLine {
  /// Where a page of a station listens that has seen everything up to an id.
  package static func address(of station: StationNumber, after seen: String) -> Address {
    HousePlace.live.with("station", station.description).with("after", seen)
  }

  /// Answers with what happens at a station until the page goes away.
  ///
  /// A page says what it has seen by `?after=`, a browser that comes back by `Last-Event-ID`.
  /// It ends with its session: at once when she signs out, else at the next sign of life.
  static func answer(_ request: Request, for listener: Listener, of tools: PageTools) -> Response {
    let last =
      EventStream.lastSeen(by: request)
      ?? request.uri.queryParameters["after"].map(String.init)
    let drawnAt = request.uri.queryParameters["station"].map(String.init)
    // A page of another station than where she sits by now belongs to that one no more.
    let isOfHere = drawnAt.map { $0 == listener.station.description } ?? true
    return Response(
      status: .ok, headers: EventStream.headers,
      body: ResponseBody { writer in
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await Self.write(
            for: listener, of: tools, after: isOfHere ? last : "elsewhere", to: &writer)
        }
        try await writer.finish(nil)
      })
  }

  private static func write(
    for listener: Listener, of tools: PageTools, after last: String?,
    to writer: inout any ResponseBodyWriter
  ) async throws {
    let line = await tools.live.listen(
      to: listener.station, after: last, session: listener.session)
    if let missed = line.missed {
      try await writer.write(
        ByteBuffer(
          string: EventStream.beginning(at: line.from) + EventStream.remark("listening")))
      for event in missed { try await writer.write(text(of: event)) }
    } else {
      let now = await tools.live.last(at: listener.station)
      try await writer.write(
        ByteBuffer(string: EventStream.beginning(at: now) + EventStream.event("reload")))
    }
    for await beat in EventStream.beats(of: line.coming) {
      switch beat {
      case .event(let event): try await writer.write(text(of: event))
      case .alive:
        guard try await tools.keyring.isAnyAlive([listener.session], at: tools.clock.now) else {
          await tools.live.end(session: listener.session)
          return try await writer.write(over)
        }
        try await writer.write(ByteBuffer(string: EventStream.remark("alive")))
      }
    }
    try await writer.write(over)
  }

  /// The session is over: the page asks, and empties itself.
  private static var over: ByteBuffer { ByteBuffer(string: EventStream.event("over")) }

  /// A page at a station, and the session for which it was drawn.
  struct Listener: Sendable {
    let station: StationNumber
    /// The digest of its token.
    let session: String
  }

  static func text(of numbered: LiveHub.Numbered) -> ByteBuffer {
    ByteBuffer(
      string: "id: \(numbered.id)\n" + EventStream.event("change", saying: numbered.event.json))
  }
}
