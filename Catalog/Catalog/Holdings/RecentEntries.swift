public import GRDB
import Persistence
public import Values

/// A record, or a copy that was added to it, as the page of quick entry names it.
public struct EnteredRecord: Hashable, Sendable {
  /// Its number.
  public let record: RecordNumber
  /// What it is called.
  public let title: String
  /// Which kind it is.
  public let form: Form
  /// The MARC code of its language; `nil` when it is not known.
  public let language: String?
  /// Who made it.
  public let author: String?
  /// When it was published.
  public let year: Int?
  /// How many copies it has that were not withdrawn.
  public let copies: Int
  /// The copy that was added by itself; `nil` where the record was entered.
  public let added: ItemNumber?
  /// That copy, or else the newest that came in another way.
  public let barcode: Barcode?
  /// Where that stands.
  public let callNumber: String?
  /// Which issue that is.
  public let enumeration: String?
  /// Whether it was entered quickly within the last day and nothing has happened to it since, so that
  /// entering it may be taken back; never where that is not asked.
  public let mayGoBack: Bool
  /// Whether it has the ISBN or ISSN that was asked for.
  public internal(set) var hasItsNumber = false
  /// When it was entered.
  public let at: Instant
}

extension EnteredRecord: FetchableRecord {
  private static let copies = """
    (SELECT count(*) FROM item AS other WHERE other.record = record.number
      AND other.status <> 'withdrawn') AS copies
    """

  /// Records; the only value in them is since when those were entered that may be taken back, or
  /// `NULL` for none.
  static let records = """
    SELECT record.number, record.title, record.form, record.language, record.author, record.year, \(copies),
      NULL AS added, newest.barcode, newest.callNumber, newest.enumeration,
      record.createdAt AS at,
      record.version = 1 AND record.createdAt >= ? AND newest.status = 'available'
        AND NOT newest.onLoan AND NOT newest.waiting
        AND EXISTS (SELECT 1 FROM firstLabel WHERE firstLabel.item = newest.number)
        AND (SELECT count(*) FROM item WHERE item.record = record.number) = 1 AS mayGoBack
    FROM record LEFT JOIN item AS newest ON newest.number =
      (SELECT max(item.number) FROM item WHERE item.record = record.number
        AND NOT EXISTS (SELECT 1 FROM addedCopy WHERE addedCopy.item = item.number))
    """

  /// Copies that were added by themselves, with the same value in it.
  fileprivate static let additions = """
    SELECT addedCopy.item AS added, record.number, record.title, record.form, record.language,
      record.author, record.year, \(copies), item.barcode, item.callNumber, item.enumeration, addedCopy.at,
      addedCopy.at >= ? AND item.status = 'available' AND NOT item.onLoan AND NOT item.waiting
        AND EXISTS (SELECT 1 FROM firstLabel WHERE firstLabel.item = item.number) AS mayGoBack
    FROM addedCopy JOIN item ON item.number = addedCopy.item
      JOIN record ON record.number = item.record
    """

  /// Reads a row of the columns above.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    record = try row.decode(forColumn: "number")
    title = try row.decode(forColumn: "title")
    form = try row.decode(forColumn: "form")
    language = try row.decode(forColumn: "language")
    author = try row.decode(forColumn: "author")
    year = try row.decode(forColumn: "year")
    copies = try row.decode(forColumn: "copies")
    added = try row.decode(forColumn: "added")
    barcode = try row.decode(forColumn: "barcode")
    callNumber = try row.decode(forColumn: "callNumber")
    enumeration = try row.decode(forColumn: "enumeration")
    mayGoBack = try row.decode(Bool?.self, forColumn: "mayGoBack") ?? false
    at = try row.decode(forColumn: "at")
  }
}

