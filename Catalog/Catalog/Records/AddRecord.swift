import GRDB
public import MARC
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Enters a record as it was given; a closed one of ours that comes back stays closed.
  ///
  /// - Parameter form: which kind it is; recognised when it is `nil`.
  /// - Returns: its number.
  /// - Throws: `RecordLengthRefusal`, `RecordRefusal.withoutTitle`, or a fault of the database; then
  ///   nothing was written.
  public func addRecord(
    _ marc: MARCRecord, form: Form? = nil, at now: Instant, by actor: Actor
  ) async throws -> RecordNumber {
    try marc.requireSomeLength()
    guard marc.saysSomething else { throw RecordRefusal.withoutTitle }
    let prepared = PreparedRecord(marc, form: form)
    let addresses = addresses
    return try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      let kept = try prepared.admitted(marc, db)
      let address = try addresses.free(db, for: Array(kept.packed))
      let number = try kept.insert(db, at: now, under: address)
      try Catalogue.note(db, .recordAdded, "record \(number)", at: now, by: actor)
      return number
    }
  }

  /// Enters a record from the simple form, with our own control number (001) and the time (005).
  ///
  /// The control number is its address, which counts nothing.
  /// - Returns: its number.
  /// - Throws: `EntryRefusal`, or `Refusals` with all of them; then nothing was written.
  public func addRecord(
    _ entry: SimpleEntry, at now: Instant, by actor: Actor
  ) async throws -> RecordNumber {
    let entry = try entry.checked()
    if let refusal = entry.yearBesideItsDay() { throw refusal }
    let addresses = addresses
    return try await database.recorded { db in
      try actor.needs(.catalogueEdit, in: db)
      let number = try BibliographicRecord.add(db, entry, at: now, addresses: addresses)
      try Catalogue.note(db, .recordAdded, "record \(number)", at: now, by: actor)
      return number
    }
  }
}

extension MARCRecord {
  /// Whether there is anything but numbers of it: some real records have no title, but none of
  /// them has nothing.
  var saysSomething: Bool { fields.contains { $0.controlValue == nil } }
}

extension BibliographicRecord {
  static func add(
    _ db: Database, _ entry: SimpleEntry, at now: Instant, addresses: AddressMaker
  ) throws -> RecordNumber {
    var entry = entry
    if entry.callNumber?.nonEmpty == nil { entry.callNumber = entry.proposedCallNumber }
    let agency = try Setting.value(HouseSetting.agency.rawValue, in: db)
    let unnamed = try entry.marc(numbered: nil, agency: agency, at: now)
    let address = try addresses.free(db, for: unnamed.packed)
    let marc = try entry.marc(numbered: address, agency: agency, at: now)
    if let refusal = EntryRefusal(lengthOf: marc) { throw refusal }
    try marc.requireSomeLength()
    return try PreparedRecord(marc, form: entry.form).admitted(marc, db)
      .insert(db, at: now, under: address)
  }
}
