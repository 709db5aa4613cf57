import GRDB
import MARC
import Persistence
import Values

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
    let renamed = try marc.renamed(prepared.summary, db)
    let asItIs = [prepared] + (renamed.map { [PreparedRecord($0, form: nil)] } ?? [])
    if let twin = try Self.twin(among: asItIs, db) { return ImportStanding(twin: twin) }
    guard try asItIs.contains(where: { try $0.isKnownClosed(db) }) else { return ImportStanding() }
    let closed = [marc, renamed].compactMap { marc in
      marc.map { PreparedRecord($0.closed, form: prepared.summary.form) }
    }
    return ImportStanding(twin: try Self.twin(among: closed, db), closed: closed.first)
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
    // Reading it again is slow, and hardly any record has a namesake.
    var told: MARCRecord?
    let namesakes = try namesakes(of: prepared, db)
    while let row = try namesakes.next() {
      let number: RecordNumber = try row.decode(forColumn: "number")
      let its = try DamagedRow.settingAside("recordMARC", number.rawValue) {
        try MARCRecord(stored: row, of: number)
      }
      let own = try told ?? MARCRecord(packed: prepared.packed).asTold
      told = own
      if its?.asTold == own { return number }
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
        db.cachedStatement(
          sql: select + " AND controlNumber IS NULL AND number IN "
            + "(SELECT number FROM recordByTitle WHERE sortTitle = ?)"),
        arguments: [length, summary.title.sorted])
    }
    return try Row.fetchCursor(
      db.cachedStatement(sql: select + " AND controlNumber = ? AND controlAgency IS ?"),
      arguments: [length, number, summary.controlAgency])
  }
}
