import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Writes down why the count of a closed drawer differed, once.
  ///
  /// - Throws: `DrawerRefusal`; then nothing was written.
  public func noteDifference(
    of number: DrawerNumber, _ note: String, by actor: Actor, at now: Instant
  ) async throws -> DrawerReport {
    try await database.recorded { db in
      let staff = try actor.colleague(.tillDrawer, in: db)
      guard let drawer = try DrawerSession.find(db, numbered: number), drawer.closedAt != nil else {
        throw DrawerRefusal.noSuchDrawer
      }
      let report = try DrawerReport.make(db, of: drawer)
      guard report.note == nil else { throw DrawerRefusal.noteWritten }
      let note = note.tidy
      guard !note.isEmpty else { throw DrawerRefusal.noteMissing }
      guard note.fitsANote else { throw DrawerRefusal.noteTooLong }
      try db.execute(
        sql: "INSERT INTO drawerNote (drawer, note, at, staff) VALUES (?, ?, ?, ?)",
        arguments: [number, note, now, staff])
      try Audit.write(
        db, at: now, by: actor, action: .drawerNoted, subject: "drawer \(number)")
      return try DrawerReport.make(db, of: drawer)
    }
  }
}
