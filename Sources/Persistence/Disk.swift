import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What files need beside their contents: to be on the disk, and to be gone.
package enum Disk {
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

  /// Puts a file in the place of another, or where none was, and waits for the disk.
  ///
  /// - Throws: `BackupRefusal.notWritable`.
  static func rename(_ file: String, to place: String) throws {
    guard renamed(file, place) == 0 else { throw BackupRefusal.notWritable(place) }
    do { try flush(file: place) } catch { throw BackupRefusal.notWritable(place) }
  }

  /// Runs work that waits for a disk, perhaps a slow stick, where nobody else waits with it.
  package static func aside<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { done in
      DispatchQueue.global(qos: .utility).async { done.resume(with: Result(catching: work)) }
    }
  }

  /// Removes a database file and what SQLite may have left beside it.
  static func removeDatabase(_ file: String) { removeFiles(databaseEnds.map { file + $0 }) }

  /// How a database file ends, and what SQLite may leave beside it.
  static let databaseEnds = ["", "-journal", "-wal", "-shm"]

  /// Removes what is there of some files, and no folder: what is in one that bears such a name is
  /// somebody else's.
  static func removeFiles(_ paths: [String]) { for path in paths { unlink(path) } }

  /// Whether a plain file lies at a path, and no link to one.
  static func holdsFile(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// Whether something lies at a path that is no plain file: a folder, a link, be it one that leads
  /// nowhere.
  static func holdsOther(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
  }

  /// Whether something lies at a path that is no database: a folder, a link, somebody's file.
  ///
  /// A file without anything in it is what a disk leaves that was pulled out.
  static func holdsNoDatabase(_ path: String) -> Bool {
    guard !holdsOther(path) else { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let beginning = try? file.read(upToCount: 16), !beginning.isEmpty else { return false }
    return !PageLayout.isDatabase(beginning: beginning)
  }

  /// Removes folders of ours with all that is in them; what is not there is gone already.
  static func remove(_ paths: [String]) {
    for path in paths where FileManager.default.fileExists(atPath: path) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}

/// The disk did not take what was written.
struct NotFlushed: Error {}

#if canImport(Glibc)
  private func renamed(_ file: String, _ place: String) -> Int32 { Glibc.rename(file, place) }
#else
  private func renamed(_ file: String, _ place: String) -> Int32 { Darwin.rename(file, place) }
#endif
