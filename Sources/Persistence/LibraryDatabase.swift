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
  let gate: WriteGate
  /// What it lies in; nothing when it lives in memory or is only read.
  let files: OpenFiles?
  /// What was found damaged so far.
  public let damage = DamageSheet()
  private let ballast: Ballast?
  let forgetting: Forgetting?
  /// Where it lies; nowhere when it lives in memory.
  public let folder: DataFolder?
  /// The rooms whose tables it holds.
  public let rooms: [Room]

  private init(
    writer: any DatabaseWriter, in folder: DataFolder?, lock: FolderLock? = nil, gate: WriteGate,
    files: OpenFiles? = nil, ballast: Ballast? = nil, forgetting: Forgetting? = nil, rooms: [Room]
  ) {
    self.writer = writer
    self.folder = folder
    self.lock = lock
    self.gate = gate
    self.files = files
    self.ballast = ballast
    self.forgetting = forgetting
    self.rooms = rooms
  }

  /// Opens a data folder for work, creating and migrating what is needed.
  ///
  /// - Parameter keepsBallast: whether a file takes up room that a full disk is given back.
  /// - Throws: `DataFolderRefusal` when the folder is not writable, in use, damaged, of a newer version
  ///   or another program, or has lost its database; then nothing was changed.
  public static func open(
    _ folder: DataFolder, rooms: [Room], keepsBallast: Bool = false
  ) throws -> LibraryDatabase {
    try folder.refuseMisplaced()
    try folder.refuseLost()
    try tellingDamage(of: folder) { try refuseForeign(folder, rooms) }
    try folder.create()
    let lock = try FolderLock(folder)
    folder.keepFilesPrivate()
    return try tellingDamage(of: folder) {
      try refuseNewer(folder, rooms)
      let pool = try DatabasePool(path: folder.database, configuration: configuration(rooms))
      try makeDurable(pool)
      try migrate(pool, rooms)
      let files = try OpenFiles(of: folder, isHeld: true)
      return LibraryDatabase(
        writer: pool, in: folder, lock: lock, gate: .unchecked(), files: files,
        ballast: keepsBallast ? Ballast(at: folder.ballast) : nil,
        forgetting: try forgetting(pool, files, rooms, besideOthers: keepsBallast), rooms: rooms)
    }
  }

  /// Opens a data folder for a server: for work, or only to read when the disk takes nothing.
  ///
  /// - Throws: `DataFolderRefusal`, as `open` and `openToRead` do.
  public static func openToServe(_ folder: DataFolder, rooms: [Room]) throws -> LibraryDatabase {
    do {
      return try open(folder, rooms: rooms, keepsBallast: true)
    } catch DataFolderRefusal.notWritable where folder.holdsALibrary {
      return try openToRead(folder, rooms: rooms)
    }
  }

  /// Forgets what a crash left in the log, and from then on whatever is deleted.
  ///
  /// - Parameter besideOthers: whether other processes may delete something meanwhile.
  private static func forgetting(
    _ pool: DatabasePool, _ files: OpenFiles, _ rooms: [Room], besideOthers: Bool
  ) throws -> Forgetting {
    let tieless = ([.persistence] + rooms).reduce(into: Set()) { $0.formUnion($1.readers.tieless) }
    let forgetting = Forgetting(pool, files, tieless: tieless)
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
      return database
    }
  }

  /// Opens what is there without changing its tables or asking for the folder.
  private static func openAsItIs(
    _ folder: DataFolder, _ rooms: [Room], _ configuration: Configuration
  ) throws -> LibraryDatabase {
    try folder.refuseAnothers()
    try folder.refuseMisplaced()
    try folder.refuseLost()
    guard folder.holdsALibrary else { throw DataFolderRefusal.notALibrary(folder.path) }
    return try tellingDamage(of: folder) {
      try refuseForeign(folder, rooms)
      let reads = configuration.readonly
      let queue = try DatabaseQueue(
        path: reads ? folder.addressToRead() : folder.database, configuration: configuration)
      try queue.read { db in try refuseForeign(db, in: folder) }
      let migrator = migrator(rooms)
      guard try !queue.read(migrator.hasBeenSuperseded) else {
        throw DataFolderRefusal.newer(folder.path)
      }
      guard try queue.read(migrator.hasCompletedMigrations) else {
        throw DataFolderRefusal.older(folder.path)
      }
      return LibraryDatabase(
        writer: queue, in: folder, gate: reads ? .closed(.readOnly) : .unchecked(),
        files: reads ? nil : try OpenFiles(of: folder, isHeld: false), rooms: rooms)
    }
  }

  /// A pool writes into the file as it opens, so one connection looks before.
  ///
  /// New tables are written before anybody asks for them, so the pages are looked at here then.
  /// - Throws: `DataFolderRefusal.newer`, `DataFolderRefusal.damaged`.
  private static func refuseNewer(_ folder: DataFolder, _ rooms: [Room]) throws {
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration(rooms))
    try queue.read { db in try refuseForeign(db, in: folder) }
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
  private static func tellingDamage<Value>(
    of folder: DataFolder, _ open: () throws -> Value
  ) throws -> Value {
    do {
      return try open()
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      || StorageRefusal(error) == .damaged
    {
      throw DataFolderRefusal.damaged(folder.path)
    } catch let error as DatabaseError where StorageRefusal(error) == .failing {
      throw DataFolderRefusal.failing(folder.path)
    }
  }

  /// A library that lives in memory, for tests.
  public static func inMemory(rooms: [Room]) throws -> LibraryDatabase {
    let queue = try DatabaseQueue(configuration: configuration(rooms))
    try migrate(queue, rooms)
    return LibraryDatabase(writer: queue, in: nil, gate: .open(), rooms: rooms)
  }

  private static func migrate(_ writer: some DatabaseWriter, _ rooms: [Room]) throws {
    try migrator(rooms).migrate(writer)
    try writer.write { db in for room in rooms { try room.afterMigrations(db) } }
  }

  /// Reads a consistent state; sees nothing that is written meanwhile.
  ///
  /// - Throws: what `work` throws; `DamagedRow`; `StorageRefusal`.
  public func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await read(by: writer, work)
  }

  /// Reads as `read` does, by a connection of its own.
  func read<Value: Sendable>(
    by reader: any DatabaseReader, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await reader.read { [damage] db in try damage.watching { try work(db) } }
    } catch let error as DatabaseError {
      let trouble = telling(error)
      if case StorageRefusal.damaged = trouble { throw DamagedRow(nil) }
      throw trouble
    }
  }

  /// Runs one verb: all of it or nothing, and on the disk when it returns.
  ///
  /// It may run twice, the first time without effect: it must do nothing but read and write `db`.
  /// - Parameter isUrgent: whether it may take the last room on a full disk: signing in and out.
  /// - Throws: what `work` throws; `DamagedRow`; `StorageRefusal`. Then nothing was written, unless it
  ///   is `moved`, `unguarded` or `failing`: those may be found after it was.
  public func transaction<Value: Sendable>(
    isUrgent: Bool = false, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await checkBeforeWriting()
    if !isUrgent, ballast?.isMissing == true { throw StorageRefusal.full }
    do {
      return try await commit(work)
    } catch StorageRefusal.full where ballast?.release() == true && isUrgent {
      return try await commit(work)
    }
  }

  private func commit<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      let value = try await commits.run(on: writer) { [damage] db in
        try damage.watching { try work(db) }
      }
      // Only now it is known that it lies where the next start looks for it.
      try refuseOtherFiles()
      return value
    } catch let error as DatabaseError {
      throw telling(error)
    }
  }

  /// Why nothing can be written, for a word on every page, or `nil` when all is well.
  public var trouble: StorageRefusal? {
    files?.trouble() ?? gate.reason ?? (ballast?.isMissing == true ? .full : nil)
  }

  static func configuration(_ rooms: [Room]) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(WriteAheadLog.usualPatience) / 1000)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA cache_size = -8000")
      // What is sorted or taken back on the way stands in no file.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
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

  /// - Parameter only: names of migrations; `nil` for all.
  static func migrator(_ rooms: [Room], only: Set<String>? = nil) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    let all = ([.persistence] + rooms).flatMap(\.migrations).enumerated()
    let byDay = all.sorted { left, right in
      (left.element.name.prefix(10), left.offset) < (right.element.name.prefix(10), right.offset)
    }
    for (_, migration) in byDay where only?.contains(migration.name) ?? true {
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
