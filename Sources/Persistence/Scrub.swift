internal import GRDB
public import Values

extension LibraryDatabase {
  /// Forgets what need not be known any more, and empties the write-ahead log.
  ///
  /// Deleted rows are zeroed in the file at once (`secure_delete`), but their old pages stay in the log
  /// until it is truncated. Runs daily and may run at any time.
  public func scrub(at now: Instant) async throws {
    let rooms = [.persistence] + rooms
    try await transaction { db in
      for room in rooms { try room.scrub(db, now) }
    }
    try await emptyLog()
  }

  /// Moves the write-ahead log into the file and truncates it.
  ///
  /// Waits for readers, at most the busy timeout; then the next scrub finishes the work.
  @discardableResult
  public func emptyLog() async throws -> Bool {
    try await writer.writeWithoutTransaction { db in
      let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      return try row?.decode(Int.self, forColumn: "busy") == 0
    }
  }

  /// What is not as it must be: damaged pages, broken references, broken invariants.
  ///
  /// Empty is good.
  public func violations() async throws -> [String] {
    let invariants = rooms.flatMap(\.invariants)
    let damaged = try await lookForDamage().map { "damaged: \($0.place)" }
    return try await read { db in
      var found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      found += damaged
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      if !orphans.isEmpty { found.append("\(orphans.count) broken references") }
      for invariant in invariants {
        let rows = try Row.fetchAll(db, sql: invariant.violations)
        if !rows.isEmpty { found.append("not so: \(invariant.name) (\(rows.count))") }
      }
      return found
    }
  }
}
