import Foundation
import GRDB

extension LibraryDatabase {
  /// Refuses a database that another program made, before anything is written into its folder.
  ///
  /// Looks at the file alone, as it lies there: nothing is locked, and no log is made beside it. What a
  /// crash or a program at work makes unreadable so is looked at again when it is opened.
  /// - Throws: `DataFolderRefusal.foreign`; what SQLite says of a file that is no database.
  static func refuseForeign(_ folder: DataFolder, _ rooms: [Room]) throws {
    // An empty one was left by a first start.
    guard let facts = try FileFacts.seen(at: folder.database), facts.bytes > 0 else { return }
    var configuration = configuration(rooms)
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: folder.unlockedAddress, configuration: configuration)
      try queue.read { db in try refuseForeign(db, in: folder) }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode != .SQLITE_NOTADB {}
  }

  /// A database of ours begins with the table of its migrations.
  static func refuseForeign(_ db: Database, in folder: DataFolder) throws {
    guard try hasTables(db), try !db.tableExists("grdb_migrations") else { return }
    throw DataFolderRefusal.foreign(folder.path)
  }

  /// Refuses a database without anything in it where a library worked.
  ///
  /// Its log counts for nothing here: what was begun and broke off has one too.
  /// - Throws: `DataFolderRefusal.lost`.
  static func refuseEmptied(_ db: Database, in folder: DataFolder) throws {
    guard try !hasTables(db) else { return }
    let left = folder.traces.filter { $0 != "sartika.db-wal" }
    guard left.isEmpty else { throw DataFolderRefusal.lost(folder.path, beside: left) }
  }

  private static func hasTables(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*')
        """) ?? false
  }
}
