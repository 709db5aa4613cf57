public import Access

/// Where pages hear what happens at their station.
///
/// The last hundred events of each station are kept, so that a page whose line was cut for a moment
/// misses nothing.
public actor LiveHub {
  /// One event with its place in the row.
  struct Numbered: Sendable {
    /// `<start>-<number>`: a number alone would repeat after a restart.
    let id: String
    let event: LiveEvent
  }

  /// What a listener finds when it comes.
  struct Line: Sendable {
    /// What it missed, oldest first; `nil` when that is no longer known.
    let missed: [Numbered]?
    /// What comes from now on.
    let coming: AsyncStream<Numbered>
    /// The id from which it goes on when the line is cut before the first event.
    let from: String
  }

  private struct Channel {
    var last = 0
    var recent: [Numbered] = []
    var listeners: [Int: AsyncStream<Numbered>.Continuation] = [:]
    /// When the last page went, by a clock that never goes back.
    var left: ContinuousClock.Instant?
  }

  static let kept = 100
  /// How long a station without a page counts as watched.
  static let grace = Duration.seconds(20)
  private let start: String
  private var channels: [StationNumber: Channel] = [:]
  private var lastListener = 0

  /// Takes a name for this run of the house, different at each start.
  public init(start: String = LiveHub.freshStart()) { self.start = start }

  /// A name for one run of the house.
  public static func freshStart() -> String {
    String(UInt64.random(in: 0..<(1 << 40)), radix: 36)
  }

  /// Tells the pages of a station.
  public func publish(_ event: LiveEvent, to station: StationNumber) {
    var channel = channels[station] ?? Channel()
    channel.last += 1
    let numbered = Numbered(id: "\(start)-\(channel.last)", event: event)
    channel.recent.append(numbered)
    if channel.recent.count > Self.kept { channel.recent.removeFirst() }
    for listener in channel.listeners.values { listener.yield(numbered) }
    channels[station] = channel
  }

  /// The id of the last event at a station: what a page has seen that is drawn now.
  public func last(at station: StationNumber) -> String {
    "\(start)-\(channels[station]?.last ?? 0)"
  }

  /// How many pages listen at a station.
  public func listeners(at station: StationNumber) -> Int {
    channels[station]?.listeners.count ?? 0
  }

  /// Whether a page of the station is open, or was a moment ago: a page that leads to the next one
  /// is gone for a moment.
  func isWatched(_ station: StationNumber) -> Bool {
    guard let channel = channels[station] else { return false }
    if !channel.listeners.isEmpty { return true }
    return channel.left.map { ContinuousClock.now - $0 < Self.grace } ?? false
  }

  /// Ends every line: the house closes.
  public func close() {
    for channel in channels.values {
      for listener in channel.listeners.values { listener.finish() }
    }
    channels = [:]
  }

  /// Opens a line for one page; it closes when the stream is dropped.
  ///
  /// - Parameter after: the last id that the page has seen (`Last-Event-ID`), if it was there before.
  func listen(to station: StationNumber, after last: String?) -> Line {
    lastListener += 1
    let number = lastListener
    let (stream, continuation) = AsyncStream.makeStream(
      of: Numbered.self, bufferingPolicy: .bufferingNewest(Self.kept))
    continuation.onTermination = { _ in
      Task { await self.leave(number, station: station) }
    }
    channels[station, default: Channel()].listeners[number] = continuation
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
    channels[station]?.listeners[number] = nil
    channels[station]?.left = ContinuousClock.now
  }
}
