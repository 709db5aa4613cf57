import Foundation
import GRDB
import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A library that is made in a folder within its own, and takes its place there when it is whole.
///
/// The database goes last: whoever is stopped before leaves no library, and what tells that it broke
/// off. The folder itself stays, be it a link, a mount or in a place that is not ours.
struct Arrival: Sendable {
  private let what: Arriving
  private let folder: DataFolder
  /// Where it is made.
  let within: DataFolder
  private let lock: FolderLock
  /// Folders that were not there before, the innermost first.
  private let made: [String]
  /// Whether nobody had left the file that says who is there.
  private let madeLock: Bool
  /// Whether a list lies where it is made, which a restore left that broke off: it stays until all is
  /// in its place.
  private let goesOnFromAList: Bool

  /// Holds a folder in which there is nothing yet but languages, a list of erased people, or what
  /// broke off before.
  ///
  /// - Throws: `DataFolderRefusal.alreadyThere` when it holds anything else, `.inUse` when somebody
  ///   works in it, `.notAFolder`, `.notWritable`; then nothing that was there was changed.
  init(of what: Arriving, in folder: DataFolder) throws {
    try folder.refuseAnothers()
    try folder.refuseMisplaced()
    guard !folder.isTaken else { throw DataFolderRefusal.alreadyThere(folder.path) }
    let missing = Self.missing(above: folder.attachments)
    madeLock = !FileManager.default.fileExists(atPath: folder.lock)
    do {
      try folder.create()
      // Until it is held, what lies there may be somebody else's, and stays as it is.
      lock = try FolderLock(folder)
    } catch {
      // Whoever holds it goes on working in it.
      if case DataFolderRefusal.inUse = error { throw error }
      Self.remove(missing)
      throw error
    }
    made = missing
    (self.what, self.folder, within) = (what, folder, folder.arrival(of: what))
    goesOnFromAList = what == .backup && folder.hasListLeftOver
    guard !folder.isTaken else { throw DataFolderRefusal.alreadyThere(folder.path) }
    clearEarlier()
    guard goesOnFromAList || mkdir(within.path, 0o700) == 0 else {
      let isFull = errno == ENOSPC
      giveUp()
      if isFull { throw BackupRefusal.noRoom(folder.path) }
      throw DataFolderRefusal.notWritable(folder.path)
    }
  }

  /// A folder and those above it that are not there, the innermost first.
  private static func missing(above folder: String) -> [String] {
    var (missing, path) = ([String](), folder)
    while path.count > 1, !FileManager.default.fileExists(atPath: path) {
      missing.append(path)
      path = (path as NSString).deletingLastPathComponent
    }
    return missing
  }

  /// One in which there is anything stays.
  private static func remove(_ folders: [String]) { for path in folders { rmdir(path) } }

  /// A demonstration that broke off is nobody's; a restore that did is for a restore to go on with.
  private func clearEarlier() {
    folder.clearArrival(of: .demonstration)
    if what == .backup { folder.clearArrival(of: .backup, butItsList: goesOnFromAList) }
  }

  /// Opens the library where it is made, works on it, and puts it in its place.
  ///
  /// - Throws: what `work` throws, or a fault; then what was made is removed again.
  func fill<Value: Sendable>(
    rooms: [Room], _ work: @Sendable (LibraryDatabase) async throws -> Value
  ) async throws -> Value {
    let value: Value
    do {
      value = try await make(rooms, work)
    } catch {
      giveUp()
      throw BackupRefusal.telling(error, about: folder.path)
    }
    try await Disk.aside { try finish() }
    return value
  }

  private func make<Value: Sendable>(
    _ rooms: [Room], _ work: @Sendable (LibraryDatabase) async throws -> Value
  ) async throws -> Value {
    let library = try LibraryDatabase.open(within, rooms: rooms)
    let value = try await work(library)
    try await library.emptyLog()
    try library.writer.close()
    let file = within.database
    try await Disk.aside {
      let made = try DatabaseQueue(path: file, configuration: LibraryDatabase.configuration(rooms))
      try LibraryDatabase.endLog(of: made)
      try made.close()
    }
    return value
  }

  /// Puts what was made in its place.
  ///
  /// - Throws: `DataFolderRefusal.alreadyThere` when something came there meanwhile, `BackupRefusal`,
  ///   or a fault; then what was made is removed again.
  func finish() throws {
    do {
      try withExtendedLifetime(lock) { try takePlace() }
    } catch {
      giveUp()
      throw BackupRefusal.telling(error, about: folder.path)
    }
  }

  private func takePlace() throws {
    guard !folder.isTaken else { throw DataFolderRefusal.alreadyThere(folder.path) }
    try Disk.flush(file: within.database)
    let (made, list) = (ErasedList(in: within.path), ErasedList(in: folder.path))
    // What may be the only list that knows somebody does not go, whatever happens to the rest.
    let listStays = list.isThere || goesOnFromAList
    do {
      // First the list: whoever opens what arrived finds it there.
      if made.isThere, list.isThere {
        try list.add(made.readableMarks())
      } else if made.isThere {
        // At once, so that whoever is stopped in between leaves none that is empty.
        try Disk.rename(made.path, to: list.path)
      }
      try FileManager.default.moveItem(atPath: within.database, toPath: folder.database)
    } catch {
      if !listStays { Disk.removeFiles([list.path]) }
      throw error
    }
    do {
      try Disk.flush(file: folder.database)
    } catch {
      Disk.removeDatabase(folder.database)
      if !listStays { Disk.removeFiles([list.path]) }
      throw error
    }
    folder.clearArrival(of: what)
  }

  /// Removes what was made, and nothing else.
  func giveUp() {
    withExtendedLifetime(lock) {
      folder.clearArrival(of: what, butItsList: goesOnFromAList)
      if madeLock { Disk.removeFiles([folder.lock]) }
      Self.remove(made)
    }
  }
}

extension LibraryDatabase {
  /// Makes a demonstration in a new folder: whole when this returns, and otherwise not at all.
  ///
  /// - Parameter work: fills a library in which there is nothing yet.
  /// - Throws: `DataFolderRefusal` when the folder holds anything but languages, or somebody works in
  ///   it, or a restore broke off there; what `work` throws, and a fault. Then what was made is removed.
  public static func demonstrate<Value: Sendable>(
    in folder: DataFolder, rooms: [Room], by work: @Sendable (LibraryDatabase) async throws -> Value
  ) async throws -> Value {
    try folder.refuseMisplaced()
    try folder.refuseBrokenOff(but: .demonstration)
    try folder.refuseLost()
    return try await Arrival(of: .demonstration, in: folder).fill(rooms: rooms, work)
  }

  /// Makes a database one file, without a log beside it.
  ///
  /// - Throws: `BackupRefusal.heldOpen` when somebody else has it open; otherwise a fault.
  static func endLog(of queue: DatabaseQueue) throws {
    do {
      let mode = try queue.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      guard mode == "delete" else { throw BackupRefusal.heldOpen(queue.path) }
    } catch let fault as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(fault.resultCode)
    {
      throw BackupRefusal.heldOpen(queue.path)
    }
  }
}
