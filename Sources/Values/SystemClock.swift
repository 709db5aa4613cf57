#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Clock {
  /// The machine's clock, in Western Indonesian time.
  public static let system = Clock { Instant(seconds: Int64(time(nil))) }
}
