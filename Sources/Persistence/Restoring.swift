internal import Foundation
internal import GRDB
internal import Values

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension LibraryDatabase {
  /// Puts a backup into a new folder, with the list of people who were erased since.
  ///
  /// Whoever is on the list is still in the database then; `LoanDesk.eraseAgain` takes her out. What was
  /// true only when the backup was made, `Room.momentary`, does not come back: nobody is signed in.
  /// - Parameter lists: more lists than the one beside the backup and the one in the folder.
  /// - Parameter despiteDamage: whether of a damaged list the lines count that can be read.
  /// - Parameter settings: what belongs to the house that made the backup, and not to this one.
  /// - Returns: the lists that were there; none when nobody knows who was erased since.
  /// - Throws: `BackupRefusal` when the file is missing, damaged or foreign or finds no room, or a list
  ///   that was named is missing, or a list is damaged or cut; `DataFolderRefusal.alreadyThere` when
  ///   the folder holds anything but such a list or languages, `.inUse` when somebody works in it; otherwise a
  ///   fault. What was written is then removed, and nothing else.
  @discardableResult
  public static func restore(
    _ path: String, into folder: DataFolder, erased lists: [ErasedList] = [],
    despiteDamage: Bool = false, without settings: [String] = [], rooms: [Room]
  ) throws -> ListsFound {
    let file = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
    guard FileManager.default.fileExists(atPath: file) else { throw BackupRefusal.missing(file) }
    guard PlainFile.isOne(file) else { throw BackupRefusal.notReadable(file) }
    for list in lists where !list.isThere { throw BackupRefusal.missing(list.path) }
    let gone = try check(file, rooms: rooms)
    let wasThere = FileManager.default.fileExists(atPath: folder.path)
    let mayBeThere: Set = [ErasedList.name, DataFolder.languages]
    guard mayBeThere.isSuperset(of: folder.contents) else {
      throw DataFolderRefusal.alreadyThere(folder.path)
    }
    // Before anything is written: a list that cannot be read may hold whoever would come back.
    let found = try ListsFound(
      lists + [ErasedList(beside: file), ErasedList(in: folder.path)], knowing: gone,
      despiteDamage: despiteDamage)
    do {
      try folder.create()
      // Until it is held, what lies there may be another restore's, and stays as it is.
      let lock = try FolderLock(folder)
      try withExtendedLifetime(lock) {
        try fill(folder, erased: found.marks, wasThere: wasThere) {
          try arrive(file, in: folder, without: settings, rooms: rooms)
        }
      }
    } catch {
      throw BackupRefusal.telling(error, about: folder.path)
    }
    return found
  }

  /// Puts a backup into a folder that is held; when it breaks off, removes what it wrote.
  private static func fill(
    _ folder: DataFolder, erased marks: Set<String>, wasThere: Bool, arriving: () throws -> Void
  ) throws {
    guard !folder.isTaken else { throw DataFolderRefusal.alreadyThere(folder.path) }
    let list = ErasedList(in: folder.path)
    let listWasThere = list.isThere
    do {
      // First the list: whoever opens what arrived finds it there.
      try list.add(marks)
      try arriving()
    } catch {
      Disk.removeDatabase(folder.arriving)
      Disk.removeDatabase(folder.database)
      Disk.remove([folder.lock] + (listWasThere ? [] : [list.path]))
      // A folder in which there is anything stays.
      rmdir(folder.attachments)
      if !wasThere { rmdir(folder.path) }
      throw error
    }
  }

  private static func arrive(
    _ file: String, in folder: DataFolder, without settings: [String], rooms: [Room]
  ) throws {
    try FileManager.default.copyItem(atPath: file, toPath: folder.arriving)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.arriving)
    // What arrived is looked at again: it may be another than what was sent.
    try check(folder.arriving, rooms: rooms)
    try endMoments(in: folder.arriving, without: settings, rooms: rooms)
    try Disk.flush(file: folder.arriving)
    try FileManager.default.moveItem(atPath: folder.arriving, toPath: folder.database)
    try Disk.flush(file: folder.database)
  }

  /// Before the file has its name, so that there is no moment in which it could be opened with them.
  private static func endMoments(
    in file: String, without settings: [String], rooms: [Room]
  ) throws {
    let arrived = try DatabaseQueue(path: file, configuration: configuration(rooms))
    try arrived.write { db in
      // A backup of an older version may not have them all.
      for table in try rooms.flatMap(\.momentary).filter({ try db.tableExists($0) }) {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      for setting in settings { try Setting.set(setting, to: nil, in: db) }
    }
    // One file, without a log beside it, also when it was copied by hand.
    try arrived.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try arrived.close()
  }
}

extension DataFolder {
  /// A database that is not whole yet.
  fileprivate var arriving: String { database + ".arriving" }

  /// Whether anything is there that whoever made the folder and holds it did not bring.
  fileprivate var isTaken: Bool {
    let own: Set<String> = [
      ErasedList.name, "sartika.lock", "attachments", DataFolder.languages,
    ]
    // Who else tries to come in may just see whether the disk takes anything.
    let others = contents.filter { !own.contains($0) && !$0.hasPrefix(".write-probe-") }
    return !others.isEmpty || !DataFolder(attachments).contents.isEmpty
  }
}
