import GRDB
import Persistence
public import Trail
public import Values

/// A record and its first copy, entered at one press.
public struct QuickEntry: Hashable, Sendable, Codable {
  /// The record.
  public let record: RecordNumber
  /// Its copy, whose label waits to be printed.
  public let item: Item
}

extension QuickEntry {
  /// Since when those were entered that may be taken back now.
  static func mayGoBack(since now: Instant) -> Instant { now + -Lifetime.quickEntry.seconds }
}

extension Catalogue {
  /// Enters a record from the simple form together with its first copy, whose label waits then.
  ///
  /// What is not said of the record yet puts it on the list of those to be completed.
  /// - Parameter day: the day it came, which names the year of its accession number.
  /// - Throws: `EntryRefusal`, `ItemRefusal`, or `Refusals`; then nothing was written.
  public func enterQuickly(
    _ entry: SimpleEntry, copy: NewItem, on day: Day, at now: Instant, by actor: Actor
  ) async throws -> QuickEntry {
    let entry = try entry.checked()
    if let refusal = entry.yearBesideItsDay() { throw refusal }
    let addresses = addresses
    return try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      try actor.needs(.itemsEdit, in: db)
      let number = try BibliographicRecord.add(db, entry, at: now, addresses: addresses)
      try Catalogue.note(db, .recordAdded, "record \(number)", at: now, by: actor)
      let item = try Item.add(db, copy, to: number, on: day, at: now, by: actor)
      try UnfinishedRecord.mark(db, number)
      try db.execute(sql: "INSERT INTO firstLabel (item) VALUES (?)", arguments: [item.number])
      return QuickEntry(record: number, item: item)
    }
  }

  /// Takes a record and its one copy out again that were entered quickly within the last day, as long
  /// as nothing has happened to either.
  ///
  /// Their numbers are not used again. Once the label was printed the copy stays in the register.
  /// - Throws: `RecordRefusal.noSuchRecord`, `usedSince`; then nothing was written.
  @discardableResult
  public func takeBackEntry(
    _ number: RecordNumber, at now: Instant, by actor: Actor
  ) async throws -> RecordNumber {
    try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      try actor.needs(.itemsEdit, in: db)
      guard let record = try BibliographicRecord.find(db, numbered: number) else {
        throw RecordRefusal.noSuchRecord(number)
      }
      let items = try Item.all(db, of: number)
      guard record.version == 1, record.createdAt >= QuickEntry.mayGoBack(since: now),
        items.count == 1, let item = items.first, try item.isUntouched(db),
        try !item.wasAdded(db, since: Instant(seconds: 0))
      else { throw RecordRefusal.usedSince(number, title: record.title) }
      do {
        try db.execute(sql: "DELETE FROM item WHERE number = ?", arguments: [item.number])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw RecordRefusal.usedSince(number, title: record.title)
      }
      try Catalogue.note(db, .itemTakenBack, "item \(item.number)", at: now, by: actor)
      try BibliographicRecord.remove(db, number)
      try Catalogue.note(db, .recordRemoved, "record \(number)", at: now, by: actor)
      return number
    }
  }
}

extension Item {
  /// Whether it stands on its shelf, was entered quickly, and nobody has printed its label yet.
  func isUntouched(_ db: Database) throws -> Bool {
    guard status == .available, !onLoan, !waiting else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM firstLabel WHERE item = ?)", arguments: [number])
      ?? false
  }
}

extension Migration {
  /// A copy whose label was never printed may be taken out of the register; any other stays.
  static let copiesTakenBack = Migration("2026-11-28 copies that are taken back") { db in
    try db.execute(
      sql: """
        DROP TRIGGER itemIsNotDeleted;
        CREATE TRIGGER itemIsNotDeleted BEFORE DELETE ON item
          WHEN OLD.status <> 'available' OR OLD.onLoan OR OLD.waiting
            OR OLD.number NOT IN (SELECT item FROM labelQueue)
          BEGIN SELECT raise(ABORT, 'a copy stays in the accession register'); END;
        CREATE TRIGGER itemIsGone AFTER DELETE ON item
          BEGIN DELETE FROM labelQueue WHERE item = OLD.number; END;
        """)
  }

  /// Copies that were entered quickly and wait for their first label: those alone may be taken out of
  /// the register.
  ///
  /// An old copy that waits for another label has borne one. The mark goes with the place in the
  /// queue, whether the label is printed or the copy changes, and does not come back.
  static let firstLabels = Migration("2026-11-28 first labels") { db in
    try db.execute(
      sql: """
        CREATE TABLE firstLabel (
          item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE
        ) STRICT;
        CREATE TRIGGER labelIsNotTheFirst AFTER DELETE ON labelQueue
          BEGIN DELETE FROM firstLabel WHERE item = OLD.item; END;
        DROP TRIGGER itemIsNotDeleted;
        CREATE TRIGGER itemIsNotDeleted BEFORE DELETE ON item
          WHEN OLD.status <> 'available' OR OLD.onLoan OR OLD.waiting
            OR OLD.number NOT IN (SELECT item FROM firstLabel)
          BEGIN SELECT raise(ABORT, 'a copy stays in the accession register'); END;
        """)
  }
}
