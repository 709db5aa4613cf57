/// How long to wait before the next attempt: soon at first, then every few seconds.
public struct Backoff: Sendable, Hashable {
  private let first: Duration
  private let longest: Duration
  private var failures = 0

  /// Doubles from the first pause to the longest.
  public init(first: Duration = .milliseconds(250), longest: Duration = .seconds(5)) {
    self.first = first
    self.longest = longest
  }

  /// The pause after one more failure.
  public mutating func next() -> Duration {
    let pause = first * (1 << min(failures, 20))
    failures += 1
    return min(pause, longest)
  }
}
