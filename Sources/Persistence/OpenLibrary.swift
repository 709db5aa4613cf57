import GRDB
import Values

extension LibraryDatabase {
  /// Opens a data folder for work, creating and migrating what is needed.
  ///
  /// - Parameter keepsBallast: whether a file takes up room that a full disk is given back.
  /// - Throws: `DataFolderRefusal` when the folder is not writable, in use, damaged, of a newer version
  ///   or another program, or has lost its database, or something broke off there before it was one,
  ///   or rows in it cannot be taken over, or there is no room for that. Then nothing was changed.
  public static func open(
    _ folder: DataFolder, rooms: [Room], keepsBallast: Bool = false
  ) throws -> LibraryDatabase {
    try folder.refuseAnothers()
    try folder.refuseMisplaced()
    try folder.refuseBrokenOff()
    try folder.refuseLost()
    try tellingDamage(of: folder) { try refuseForeign(folder, rooms) }
    try folder.create()
    let lock = try FolderLock(folder)
    // It may have been stopped in the moment when it had taken its place.
    for what in Arriving.allCases { folder.clearArrival(of: what) }
    folder.keepFilesPrivate()
    // A log, even an empty one, was left by an end in which nobody cleaned the pages that went.
    let moved: MovedPages = folder.hasLog ? .all : .these([])
    return try tellingDamage(of: folder) {
      try refuseNewer(folder, rooms)
      let pool = try DatabasePool(path: folder.database, configuration: configuration(rooms))
      keepLog(pool)
      try makeDurable(pool)
      // What migrations change stays in the log until it is known which pages it has.
      try leaveLog(pool)
      try migrateOrCutLog(pool, rooms)
      let files = try OpenFiles(of: folder, isHeld: true)
      return LibraryDatabase(
        writer: pool, in: folder, lock: lock, gate: .unchecked(), files: files,
        ballast: keepsBallast ? Ballast(at: folder.ballast) : nil,
        forgetting: try forgetting(pool, files, rooms, moved, besideOthers: keepsBallast),
        rooms: rooms)
    }
  }

  /// Opens a data folder for a server: for work, or only to read when the disk takes nothing.
  ///
  /// - Throws: as `open` and `openToRead` do.
  public static func openToServe(_ folder: DataFolder, rooms: [Room]) throws -> LibraryDatabase {
    do {
      return try open(folder, rooms: rooms, keepsBallast: true)
    } catch DataFolderRefusal.notWritable where folder.holdsALibrary {
      return try openToRead(folder, rooms: rooms)
    }
  }

