internal import Foundation
internal import Persistence

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the house listens belongs to it alone.
enum Listening {
  /// Keeps the ports and sockets of this process from a program that is started from it.
  ///
  /// A child that outlived the house would go on holding its port. Nothing else is touched: whoever
  /// is starting a program in this moment gives it a socket, by which its end is noticed.
  static func keepToOurselves() {
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

/// The file that stands for a Unix socket.
enum SocketFile {
  /// Takes away what a server that was killed left behind; the folder's lock says that none runs.
  ///
  /// - Throws: `DataFolderRefusal.notWritable` when something else than a socket is there.
  static func clear(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK, unlink(path) == 0 else {
      throw DataFolderRefusal.notWritable(path)
    }
  }

  /// Only the owner and her group may send scans.
  static func protect(_ path: String) { chmod(path, 0o660) }
}
