import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that only takes up room, so that a full disk can be given some back.
///
/// With what it frees, staff can still sign in and out. It fills itself again when there is room.
final class Ballast: Sendable {
  /// How much it holds.
  static let bytes: Int64 = 4 << 20
  /// How much must be free beside it before it is filled again.
  private static let spare: Int64 = 16 << 20

  private let path: String
  private let isReleased = Mutex(false)

  /// Takes a path; the file is made when there is room for it.
  init(at path: String) {
    self.path = path
    fill()
  }

  /// Whether it was let go and there is no room for it yet.
  var isMissing: Bool {
    isReleased.withLock { released in
      guard released else { return false }
      guard let free = Disk.free(beside: path), free >= Self.bytes + Self.spare else { return true }
      released = !Self.make(path)
      return released
    }
  }

  /// Gives its room back.
  ///
  /// - Returns: whether there was any.
  func release() -> Bool {
    isReleased.withLock { released in
      defer { released = true }
      return !released && unlink(path) == 0
    }
  }

  private func fill() {
    isReleased.withLock { released in
      var status = stat()
      let isThere = lstat(path, &status) == 0 && status.st_size >= Self.bytes
      released = !isThere && !Self.make(path)
    }
  }

  private static func make(_ path: String) -> Bool {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard posix_fallocate(descriptor, 0, off_t(bytes)) == 0 else {
      unlink(path)
      return false
    }
    return true
  }
}
