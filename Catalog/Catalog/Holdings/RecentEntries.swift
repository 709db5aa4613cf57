public import GRDB
import Persistence
public import Values

/// A record as the page of quick entry names it.
public struct EnteredRecord: Hashable, Sendable {
  /// Its number.
  public let record: RecordNumber
  /// What it is called.
  public let title: String
  /// The MARC code of its language; `nil` when it is not known.
  public let language: String?
  /// Who made it.
  public let author: String?
  /// When it was published.
  public let year: Int?
  /// How many copies it has that were not withdrawn.
  public let copies: Int
  /// Its newest copy.
  public let barcode: Barcode?
  /// Where that stands.
  public let callNumber: String?
  /// Whether it was entered quickly within the last day and nothing has happened to it since, so that
  /// entering it may be taken back; never where that is not asked.
  public let mayGoBack: Bool
}

extension EnteredRecord: FetchableRecord {
  /// The columns; the only value in them is since when those were entered that may be taken back,
  /// or `NULL` for none.
  fileprivate static let columns = """
    SELECT record.number, record.title, record.language, record.author, record.year,
      (SELECT count(*) FROM item WHERE item.record = record.number
        AND item.status <> 'withdrawn') AS copies,
      newest.barcode, newest.callNumber,
      record.version = 1 AND record.createdAt >= ? AND newest.status = 'available'
        AND NOT newest.onLoan AND NOT newest.waiting
        AND EXISTS (SELECT 1 FROM firstLabel WHERE item = newest.number)
        AND (SELECT count(*) FROM item WHERE item.record = record.number) = 1 AS mayGoBack
    FROM record LEFT JOIN item AS newest ON newest.number =
      (SELECT max(item.number) FROM item WHERE item.record = record.number)
    """

  /// Reads a row of the columns above.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    record = try row.decode(forColumn: "number")
    title = try row.decode(forColumn: "title")
    language = try row.decode(forColumn: "language")
    author = try row.decode(forColumn: "author")
    year = try row.decode(forColumn: "year")
    copies = try row.decode(forColumn: "copies")
    barcode = try row.decode(forColumn: "barcode")
    callNumber = try row.decode(forColumn: "callNumber")
    mayGoBack = try row.decode(Bool?.self, forColumn: "mayGoBack") ?? false
  }
}

extension Catalogue {
  /// The records that were entered last, of those that she may meet, the newest first.
  ///
  /// - Parameter now: by which is told what may still be taken back.
  public func lastEntered(
    _ limit: Int, at now: Instant, for audience: Audience
  ) async throws -> [EnteredRecord] {
    let since = QuickEntry.mayGoBack(since: now)
    return try await database.read { db in
      try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.columns) WHERE \(audience.condition)
            ORDER BY record.number DESC LIMIT ?
            """), arguments: [since, limit], of: "record")
    }
  }

  /// Records that may be the same work as what is typed: one of the same ISBN, or of the same kind
  /// and title; of those that she may meet, at most five.
  public func alike(
    _ entry: SimpleEntry, for audience: Audience
  ) async throws -> [EnteredRecord] {
    let isbn = entry.isbn.flatMap { try? ISBN($0) }
    let title = try Title(
      of: entry.marc(numbered: nil, agency: nil, at: Instant(seconds: 0))
    ).sorted.nonEmpty
    guard isbn != nil || title != nil else { return [] }
    return try await database.read { db in
      try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.columns) WHERE \(audience.condition) AND (
              record.number IN (SELECT record FROM recordISBN WHERE isbn = ?)
              OR record.number IN (SELECT number FROM record WHERE sortTitle = ? AND form = ?))
            ORDER BY record.number LIMIT 5
            """), arguments: [nil, isbn?.digits, title, entry.form], of: "record")
    }
  }
}
