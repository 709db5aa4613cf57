package import GRDB
import Persistence
package import Trail
package import Values

/// By which a line of the handing-over book is known.
package typealias DutyNoteNumber = Number<DutyNote>

/// A line of the handing-over book: something to know, or something to do.
///
/// Table `dutyNote`. What stands in it is about the house and its work, never about a member.
package struct DutyNote: Hashable, Sendable {
  /// By which it is known.
  package let number: DutyNoteNumber
  /// What it says, in one line or several.
  package let text: String
  /// Whether it is something to do.
  package let isTask: Bool
  /// When it was written.
  package let at: Instant
  /// Who wrote it; `nil` for the house itself.
  package let author: StaffNumber?
  /// When it was done.
  package let doneAt: Instant?
  /// Who did it.
  package let doneBy: StaffNumber?

  /// How many characters it may have.
  package static let longest = 600
}

extension DutyNote: FetchableRecord {
  static let columns = "number, text, isTask, at, author, doneAt, doneBy"

  /// Reads a row of `columns`.
  package init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    text = try row.decode(forColumn: "text")
    isTask = try row.decode(forColumn: "isTask")
    at = try row.decode(forColumn: "at")
    author = try row.decode(forColumn: "author")
    doneAt = try row.decode(forColumn: "doneAt")
    doneBy = try row.decode(forColumn: "doneBy")
  }

  /// The one of that number.
  ///
  /// - Throws: `DutyRefusal.noSuchNote`.
  static func known(_ number: DutyNoteNumber, in db: Database) throws -> DutyNote {
    let found = try fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM dutyNote WHERE number = ?"),
      arguments: [number])
    guard let found else { throw DutyRefusal.noSuchNote }
    return found
  }

  /// Forgets what is old; what is still to do stays until it is done, and as long again after that.
  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: """
        DELETE FROM dutyNote
        WHERE coalesce(doneAt, at) <= ? AND (isTask = 0 OR doneAt IS NOT NULL)
        """,
      arguments: [now + -Lifetime.dutyNote.seconds])
  }

  static let table = Migration("2026-11-28 the handing-over book") { db in
    try db.execute(
      sql: """
        CREATE TABLE dutyNote (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 600),
          isTask INTEGER NOT NULL CHECK (isTask IN (0, 1)),
          at TEXT NOT NULL,
          author INTEGER,
          doneAt TEXT,
          doneBy INTEGER,
          CHECK (isTask = 1 OR doneAt IS NULL)
        ) STRICT;
        CREATE TABLE dutySeen (
          staff INTEGER PRIMARY KEY,
          note INTEGER NOT NULL CHECK (note > 0)
        ) STRICT;
        """)
  }
}
