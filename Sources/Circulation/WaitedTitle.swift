public import Catalog
package import GRDB
import Persistence

/// A title for which somebody waits and has no copy yet: how many wait, and not who.
public struct WaitedTitle: Hashable, Sendable {
  /// The title.
  public let record: RecordNumber
  /// What it is called; `nil` where it is closed to whoever looks.
  public let title: String?
  /// The MARC code of the language that it is in, if that is known.
  public let language: String?
  /// How many wait for it and have no copy yet.
  public let waiting: Int
}

extension WaitedTitle {
  /// Every title with a queue: who waits longest comes first.
  ///
  /// Their numbers add up to `Hold.waiting`.
  package static func all(_ db: Database, for audience: Audience) throws -> [WaitedTitle] {
    let records = try RecordNumber.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT record FROM hold WHERE position IS NOT NULL
          GROUP BY record ORDER BY min(number)
          """))
    return try records.map { record in
      let isShown = try BibliographicRecord.address(db, of: record, for: audience) != nil
      return WaitedTitle(
        record: record,
        title: isShown ? try BibliographicRecord.title(db, of: record) : nil,
        language: isShown ? try BibliographicRecord.language(db, of: record) : nil,
        waiting: try Hold.queueLength(db, of: record))
    }
  }
}

extension LoanDesk {
  /// Every title with a queue: who waits longest comes first; nothing says who waits.
  public func waitedTitles(for audience: Audience) async throws -> [WaitedTitle] {
    try await database.read { db in try WaitedTitle.all(db, for: audience) }
  }
}
