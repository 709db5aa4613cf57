import Synchronization

/// A bar on long work: how far, how fast, how long yet.
///
/// Where nobody watches it writes a plain line now and then instead.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var lastShown: ContinuousClock.Instant?
  }

  private let what: String
  private let total: Int?
  private let unit: String
  private let watched: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameters:
  ///   - what: what is being done, in both languages.
  ///   - total: how much there is, when that is known.
  ///   - unit: what is counted: `bytes`, `records`.
  init(_ what: String, of total: Int?, unit: String, watched: Bool = Terminal.isWatched) {
    self.what = what
    self.total = total
    self.unit = unit
    self.watched = watched
  }

  /// Says how much is done; shown ten times a second at most, or every five seconds in a log.
  func reached(_ done: Int) {
    let line: String? = state.withLock { state in
      state.done = done
      let now = ContinuousClock.now
      let pause: Duration = watched ? .milliseconds(100) : .seconds(5)
      if let last = state.lastShown, now - last < pause { return nil }
      if state.lastShown == nil && !watched {
        state.lastShown = now
        return nil
      }
      state.lastShown = now
      return self.line(done: done, after: now - start)
    }
    guard let line else { return }
    if watched {
      Terminal.write(Array("\r\u{1B}[K\(line)".utf8), to: 2)
    } else {
      Terminal.say(line, toErrors: true)
    }
  }

  /// Takes the bar away.
  func finish() {
    if watched { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
  }

  private func line(done: Int, after elapsed: Duration) -> String {
    let seconds = max(
      0.001,
      Double(elapsed.components.seconds)
        + Double(elapsed.components.attoseconds) / 1e18)
    let rate = Double(done) / seconds
    var line = "\(what)  \(Self.short(done)) \(unit)  \(Self.short(Int(rate)))/s"
    if let total, total > 0 {
      let share = min(1, Double(done) / Double(total))
      let filled = Int(share * 24)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
      line +=
        "  \(bar) \(Int(share * 100)) %  \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    }
    return line
  }

  private static func short(_ number: Int) -> String {
    switch number {
    case ..<10_000: String(number)
    case ..<10_000_000: "\(number / 1000)k"
    default: "\(number / 1_000_000)M"
    }
  }
}
