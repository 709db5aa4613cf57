import GRDB

/// Brings the tables of an older library to those of today: by all steps that are missing, or by none.
///
/// GRDB's migrator commits each step by itself. When a later one failed, neither the older program
/// would open what is left, nor this one.
struct Upgrade {
  private let rooms: [Room]
  private let steps: [Migration]

  init(_ rooms: [Room]) {
    self.rooms = rooms
    steps = LibraryDatabase.steps(rooms)
  }

  /// Takes the steps that are missing, in one transaction.
  ///
  /// - Throws: `RowsInTheWay`; `DatabaseError`. Then nothing was changed.
  func run(on writer: some DatabaseWriter) throws {
    try writer.writeWithoutTransaction { db in
      let done = try DatabaseMigrator().appliedIdentifiers(db)
      let missing = steps.filter { !done.contains($0.name) }
      guard !missing.isEmpty else { return }
      do {
        try take(missing, db)
      } catch is RowDecodingError {
        throw RowsInTheWay(rows: try DamagedRow.misfits(db))
      } catch let error as DatabaseError where Self.isAboutARow(error) {
        throw RowsInTheWay(rows: try DamagedRow.misfits(db))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
        if let last = try DamagedRow.lastNumbered(db) { throw RowsInTheWay(rows: [last]) }
        throw error
      }
    }
  }

  private func take(_ missing: [Migration], _ db: Database) throws {
    let before = try Before(db)
    try Self.withoutRules(db) {
      try db.inTransaction(.immediate) {
        // As GRDB writes it, to the letter: GRDB reads it, and it is held against one that GRDB made.
        try db.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)
            """)
        // A step may drop an index of words, and what is made of records is no reason to stay behind.
        let emptied = try WordIndex.emptyUnreadable(db)
        for step in missing {
          try step.change(db)
          try db.execute(
            sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step.name])
        }
        try WordIndex.rebuild(db, emptied)
        for room in rooms { try room.afterMigrations(db) }
        let rows = try DamagedRow.brokenReferences(db).filter { !before.explains($0) }.map(\.row)
          .unique
        guard rows.isEmpty else { throw RowsInTheWay(rows: rows) }
        return .commit
      }
    }
  }

  /// What broke a rule, or pointed to nothing, before anything was done.
  private struct Before {
    private let references: Set<DamagedRow.BrokenReference>
    private let breakingRules: Set<DamagedRow>

    init(_ db: Database) throws {
      references = try Set(DamagedRow.brokenReferences(db))
      breakingRules = try Set(DamagedRow.breakingRules(db))
    }

    /// Whether it was so already; a rule may have become a reference, as the kinds of record did.
    func explains(_ reference: DamagedRow.BrokenReference) -> Bool {
      references.contains(reference) || breakingRules.contains(reference.row)
        || breakingRules.contains(DamagedRow(reference.row.table))
    }
  }

  /// Tables are made anew without the rows in others going with the old one (SQLite, *ALTER TABLE*, 7).
  ///
  /// And a row that breaks a rule is taken over: the house sets it aside and names it wherever else it
  /// meets it. What a whole row becomes is held against the rules by tests.
  private static func withoutRules(_ db: Database, _ work: () throws -> Void) throws {
    // Within a transaction the first would do nothing.
    try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    let rules = "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF"
    do {
      try work()
    } catch {
      // What came first is what is told; nobody works on with this connection.
      try? db.execute(sql: rules)
      throw error
    }
    try db.execute(sql: rules)
  }

  /// Whether a row does not fit into what a step makes; a column that is added has no code of its own.
  private static func isAboutARow(_ error: DatabaseError) -> Bool {
    let said = error.message ?? ""
    return error.resultCode == .SQLITE_CONSTRAINT
      || (error.resultCode == .SQLITE_ERROR
        && (said.hasSuffix("constraint failed") || said.hasPrefix("type mismatch")))
  }
}

/// Rows that no step of an upgrade can take over; none when it cannot be told which.
struct RowsInTheWay: Error, Hashable {
  let rows: [DamagedRow]
}

extension LibraryDatabase {
  /// The rows of an older library that may not be taken over, or point to nothing.
  ///
  /// - Throws: `DataFolderRefusal.logUnreadable`; a fault when it cannot be read.
  public static func damagedRowsOfOlder(
    in folder: DataFolder, rooms: [Room]
  ) throws -> [DamagedRow] {
    var configuration = configuration(rooms)
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: folder.addressToRead(), configuration: configuration)
    return try queue.read { db in
      try (DamagedRow.misfits(db) + DamagedRow.withBrokenReferences(db)).unique
    }
  }
}
