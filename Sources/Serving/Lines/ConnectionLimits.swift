#if canImport(Glibc)
  internal import Glibc
#endif

/// How many lines the house keeps open, and how long it waits for what a client wants to say.
package struct ConnectionLimits: Sendable {
  /// Lines in all.
  var inAll: Int
  /// Lines of one address; this machine, and with it the proxy of the house, is not held to it.
  var perAddress: Int
  /// How long the house waits for a request, head and body each, while it is listening.
  var patience = Duration.seconds(15)
  /// So many bytes of a body earn a second more: an upload may take long, a trickle may not.
  var bytesASecond = 16 * 1024
  /// How long an answer may find no taker.
  var stall = Duration.seconds(30)
  /// How long a line is kept between two requests.
  var idle = Duration.seconds(90)

  /// The limits that fit what the system allows this process.
  ///
  /// Each line is an open file; some are left for the database and for what comes.
  package static func ofThisProcess() -> ConnectionLimits {
    let free = max(8, allowedFiles() - openFiles() - spare)
    let inAll = min(1024, free)
    return ConnectionLimits(inAll: inAll, perAddress: max(4, inAll / 8))
  }

  /// The readers of the database that are not open yet, and a few files more.
  private static let spare = 24

  /// How many files this process may open; what it may ask for itself, it asks for.
  private static func allowedFiles() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    if limit.rlim_cur < 4096, limit.rlim_max > limit.rlim_cur {
      var wanted = limit
      wanted.rlim_cur = min(4096, limit.rlim_max)
      if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &wanted) == 0 { limit = wanted }
    }
    return Int(clamping: limit.rlim_cur)
  }

  private static func openFiles() -> Int {
    guard let folder = opendir("/proc/self/fd") else { return 32 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }
}
