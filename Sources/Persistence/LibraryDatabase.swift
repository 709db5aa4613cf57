public import GRDB
internal import Values

/// The one database file of the house: one writer, many readers, everything durable.
///
/// A verb is one `transaction`. When it returns, what was written is on the disk
/// (`synchronous=FULL`, write-ahead log).
public final class LibraryDatabase: Sendable {
  let writer: any DatabaseWriter
  private let lock: FolderLock?
  private let commits = SharedCommit()
  /// The rooms whose tables it holds.
  public let rooms: [Room]

  private init(writer: any DatabaseWriter, lock: FolderLock?, rooms: [Room]) {
    self.writer = writer
    self.lock = lock
    self.rooms = rooms
  }

  /// Opens a data folder for work, creating and migrating what is needed.
  ///
  /// - Throws: `DataFolderRefusal` when the folder is not writable, in use, damaged, or of a newer
  ///   version; then nothing was changed.
  public static func open(_ folder: DataFolder, rooms: [Room]) throws -> LibraryDatabase {
    try folder.create()
    let lock = try FolderLock(folder)
    folder.keepFilesPrivate()
    return try tellingDamage(of: folder) {
      try refuseNewer(folder, rooms)
      let pool = try DatabasePool(path: folder.database, configuration: configuration(rooms))
      try makeDurable(pool)
      try migrator(rooms).migrate(pool)
      return LibraryDatabase(writer: pool, lock: lock, rooms: rooms)
    }
  }

  /// Opens a data folder only to read it, also while a server works there.
  ///
  /// - Throws: `DataFolderRefusal` when there is no library, or it is damaged or of another version.
  public static func openToRead(_ folder: DataFolder, rooms: [Room]) throws -> LibraryDatabase {
    var configuration = configuration(rooms)
    configuration.readonly = true
    return try openAsItIs(folder, rooms, configuration)
  }

  /// Opens a data folder for a few verbs, also beside a server that works there.
  ///
  /// SQLite lets one write after the other; who holds the folder may go on. What the server keeps in
  /// memory of catalogue and settings it does not read anew, so these verbs are about people only.
  /// - Throws: `DataFolderRefusal` as `open` does, but for a folder in use; beside a server also when
  ///   its tables are of another version.
  public static func openBeside(_ folder: DataFolder, rooms: [Room]) throws -> LibraryDatabase {
    do {
      return try open(folder, rooms: rooms)
    } catch DataFolderRefusal.inUse {
      let database = try openAsItIs(folder, rooms, configuration(rooms))
      try makeDurable(database.writer)
      return database
    }
  }

  /// Opens what is there without changing its tables or asking for the folder.
  private static func openAsItIs(
    _ folder: DataFolder, _ rooms: [Room], _ configuration: Configuration
  ) throws -> LibraryDatabase {
    try folder.refuseAnothers()
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    return try tellingDamage(of: folder) {
      let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
      let migrator = migrator(rooms)
      guard try !queue.read(migrator.hasBeenSuperseded) else {
        throw DataFolderRefusal.newer(folder.path)
      }
      guard try queue.read(migrator.hasCompletedMigrations) else {
        throw DataFolderRefusal.older(folder.path)
      }
      return LibraryDatabase(writer: queue, lock: nil, rooms: rooms)
    }
  }

  /// A pool writes into the file as it opens, so one connection looks before.
  ///
  /// - Throws: `DataFolderRefusal.newer`.
  private static func refuseNewer(_ folder: DataFolder, _ rooms: [Room]) throws {
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration(rooms))
    guard try !queue.read(migrator(rooms).hasBeenSuperseded) else {
      throw DataFolderRefusal.newer(folder.path)
    }
    try queue.close()
  }

  /// A file that SQLite finds damaged is a "no" in a sentence; other faults stay faults.
  private static func tellingDamage<Value>(
    of folder: DataFolder, _ open: () throws -> Value
  ) throws -> Value {
    do {
      return try open()
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      throw DataFolderRefusal.damaged(folder.path)
    }
  }

  /// A library that lives in memory, for tests.
  public static func inMemory(rooms: [Room]) throws -> LibraryDatabase {
    let queue = try DatabaseQueue(configuration: configuration(rooms))
    try migrator(rooms).migrate(queue)
    return LibraryDatabase(writer: queue, lock: nil, rooms: rooms)
  }

  /// Reads a consistent state; sees nothing that is written meanwhile.
  public func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await writer.read(work)
  }

  /// Runs one verb: all of it or nothing, and on the disk when it returns.
  ///
  /// It may run twice, the first time without effect: it must do nothing but read and write `db`.
  public func transaction<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await commits.run(on: writer, work)
  }

  static func configuration(_ rooms: [Room]) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA cache_size = -8000")
      for room in rooms { try room.prepare(db) }
    }
    return configuration
  }

  /// The pool turns durability down while it sets up its log; this turns it up again and looks.
  private static func makeDurable(_ writer: any DatabaseWriter) throws {
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw NotDurable() }
    }
  }

  static func migrator(_ rooms: [Room]) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    let all = ([.persistence] + rooms).flatMap(\.migrations).enumerated()
    let byDay = all.sorted { left, right in
      (left.element.name.prefix(10), left.offset) < (right.element.name.prefix(10), right.offset)
    }
    for (_, migration) in byDay {
      migrator.registerMigration(migration.name, migrate: migration.change)
    }
    return migrator
  }

  /// How much the writer waits for the disk: 2 is FULL (`PRAGMA synchronous`).
  public func synchronousLevel() async throws -> Int {
    try await writer.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
    }
  }
}

/// The writer does not wait for the disk; the house does not open like that.
struct NotDurable: Error {}
