import GRDB
import GRDBSQLite

/// The file beside the database in which commits lie before they are moved into it.
enum WriteAheadLog {
  /// Moves all of it into the database and cuts it to nothing.
  ///
  /// The writer waits with it: at most so many milliseconds, when a reader still needs the log.
  /// - Parameter note: hears which pages leave the log, so that their gaps can be cleaned; also when
  ///   it does not become empty, since they may go later.
  /// - Returns: whether it is empty now.
  static func truncate(
    _ db: Database, patience: Int, noting note: (MovedPages) -> Void
  ) throws -> Bool {
    guard let path = try path(db) else { return try checkpoint(db, patience: patience) }
    // The pages can be listed only before they go, and SQLite empties no log within a transaction: so
    // nobody can be kept from committing in between. But this number changes with all that another
    // connection commits or empties, and with nothing that this one does. It is asked before the list
    // is made: if it is the same when the log is gone, that held nothing but what was listed. If not,
    // which is rare, nobody can say any more what it held, and every page is looked at.
    let before = try version(db)
    defer { if (try? version(db)) != before { note(.all) } }
    note(.these(PageGaps.pages(inLogOf: path)))
    return try checkpoint(db, patience: patience)
  }

  /// Cleans the gaps of pages that have left the log.
  ///
  /// - Returns: `false` when another process committed something meanwhile; then nothing was done.
  /// - Throws: `NotFlushed` when the disk does not take it.
  static func clean(_ db: Database, _ moved: MovedPages) throws -> Bool {
    guard let path = try path(db) else { return true }
    return try PageGaps.clean(db, moved, of: path)
  }

  /// Empties the log and cleans the pages that it changed, beside a process that holds the folder.
  ///
  /// That one learns of it only when the log is gone, and could not say which pages were in it.
  /// - Parameter patience: milliseconds to wait for readers.
  /// - Returns: whether it is empty now.
  static func empty(_ db: Database, patience: Int) throws -> Bool {
    var moved = MovedPages.these([])
    // Whoever commits between the two is waited out; it takes a moment each time.
    for _ in 0..<100 {
      guard try truncate(db, patience: patience, noting: { moved.add($0) }) else { return false }
      if try clean(db, moved) { return true }
    }
    return false
  }

  /// Says whether the log's file stays when the last connection is closed; otherwise SQLite takes it
  /// away.
  ///
  /// One that is there at a start says that pages may have gone whose gaps nobody cleaned.
  static func keep(_ db: Database, afterClosing keeps: Bool) {
    // Whoever empties the log by itself may come when the library has been closed.
    guard let connection = db.sqliteConnection else { return }
    var flag: Int32 = keeps ? 1 : 0
    _ = sqlite3_file_control(connection, "main", SQLITE_FCNTL_PERSIST_WAL, &flag)
  }

  private static func checkpoint(_ db: Database, patience: Int) throws -> Bool {
    try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
    let isBusy: Bool
    do {
      isBusy = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
    } catch {
      try db.execute(sql: "PRAGMA busy_timeout = \(usualPatience)")
      throw error
    }
    try db.execute(sql: "PRAGMA busy_timeout = \(usualPatience)")
    return !isBusy
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
  }

  /// Where the database lies; nowhere when it lives in memory.
  static func path(_ db: Database) throws -> String? {
    let path = try String.fetchOne(
      db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Milliseconds for which a connection waits for another process.
  static let usualPatience = 5000
}

/// Pages that went from the log into the file, and whose gaps were not cleaned yet.
enum MovedPages: Equatable, Sendable {
  case these(Set<Int64>)
  /// Some went that nobody could list.
  case all

  mutating func add(_ more: MovedPages) {
    switch (self, more) {
    case (.these(let known), .these(let new)): self = .these(known.union(new))
    case (.all, _), (_, .all): self = .all
    }
  }

  /// Those that there are in a file of so many pages, in their order.
  func numbers(upTo count: Int64) -> [Int64] {
    let there = 1...max(1, count)
    return switch self {
    case .these(let numbers): numbers.filter { there.contains($0) }.sorted()
    case .all: Array(there)
    }
  }
}
