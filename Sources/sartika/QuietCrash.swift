#if canImport(Glibc)
  internal import Glibc
#endif

/// A crash that tells nobody what anybody read: no trace of the stack, no picture of the memory.
enum QuietCrash {
  /// Begins the program anew without them.
  ///
  /// The runtime reads `SWIFT_BACKTRACE` before the program's first line, so setting it is too late
  /// for this one. What somebody has set herself, to look for a fault, is left alone.
  static func prepare() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
