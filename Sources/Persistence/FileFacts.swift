#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Which file it is, whatever it is called, and how long.
struct FileFacts: Sendable {
  private let device: UInt64
  private let number: UInt64
  let bytes: Int64

  private init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
    bytes = Int64(facts.st_size)
  }

  /// What lies at a path, without following a link; `nil` when nothing does.
  ///
  /// - Throws: `StorageRefusal` when that cannot be seen for the moment.
  static func seen(at path: String) throws(StorageRefusal) -> FileFacts? {
    try seen(path) { lstat($0, &$1) }
  }

  /// What a path leads to, over links; `nil` when nothing is there.
  ///
  /// - Throws: `StorageRefusal` when that cannot be seen for the moment.
  static func seen(behind path: String) throws(StorageRefusal) -> FileFacts? {
    try seen(path) { stat($0, &$1) }
  }

  private static func seen(
    _ path: String, _ look: (String, inout stat) -> Int32
  ) throws(StorageRefusal) -> FileFacts? {
    var facts = stat()
    guard look(path, &facts) != 0 else { return FileFacts(facts) }
    guard [ENOENT, ENOTDIR, ELOOP].contains(errno) else { throw StorageRefusal(unseen: errno) }
    return nil
  }

  func isSameFile(as other: FileFacts) -> Bool {
    device == other.device && number == other.number
  }
}
