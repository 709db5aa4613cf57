internal import GRDB
internal import Persistence

extension FacetTable {
  /// Reads what is new since the last time, in the state that this connection sees.
  mutating func catchUp(_ db: Database) throws {
    let change = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT coalesce(max(sequence), 0), coalesce(min(sequence), 0) FROM recordChange"))
    let newest: Int64 = try change?.decode(atIndex: 0) ?? 0
    let oldest: Int64 = try change?.decode(atIndex: 1) ?? 0
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
      guard let place = Self.place(of: record) else { continue }
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
      let number = try row.decode(Int64.self, atIndex: 0)
      guard let place = Self.place(of: number) else { continue }
      grow(to: place + 1)
      lastRecord = max(lastRecord, number)
      // A damaged record stays out of every result; the others are found.
      forms[place] = 0
      _ = try DamagedRow.settingAside("record", number) { try readRecord(row, at: place) }
    }
  }

  private mutating func readRecord(_ row: Row, at place: Int) throws {
    let form = try row.decode(Form.self, atIndex: 1)
    let audience = try row.decode(Audience.self, atIndex: 2)
    let year = try row.decode(Int?.self, atIndex: 3) ?? 0
    let language = try row.decode(String?.self, atIndex: 4)
    forms[place] = form.code
    closed[place] = audience == .staff ? 1 : 0
    years[place] = (0...Self.lastYear).contains(year) ? UInt16(year) : 0
    languages[place] = self.place(ofLanguage: language)
  }

  private mutating func readCopies(
    _ db: Database, _ condition: String, _ number: Int64
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT record, count(*),
            sum(status = 'available' AND onLoan = 0 AND waiting = 0
              AND type IN (SELECT code FROM itemType WHERE lentToAll = 1))
          FROM item WHERE \(condition) AND status NOT IN ('withdrawn', 'lost') GROUP BY record
          """), arguments: [number])
    while let row = try rows.next() {
      let place = try row.decode(Int.self, atIndex: 0)
      guard forms.indices.contains(place) else { continue }
      copies[place] = UInt16(clamping: try row.decode(Int.self, atIndex: 1))
      available[place] = UInt16(clamping: try row.decode(Int.self, atIndex: 2))
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
      let place = try row.decode(Int.self, atIndex: 0)
      let subject = try row.decode(Int64.self, atIndex: 1)
      guard forms.indices.contains(place), subjectCounts[place] < .max,
        (0..<Int64(Self.mostRecords)).contains(subject)
      else { continue }
      if subjectCounts[place] == 0 { subjectStarts[place] = UInt32(subjects.count) }
      subjects.append(UInt32(subject))
      subjectCounts[place] += 1
      subjectLimit = max(subjectLimit, Int(subject) + 1)
    }
  }
}
