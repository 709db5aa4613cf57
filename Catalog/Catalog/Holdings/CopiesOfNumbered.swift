import GRDB
import Persistence
import Trail
import Values

extension Item {
  /// Gives the call number of a record to those of its copies that have none, whose labels wait then;
  /// what was withdrawn stays as it was.
  ///
  /// In the transaction in which the record got its number, so that no copy stays behind.
  static func takeCallNumber(
    _ db: Database, of record: RecordNumber, at now: Instant, by actor: Actor
  ) throws {
    let waiting = try ItemNumber.fetchAll(
      db,
      sql: """
        SELECT number FROM item WHERE record = ? AND +callNumber = '' AND status <> 'withdrawn'
        ORDER BY number
        """, arguments: [record])
    guard !waiting.isEmpty,
      let callNumber = try BibliographicRecord.callNumberOfACopy(db, of: record).nonEmpty
    else { return }
    for item in waiting {
      try db.execute(
        sql: "UPDATE item SET callNumber = ? WHERE number = ?", arguments: [callNumber, item])
      try Catalogue.note(db, .itemChanged, "item \(item)", at: now, by: actor)
    }
  }
}
