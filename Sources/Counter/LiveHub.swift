package import Trail
import Values

/// Where pages hear what happens at their station.
///
/// The last hundred events of each station are kept, so that a page whose line was cut for a moment
/// misses nothing.
package actor LiveHub {
  /// One event with its place in the row.
  package struct Numbered: Sendable {
    /// `<start>-<number>`: a number alone would repeat after a restart.
    package let id: String
    /// What happened.
    package let event: LiveEvent
  }

  /// What a listener finds when it comes.
  package struct Line: Sendable {
    /// What it missed, oldest first; `nil` when that is no longer known.
    package let missed: [Numbered]?
    /// What comes from now on.
    package let coming: AsyncStream<Numbered>
    /// The id from which it goes on when the line is cut before the first event.
    package let from: String
  }

  private struct Channel {
    var last = 0
    var recent: [Numbered] = []
    var listeners: [Int: Listener] = [:]
    /// The last page that went, and when, by a clock that never goes back.
    var left: (session: String, at: ContinuousClock.Instant)?
  }

  private struct Listener {
    /// The digest of the token for which the page was drawn.
    let session: String
    let line: AsyncStream<Numbered>.Continuation
  }

  static let kept = 100
  /// How long a station without a page counts as watched.
  static let grace = Duration.seconds(Lifetime.leftPage.seconds)
  private let start: String
  private var channels: [StationNumber: Channel] = [:]
  private var lastListener = 0

  /// Takes a name for this run of the house, different at each start.
  package init(start: String = LiveHub.freshStart()) { self.start = start }

  /// A name for one run of the house.
  package static func freshStart() -> String {
    String(UInt64.random(in: 0..<(1 << 40)), radix: 36)
  }

  /// Tells the pages of a station.
  package func publish(_ event: LiveEvent, to station: StationNumber) {
    var channel = channels[station] ?? Channel()
    channel.last += 1
    let numbered = Numbered(id: "\(start)-\(channel.last)", event: event)
    channel.recent.append(numbered)
    if channel.recent.count > Self.kept { channel.recent.removeFirst() }
    for listener in channel.listeners.values { listener.line.yield(numbered) }
    channels[station] = channel
  }

  /// The id of the last event at a station: what a page has seen that is drawn now.
  package func last(at station: StationNumber) -> String {
    "\(start)-\(channels[station]?.last ?? 0)"
  }

  /// How many pages listen at a station.
  package func listeners(at station: StationNumber) -> Int {
    channels[station]?.listeners.count ?? 0
  }

  /// Whose pages of the station are open, or were a moment ago: a page that leads to the next one
  /// is gone for a moment.
  ///
  /// - Returns: digests of sessions; whether they are alive the database knows.
  func watching(_ station: StationNumber) -> Set<String> {
    guard let channel = channels[station] else { return [] }
    var sessions = Set(channel.listeners.values.map(\.session))
    if let left = channel.left, ContinuousClock.now - left.at < Self.grace {
      sessions.insert(left.session)
    }
    return sessions
  }

  /// Ends the lines of a session: she has gone.
  package func end(session: String) {
    for (station, channel) in channels {
      for (number, listener) in channel.listeners where listener.session == session {
        channels[station]?.listeners[number] = nil
        listener.line.finish()
      }
      if channel.left?.session == session { channels[station]?.left = nil }
    }
  }

  /// Ends every line: the house closes.
  package func close() {
    for channel in channels.values {
      for listener in channel.listeners.values { listener.line.finish() }
    }
    channels = [:]
  }

  /// Opens a line for one page; it closes when the stream is dropped.
  ///
  /// - Parameters:
  ///   - last: the last id that the page has seen (`Last-Event-ID`), if it was there before.
  ///   - session: the digest of the token for which the page was drawn; its line ends with it.
  package func listen(
    to station: StationNumber, after last: String?, session: String
  ) -> Line {
    lastListener += 1
    let number = lastListener
    let (stream, continuation) = AsyncStream.makeStream(
      of: Numbered.self, bufferingPolicy: .bufferingNewest(Self.kept))
    continuation.onTermination = { _ in
      Task { await self.leave(number, station: station) }
    }
    channels[station, default: Channel()].listeners[number] =
      Listener(session: session, line: continuation)
    return Line(
      missed: missed(at: station, after: last), coming: stream,
      from: last ?? self.last(at: station))
  }

  private func missed(at station: StationNumber, after last: String?) -> [Numbered]? {
    guard let last else { return [] }
    let channel = channels[station] ?? Channel()
    guard last.hasPrefix("\(start)-"), let seen = Int(last.dropFirst(start.count + 1)),
      (0...channel.last).contains(seen), channel.last - seen <= channel.recent.count
    else { return nil }
    return channel.recent.suffix(channel.last - seen)
  }

  private func leave(_ number: Int, station: StationNumber) {
    // A line that ended with its session was taken away before: nobody has just left.
    guard let gone = channels[station]?.listeners.removeValue(forKey: number) else { return }
    channels[station]?.left = (gone.session, ContinuousClock.now)
  }
}
