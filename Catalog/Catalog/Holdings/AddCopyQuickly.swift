import GRDB
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Enters another copy of a title that is there, at one press; its label waits then, and until that
  /// is printed the copy may be taken back.
  ///
  /// - Parameter day: the day it came, which names the year of its accession number.
  /// - Throws: `ItemRefusal`, or `Refusals` with all of them; then nothing was written.
  public func addCopyQuickly(
    _ copy: NewItem, to record: RecordNumber, on day: Day, at now: Instant, by actor: Actor
  ) async throws -> Item {
    try await database.recorded { db in
      try actor.needs(.itemsEdit, in: db)
      let item = try Item.add(db, copy, to: record, on: day, at: now, by: actor)
      try db.execute(sql: "INSERT INTO firstLabel (item) VALUES (?)", arguments: [item.number])
      try db.execute(
        sql: "INSERT INTO addedCopy (item, at) VALUES (?, ?)", arguments: [item.number, now])
      return item
    }
  }

  /// Whether a copy may be taken out again now: it was added by itself within the last day, and nothing
  /// has happened to it.
  public func mayTakeBackCopy(_ number: ItemNumber, at now: Instant) async throws -> Bool {
    try await database.read { db in
      guard let item = try Item.find(db, numbered: number) else { return false }
      return try item.wasAdded(db, since: QuickEntry.mayGoBack(since: now)) && item.isUntouched(db)
    }
  }

  /// Takes a copy out again that was added quickly within the last day, as long as nothing has
  /// happened to it; its title stays.
  ///
  /// Its numbers are not used again. Once its label was printed it stays in the register.
  /// - Throws: `ItemRefusal.noSuchItem`, `usedSince`; then nothing was written.
  @discardableResult
  public func takeBackCopy(
    _ number: ItemNumber, at now: Instant, by actor: Actor
  ) async throws -> ItemNumber {
    try await database.recorded { db in
      try actor.needs(.itemsEdit, in: db)
      guard let item = try Item.find(db, numbered: number) else {
        throw ItemRefusal.noSuchItem(number)
      }
      guard try item.wasAdded(db, since: QuickEntry.mayGoBack(since: now)),
        try item.isUntouched(db)
      else { throw ItemRefusal.usedSince(item.barcode) }
      do {
        try db.execute(sql: "DELETE FROM item WHERE number = ?", arguments: [number])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw ItemRefusal.usedSince(item.barcode)
      }
      try Catalogue.note(db, .itemTakenBack, "item \(number)", at: now, by: actor)
      return number
    }
  }
}

extension Item {
  /// Whether it was added by itself to a title that was there, since then.
  func wasAdded(_ db: Database, since moment: Instant) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM addedCopy WHERE item = ? AND at >= ?)",
      arguments: [number, moment]) ?? false
  }
}

extension Migration {
  /// Copies that were added by themselves at one press, and when: taking one back leaves its title.
  static let addedCopies = Migration("2026-11-28 copies that are added") { db in
    try db.execute(
      sql: """
        CREATE TABLE addedCopy (
          item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
          at TEXT NOT NULL
        ) STRICT;
        """)
  }
}
