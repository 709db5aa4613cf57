import GRDB
package import Persistence

/// The handing-over book of those who work here: what the next one should know, and what is to do.
package struct DutyBook: Sendable {
  let database: LibraryDatabase

  /// Takes the database of the house, opened with `Room.duty`.
  package init(database: LibraryDatabase) { self.database = database }

  /// What was written, the newest first, two hundred at most; a damaged line is left out.
  package func notes() async throws -> [DutyNote] {
    try await database.read { db in
      try DutyNote.whole(
        db.cachedStatement(
          sql: "SELECT \(DutyNote.columns) FROM dutyNote ORDER BY number DESC LIMIT 200"),
        of: "dutyNote")
    }
  }

  /// What is still to do, the oldest first; a damaged line is left out.
  package func tasks() async throws -> [DutyNote] {
    try await database.read { db in try Self.tasks(db) }
  }

  /// The same in a read that also sees other things.
  package static func tasks(_ db: Snapshot) throws -> [DutyNote] {
    try DutyNote.whole(
      db.cachedStatement(
        sql: """
          SELECT \(DutyNote.columns) FROM dutyNote WHERE isTask = 1 AND doneAt IS NULL
          ORDER BY number LIMIT 200
          """), of: "dutyNote")
  }
}
