import Synchronization
public import Values

/// A clock that goes on only when a test says so.
public final class Watch: Sendable {
  private let start: Instant
  private let passed = Mutex<Int64>(0)

  /// Makes a clock that stands at a moment: a Saturday morning, where nothing else is said.
  public init(_ start: Instant = Instant(seconds: 1_795_228_200)) { self.start = start }

  /// What it shows.
  public var now: Instant { start + seconds }
  /// How much has passed since it began.
  public var seconds: Int64 { passed.withLock { $0 } }

  /// Lets time go by.
  public func pass(seconds: Int64) { passed.withLock { $0 += seconds } }
  /// Lets time go by.
  public func pass(minutes: Int64) { pass(seconds: minutes * 60) }
  /// Lets time go by.
  public func pass(days: Int64) { pass(seconds: days * 86_400) }
}

extension Clock {
  /// Goes on as every clock does, from a Saturday morning on: no day turns while tests run, whenever
  /// they do.
  ///
  /// Not for a house to which a program of ours sends something: that reads the machine's clock.
  public static let morning: Clock = {
    let (morning, start) = (Watch().now, ContinuousClock.now)
    return Clock { morning + (ContinuousClock.now - start).components.seconds }
  }()
}
