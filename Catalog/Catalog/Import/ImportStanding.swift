internal import GRDB
internal import MARC
internal import Persistence
internal import Values

/// What the house has of a record that a file brings.
struct ImportStanding {
  /// The very same record, which is there already.
  var twin: RecordNumber?
  /// The record closed, when it must not come in open: a file that left the house and comes back
  /// changed must not open what is closed.
  var closed: PreparedRecord?
}

extension ImportBatch {
  /// Looks for a record under its control number, and under the one by which the house calls it now.
  func standing(of entry: Entry, _ db: Database) throws -> ImportStanding {
    guard let marc = entry.reading.record, let prepared = entry.prepared else {
      return ImportStanding()
    }
    let renamed = try Self.renamed(marc, prepared.summary, db)
    let asItIs = [prepared] + (renamed.map { [PreparedRecord($0, form: nil)] } ?? [])
    if let twin = try Self.twin(among: asItIs, db) { return ImportStanding(twin: twin) }
    // Who says nothing of the level leaves it as it is.
    guard prepared.summary.audience == .everyone, !marc.mentionsLevel,
      try asItIs.contains(where: { try Self.hasClosedNamesake($0.summary, db) })
    else { return ImportStanding() }
    let closed = [marc, renamed].compactMap { marc in
      marc.map { PreparedRecord($0.closed, form: prepared.summary.form) }
    }
    return ImportStanding(twin: try Self.twin(among: closed, db), closed: closed.first)
  }

  /// A record of ours as it is called now, when the file knows it by the number that the simple form
  /// gave before records had addresses.
  ///
  /// Where no agency tells whose it is, it must look like a record that the form made.
  private static func renamed(
    _ marc: MARCRecord, _ summary: RecordSummary, _ db: Database
  ) throws -> MARCRecord? {
    guard let former = summary.controlNumber.flatMap({ RecordNumber($0) }),
      former.description == summary.controlNumber,
      summary.controlAgency != nil || PublicTables.isOurs(marc.asTold, former)
    else { return nil }
    let address = try RecordAddress.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT address FROM record
          WHERE number = ? AND controlNumber = CAST(address AS TEXT) AND controlAgency IS ?
          """), arguments: [former, summary.controlAgency])
    return address.map { marc.replacing("001", with: [.control("001", $0.description)]) }
  }

  private static func hasClosedNamesake(_ summary: RecordSummary, _ db: Database) throws -> Bool {
    guard let number = summary.controlNumber else { return false }
    return try RecordNumber.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM record
          WHERE controlNumber = ? AND controlAgency IS ? AND audience = 'staff'
          """), arguments: [number, summary.controlAgency]) != nil
  }

  private static func twin(
    among names: [PreparedRecord], _ db: Database
  ) throws -> RecordNumber? {
    for prepared in names {
      if let twin = try twin(of: prepared, db) { return twin }
    }
    return nil
  }

  /// A record that is there already, whichever format told it.
  ///
  /// It is looked for under its control number, or under its title when it has none.
  private static func twin(of prepared: PreparedRecord, _ db: Database) throws -> RecordNumber? {
    let told = try MARCRecord(packed: prepared.packed).asTold
    let namesakes = try namesakes(of: prepared, db)
    while let row = try namesakes.next() {
      let number: RecordNumber = try row.decode(forColumn: "number")
      let its = try DamagedRow.settingAside("recordMARC", number.rawValue) {
        try MARCRecord(stored: row, of: number)
      }
      if its?.asTold == told { return number }
    }
    return nil
  }

  /// How many bytes two tellings of one record may part: those of a leader and of a length.
  private static let leaderBytes = 25

  private static func namesakes(of prepared: PreparedRecord, _ db: Database) throws -> RowCursor {
    let summary = prepared.summary
    let select = """
      SELECT number, marc FROM record JOIN recordMARC ON record = number
      WHERE abs(length(marc) - ?) <= \(leaderBytes)
      """
    let length = prepared.packed.count
    guard let number = summary.controlNumber else {
      return try Row.fetchCursor(
        db.cachedStatement(sql: select + " AND controlNumber IS NULL AND sortTitle = ?"),
        arguments: [length, summary.title.sorted])
    }
    return try Row.fetchCursor(
      db.cachedStatement(sql: select + " AND controlNumber = ? AND controlAgency IS ?"),
      arguments: [length, number, summary.controlAgency])
  }
}
