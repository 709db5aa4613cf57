import GRDB
import Synchronization

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
  private typealias Named = (path: String, facts: FileFacts)

  /// Where the house looks for it: a link, perhaps, beside whose file SQLite keeps log and index.
  private let path: String
  private let database: FileFacts?
  private let log: OpenLog?
  /// The index of the log, which all who work in the folder share, and the file that says who is there.
  ///
  /// The lock itself is not kept: what waits to empty the log would keep the folder closed to the next.
  private let guards: [Named]
  private let known = Mutex<StorageRefusal?>(nil)

  /// Remembers what there is once the library is open.
  ///
  /// - Parameter isHeld: whether this process holds the folder; another one may.
  /// - Throws: `StorageRefusal.tooManyFiles`, `StorageRefusal.failing`.
  init(of folder: DataFolder, isHeld: Bool) throws {
    path = folder.database
    database = try FileFacts.seen(behind: path)
    let beside = folder.realDatabase
    log = try OpenLog(beside + "-wal")
    let names = [beside + "-shm"] + (isHeld ? [folder.lock] : [])
    guards = try names.compactMap { path in
      try FileFacts.seen(at: path).map { (path, $0) }
    }
  }

  /// Whether they were found to be others once; they stay so for this process, also when the first
  /// come back: who knows what was done to them.
  var areOthers: Bool { known.withLock { $0 != nil } }

  /// Looks whether what is written now will be found by whoever opens the folder next.
  ///
  /// - Returns: `moved` or `unguarded`, from then on always; `failing` while they cannot be seen.
  func trouble() -> StorageRefusal? {
    if let known = known.withLock({ $0 }) { return known }
    do throws(StorageRefusal) {
      let found = try look()
      return known.withLock { known in
        known = known ?? found
        return known
      }
    } catch {
      return error
    }
  }

  private func look() throws(StorageRefusal) -> StorageRefusal? {
    guard let database, let now = try FileFacts.seen(behind: path),
      now.isSameFile(as: database), now.bytes > 0, try log?.isThere() ?? true
    else { return .moved }
    for (path, facts) in guards {
      guard try FileFacts.seen(at: path)?.isSameFile(as: facts) == true else { return .unguarded }
    }
    return nil
  }
}

/// The log of a library that is open.
///
/// SQLite makes it when it opens the database and keeps it as long as somebody has that open.
private final class OpenLog: Sendable {
  private let path: String
  private let descriptor: Int32
  private let facts: FileFacts
  /// Whether it was seen with its beginning; what a crash left may have none.
  private let hasBegun = Mutex(false)

  /// - Returns: `nil` when there is none.
  init?(_ path: String) throws(StorageRefusal) {
    guard let facts = try FileFacts.seen(at: path) else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StorageRefusal(unseen: errno) }
    (self.path, self.facts) = (path, facts)
  }

  deinit { close(descriptor) }

  func isThere() throws(StorageRefusal) -> Bool {
    guard let now = try FileFacts.seen(at: path), now.isSameFile(as: facts) else { return false }
    return try hasBeginning()
  }

  /// SQLite cuts the log to nothing when all of it is in the file, and then writes its beginning first.
  ///
  /// After somebody else emptied it, SQLite writes on behind a hole, and nobody finds that again.
  private func hasBeginning() throws(StorageRefusal) -> Bool {
    var first: UInt32 = 0
    let count = pread(descriptor, &first, 4, 0)
    guard count >= 0 else { throw StorageRefusal(unseen: errno) }
    let isWhole = count < 4 || [0x377F_0682, 0x377F_0683].contains(UInt32(bigEndian: first))
    return hasBegun.withLock { hasBegun in
      if isWhole { hasBegun = true }
      return isWhole || !hasBegun
    }
  }
}

extension LibraryDatabase {
  /// What a fault of SQLite means for the house; when it lasts, nothing is written any more.
  func telling(_ error: DatabaseError) -> any Error {
    if let trouble = files?.trouble() { return trouble }
    guard let trouble = StorageRefusal(error) else { return error }
    if trouble.lasts { gate.close(trouble) }
    return trouble
  }

  /// Refuses to write into files that are not those in the folder.
  ///
  /// - Throws: `StorageRefusal.moved`, `StorageRefusal.unguarded`, `StorageRefusal.failing`.
  func refuseOtherFiles() throws(StorageRefusal) {
    if let trouble = files?.trouble() { throw trouble }
  }
}
