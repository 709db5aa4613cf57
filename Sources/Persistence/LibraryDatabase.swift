public import GRDB
import Values

/// The one state of the library that a read sees, or the one that a verb makes.
///
/// A room without tables of its own calls it by this name, and hands it on to the rooms that have some.
package typealias Snapshot = Database

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
  /// What counts the commits of others, as it stood when a library without a log was opened to be
  /// read; nothing for one that was opened otherwise, or had a log.
  let readSince: Int?
  /// Where it lies; nowhere when it lives in memory.
  public let folder: DataFolder?
  /// The rooms whose tables it holds.
  public let rooms: [Room]

  init(
    writer: any DatabaseWriter, in folder: DataFolder?, lock: FolderLock? = nil, gate: WriteGate,
    files: OpenFiles? = nil, ballast: Ballast? = nil, forgetting: Forgetting? = nil,
    readSince: Int? = nil, rooms: [Room]
  ) {
    self.writer = writer
    self.folder = folder
    self.lock = lock
    self.gate = gate
    self.files = files
    self.ballast = ballast
    self.forgetting = forgetting
    self.readSince = readSince
    self.rooms = rooms
  }

  /// A library that lives in memory, for tests.
  public static func inMemory(rooms: [Room]) throws -> LibraryDatabase {
    let queue = try DatabaseQueue(configuration: configuration(rooms))
    try BlankTables.lay(into: queue, of: rooms)
    try migrate(queue, rooms)
    return LibraryDatabase(writer: queue, in: nil, gate: .open(), rooms: rooms)
  }

  static func migrate(_ writer: some DatabaseWriter, _ rooms: [Room]) throws {
    try Upgrade(rooms).run(on: writer)
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
    } catch StorageRefusal.full {
      // Whatever found the disk full: from now on staff sign in and out from what this frees.
      let hasRoom = ballast?.release() == true
      guard isUrgent, hasRoom else { throw StorageRefusal.full }
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
      let trouble = telling(error)
      if case StorageRefusal.full = trouble, let row = await lastNumbered() {
        damage.note(row)
        throw row
      }
      throw trouble
    }
  }

  private func lastNumbered() async -> DamagedRow? {
    // A disk that is really full may not let it be read either.
    try? await writer.read { db in try DamagedRow.lastNumbered(db) }
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
  static func makeDurable(_ writer: any DatabaseWriter) throws {
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw NotDurable() }
    }
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
