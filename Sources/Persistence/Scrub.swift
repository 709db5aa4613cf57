import GRDB
public import Values

extension LibraryDatabase {
  /// Forgets what need not be known any more, and empties the write-ahead log.
  ///
  /// Deleted rows are zeroed in the file at once (`secure_delete`), but their old pages stay in the log
  /// until it is truncated. That happens by itself soon after each change; this runs hourly, for what
  /// grows old without being changed.
  public func scrub(at now: Instant) async throws {
    let rooms = [.persistence] + rooms
    try await transaction { db in
      for room in rooms { try room.scrub(db, now) }
    }
    try await emptyLog()
  }

  /// Moves the write-ahead log into the file and truncates it.
  ///
  /// Waits for readers, at most five seconds.
  /// - Returns: whether it is empty; otherwise a reader holds it.
  /// - Throws: `StorageRefusal` when its files are not those in the folder, so that what is left of
  ///   the library stays as it is.
  @discardableResult
  public func emptyLog() async throws -> Bool {
    try refuseOtherFiles()
    let forgetting = forgetting
    return try await writer.writeWithoutTransaction { db in
      let patience = WriteAheadLog.usualPatience
      return try forgetting?.emptyNow(db, patience: patience)
        ?? WriteAheadLog.empty(db, patience: patience)
    }
  }

  /// Ends the work of a process: empties the log, closes the library, and lets the log's file go.
  ///
  /// Where it was only read, the log's file goes when its opening made it and nobody has written since.
  ///
  /// A log that is there at a start says that pages may not have been cleaned. Who closes last takes it
  /// away, but a pool closes those last that only read, and they leave it. Beside a server it stays, and
  /// the server empties it.
  /// - Throws: as `emptyLog` does.
  public func endWork() async throws {
    // Whoever looks at the pages has the file open, and would be the last.
    await gate.settle()
    guard let folder, try await leavesNothing() else { return }
    // What does not succeed from here on costs the next start a look at every page.
    try? writer.close()
    guard folder.hasLog, !DataFolder.holdsLog(beside: folder.realDatabase) else { return }
    let database = folder.database
    try? await Disk.aside {
      let last = try DatabaseQueue(path: database)
      try last.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") }
      try last.close()
    }
  }

  /// Whether a log that is there without anything in it says nothing of pages.
  private func leavesNothing() async throws -> Bool {
    if let readSince {
      return try await writer.read { try Self.commitsOfOthers($0) } == readSince
    }
    guard forgetting != nil else { return false }
    return try await emptyLog()
  }

  /// A number that changes when another connection has committed something.
  static func commitsOfOthers(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "PRAGMA data_version")
  }

  /// The marks of people who were erased, from the table and from the list beside the database.
  ///
  /// Of a damaged list, what can be read counts: the house goes on, and says so.
  /// - Throws: `BackupRefusal.listHeld` when another program holds the list.
  public func erasedMarks() async throws -> Set<String> {
    let inTable = try await read { db in try Erased.marks(db) }
    guard let list = erasedList else { return inTable }
    return try await inTable.union(Disk.aside { try list.readableMarks() })
  }

  /// What is not as it must be: damaged pages, values that break the rule of their table, broken
  /// references, broken invariants.
  ///
  /// Empty is good. Of values that break a rule nothing is known where the file can only be read.
  public func violations() async throws -> [String] {
    let damaged = try await lookForDamage().map { "damaged: \($0.place)" }
    let rooms = rooms
    let found = try await reading(for: .atRulesToo) { reader -> [String] in
      let found = try await self.read(by: reader) { try Self.violations(in: $0, rooms: rooms) }
      let words = try await reader.unsafeRead { db in try WordIndex.findings(db) }
      return found + Self.unsaid(words, in: found)
    }
    return found + damaged
  }

  /// What is to be said of indexes of words that SQLite said nothing of by itself, as from 3.44 on.
  static func unsaid(_ words: [String], in found: [String]) -> [String] {
    let said = Set(found.compactMap { wordIndex(inFinding: $0) })
    return words.filter { finding in
      wordIndex(inFinding: finding).map { !said.contains($0) } ?? true
    }
  }

  static func violations(in db: Database, rooms: [Room]) throws -> [String] {
    var found = try namingRows(
      db, String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" })
    if let last = try DamagedRow.lastNumbered(db) { found.append("damaged: \(last.place)") }
    let orphans = try DamagedRow.withBrokenReferences(db)
    if !orphans.isEmpty {
      found.append("\(orphans.count) broken references: \(orphans.places)")
    }
    for invariant in rooms.flatMap(\.invariants) {
      let rows = try Row.fetchAll(db, sql: invariant.violations)
      if !rows.isEmpty { found.append("not so: \(invariant.name) (\(rows.count))") }
    }
    return found
  }

  /// What SQLite said of values that break a rule, once for each table, with the rows in which they are.
  private static func namingRows(_ db: Database, _ findings: [String]) throws -> [String] {
    var said: Set<String> = []
    return try findings.filter { said.insert($0).inserted }.map { finding in
      guard wordIndex(inFinding: finding) == nil, let name = table(inFinding: finding)
      else { return finding }
      let rows = try DamagedRow.breakingRules(db, in: [name]).filter { $0.number != nil }
      return rows.isEmpty ? finding : "\(finding): \(rows.places)"
    }
  }
}
