#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Holds a data folder for one process; the system lets go when the process ends, however it ends.
///
/// It holds the folder itself, which nobody removes by mistake, and a file in it that says who is there.
final class FolderLock: Sendable {
  private let folder: Int32
  private let file: Int32

  /// - Throws: `DataFolderRefusal.inUse` while another process holds it.
  init(_ folder: DataFolder) throws {
    let here = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard here >= 0 else { throw Self.unopened(folder) }
    do {
      // Some file systems hold no folders; then the file alone has to do.
      if !Self.take(here), errno == EWOULDBLOCK { throw Self.inUse(folder) }
      file = try Self.hold(folder)
    } catch {
      close(here)
      throw error
    }
    self.folder = here
    let process = Array(String(getpid()).utf8)
    ftruncate(file, 0)
    _ = process.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // The file last: whoever waits for it finds the folder free.
    close(folder)
    close(file)
  }

  /// Refuses a folder that another process holds; nothing is made in it.
  ///
  /// - Throws: `DataFolderRefusal.inUse`.
  static func refuseHeld(_ folder: DataFolder) throws(DataFolderRefusal) {
    let here = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard here >= 0 else { return }
    defer { close(here) }
    if !take(here), errno == EWOULDBLOCK { throw inUse(folder) }
  }

  private static func hold(_ folder: DataFolder) throws -> Int32 {
    let descriptor = open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw DataFolderRefusal.notAFile(folder.lock) }
      throw unopened(folder)
    }
    guard take(descriptor) else {
      close(descriptor)
      throw inUse(folder)
    }
    return descriptor
  }

  private static func unopened(_ folder: DataFolder) -> any Error {
    [EMFILE, ENFILE].contains(errno)
      ? StorageRefusal.tooManyFiles : DataFolderRefusal.notWritable(folder.path)
  }

  /// Whether it is held now; for half a second it waits for somebody who is just going, or for a
  /// program that was just started from here and has not let go of what it was born with.
  private static func take(_ descriptor: Int32) -> Bool {
    for _ in 0..<10 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(50_000)
    }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  private static func inUse(_ folder: DataFolder) -> DataFolderRefusal {
    let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return .inUse(folder.path, process: nil) }
    defer { close(descriptor) }
    return .inUse(folder.path, process: read(descriptor))
  }

  private static func read(_ descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let digits = bytes.prefix(count).prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }
}
