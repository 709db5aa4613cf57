public import GRDB
import MARC
import Persistence
import Values

extension Catalogue {
  /// What identifies a record among others of its kind.
  public func facts(of record: BibliographicRecord) async throws -> KindFacts {
    try await database.read { db in try KindFacts.of(db, record) }
  }
}

extension KindFacts {
  /// What identifies a record among others of its kind; the record is read already.
  public static func of(_ db: Database, _ record: BibliographicRecord) throws -> KindFacts {
    switch record.form {
    case .book: .book
    case .journal:
      .journal(try journals(db, among: [record.number])[record.number] ?? noIssues)
    case .clipping: .clipping(ClippingFacts(of: record.marc))
    case .document where record.audience == .staff: .document(.closed)
    case .document: .document(try doors(db, among: [record.number])[record.number] ?? .open)
    }
  }

  /// What is known of a kind before anything was read.
  init(of form: Form) {
    self =
      switch form {
      case .book: .book
      case .journal: .journal(Self.noIssues)
      case .clipping: .clipping(ClippingFacts(paper: nil, day: nil, page: nil))
      case .document: .document(.open)
      }
  }

  /// Reads the facts of a whole list: one read for each kind in it, and one for each journal.
  ///
  /// Nothing is read but what belongs to these records, so the public learns nothing of others.
  ///
  /// - Parameter read: the records, where they were read already; then clippings are not read again.
  static func fill(
    _ hits: inout [SearchHit], _ db: Database, from read: [RecordNumber: BibliographicRecord]? = nil
  ) throws {
    let records = Dictionary(grouping: hits, by: \.form).mapValues { $0.map(\.record) }
    let journals = try journals(db, among: records[.journal] ?? [])
    let clippings = try clippings(db, among: records[.clipping] ?? [], from: read)
    let doors = try doors(db, among: records[.document] ?? [])
    for place in hits.indices {
      let hit = hits[place]
      switch hit.form {
      case .book: break
      case .journal: if let known = journals[hit.record] { hits[place].facts = .journal(known) }
      case .clipping: if let known = clippings[hit.record] { hits[place].facts = .clipping(known) }
      case .document:
        let door = hit.isClosed == true ? .closed : doors[hit.record] ?? .open
        hits[place].facts = .document(door)
      }
    }
  }

  private static let noIssues = JournalFacts(issues: 0, newest: nil)

  /// Of a journal with more copies the newest issue is looked for among so many that came last.
  private static let mostCopies = 200

  /// The copies of a journal that say which issue they are.
  private static let issuesOfOne = """
    FROM item WHERE record = ? AND enumeration IS NOT NULL
      AND status NOT IN ('withdrawn', 'lost')
    """

  private static func journals(
    _ db: Database, among records: [RecordNumber]
  ) throws -> [RecordNumber: JournalFacts] {
    var known: [RecordNumber: JournalFacts] = [:]
    for record in records {
      let last = try Row.whole(
        db.cachedStatement(
          sql: "SELECT number, enumeration \(issuesOfOne) ORDER BY number DESC LIMIT \(mostCopies)"),
        arguments: [record], of: "item"
      ) { row in try row.decode(String.self, forColumn: "enumeration") }
      guard !last.isEmpty else { continue }
      let facts = JournalFacts(enumerations: last.reversed())
      known[record] =
        last.count < mostCopies
        ? facts : JournalFacts(issues: try issues(db, of: record), newest: facts.newest)
    }
    return known
  }

  /// How many different issues there are of a journal.
  private static func issues(_ db: Database, of record: RecordNumber) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(DISTINCT enumeration) \(issuesOfOne)"),
      arguments: [record]) ?? 0
  }

  private static func clippings(
    _ db: Database, among records: [RecordNumber], from known: [RecordNumber: BibliographicRecord]?
  ) throws -> [RecordNumber: ClippingFacts] {
    guard !records.isEmpty else { return [:] }
    if let known {
      return records.reduce(into: [:]) { facts, record in
        facts[record] = known[record].map { ClippingFacts(of: $0.marc) }
      }
    }
    let read = try Row.whole(
      db.cachedStatement(
        sql: """
          SELECT record, marc FROM recordMARC WHERE record IN (SELECT value FROM json_each(?))
          """), arguments: [records.asList], of: "recordMARC"
    ) { row -> (RecordNumber, ClippingFacts) in
      let record = try row.decode(RecordNumber.self, forColumn: "record")
      return (record, ClippingFacts(of: try MARCRecord(stored: row, of: record)))
    }
    return Dictionary(read, uniquingKeysWith: { first, _ in first })
  }

  private static func doors(
    _ db: Database, among records: [RecordNumber]
  ) throws -> [RecordNumber: DocumentDoor] {
    guard !records.isEmpty else { return [:] }
    let read = try Row.whole(
      db.cachedStatement(
        sql: """
          SELECT record, max(type IN (SELECT code FROM itemType WHERE lentToAll = 1)) AS lent
          FROM item
          WHERE record IN (SELECT value FROM json_each(?))
            AND status NOT IN ('withdrawn', 'lost')
          GROUP BY record
          """), arguments: [records.asList], of: "record"
    ) { row -> (RecordNumber, DocumentDoor) in
      let lent = try row.decode(Bool.self, forColumn: "lent")
      return (
        try row.decode(RecordNumber.self, forColumn: "record"),
        lent ? DocumentDoor.open : DocumentDoor.readHere
      )
    }
    return Dictionary(read, uniquingKeysWith: { first, _ in first })
  }
}

extension ClippingFacts {
  /// Reads paper, day and page of a clipping, and what it is about.
  init(of marc: MARCRecord) {
    self.init(
      paper: Host(of: marc)?.title, day: HostPart.day(of: marc), page: HostPart.page(of: marc),
      summary: marc.first(Profile.abstract.tag, "a"))
  }
}

extension [RecordNumber] {
  /// As JSON, for a query that looks for all of them at once.
  var asList: String { "[\(map(\.description).joined(separator: ","))]" }
}
