#if canImport(Glibc)
  internal import Glibc
#endif

/// Time on the wall and time of the processor since it was made.
struct Stopwatch {
  private let wallAtFirst = seconds(CLOCK_MONOTONIC)
  private let cpuAtFirst = seconds(CLOCK_PROCESS_CPUTIME_ID)

  /// Seconds on the wall.
  var wall: Double { Self.seconds(CLOCK_MONOTONIC) - wallAtFirst }
  /// Seconds of processor time, of all threads.
  var cpu: Double { Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpuAtFirst }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Does it several times; the least of both, since others only ever add.
  static func best(of times: Int, _ work: () throws -> Void) rethrows -> (wall: Double, cpu: Double)
  {
    var best = (wall: Double.infinity, cpu: Double.infinity)
    for _ in 0..<times {
      let watch = Stopwatch()
      try work()
      best = (min(best.wall, watch.wall), min(best.cpu, watch.cpu))
    }
    return best
  }
}
