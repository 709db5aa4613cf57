import Synchronization

/// A watch that only goes on when a test says so.
final class Watch: Sendable {
  private let time = Mutex<Int64>(0)

  var seconds: Int64 { time.withLock { $0 } }

  func pass(_ seconds: Int64) { time.withLock { $0 += seconds } }
}
