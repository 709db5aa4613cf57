import Foundation
import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A database and its log, copied to a place that nobody else can read, and removed afterwards.
///
/// In memory where the system has a place for that (`/dev/shm`), so that looking leaves nothing on a
/// disk.
final class PrivateCopy {
  private let place: PrivateFolder
  /// Whether it lies in memory only.
  let isInMemory: Bool
  /// The log as it was copied.
  let log: LogStates
  /// How many copies lay there that looks had left which were killed; they are gone.
  let leftovers: Int

  var database: String { place.path + "/sartika.db" }

  /// Copies a folder's database while somebody may be working there.
  ///
  /// - Throws: `BackupRefusal.noRoom` when it fits nowhere; `DataFolderRefusal.inUse` when the log is
  ///   emptied again and again meanwhile.
  init(of folder: DataFolder) throws {
    let size = Self.size(folder.realDatabase) + Self.size(folder.realDatabase + "-wal")
    let (memory, disk) = ("/dev/shm", NSTemporaryDirectory())
    leftovers = PrivateFolder.clearLeftovers(in: [memory, disk])
    isInMemory = Self.room(memory) > size + size / 4 + 1_000_000
    place = try PrivateFolder(in: isInMemory ? memory : disk)
    log = try Self.copy(folder, to: place.path + "/sartika.db")
  }

  /// The log is read before and after: when it was emptied in between, the copy is no state of anything.
  private static func copy(_ folder: DataFolder, to file: String) throws -> LogStates {
    // A copy of a link would be the link.
    let database = folder.realDatabase
    let log = URL(fileURLWithPath: database + "-wal")
    for round in 1...10 {
      let (start, before) = (changed(database), (try? Data(contentsOf: log)) ?? Data())
      Disk.remove([file])
      try FileManager.default.copyItem(atPath: database, toPath: file)
      chmod(file, 0o600)
      let after = (try? Data(contentsOf: log)) ?? Data()
      let isSame = before.prefix(32) == after.prefix(32) && before.count <= after.count
      // A large library is copied while it is written into; its log then has what was.
      let isUnchanged = changed(database) == start || (round == 10 && !before.isEmpty)
      if isSame || before.isEmpty, isUnchanged { return LogStates(after) }
    }
    throw DataFolderRefusal.inUse(folder.path, process: nil)
  }

  /// When a file was last written into, or `nil` when it is not there.
  private static func changed(_ path: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }

  /// Opens the database with so many bytes of its log, as SQLite would after a crash at that moment.
  func read<Value>(
    upTo end: Int, rooms: [Room], _ work: (Database) throws -> Value
  ) throws -> Value {
    Disk.remove([database + "-wal", database + "-shm"])
    if end > 0 {
      let log = URL(fileURLWithPath: database + "-wal")
      try self.log.bytes.prefix(end).write(to: log)
      chmod(log.path, 0o600)
    }
    var configuration = LibraryDatabase.configuration(rooms)
    configuration.readonly = true
    let queue = try DatabaseQueue(path: database, configuration: configuration)
    let value = try queue.read(work)
    try queue.close()
    return value
  }

  private static func size(_ path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }

  private static func room(_ path: String) -> Int64 {
    let values = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (values?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
  }
}
