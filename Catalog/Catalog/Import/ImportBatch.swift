internal import GRDB
internal import MARC
internal import Persistence
internal import Values

/// Some records of a file, ready to be written in one transaction.
struct ImportBatch: Sendable {
  /// How many records a transaction takes.
  static let size = 500

  /// One record of the file, good or bad.
  struct Entry: Sendable {
    let reading: MARCReading
    let prepared: PreparedRecord?
  }

  /// What became of an entry.
  struct Outcome: Sendable {
    var record: RecordNumber?
    var twin: RecordNumber?
    var fault: Sentence?
  }

  var entries: [Entry] = []

  mutating func append(_ reading: MARCReading) {
    entries.append(
      Entry(reading: reading, prepared: reading.record.map { PreparedRecord($0, form: nil) }))
  }

  /// Writes the good ones, all in one transaction; if the database refuses one, the others alone.
  func write(to database: LibraryDatabase, at now: Instant) async throws -> [Outcome] {
    do {
      return try await database.transaction { db in try outcomes(db, at: now) }
    } catch let error as DatabaseError where Self.isAboutOneRecord(error) {
      return try await database.transaction { db in try outcomesOneByOne(db, at: now) }
    }
  }

  /// Says what would become of them.
  func tryOut(in database: LibraryDatabase) async throws -> [Outcome] {
    try await database.read { db in
      try entries.map { Outcome(twin: try twin(of: $0, db)) }
    }
  }

  private static func isAboutOneRecord(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_TOOBIG
  }

  private func outcomes(_ db: Database, at now: Instant) throws -> [Outcome] {
    try entries.map { entry in
      let twin = try twin(of: entry, db)
      return Outcome(record: try entry.prepared?.insert(db, at: now), twin: twin)
    }
  }

  private func outcomesOneByOne(_ db: Database, at now: Instant) throws -> [Outcome] {
    try entries.map { entry in
      var outcome = Outcome()
      do {
        try db.inSavepoint {
          outcome.twin = try twin(of: entry, db)
          outcome.record = try entry.prepared?.insert(db, at: now)
          return .commit
        }
      } catch let error as DatabaseError where Self.isAboutOneRecord(error) {
        outcome = Outcome(fault: Self.notKept)
      }
      return outcome
    }
  }

  private static let notKept = Sentence(
    id: "Cantuman ini tidak bisa disimpan di basis data. Laporkan bersama berkasnya.",
    en: "The database cannot keep this record. Report it together with its file.")

  /// A record that is there already, byte for byte, under the same control number.
  private func twin(of entry: Entry, _ db: Database) throws -> RecordNumber? {
    guard let prepared = entry.prepared, let number = prepared.summary.controlNumber else {
      return nil
    }
    return try RecordNumber.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM record JOIN recordMARC ON record = number
          WHERE controlNumber = ? AND controlAgency IS ? AND marc = ?
          """), arguments: [number, prepared.summary.controlAgency, prepared.packed])
  }
}
