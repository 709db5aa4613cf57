import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the house listens belongs to it alone.
package enum Listening {
  /// Keeps the ports and sockets of this process from a program that is started from it.
  ///
  /// A child that outlived the house would go on holding its port. Nothing else is touched: whoever
  /// is starting a program in this moment gives it a socket, by which its end is noticed.
  package static func keepToOurselves() {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    for descriptor in names?.compactMap({ Int32($0) }) ?? Array(3..<1024)
    where isListening(descriptor) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  private static func isListening(_ descriptor: Int32) -> Bool {
    var answer: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size) == 0 && answer != 0
  }
}
