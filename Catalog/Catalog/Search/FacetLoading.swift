internal import GRDB

extension FacetTable {
  /// Reads what is new since the last time, in the state that this connection sees.
  mutating func catchUp(_ db: Database) throws {
    let change = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT coalesce(max(sequence), 0), coalesce(min(sequence), 0) FROM recordChange"))
    let newest: Int64 = change?[0] ?? 0
    let oldest: Int64 = change?[1] ?? 0
    if newest > lastChange, oldest > lastChange + 1, lastRecord > 0 {
      // The list of changes was cut short meanwhile.
      self = FacetTable()
    }
    let known = lastRecord
    try readRecords(db, "number > ?", known)
    try readCopies(db, "record > ?", known)
    try readSubjects(db, "record > ?", known)
    if newest > lastChange {
      if known > 0 { try readChanges(db, after: lastChange, upTo: known) }
      lastChange = newest
    }
  }

  private mutating func readChanges(
    _ db: Database, after change: Int64, upTo known: Int64
  ) throws {
    let changed = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT record FROM recordChange WHERE sequence > ? AND record <= ?"),
      arguments: [change, known])
    for record in changed {
      let place = Int(record)
      grow(to: place + 1)
      forms[place] = 0
      copies[place] = 0
      available[place] = 0
      subjectCounts[place] = 0
      try readRecords(db, "number = ?", record)
      try readCopies(db, "record = ?", record)
      try readSubjects(db, "record = ?", record)
    }
  }

  private mutating func readRecords(
    _ db: Database, _ condition: String, _ number: Int64
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT number, form, audience, year, language FROM record WHERE \(condition)"),
      arguments: [number])
    while let row = try rows.next() {
      let number: Int64 = row[0]
      let form: Form = row[1]
      let audience: Audience = row[2]
      let place = Int(number)
      grow(to: place + 1)
      forms[place] = form.code
      closed[place] = audience == .staff ? 1 : 0
      years[place] = UInt16(clamping: row[3] as Int? ?? 0)
      languages[place] = self.place(ofLanguage: row[4])
      lastRecord = max(lastRecord, number)
    }
  }

  private mutating func readCopies(
    _ db: Database, _ condition: String, _ number: Int64
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT record, count(*),
            sum(status = 'available' AND onLoan = 0 AND waiting = 0)
          FROM item WHERE \(condition) AND status NOT IN ('withdrawn', 'lost') GROUP BY record
          """), arguments: [number])
    while let row = try rows.next() {
      let place: Int = row[0]
      copies[place] = UInt16(clamping: row[1] as Int)
      available[place] = UInt16(clamping: row[2] as Int)
    }
  }

  private mutating func readSubjects(
    _ db: Database, _ condition: String, _ number: Int64
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT record, subject FROM recordSubject WHERE \(condition) ORDER BY record"),
      arguments: [number])
    while let row = try rows.next() {
      let place: Int = row[0]
      let subject: UInt32 = row[1]
      if subjectCounts[place] == 0 { subjectStarts[place] = UInt32(subjects.count) }
      subjects.append(subject)
      subjectCounts[place] += 1
      subjectLimit = max(subjectLimit, Int(subject) + 1)
    }
  }
}
