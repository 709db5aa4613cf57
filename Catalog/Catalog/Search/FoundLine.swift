import GRDB
import Persistence

/// One record among those that were found, with all that a line of a page says of it.
public struct FoundLine: Sendable {
  /// The line of the catalogue.
  public let hit: SearchHit
  /// The record, for what that has no room for; `nil` where it was not asked for, or is damaged.
  public let record: BibliographicRecord?
  /// Its title, marked.
  public let title: MarkedText
  /// The rest of its title, marked.
  public let subtitle: MarkedText?
  /// What it is about, marked.
  public let abstract: MarkedText?

  /// As much of a summary as is looked through, in characters.
  private static let mostOfAbstract = 4_000

  fileprivate init(
    _ hit: SearchHit, _ record: BibliographicRecord?, _ sought: SoughtWords
  ) throws {
    self.hit = hit
    self.record = record
    title = try sought.marked(hit.title, in: .title)
    subtitle = try hit.subtitle.map { try sought.marked($0, in: .title) }
    abstract = try record?.abstract.map { abstract in
      try sought.marked(String(abstract.prefix(Self.mostOfAbstract)), in: .notes)
    }
  }
}

extension Catalogue {
  /// What a page says of records that were found, in their order and in one reading.
  ///
  /// - Parameters:
  ///   - text: what she typed, which is marked.
  ///   - audience: whose eyes it is for.
  ///   - wantsRecords: whether the records are read; then what identifies them among others of their
  ///     kind is read with them (`SearchQuery.wantsFacts`), and once.
  public func lines(
    of hits: [SearchHit], asked text: String, for audience: Audience, wantsRecords: Bool
  ) async throws -> [FoundLine] {
    guard !hits.isEmpty else { return [] }
    return try await database.read { db in
      var told = hits
      var records: [RecordNumber: BibliographicRecord] = [:]
      if wantsRecords {
        records = try BibliographicRecord.all(db, numbered: hits.map(\.record), for: audience)
        try KindFacts.fill(&told, db, from: records)
      }
      let sought = try SoughtWords(text, db)
      return try told.map { try FoundLine($0, records[$0.record], sought) }
    }
  }
}