extension Catalogue {
  /// The records that were entered last and the copies that were added last, of what she may meet, the
  /// newest first.
  ///
  /// - Parameter now: by which is told what may still be taken back.
  public func lastEntered(
    _ limit: Int, at now: Instant, for audience: Audience
  ) async throws -> [EnteredRecord] {
    let since = QuickEntry.mayGoBack(since: now)
    return try await database.read { db in
      let records = try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.records) WHERE \(audience.condition)
            ORDER BY record.number DESC LIMIT ?
            """), arguments: [since, limit], of: "record")
      let copies = try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.additions) WHERE \(audience.condition)
            ORDER BY addedCopy.item DESC LIMIT ?
            """), arguments: [since, limit], of: "addedCopy")
      return EnteredRecord.newest(limit, of: records, and: copies)
    }
  }

  /// Records that may be the same work as what is typed: one of the same ISBN or ISSN, or of the same
  /// kind and title; of those that she may meet, at most five.
  public func alike(
    _ entry: SimpleEntry, for audience: Audience
  ) async throws -> [EnteredRecord] {
    let isbn = entry.isbn.flatMap { try? ISBN($0) }
    let issn = entry.issn.flatMap { try? ISSN($0) }
    let title = try Title(
      of: entry.marc(numbered: nil, agency: nil, at: Instant(seconds: 0))
    ).sorted.nonEmpty
    guard isbn != nil || issn != nil || title != nil else { return [] }
    return try await database.read { db in
      var numbered: Set<RecordNumber> = []
      if let isbn {
        try numbered.formUnion(BibliographicRecord.numbers(db, isbn: isbn, for: audience))
      }
      if let issn {
        try numbered.formUnion(BibliographicRecord.numbers(db, issn: issn, for: audience))
      }
      var found = try EnteredRecord.whole(
        db.cachedStatement(
          sql: """
            \(EnteredRecord.records) WHERE \(audience.condition) AND (
              record.number IN (SELECT record FROM recordISBN WHERE isbn = ?)
              OR record.number IN (SELECT record FROM recordISSN WHERE issn = ?)
              OR record.number IN (SELECT number FROM record WHERE sortTitle = ? AND form = ?))
            ORDER BY record.number LIMIT 5
            """), arguments: [nil, isbn?.digits, issn?.text, title, entry.form], of: "record")
      for place in found.indices {
        found[place].hasItsNumber = numbered.contains(found[place].record)
      }
      return found
    }
  }
}

extension EnteredRecord {
  /// Both lists in one, the newest first; each comes with its newest first.
  ///
  /// Records keep their order: one that came by a file may bear an older moment than its neighbours.
  fileprivate static func newest(
    _ limit: Int, of records: [EnteredRecord], and copies: [EnteredRecord]
  ) -> [EnteredRecord] {
    var (entered, added) = (records[...], copies[...])
    var all: [EnteredRecord] = []
    while all.count < limit {
      guard let copy = added.first else { return all + entered.prefix(limit - all.count) }
      if let record = entered.first, copy.isOlder(than: record) {
        all.append(record)
        entered.removeFirst()
      } else {
        all.append(copy)
        added.removeFirst()
      }
    }
    return all
  }

  /// Whether it was added before a record was entered; at one moment, the title that it belongs to and
  /// those before it came first.
  private func isOlder(than other: EnteredRecord) -> Bool {
    at == other.at ? record < other.record : at < other.at
  }
}

extension [EnteredRecord] {
  /// The one of what is alike that is meant by what is typed: it has the number, or it alone has the
  /// title and nothing that is typed speaks against it; `nil` where somebody has to look.
  public func meant(by entry: SimpleEntry) -> EnteredRecord? {
    let numbered = filter(\.hasItsNumber)
    guard numbered.isEmpty else { return numbered.count == 1 ? numbered.first : nil }
    guard count == 1, let only = first else { return nil }
    // A journal is one title, however its issues are told apart.
    if entry.form == .journal { return only }
    return entry.isbn?.nonEmpty == nil && only.isBy(entry) ? only : nil
  }
}

extension EnteredRecord {
  /// Whether neither its author nor its year is another one than what is typed.
  fileprivate func isBy(_ entry: SimpleEntry) -> Bool {
    let typed = entry.year ?? entry.date.flatMap { PublicationDate($0)?.year }
    if let year, let typed, year != typed { return false }
    let (own, theirs) = (Self.words(of: author ?? ""), Self.words(of: entry.authors.first ?? ""))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  private static func words(of name: String) -> Set<Substring> {
    Set(name.foldedForSorting.split { !$0.isLetter })
  }
}
