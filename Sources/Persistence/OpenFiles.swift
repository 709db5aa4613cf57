internal import GRDB
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of a library that is open: whether those in its folder are still the same.
///
/// Somebody may move, remove, replace or empty them meanwhile, and the system lets a process write on
/// into what nobody will find again. The database itself is never opened here: closing a second
/// descriptor of it would drop SQLite's locks.
final class OpenFiles: Sendable {
  private let folder: DataFolder
  private let database: FileFacts?
  /// SQLite makes the log when it opens the file and keeps it as long as somebody has that open.
  private let log: Int32
  /// The index of the log, which all who work in the folder share.
  private let index: FileFacts?
  /// What says who is there; the lock itself is not kept, since what waits to empty the log would keep
  /// the folder closed to the next.
  private let lock: FileFacts?
  /// Whether the log was seen with its beginning; what a crash left may have none.
  private let hasBegun = Mutex(false)

  /// Remembers what there is now, right after SQLite opened it.
  ///
  /// - Parameter isHeld: whether this process holds the folder; another one may.
  init(of folder: DataFolder, isHeld: Bool) {
    self.folder = folder
    lock = isHeld ? FileFacts(at: folder.lock) : nil
    database = FileFacts(behind: folder.database)
    index = FileFacts(at: folder.database + "-shm")
    log = open(Self.log(of: folder), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  }

  deinit { if log >= 0 { close(log) } }

  /// Whether what is written now will be found by whoever opens the folder next.
  var areThere: Bool {
    isDatabaseThere && isIndexThere && isLogThere && isLockThere
  }

  private var isDatabaseThere: Bool {
    guard let database, let now = FileFacts(behind: folder.database) else { return false }
    return now.isSameFile(as: database) && now.bytes > 0
  }

  private var isLockThere: Bool {
    guard let lock else { return true }
    return FileFacts(at: folder.lock)?.isSameFile(as: lock) == true
  }

  private var isIndexThere: Bool {
    guard let index else { return true }
    return FileFacts(at: folder.database + "-shm")?.isSameFile(as: index) == true
  }

  private var isLogThere: Bool {
    guard log >= 0 else { return true }
    guard let opened = FileFacts(of: log), let now = FileFacts(at: Self.log(of: folder)) else {
      return false
    }
    return now.isSameFile(as: opened) && hasBeginning
  }

  /// SQLite cuts the log to nothing when all of it is in the file, and then writes its beginning first.
  ///
  /// After somebody else emptied it, SQLite writes on behind a hole, and nobody finds that again.
  private var hasBeginning: Bool {
    var first: UInt32 = 0
    let isEmpty = pread(log, &first, 4, 0) != 4
    let isWhole = isEmpty || [0x377F_0682, 0x377F_0683].contains(UInt32(bigEndian: first))
    return hasBegun.withLock { hasBegun in
      if isWhole { hasBegun = true }
      return isWhole || !hasBegun
    }
  }

  private static func log(of folder: DataFolder) -> String { folder.database + "-wal" }
}

extension LibraryDatabase {
  /// What a fault of SQLite means for the house; when it is damage, nothing is written any more.
  func telling(_ error: DatabaseError) -> any Error {
    guard !isMoved else { return StorageRefusal.moved }
    guard let trouble = StorageRefusal(error) else { return error }
    if trouble == .damaged { gate.close(.damaged) }
    return trouble
  }

  /// Whether its files are not those in the folder any more; then nothing is written until it is opened
  /// again, also when they come back: who knows what was done to them.
  var isMoved: Bool {
    if files?.areThere == false { gate.close(.moved) }
    return gate.reason == .moved
  }

  /// - Throws: `StorageRefusal.moved`.
  func refuseMoved() throws(StorageRefusal) {
    guard !isMoved else { throw .moved }
  }
}

/// Which file it is, whatever it is called, and how long.
struct FileFacts: Sendable {
  private let device: UInt64
  private let number: UInt64
  let bytes: Int64

  /// What lies at a path, without following a link; `nil` when it cannot be seen.
  init?(at path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// What a path leads to, over links; `nil` when it cannot be seen.
  init?(behind path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// What an open descriptor belongs to.
  init?(of descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
    bytes = Int64(facts.st_size)
  }

  func isSameFile(as other: FileFacts) -> Bool {
    device == other.device && number == other.number
  }
}
