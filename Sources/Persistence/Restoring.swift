import Foundation
import GRDB
import Values

extension LibraryDatabase {
  /// Puts a backup into a new folder, with the list of people who were erased since.
  ///
  /// What was true only when the backup was made, `Room.momentary`, does not come back: nobody is
  /// signed in. Whoever is on the list is still in what arrived; `mending` takes her out before it has
  /// its place, so that there is no moment in which the folder holds a library with her.
  /// - Parameter lists: more lists than the one beside the backup (where a link leads, too), the one in
  ///   the folder, and that of a restore which broke off there; of a data folder, its table of erased
  ///   people is read, too.
  /// - Parameter despiteDamage: whether of a damaged list the lines count that can be read.
  /// - Parameter settings: what belongs to the house that made the backup, and not to this one.
  /// - Returns: the lists that were there, none when nobody knows who was erased since; and what
  ///   `mending` found.
  /// - Throws: `BackupRefusal` when the file is missing, damaged, foreign or a library with a log or
  ///   finds no room, or is of an older version and rows in it cannot be taken over, or a list that was
  ///   named is missing, or a list is damaged or cut;
  ///   `DataFolderRefusal.alreadyThere` when the folder holds anything but such a list, languages, or
  ///   what a restore left that broke off, `.inUse` when somebody works in it; otherwise a fault. What
  ///   was written is then removed, and nothing else.
  public static func restore<Value: Sendable>(
    _ path: String, into folder: DataFolder, erased lists: [ErasedList] = [],
    despiteDamage: Bool = false, without settings: [String] = [], rooms: [Room],
    mending: @Sendable (LibraryDatabase) async throws -> Value
  ) async throws -> (ListsFound, Value) {
    let (arrival, found) = try await Disk.aside {
      try LibraryDatabase.bring(
        path, into: folder, erased: lists, despiteDamage: despiteDamage, without: settings,
        rooms: rooms)
    }
    do {
      return (found, try await arrival.fill(rooms: rooms, mending))
    } catch {
      throw telling(error, of: place(of: path))
    }
  }

  /// What ails the data that arrived ails the backup; where they were opened is gone by then.
  private static func telling(_ error: any Error, of file: String) -> any Error {
    switch error {
    case DataFolderRefusal.damaged: BackupRefusal.damaged(file)
    case DataFolderRefusal.notTakenOver(_, let rows): BackupRefusal.notTakenOver(file, rows)
    default: error
    }
  }

  /// Puts a backup into a new folder as it is: whoever is on the list is still in it.
  ///
  /// - Throws: as the other way does.
  @discardableResult
  package static func restore(
    _ path: String, into folder: DataFolder, erased lists: [ErasedList] = [],
    despiteDamage: Bool = false, without settings: [String] = [], rooms: [Room]
  ) throws -> ListsFound {
    let (arrival, found) = try bring(
      path, into: folder, erased: lists, despiteDamage: despiteDamage, without: settings,
      rooms: rooms)
    try arrival.finish()
    return found
  }

  /// Looks at a backup and copies it to where it can be mended, in a folder that is held from then on.
  private static func bring(
    _ path: String, into folder: DataFolder, erased lists: [ErasedList], despiteDamage: Bool,
    without settings: [String], rooms: [Room]
  ) throws -> (Arrival, ListsFound) {
    let file = try source(path)
    for list in lists where !list.isThere && list.library == nil {
      throw BackupRefusal.missing(list.path)
    }
    let gone = try check(file, rooms: rooms)
    guard !folder.isTaken else { throw DataFolderRefusal.alreadyThere(folder.path) }
    // Before anything is written: a list that cannot be read may hold whoever would come back.
    let found = try ListsFound(
      lists + ErasedList.all(beside: file) + [ErasedList(in: folder.path)],
      leftOver: ErasedList(in: folder.arrival(of: .backup).path), knowing: gone,
      despiteDamage: despiteDamage, rooms: rooms)
    do {
      let arrival = try Arrival(of: .backup, in: folder)
      do {
        // The list first: when the rest is killed, the next restore finds it.
        try ErasedList(in: arrival.within.path).add(found.marks)
        try arrive(file, in: arrival.within, without: settings, rooms: rooms)
      } catch {
        arrival.giveUp()
        throw error
      }
      return (arrival, found)
    } catch {
      throw BackupRefusal.telling(error, about: folder.path)
    }
  }

  private static func place(of path: String) -> String {
    URL(fileURLWithPath: NSString(string: path).expandingTildeInPath).path
  }

  /// Where a backup lies that somebody named.
  private static func source(_ path: String) throws -> String {
    let file = place(of: path)
    guard FileManager.default.fileExists(atPath: file) else { throw BackupRefusal.missing(file) }
    guard PlainFile.isOne(file) else { throw BackupRefusal.notReadable(file) }
    try refuseLibrary(file)
    return file
  }

  /// A copy of the one file would be without what SQLite has written beside it.
  private static func refuseLibrary(_ file: String) throws {
    let real = DataFolder.real(file)
    for log in [real + "-wal", real + "-journal"] {
      guard let facts = try FileFacts.seen(behind: log), facts.bytes > 0 else { continue }
      throw BackupRefusal.library(file, log: log)
    }
  }

  private static func arrive(
    _ file: String, in folder: DataFolder, without settings: [String], rooms: [Room]
  ) throws {
    // A copy of a link would be the link.
    try FileManager.default.copyItem(atPath: DataFolder.real(file), toPath: folder.database)
    // Somebody may have begun to work there.
    try refuseLibrary(file)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.database)
    // What arrived is looked at again: it may be another than what was sent.
    try check(folder.database, rooms: rooms)
    try endMoments(in: folder.database, without: settings, rooms: rooms)
  }

  /// Before the file has its place, so that there is no moment in which it could be opened with them.
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
    // Also when it was copied by hand.
    try endLog(of: arrived)
    try arrived.close()
  }
}
