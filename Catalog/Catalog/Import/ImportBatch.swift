import GRDB
import MARC
import Persistence
import Trail
import Values

/// Some records of a file, ready to be written in one transaction.
struct ImportBatch: Sendable {
  /// How many records a transaction takes at most.
  static let size = 500
  /// How many bytes of MARC a transaction takes, more or less: records may be large.
  static let weight = 16 << 20

  /// One record of the file, good or bad.
  struct Entry: Sendable {
    let reading: MARCReading
    let prepared: PreparedRecord?
    /// Why it is not kept, though it could be read.
    var notTaken: Sentence?
  }

  /// What became of an entry.
  struct Outcome: Sendable {
    /// Its number in the catalogue, given now or before.
    var record: RecordNumber?
    /// The number of the same record, when it was there before; then nothing was written.
    var twin: RecordNumber?
    /// Whether it was closed because it is a closed record that comes back.
    var wasClosed = false
    /// An ISBN of it that another record has, and the number of that one.
    var sameISBN: (isbn: ISBN, record: RecordNumber)?
    /// Why the database does not keep it.
    var fault: Sentence?
    /// What has still to be entered into the index.
    fileprivate var words: SearchIndex.Words?
  }

  private(set) var entries: [Entry] = []
  private var bytes = 0

  /// Whether it should be handed over before it takes more.
  var isFull: Bool { entries.count >= Self.size || bytes >= Self.weight }

  mutating func append(_ reading: MARCReading) {
    if let refusal = reading.record.flatMap(Self.refusal(of:)) {
      entries.append(Entry(reading: reading, prepared: nil, notTaken: refusal.sentence))
      return
    }
    let prepared = reading.record.map { PreparedRecord($0, form: nil) }
    bytes += prepared?.packed.count ?? 0
    entries.append(Entry(reading: reading, prepared: prepared))
  }

  private static func refusal(of marc: MARCRecord) -> (any Refusal)? {
    guard marc.saysSomething else { return RecordRefusal.withoutTitle }
    return marc.lengthRefusal
  }

  /// Writes the good ones, all in one transaction; if the database refuses one, the others alone.
  func write(
    to database: LibraryDatabase, at now: Instant, by actor: Actor, addresses: AddressMaker
  ) async throws -> [Outcome] {
    do {
      return try await database.transaction { db in
        try actor.needs(.catalogueImport, in: db)
        var owners = try ISBNOwners(of: entries, db)
        let outcomes = try entries.map { entry -> Outcome in
          var outcome = try self.outcome(of: entry, db, at: now, addresses)
          owners.note(&outcome, of: entry)
          return outcome
        }
        for words in outcomes.compactMap(\.words) { try SearchIndex.enter(db, words) }
        return outcomes
      }
    } catch let error as DatabaseError where Self.isAboutOneRecord(error) {
      return try await database.transaction { db in
        try actor.needs(.catalogueImport, in: db)
        return try outcomesOneByOne(db, at: now, addresses)
      }
    }
  }

  /// Says what would become of them.
  func tryOut(in database: LibraryDatabase, by actor: Actor) async throws -> [Outcome] {
    try await database.read { db in
      try actor.needs(.catalogueImport, in: db)
      var owners = try ISBNOwners(of: entries, db)
      return try entries.map { entry -> Outcome in
        let standing = try standing(of: entry, db)
        var outcome = Outcome(
          twin: standing.twin, wasClosed: standing.twin == nil && standing.closed != nil,
          fault: entry.notTaken)
        owners.note(&outcome, of: entry)
        return outcome
      }
    }
  }

  private static func isAboutOneRecord(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_TOOBIG
  }

  private func outcome(
    of entry: Entry, _ db: Database, at now: Instant, _ addresses: AddressMaker
  ) throws -> Outcome {
    guard let prepared = entry.prepared else { return Outcome(fault: entry.notTaken) }
    let standing = try standing(of: entry, db)
    if let twin = standing.twin { return Outcome(record: twin, twin: twin) }
    let kept = standing.closed ?? prepared
    let address = try addresses.free(db, for: Array(kept.packed))
    let (record, words) = try kept.insertWordless(db, at: now, under: address)
    return Outcome(record: record, wasClosed: standing.closed != nil, words: words)
  }

  private func outcomesOneByOne(
    _ db: Database, at now: Instant, _ addresses: AddressMaker
  ) throws -> [Outcome] {
    var owners = try ISBNOwners(of: entries, db)
    return try entries.map { entry -> Outcome in
      var outcome = Outcome()
      do {
        try db.inSavepoint {
          outcome = try self.outcome(of: entry, db, at: now, addresses)
          if let words = outcome.words { try SearchIndex.enter(db, words) }
          return .commit
        }
      } catch let error as DatabaseError where Self.isAboutOneRecord(error) {
        outcome = Outcome(fault: Self.notKept)
      }
      owners.note(&outcome, of: entry)
      return outcome
    }
  }

  private static let notKept = Sentence(
    id: "Cantuman ini tidak bisa disimpan di basis data. Laporkan bersama berkasnya.",
    en: "The database cannot keep this record. Report it together with its file.")
}
