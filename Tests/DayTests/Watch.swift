import Synchronization
import Values

/// A clock that a test moves.
final class Watch: Sendable {
  private let moment = Mutex(Instant(seconds: 1_795_228_200))

  var now: Instant { moment.withLock { $0 } }
  func pass(seconds: Int64) { moment.withLock { $0 = $0 + seconds } }
  func pass(days: Int64) { moment.withLock { $0 = $0 + days * 86_400 } }
}
