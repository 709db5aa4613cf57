#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Holds a data folder for one process; the system lets go when the process ends, however it ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `DataFolderRefusal.inUse` while another process holds it.
  init(_ folder: DataFolder) throws {
    descriptor = open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DataFolderRefusal.notWritable(folder.path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.read(descriptor)
      close(descriptor)
      throw DataFolderRefusal.inUse(folder.path, process: holder)
    }
    let process = Array(String(getpid()).utf8)
    ftruncate(descriptor, 0)
    _ = process.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  private static func read(_ descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes.prefix(count).prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }
}
