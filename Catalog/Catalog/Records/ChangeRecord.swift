import GRDB
public import MARC
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Changes a record that nobody else changed since it was read.
  ///
  /// A closed record stays closed, unless `openRecord` opens it. Copies without a call number get the
  /// record's, and their labels wait then.
  /// - Parameters:
  ///   - form: its kind from now on; the one it has when it is `nil`.
  ///   - version: the version that was read.
  /// - Returns: the version that it has now.
  /// - Throws: `RecordLengthRefusal`; `RecordRefusal.changedMeanwhile` when it has another version,
  ///   `openingIsAnAct` when it would open; then nothing was written.
  @discardableResult
  public func changeRecord(
    _ number: RecordNumber, to marc: MARCRecord, form: Form? = nil, ifVersion version: Int,
    at now: Instant, by actor: Actor
  ) async throws -> Int {
    try marc.requireSomeLength()
    return try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      let old = try BibliographicRecord.changeable(db, number, ifVersion: version)
      let prepared = PreparedRecord(
        try marc.keepingLevel(of: old), form: form ?? Form.named(in: marc) ?? old.form)
      try prepared.update(db, number, at: now)
      try Item.takeCallNumber(db, of: number, at: now, by: actor)
      try old.noteChange(db, to: prepared.summary.audience, at: now, by: actor)
      return version + 1
    }
  }

  /// Changes what the simple form knows of a record, and nothing else of it but control characters,
  /// with which no file of records can carry it; copies without a call number get the record's, and
  /// their labels wait then.
  ///
  /// - Returns: the version that it has now.
  /// - Throws: `EntryRefusal`, `RecordLengthRefusal`, `RecordRefusal`; then nothing was written.
  @discardableResult
  public func changeRecord(
    _ number: RecordNumber, to entry: SimpleEntry, ifVersion version: Int, at now: Instant,
    by actor: Actor
  ) async throws -> Int {
    let entry = try entry.checked()
    return try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      let old = try BibliographicRecord.changeable(db, number, ifVersion: version)
      if old.audience == .staff, entry.isClosed == false {
        throw RecordRefusal.openingIsAnAct(number)
      }
      let before = SimpleEntry(reading: old)
      if let refusal = entry.yearBesideItsDay(after: before) { throw refusal }
      let numbered = entry.numbered(after: before)
      let marc = numbered.marc(changing: old, at: now).withoutControls
      if let refusal = EntryRefusal(lengthOf: marc) { throw refusal }
      try marc.requireSomeLength()
      let prepared = PreparedRecord(marc, form: entry.form)
      try prepared.update(db, number, at: now)
      try Item.takeCallNumber(db, of: number, at: now, by: actor)
      try old.noteChange(db, to: prepared.summary.audience, at: now, by: actor)
      return version + 1
    }
  }

  /// Takes a record out of the catalogue; its number is not used again.
  ///
  /// - Throws: `RecordRefusal.hasCopies` while the register names copies of it, `inUse` while a
  ///   hold or a product points to it.
  @discardableResult
  public func removeRecord(
    _ number: RecordNumber, at now: Instant, by actor: Actor
  ) async throws -> RecordNumber {
    try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      guard try BibliographicRecord.find(db, numbered: number) != nil else {
        throw RecordRefusal.noSuchRecord(number)
      }
      let copies = try Item.all(db, of: number).count
      guard copies == 0 else { throw RecordRefusal.hasCopies(number, copies) }
      try BibliographicRecord.remove(db, number)
      try Catalogue.note(db, .recordRemoved, "record \(number)", at: now, by: actor)
      return number
    }
  }
}

extension BibliographicRecord {
  /// Takes a record out that has no copies.
  ///
  /// - Throws: `RecordRefusal.inUse` while a hold or a product points to it.
  static func remove(_ db: Database, _ number: RecordNumber) throws {
    let spelling = try SubjectSpelling(db, by: number)
    try SearchIndex.remove(db, number)
    try PublicRecord.hide(db, number)
    do {
      try db.execute(sql: "DELETE FROM record WHERE number = ?", arguments: [number])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RecordRefusal.inUse(number)
    }
    try spelling.pass(db)
  }

  static func changeable(
    _ db: Database, _ number: RecordNumber, ifVersion version: Int
  ) throws -> BibliographicRecord {
    guard let record = try find(db, numbered: number) else {
      throw RecordRefusal.noSuchRecord(number)
    }
    guard record.version == version else {
      throw RecordRefusal.changedMeanwhile(number, title: record.title, version: record.version)
    }
    return record
  }
}

extension BibliographicRecord {
  /// Writes down a change, and that it closed the record when it did.
  fileprivate func noteChange(
    _ db: Database, to audience: Audience, at now: Instant, by actor: Actor
  ) throws {
    try Catalogue.note(db, .recordChanged, "record \(number)", at: now, by: actor)
    guard self.audience == .everyone, audience == .staff else { return }
    try Catalogue.note(db, .recordClosed, "record \(number)", at: now, by: actor)
  }
}