  /// Forgets what a crash left in the log, and from then on whatever is deleted.
  ///
  /// - Parameters:
  ///   - moved: pages that were in the log before the library was opened.
  ///   - besideOthers: whether other processes may delete something meanwhile.
  private static func forgetting(
    _ pool: DatabasePool, _ files: OpenFiles, _ rooms: [Room], _ moved: MovedPages,
    besideOthers: Bool
  ) throws -> Forgetting {
    let tieless = ([.persistence] + rooms).reduce(into: Set()) { $0.formUnion($1.readers.tieless) }
    let forgetting = Forgetting(pool, files, tieless: tieless, moved: moved)
    pool.add(transactionObserver: forgetting, extent: .databaseLifetime)
    let isEmpty = try pool.writeWithoutTransaction { db in
      try forgetting.keepLogShort(db)
      return try forgetting.emptyIfPossible(db, patience: WriteAheadLog.usualPatience)
    }
    // Somebody reads beside us, or the disk is full; it is emptied when that is over.
    if !isEmpty { forgetting.emptySoon() }
    if besideOthers { forgetting.watchOthers() }
    return forgetting
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
      try leaveLog(database.writer)
      return database
    }
  }

  /// Lets SQLite move nothing from the log by itself: who moves it has to know which pages went.
  private static func leaveLog(_ writer: any DatabaseWriter) throws {
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
    }
  }

  /// Lets the log stay, whoever closes it last, until the pages that went from it were cleaned.
  private static func keepLog(_ writer: any DatabaseWriter) {
    writer.writeWithoutTransaction { db in WriteAheadLog.keep(db, afterClosing: true) }
  }

  /// Takes the steps that are missing, and gives a full disk back what it wrote into the log for them.
  ///
  /// What an earlier end had left there moves into the database. The file stays, though it is empty: so
  /// the next start cleans every page.
  private static func migrateOrCutLog(_ pool: DatabasePool, _ rooms: [Room]) throws {
    do {
      try migrate(pool, rooms)
    } catch let error as DatabaseError where StorageRefusal(error) == .full {
      try? pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      throw error
    }
  }

  /// Opens what is there without changing its tables or asking for the folder.
  private static func openAsItIs(
    _ folder: DataFolder, _ rooms: [Room], _ configuration: Configuration
  ) throws -> LibraryDatabase {
    try folder.refuseAnothers()
    try folder.refuseMisplaced()
    try folder.refuseBrokenOff()
    try folder.refuseLost()
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    let (reads, hadLog) = (configuration.readonly, folder.hasLog)
    return try tellingDamage(of: folder) {
      try refuseForeign(folder, rooms)
      let queue = try DatabaseQueue(
        path: reads ? folder.addressToRead() : folder.database, configuration: configuration)
      try queue.read { db in
        try refuseForeign(db, in: folder)
        try refuseEmptied(db, in: folder)
      }
      let migrator = migrator(rooms)
      guard try !queue.read(migrator.hasBeenSuperseded) else {
        throw DataFolderRefusal.newer(folder.path)
      }
      guard try queue.read(migrator.hasCompletedMigrations) else {
        throw DataFolderRefusal.older(folder.path)
      }
      return LibraryDatabase(
        writer: queue, in: folder, gate: reads ? .closed(.readOnly) : .unchecked(),
        files: reads ? nil : try OpenFiles(of: folder, isHeld: false),
        readSince: try reads && !hadLog ? queue.read(commitsOfOthers) : nil, rooms: rooms)
    }
  }

  /// A pool writes into the file as it opens, so one connection looks before.
  ///
  /// New tables are written before anybody asks for them, so the pages are looked at here then.
  /// - Throws: `DataFolderRefusal.newer`, `DataFolderRefusal.damaged`.
  private static func refuseNewer(_ folder: DataFolder, _ rooms: [Room]) throws {
    let hadLog = folder.hasLog
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration(rooms))
    // What a crash left in it goes as soon as this is closed.
    if hadLog { keepLog(queue) }
    try queue.read { db in
      try refuseForeign(db, in: folder)
      try refuseEmptied(db, in: folder)
    }
    guard try !queue.read(migrator(rooms).hasBeenSuperseded) else {
      throw DataFolderRefusal.newer(folder.path)
    }
    if try !queue.read(migrator(rooms).hasCompletedMigrations) {
      guard try !queue.read(damagedPlaces).contains(nil) else {
        throw DataFolderRefusal.damaged(folder.path)
      }
    }
    try queue.close()
  }

  /// A file that SQLite finds damaged, or cannot read, is a "no" in a sentence; other faults stay faults.
  ///
  /// So is a row that an upgrade cannot take over, and a disk that has no room for one: nothing of it
  /// was done.
  private static func tellingDamage<Value>(
    of folder: DataFolder, _ open: () throws -> Value
  ) throws -> Value {
    do {
      return try open()
    } catch let found as RowsInTheWay {
      throw DataFolderRefusal.notTakenOver(folder.path, found.rows)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT].contains(error.resultCode)
      || StorageRefusal(error) == .damaged
    {
      throw DataFolderRefusal.damaged(folder.path)
    } catch let error as DatabaseError where StorageRefusal(error) == .failing {
      throw DataFolderRefusal.failing(folder.path)
    } catch let error as DatabaseError where StorageRefusal(error) == .full {
      throw DataFolderRefusal.noRoom(folder.path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw folder.closedFile ?? error
    }
  }
}
