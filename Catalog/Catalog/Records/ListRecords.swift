import GRDB
import Persistence
public import Values

/// A title in a list of the office, with what may be missing of it.
public struct RecordLine: Hashable, Sendable {
  /// The record.
  public let number: RecordNumber
  /// What it is called.
  public let title: String
  /// Who made it, as lists show it.
  public let author: String?
  /// When it came out.
  public let year: Int?
  /// The MARC code of the language that it is in.
  public let language: String?
  /// Where its copies stand.
  public let callNumber: String?
  /// Its subjects in the order of their letters, between semicolons; nothing where it has none.
  public let subjects: String?
  /// How many copies it has, without those that were withdrawn.
  public let copies: Int
  /// Whether it is closed to the public.
  public let isClosed: Bool

  fileprivate static let select = """
    SELECT record.number, record.title, record.author, record.year, record.language,
      record.callNumber,
      record.audience = 'staff' AS isClosed,
      (SELECT group_concat(term, '; ') FROM
        (SELECT subject.term AS term FROM recordSubject
          JOIN subject ON subject.number = recordSubject.subject
          WHERE recordSubject.record = record.number ORDER BY subject.term)) AS subjects,
      (SELECT count(*) FROM item
        WHERE item.record = record.number AND item.status <> 'withdrawn') AS copies
    FROM record
    """

  fileprivate init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    title = try row.decode(forColumn: "title")
    author = try row.decode(forColumn: "author")
    year = try row.decode(forColumn: "year")
    language = try row.decode(forColumn: "language")
    callNumber = try row.decode(forColumn: "callNumber")
    subjects = try row.decode(forColumn: "subjects")
    copies = try row.decode(forColumn: "copies")
    isClosed = try row.decode(forColumn: "isClosed")
  }
}

/// What a title lacks, by which a list is narrowed.
public enum RecordLack: String, Hashable, Sendable, CaseIterable {
  /// None of these is known of it, or there is none.
  case callNumber, year, language, subject, copies

  fileprivate var sql: String {
    switch self {
    case .callNumber: "record.callNumber IS NULL"
    case .year: "record.year IS NULL"
    case .language: "record.language IS NULL"
    case .subject:
      "NOT EXISTS (SELECT 1 FROM recordSubject WHERE recordSubject.record = record.number)"
    case .copies: "NOT EXISTS (SELECT 1 FROM item WHERE item.record = record.number)"
    }
  }

  /// Whether an index knows how many lack it; the others are looked through.
  public var isCounted: Bool {
    switch self {
    case .callNumber, .year, .language: true
    case .subject, .copies: false
    }
  }
}

/// Which titles a list shows, the newest first, and for whose eyes.
public struct RecordQuestion: Hashable, Sendable {
  /// Those that lack it alone; nothing for all.
  public var lack: RecordLack?
  /// Records that are closed to her are not there.
  public var audience: Audience

  /// Takes what is looked for, and for whom.
  public init(lack: RecordLack? = nil, for audience: Audience) {
    self.lack = lack
    self.audience = audience
  }

  fileprivate var rows: ListedRows {
    ListedRows(
      number: "record.number", tables: "record", audience: audience, narrowing: lack?.sql,
      order: "record.number DESC")
  }
}

extension Catalogue {
  /// The next titles of a list.
  ///
  /// - Parameter last: the last title of what was shown before; nothing for the beginning.
  public func records(
    _ question: RecordQuestion, after last: RecordNumber? = nil, atMost size: Int = 50
  ) async throws -> Stretch<RecordLine> {
    try await database.read { db in
      try Self.part(db, of: question, after: last, atMost: size)
    }
  }

  /// Adds every title of a list to something, as all of them were at one moment.
  public func every<Result: Sendable>(
    _ question: RecordQuestion, into start: Result,
    _ add: @escaping @Sendable (inout Result, RecordLine) -> Void
  ) async throws -> Result {
    try await Stretch<RecordLine>.every(
      in: database, into: start, by: { $0.number },
      { db, last, size in try Self.part(db, of: question, after: last, atMost: size) }, add)
  }

  private static func part(
    _ db: Database, of question: RecordQuestion, after last: RecordNumber?, atMost size: Int
  ) throws -> Stretch<RecordLine> {
    // Numbers grow: without a last one, all of them are smaller than the largest.
    let rows = question.rows
    return try Stretch.read(
      db,
      """
      \(RecordLine.select) WHERE \(rows.condition) AND record.number < ? ORDER BY \(rows.order)
      """, arguments: [last?.rawValue ?? Int64.max], of: "record", atMost: size
    ) { try RecordLine(row: $0) }
  }

  /// How many titles a list has in all.
  public func count(_ question: RecordQuestion) async throws -> Int {
    try await count(question.rows)
  }

  /// The copies of the first titles of a list, to do something to all of them.
  public func copies(
    ofEach numbers: [RecordNumber], atMost size: Int
  ) async throws -> [ItemNumber] {
    let list = "[" + numbers.map(\.description).joined(separator: ",") + "]"
    return try await database.read { db in
      try ItemNumber.fetchAll(
        db,
        sql: """
          SELECT number FROM item
          WHERE record IN (SELECT value FROM json_each(?)) AND status <> 'withdrawn'
          ORDER BY number LIMIT ?
          """, arguments: [list, size])
    }
  }

  /// The numbers of the first titles of a list.
  public func recordNumbers(
    _ question: RecordQuestion, atMost size: Int
  ) async throws -> [RecordNumber] {
    try await database.read { db in
      try RecordNumber.fetchAll(db, sql: question.rows.numbers, arguments: [size])
    }
  }
}

extension Migration {
  /// What the list of titles looks for, so that a press reads no whole table.
  static let recordLists = Migration("2026-11-28 lists of titles") { db in
    try db.execute(
      sql: """
        CREATE INDEX recordWithoutCallNumber ON record (number) WHERE callNumber IS NULL;
        CREATE INDEX recordWithoutYear ON record (number) WHERE year IS NULL;
        CREATE INDEX recordWithoutLanguage ON record (number) WHERE language IS NULL;
        """)
  }
}
