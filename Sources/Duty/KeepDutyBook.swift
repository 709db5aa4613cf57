import GRDB
import Members
import Persistence
package import Trail
package import Values

extension DutyBook {
  /// Writes a line for whoever comes next; the trail has that it was written, not what it says.
  ///
  /// - Parameter isTask: whether it is something to do.
  /// - Throws: `DutyRefusal`, `PermissionRefusal`.
  @discardableResult
  package func write(
    _ text: String, asTask isTask: Bool = false, at now: Instant, by actor: Actor
  ) async throws -> DutyNote {
    try await database.transaction { db in
      try actor.needs(.dutyWrite, in: db)
      let words = try Self.checked(text)
      try db.execute(
        sql: "INSERT INTO dutyNote (text, isTask, at, author) VALUES (?, ?, ?, ?)",
        arguments: [words, isTask, now, actor.staff])
      let number = DutyNoteNumber(db.lastInsertedRowID)
      try Audit.write(
        db, at: now, by: actor, action: .dutyWritten, subject: "dutyNote \(number)")
      return try DutyNote.known(number, in: db)
    }
  }

  /// Says that something is done.
  ///
  /// - Throws: `DutyRefusal.noSuchNote`, `nothingToDo`; `PermissionRefusal`.
  package func finish(_ number: DutyNoteNumber, at now: Instant, by actor: Actor) async throws {
    try await database.transaction { db in
      try actor.needs(.dutyWrite, in: db)
      let note = try DutyNote.known(number, in: db)
      guard note.isTask, note.doneAt == nil else { throw DutyRefusal.nothingToDo }
      try db.execute(
        sql: "UPDATE dutyNote SET doneAt = ?, doneBy = ? WHERE number = ?",
        arguments: [now, actor.staff, number])
      try Audit.write(
        db, at: now, by: actor, action: .dutyDone, subject: "dutyNote \(number)")
    }
  }

  /// Takes a line out that should not stand there.
  ///
  /// - Throws: `DutyRefusal.noSuchNote`; `anothers` when somebody else wrote it, unless she manages
  ///   the house; `PermissionRefusal`.
  package func remove(_ number: DutyNoteNumber, at now: Instant, by actor: Actor) async throws {
    try await database.transaction { db in
      try actor.needs(.dutyWrite, in: db)
      let note = try DutyNote.known(number, in: db)
      let isHers = note.author != nil && note.author == actor.staff
      guard try isHers || actor.may(.settingsEdit, in: db) else { throw DutyRefusal.anothers }
      try db.execute(sql: "DELETE FROM dutyNote WHERE number = ?", arguments: [number])
      try Audit.write(
        db, at: now, by: actor, action: .dutyRemoved, subject: "dutyNote \(number)")
    }
  }

  /// How many lines of others are new to a colleague since she was told last; now she is told.
  ///
  /// - Throws: `PermissionRefusal`.
  package func takeNews(by actor: Actor) async throws -> Int {
    try await database.transaction { db in
      try actor.needs(.dutyWrite, in: db)
      guard let staff = actor.staff else { return 0 }
      let seen =
        try Int64.fetchOne(
          db, sql: "SELECT note FROM dutySeen WHERE staff = ?", arguments: [staff]) ?? 0
      let news =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM dutyNote WHERE number > ? AND author IS NOT ?",
          arguments: [seen, staff]) ?? 0
      guard news > 0 else { return 0 }
      try db.execute(
        sql: """
          INSERT INTO dutySeen (staff, note) SELECT ?, max(number) FROM dutyNote WHERE true
          ON CONFLICT (staff) DO UPDATE SET note = excluded.note
          """, arguments: [staff])
      return news
    }
  }

  private static func checked(_ text: String) throws(DutyRefusal) -> String {
    let whole = text.plainLines
    guard !whole.isEmpty else { throw .empty }
    guard whole.unicodeScalars.count <= DutyNote.longest else { throw .tooLong(DutyNote.longest) }
    guard !CardBarcode.isWritten(in: whole) else { throw .card }
    return whole
  }
}
