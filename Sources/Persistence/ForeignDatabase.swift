internal import GRDB

extension LibraryDatabase {
  /// Refuses a database that another program made, before anything is written into its folder.
  ///
  /// - Throws: `DataFolderRefusal.foreign`; what SQLite says of a file that it cannot read.
  static func refuseForeign(_ folder: DataFolder, _ rooms: [Room]) throws {
    // An empty one was left by a first start; one that takes no writing is looked at when it is opened.
    guard let facts = FileFacts(at: folder.database), facts.bytes > 0, folder.canWrite else {
      return
    }
    var configuration = configuration(rooms)
    configuration.readonly = true
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
    try queue.read { db in try refuseForeign(db, in: folder) }
    try queue.close()
  }

  /// A database of ours begins with the table of its migrations.
  static func refuseForeign(_ db: Database, in folder: DataFolder) throws {
    let hasTables = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*')
        """)
    guard hasTables == true, try !db.tableExists("grdb_migrations") else { return }
    throw DataFolderRefusal.foreign(folder.path)
  }
}
