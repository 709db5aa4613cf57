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
  private let path: String

  /// - Throws: `DataFolderRefusal.inUse` while another process holds it.
  init(_ folder: DataFolder) throws {
    let here = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard here >= 0 else { throw DataFolderRefusal.notWritable(folder.path) }
    do {
      // Some file systems hold no folders; then the file alone has to do.
      if flock(here, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw Self.inUse(folder) }
      file = try Self.hold(folder)
    } catch {
      close(here)
      throw error
    }
    self.folder = here
    path = folder.lock
    let process = Array(String(getpid()).utf8)
    ftruncate(file, 0)
    _ = process.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // The file last: whoever waits for it finds the folder free.
    close(folder)
    close(file)
  }

  /// Whether the file that is held is still the one in the folder.
  var isThere: Bool {
    guard let held = FileFacts(of: file), let now = FileFacts(at: path) else { return false }
    return now.isSameFile(as: held)
  }

  private static func hold(_ folder: DataFolder) throws -> Int32 {
    let descriptor = open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw DataFolderRefusal.notAFile(folder.lock) }
      throw DataFolderRefusal.notWritable(folder.path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw inUse(folder)
    }
    return descriptor
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
