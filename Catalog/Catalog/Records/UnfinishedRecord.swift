public import GRDB
import Persistence
public import Values

/// A record that was entered in haste, and what is not said of it yet.
public struct UnfinishedRecord: Hashable, Sendable {
  /// Its number.
  public let record: RecordNumber
  /// What it is called.
  public let title: String
  /// The MARC code of its language; `nil` when it is not known.
  public let language: String?
  /// What is not said of it, in the order of the form.
  package let missing: [EntryField]

  /// How the form calls what is missing.
  public var names: [Sentence] { missing.map(\.label) }
}

extension SimpleEntry {
  /// What quick entry asks and this one does not say; nothing of it is refused for that.
  package var missing: [EntryField] {
    let said: [(EntryField, Bool)] = [
      (.year, year != nil || date?.nonEmpty != nil || day != nil),
      (.subjects, subjects.contains { $0.nonEmpty != nil }),
      (.language, language?.nonEmpty != nil),
      (
        .callNumber,
        callNumber?.nonEmpty != nil || classification?.nonEmpty != nil || form != .book
      ),
    ]
    return said.filter { !$0.1 }.map { $0.0 }
  }
}

extension UnfinishedRecord: FetchableRecord {
  private static let noYear = "(record.year IS NULL)"
  private static let noSubject = """
    (NOT EXISTS (SELECT 1 FROM recordSubject WHERE recordSubject.record = record.number))
    """
  private static let noLanguage = "(record.language IS NULL)"
  private static let noPlace = "(record.callNumber IS NULL AND record.form = 'book')"

  /// Whether something is missing of a record, in SQL.
  fileprivate static let lacks = """
    (\(noYear) OR \(noSubject) OR \(noLanguage) OR \(noPlace))
    """
  /// How much is missing of a record, in SQL.
  fileprivate static let gaps = "(\(noYear) + \(noSubject) + \(noLanguage) + \(noPlace))"
  fileprivate static let columns = """
    SELECT record.number, record.title, record.language, \(noYear) AS noYear,
      \(noSubject) AS noSubject, \(noLanguage) AS noLanguage, \(noPlace) AS noPlace
    FROM unfinishedRecord JOIN record ON record.number = unfinishedRecord.record
    """

  /// Reads a row of the columns above.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    record = try row.decode(forColumn: "number")
    title = try row.decode(forColumn: "title")
    language = try row.decode(forColumn: "language")
    let parts: [(EntryField, String)] = [
      (.year, "noYear"), (.subjects, "noSubject"), (.language, "noLanguage"),
      (.callNumber, "noPlace"),
    ]
    missing = try parts.filter { try row.decode(Bool.self, forColumn: $0.1) }.map { $0.0 }
  }
}

extension UnfinishedRecord {
  /// Puts a record on the list, unless nothing is missing of it.
  static func mark(_ db: Database, _ number: RecordNumber) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO unfinishedRecord (record)
        SELECT number FROM record WHERE number = ? AND \(lacks)
        """, arguments: [number])
  }

  /// Takes a record off the list when nothing is missing of it any more.
  static func settle(_ db: Database, _ number: RecordNumber) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM unfinishedRecord WHERE record = ? AND NOT EXISTS
          (SELECT 1 FROM record WHERE number = unfinishedRecord.record AND \(lacks))
        """
    ).execute(arguments: [number])
  }
}

extension Catalogue {
  /// The records that are to be completed, of those that she may meet: those that miss most first,
  /// and of these the oldest.
  ///
  /// - Parameters:
  ///   - page: from 1 on.
  ///   - pageSize: 0 to 200; 0 counts them only.
  /// - Returns: those of the page, and how many there are.
  public func unfinished(
    page: Int = 1, pageSize: Int = 50, for audience: Audience
  ) async throws -> (records: [UnfinishedRecord], total: Int) {
    let size = min(max(pageSize, 0), 200)
    let first = (min(max(page, 1), 1_000_000) - 1) * size
    return try await database.read { db in
      let condition = "WHERE \(audience.condition) AND \(UnfinishedRecord.lacks)"
      let total =
        try Int.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT count(*) FROM unfinishedRecord
              JOIN record ON record.number = unfinishedRecord.record \(condition)
              """)) ?? 0
      let lines = try UnfinishedRecord.whole(
        db.cachedStatement(
          sql: """
            \(UnfinishedRecord.columns) \(condition)
            ORDER BY \(UnfinishedRecord.gaps) DESC, record.number LIMIT ? OFFSET ?
            """), arguments: [size, first], of: "unfinishedRecord")
      return (records: lines, total: total)
    }
  }
}

extension Migration {
  /// Records that were entered in haste, until nothing is missing of them.
  static let unfinishedRecords = Migration("2026-11-28 records to be completed") { db in
    try db.execute(
      sql: """
        CREATE TABLE unfinishedRecord (
          record INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE
        ) STRICT;
        """)
  }
}
