internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What files need beside their contents: to be on the disk, and to be gone.
enum Disk {
  /// Waits until a file and its name in the folder are on the disk.
  ///
  /// - Throws: `NotFlushed`.
  static func flush(file: String) throws {
    try flush(file, tolerating: [])
    // Some file systems, a stick's among them, keep no folders apart and say so.
    try flush((file as NSString).deletingLastPathComponent, tolerating: [EINVAL, ENOTSUP])
  }

  private static func flush(_ path: String, tolerating codes: Set<Int32>) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw NotFlushed() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || codes.contains(errno) else { throw NotFlushed() }
  }

  /// Removes what is there of some files; what is not there is gone already.
  static func remove(_ paths: [String]) {
    for path in paths where FileManager.default.fileExists(atPath: path) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}

/// The disk did not take what was written.
struct NotFlushed: Error {}
