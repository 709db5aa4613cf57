/// When the house is open: spans of each weekday, and days on which it is otherwise.
public struct OpeningHours: Hashable, Sendable {
  /// The spans of each weekday, Monday first; always seven lists, empty where the house is closed.
  public internal(set) var week: [[Span]]
  /// Days on which other spans hold; none of them when the house is closed.
  public internal(set) var special: [Day: [Span]]

  /// Closed on every day.
  public init() {
    week = Array(repeating: [], count: 7)
    special = [:]
  }

  /// From when to when, in minutes since the midnight with which its day begins.
  public struct Span: Hashable, Sendable {
    /// 0 to 1439.
    public let start: Int
    /// Behind `start`, at most a day behind it; past 1440 it ends on the day after.
    public let end: Int

    /// Takes two times of day; one that is not behind the first is on the day after.
    init?(_ start: Int, _ end: Int) {
      guard (0..<1440).contains(start), (0...1440).contains(end), start != end else { return nil }
      self.start = start
      self.end = end > start ? end : end + 1440
    }
  }

  /// Whether nothing at all was said of any day.
  public var isEmpty: Bool { week.allSatisfy(\.isEmpty) && special.isEmpty }

  /// What holds on a day.
  public func spans(on day: Day) -> [Span] { special[day] ?? week[day.weekday - 1] }
}

/// What can be said of the house's door at a moment.
public enum OpenState: Hashable, Sendable {
  /// It is open, until then; `nil` when it closes on none of the next days.
  case open(until: Instant?)
  /// It is closed, and opens then.
  case opens(Instant)
  /// It is closed, and opens on none of the next days.
  case closed
}

extension OpeningHours {
  /// How many days it looks ahead.
  private static let ahead = 14

  /// Whether it is open at a moment read from the house's own clock, and until when or from when.
  ///
  /// Spans that follow each other without a gap are one, over midnight, too.
  public func state(at now: Instant) -> OpenState {
    let minute = Int((now.seconds + Int64(now.offset) * 60) / 60)
    let spans = spans(around: now.day)
    guard let here = spans.firstIndex(where: { $0.contains(minute) }) else {
      let next = spans.first { $0.lowerBound > minute }
      return next.map { .opens(Self.instant($0.lowerBound, now)) } ?? .closed
    }
    let last = (now.day.number + Self.ahead) * 1440
    let end = spans[here].upperBound
    return .open(until: end >= last ? nil : Self.instant(end, now))
  }

  /// When it closes for the day of a moment read from the house's own clock; `nil` when it has, or is
  /// not open on that day.
  ///
  /// As long as the evening before is not over, it is of that one.
  public func closing(after now: Instant) -> Instant? {
    let days = [now.day - 1, now.day]
    return days.lazy.compactMap { day -> Instant? in
      guard let end = spans(on: day).map(\.end).max() else { return nil }
      let closing = Self.instant(day.number * 1440 + end, now)
      return closing > now ? closing : nil
    }.first
  }

  /// The spans from the day before on, in minutes since 1970 on the clock of the house, joined where
  /// one begins before another is over.
  private func spans(around today: Day) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for day in (-1...Self.ahead).map({ today + $0 }) {
      for span in spans(on: day) {
        let midnight = day.number * 1440
        let next = (midnight + span.start)..<(midnight + span.end)
        if let last = joined.last, next.lowerBound <= last.upperBound {
          let end = max(last.upperBound, next.upperBound)
          joined[joined.count - 1] = last.lowerBound..<end
        } else {
          joined.append(next)
        }
      }
    }
    return joined
  }

  private static func instant(_ minute: Int, _ now: Instant) -> Instant {
    Instant(seconds: Int64(minute) * 60 - Int64(now.offset) * 60, offset: now.offset)
  }
}

extension OpeningHours.Span {
  /// As people read it: `10.00–18.00`.
  public var sentence: Sentence {
    let (from, to) = (Self.time(start), Self.time(end))
    return Sentence(id: "\(from)–\(to)", en: "\(from)–\(to)")
  }

  /// Hours and minutes, 24.00 where a day is over.
  private static func time(_ minute: Int) -> Sentence {
    let minute = minute > 1440 ? minute - 1440 : minute
    let (hour, rest) = (Day.padded(minute / 60), Day.padded(minute % 60))
    return Sentence(id: "\(hour).\(rest)", en: "\(hour):\(rest)")
  }
}

extension [OpeningHours.Span] {
  /// As people read the hours of a day: `10.00–12.00, 13.00–18.00`, or that it is closed.
  public var sentence: Sentence {
    isEmpty ? OpeningHours.closed : map(\.sentence).joined(separator: ", ")
  }
}
