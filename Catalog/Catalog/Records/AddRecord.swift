public import GRDB
public import MARC
internal import Persistence
public import Values

extension Catalogue {
  /// Enters a record as it was given.
  ///
  /// - Parameter form: which of the four kinds it is; recognised when it is `nil`.
  /// - Returns: its number.
  /// - Throws: `RecordLengthRefusal`, or a fault of the database; then nothing was written.
  public func addRecord(
    _ marc: MARCRecord, form: Form? = nil, at now: Instant, by witness: Witness? = nil
  ) async throws -> RecordNumber {
    try marc.requireSomeLength()
    let prepared = PreparedRecord(marc, form: form)
    return try await database.recorded { db in
      let number = try prepared.insert(db, at: now)
      try witness?.note("record.added", "record \(number)", in: db)
      return number
    }
  }

  /// Enters a record from the simple form, with our own control number (001) and the time (005).
  ///
  /// - Returns: its number.
  /// - Throws: `EntryRefusal`, or `Refusals` with all of them; then nothing was written.
  public func addRecord(
    _ entry: SimpleEntry, at now: Instant, by witness: Witness? = nil
  ) async throws -> RecordNumber {
    let entry = try entry.checked()
    return try await database.recorded { db in
      let number = try BibliographicRecord.add(db, entry, at: now)
      try witness?.note("record.added", "record \(number)", in: db)
      return number
    }
  }
}

extension BibliographicRecord {
  /// Enters a record in somebody else's transaction.
  public static func add(
    _ db: Database, _ marc: MARCRecord, form: Form? = nil, at now: Instant
  ) throws -> RecordNumber {
    try PreparedRecord(marc, form: form).insert(db, at: now)
  }

  /// Enters a record from the simple form in somebody else's transaction.
  public static func add(
    _ db: Database, _ entry: SimpleEntry, at now: Instant
  ) throws -> RecordNumber {
    var entry = try entry.checked()
    if entry.callNumber?.nonEmpty == nil { entry.callNumber = entry.proposedCallNumber }
    let last = try Int64.fetchOne(
      db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'record'")
    let number = RecordNumber((last ?? 0) + 1)
    let marc = try entry.marc(
      numbered: number, agency: Setting.value("library.agency", in: db), at: now)
    return try PreparedRecord(marc, form: entry.form).insert(db, at: now, numbered: number)
  }
}
