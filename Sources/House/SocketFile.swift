import Pages
import Persistence

#if canImport(Glibc)
  internal import Glibc
#endif

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
