import GRDB
import MARC
import Persistence
import Values

/// A closed record of ours that left the house and comes back without its level.
///
/// Whatever lets a record in asks here: the form, a program, a file. In doubt it is closed; opening
/// is an act of its own.
extension PreparedRecord {
  /// The record as it may come in: closed when a closed one of ours comes back with it.
  func admitted(_ marc: MARCRecord, _ db: Database) throws -> PreparedRecord {
    let renamed = try marc.renamed(summary, db)
    let names = [self] + (renamed.map { [PreparedRecord($0, form: nil)] } ?? [])
    guard try names.contains(where: { try $0.isKnownClosed(db) }) else { return self }
    return PreparedRecord(marc.closed, form: summary.form)
  }

  /// Whether it is open and a closed record of ours is called so, or says the same.
  func isKnownClosed(_ db: Database) throws -> Bool {
    guard summary.audience == .everyone else { return false }
    return try hasClosedAddress(db)
      || hasClosedNamesake(db) && (hasClosedName(db) || hasClosedTwin(db))
  }

  /// Whether any closed record could be it; hardly ever, and then nothing more is asked.
  private func hasClosedNamesake(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM record WHERE controlNumber = ? AND audience = 'staff')
            OR EXISTS (SELECT 1 FROM record WHERE sortTitle = ? AND audience = 'staff')
          """), arguments: [summary.controlNumber, summary.title.sorted]) ?? false
  }

  /// A control number is the same when no two agencies say that it is not.
  private func hasClosedName(_ db: Database) throws -> Bool {
    guard let number = summary.controlNumber else { return false }
    return try RecordNumber.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM record
          WHERE controlNumber = ? AND audience = 'staff'
            AND (controlAgency = ? OR controlAgency IS NULL OR ? IS NULL)
          """), arguments: [number, summary.controlAgency, summary.controlAgency]) != nil
  }

  /// Fifteen digits that chance made are ours, whichever agency a file names.
  private func hasClosedAddress(_ db: Database) throws -> Bool {
    let digits = summary.controlNumber.map { $0.filter { !$0.isWhitespace } }
    guard let address = digits.flatMap({ RecordAddress($0) }) else { return false }
    return try RecordNumber.fetchOne(
      db.cachedStatement(
        sql: "SELECT number FROM record WHERE address = ? AND audience = 'staff'"),
      arguments: [address]) != nil
  }

  private func hasClosedTwin(_ db: Database) throws -> Bool {
    // Reading it again is slow, and hardly any record has a namesake.
    var said: [MARCField: Int]?
    let closed = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT number, marc FROM record JOIN recordMARC ON record = number
          WHERE sortTitle = ? AND audience = 'staff'
          """), arguments: [summary.title.sorted])
    while let row = try closed.next() {
      let number: RecordNumber = try row.decode(forColumn: "number")
      let its = try DamagedRow.settingAside("recordMARC", number.rawValue) {
        try MARCRecord(stored: row, of: number)
      }
      let own = try said ?? MARCRecord(packed: packed).said
      said = own
      if its?.said == own { return true }
    }
    return false
  }
}

extension MARCRecord {
  /// How often the record says each thing of the work, whoever says it, when, and for whom:
  /// without 001, 003, 005, the day of entry in 008 and the level.
  fileprivate var said: [MARCField: Int] {
    let fields = opened.fields.compactMap { field -> MARCField? in
      if Profile.stamps.contains(field.tag) { return nil }
      guard field.tag == Profile.fixed.tag, let fixed = field.controlValue else { return field }
      return .control(Profile.fixed.tag, String(fixed.dropFirst(6)))
    }
    return Dictionary(fields.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// A record of ours as it is called now, when it is known by the number that the simple form
  /// gave before records had addresses.
  ///
  /// Where no agency tells whose it is, it must look like a record that the form made.
  func renamed(_ summary: RecordSummary, _ db: Database) throws -> MARCRecord? {
    guard let former = summary.controlNumber.flatMap({ RecordNumber($0) }),
      former.description == summary.controlNumber,
      summary.controlAgency != nil || PublicTables.isOurs(asTold, former)
    else { return nil }
    let address = try RecordAddress.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT address FROM record
          WHERE number = ? AND controlNumber = CAST(address AS TEXT)
            AND (controlAgency IS ? OR ? IS NULL)
          """), arguments: [former, summary.controlAgency, summary.controlAgency])
    let tag = Profile.controlNumber.tag
    return address.map { replacing(tag, with: [.control(tag, $0.description)]) }
  }
}
