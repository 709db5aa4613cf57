internal import GRDB
public import MARC
internal import Persistence
public import Values

extension Catalogue {
  /// Changes a record that nobody else changed since it was read.
  ///
  /// - Parameters:
  ///   - form: its kind from now on; the one it has when it is `nil`.
  ///   - version: the version that was read.
  /// - Returns: the version that it has now.
  /// - Throws: `RecordLengthRefusal`; `RecordRefusal.changedMeanwhile` when it has another version;
  ///   then nothing was written.
  @discardableResult
  public func changeRecord(
    _ number: RecordNumber, to marc: MARCRecord, form: Form? = nil, ifVersion version: Int,
    at now: Instant, by witness: Witness? = nil
  ) async throws -> Int {
    try marc.requireSomeLength()
    return try await database.recorded { db in
      let old = try BibliographicRecord.changeable(db, number, ifVersion: version)
      try PreparedRecord(marc, form: form ?? Form.named(in: marc) ?? old.form)
        .update(db, number, at: now)
      try witness?.note("record.changed", "record \(number)", in: db)
      return version + 1
    }
  }

  /// Changes what the simple form knows of a record, and nothing else of it.
  ///
  /// - Returns: the version that it has now.
  /// - Throws: `EntryRefusal`, `RecordRefusal`; then nothing was written.
  @discardableResult
  public func changeRecord(
    _ number: RecordNumber, to entry: SimpleEntry, ifVersion version: Int, at now: Instant,
    by witness: Witness? = nil
  ) async throws -> Int {
    let entry = try entry.checked()
    return try await database.recorded { db in
      let old = try BibliographicRecord.changeable(db, number, ifVersion: version)
      let numbered = entry.numbered(after: SimpleEntry(reading: old))
      try PreparedRecord(numbered.marc(changing: old, at: now), form: entry.form)
        .update(db, number, at: now)
      try witness?.note("record.changed", "record \(number)", in: db)
      return version + 1
    }
  }

  /// Takes a record out of the catalogue; its number is not used again.
  ///
  /// - Throws: `RecordRefusal.hasCopies` while the register names copies of it, `inUse` while a
  ///   hold or a product points to it.
  @discardableResult
  public func removeRecord(
    _ number: RecordNumber, by witness: Witness? = nil
  ) async throws -> RecordNumber {
    try await database.recorded { db in
      guard try BibliographicRecord.find(db, numbered: number) != nil else {
        throw RecordRefusal.noSuchRecord(number)
      }
      let copies = try Item.all(db, of: number).count
      guard copies == 0 else { throw RecordRefusal.hasCopies(number, copies) }
      try SearchIndex.remove(db, number)
      do {
        try db.execute(sql: "DELETE FROM record WHERE number = ?", arguments: [number])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw RecordRefusal.inUse(number)
      }
      try witness?.note("record.removed", "record \(number)", in: db)
      return number
    }
  }
}

extension BibliographicRecord {
  fileprivate static func changeable(
    _ db: Database, _ number: RecordNumber, ifVersion version: Int
  ) throws -> BibliographicRecord {
    guard let record = try find(db, numbered: number) else {
      throw RecordRefusal.noSuchRecord(number)
    }
    guard record.version == version else {
      throw RecordRefusal.changedMeanwhile(number, version: record.version)
    }
    return record
  }
}
