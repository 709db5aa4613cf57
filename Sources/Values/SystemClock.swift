#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Clock {
  /// The machine's clock, in the zone of the tables; a house reads it in its own.
  public static let system = Clock {
    Instant(seconds: Int64(time(nil)))
  } elapsed: {
    var span = timespec()
    #if canImport(Glibc)
      // Goes on while the machine sleeps.
      clock_gettime(CLOCK_BOOTTIME, &span)
    #else
      clock_gettime(CLOCK_MONOTONIC, &span)
    #endif
    return Int64(span.tv_sec)
  }
}
