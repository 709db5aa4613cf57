import Glibc

/// A folder whose small files are on the disk once they are said to be; only its owner may read them.
final class SpoolFolder {
  private let descriptor: Int32
  private let path: String

  /// Opens the folder, making it if needed, and keeps other processes out.
  init(at path: String) throws(QueueRefusal) {
    self.path = path
    try Self.make(path)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw QueueRefusal(errno, path) }
    guard fchmod(folder, 0o700) == 0 else {
      defer { close(folder) }
      throw QueueRefusal(errno, path)
    }
    // The folder itself, and no file in it: a full disk has no room for one.
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(folder)
      throw code == EWOULDBLOCK ? .inUse(path) : QueueRefusal(code, path)
    }
    descriptor = folder
  }

  deinit { close(descriptor) }

  private static func make(_ path: String) throws(QueueRefusal) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if mkdir(part, 0o700) != 0, errno != EEXIST, errno != EISDIR {
        throw QueueRefusal(errno, path)
      }
    }
  }

  /// Writes a file that is either whole or not there, whatever happens meanwhile.
  func write(_ bytes: [UInt8], to name: String) throws(QueueRefusal) {
    let draft = name + ".new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let file = openat(descriptor, draft, flags, 0o600)
    guard file >= 0 else { throw QueueRefusal(errno, path) }
    var isKept = Self.fill(file, with: bytes) && fsync(file) == 0
    var code = errno
    close(file)
    if isKept {
      isKept = renameat(descriptor, draft, descriptor, name) == 0 && fsync(descriptor) == 0
      code = errno
    }
    guard isKept else {
      unlinkat(descriptor, draft, 0)
      throw QueueRefusal(code, path)
    }
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// The names in the folder, in order.
  func names() throws(QueueRefusal) -> [String] {
    // A descriptor of its own: closing the listing closes it.
    let listed = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard listed >= 0, let listing = fdopendir(listed) else { throw QueueRefusal(errno, path) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The contents of a small file; `nil` when it cannot be read.
  func read(_ name: String) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(file, &bytes, bytes.count)
    return count >= 0 ? Array(bytes[..<count]) : nil
  }

  /// Takes a file away; one that is not there is fine.
  func remove(_ name: String) throws(QueueRefusal) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw QueueRefusal(errno, path)
    }
  }

  /// Gives a file another name.
  func rename(_ name: String, to other: String) throws(QueueRefusal) {
    guard renameat(descriptor, name, descriptor, other) == 0 else {
      throw QueueRefusal(errno, path)
    }
  }
}
