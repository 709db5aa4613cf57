/// A moment, kept with the offset of the clock that was read.
///
/// Stored and sent as `2026-11-21T13:05:09+07:00` (ISO 8601 with offset), to the second. The same
/// moment read from two clocks is equal.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// Minutes east of UTC, as in `Zone`.
  public let offset: Int

  /// Takes seconds since 1970 and minutes east of UTC; as tables keep it unless it is said.
  public init(seconds: Int64, offset: Int = Zone.ofTables.offset) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads `2026-11-21T13:05:09+07:00`, or `Z` for an offset of nothing; fractions are dropped.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      let time = Self.secondsOfDay(bytes[11..<19])
    else { return nil }
    var zone = bytes[19...]
    if zone.first == UInt8(ascii: ".") {
      zone = zone.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    guard let offset = Self.minutes(Array(zone)) else { return nil }
    self.init(
      seconds: Int64(day.number) * 86_400 + Int64(time) - Int64(offset) * 60, offset: offset)
  }

  private static func secondsOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: ":").map(pair)
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      hour < 24, minute < 60, second < 61
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func minutes(_ zone: [UInt8]) -> Int? {
    if zone == [UInt8(ascii: "Z")] { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"),
      let hours = pair(Substring(String(decoding: zone[1..<3], as: UTF8.self))),
      let minutes = pair(Substring(String(decoding: zone[4..<6], as: UTF8.self))),
      hours < 19, minutes < 60
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  private static func pair(_ text: Substring) -> Int? {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The calendar day on that clock.
  public var day: Day { Day(number: Int((local - secondsIntoDay) / 86_400)) }

  private var local: Int64 { seconds + Int64(offset) * 60 }
  private var secondsIntoDay: Int64 { (local % 86_400 + 86_400) % 86_400 }

  /// Hours and minutes on that clock: `13.05` in Indonesian, `13:05` in English.
  public var time: Sentence {
    let minutes = Int(secondsIntoDay) / 60
    let hour = Day.padded(minutes / 60)
    let minute = Day.padded(minutes % 60)
    return Sentence(id: "\(hour).\(minute)", en: "\(hour):\(minute)")
  }

  public static func == (left: Instant, right: Instant) -> Bool { left.seconds == right.seconds }
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
  public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
  /// The moment so many seconds later.
  public static func + (instant: Instant, seconds: Int64) -> Instant {
    Instant(seconds: instant.seconds + seconds, offset: instant.offset)
  }
  /// How many seconds lie between two moments.
  public static func - (later: Instant, earlier: Instant) -> Int64 {
    later.seconds - earlier.seconds
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a moment like 2026-11-21T13:05:09+07:00")
    }
    self = instant
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 with offset: `2026-11-21T13:05:09+07:00`.
  public var description: String {
    let time = Int(secondsIntoDay)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { Day.padded($0) }
    let zone = abs(offset)
    return "\(day)T\(clock.joined(separator: ":"))\(offset < 0 ? "-" : "+")"
      + "\(Day.padded(zone / 60)):\(Day.padded(zone % 60))"
  }
}

/// Where the house reads the time; rules take the moment as an argument and never call it.
public struct Clock: Sendable {
  private let read: @Sendable () -> Instant
  private let run: @Sendable () -> Int64

  /// Takes a source of moments; tests give their own.
  ///
  /// - Parameter elapsed: seconds since some moment, whatever the clock is set to; without it the
  ///   clock is taken to be right.
  public init(
    _ read: @escaping @Sendable () -> Instant, elapsed: (@Sendable () -> Int64)? = nil
  ) {
    self.read = read
    run = elapsed ?? { read().seconds }
  }

  /// Seconds since some moment, which go on evenly while people set the clock.
  public var elapsed: Int64 { run() }

  /// The moment it is.
  public var now: Instant { read() }
  /// The day it is.
  public var today: Day { now.day }
}
