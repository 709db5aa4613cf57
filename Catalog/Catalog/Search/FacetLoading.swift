import GRDB
import Persistence
import Values

extension FacetTable {
  /// Reads what is new since the last time, in the state that this connection sees.
  mutating func catchUp(_ db: Database) throws {
    let changes = audience == .everyone ? "publicChange" : "recordChange"
    let change = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT coalesce(max(sequence), 0), coalesce(min(sequence), 0) FROM \(changes)"))
    let newest = try change?.decode(Int64.self, atIndex: 0) ?? 0
    let oldest = try change?.decode(Int64.self, atIndex: 1) ?? 0
    if newest > lastChange, oldest > lastChange + 1, lastPlace > 0 {
      // The list of changes was cut short meanwhile.
      self = FacetTable(for: audience)
    }
    let known = lastPlace
    if audience == .staff { try readPublicPlaces(db) }
    try readRecords(db, ">", known)
    try readCopies(db, ">", known)
    try readSubjects(db, ">", known)
    if newest > lastChange {
      if known > 0 { try readChanges(db, after: lastChange, upTo: known) }
      lastChange = newest
    }
  }

  /// A place is given once; a record that was closed and is opened again has a new one.
  private mutating func readPublicPlaces(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT place, record FROM publicRecord WHERE place >= ?"),
      arguments: [publicRecords.count])
    while let row = try rows.next() {
      let number = try row.decode(Int64.self, atIndex: 0)
      guard let place = Self.place(of: number) else { continue }
      let more = place + 1 - publicRecords.count
      publicRecords.append(contentsOf: repeatElement(0, count: max(0, more)))
      let record = try DamagedRow.settingAside("publicRecord", number) {
        try row.decode(Int64.self, atIndex: 1)
      }
      publicRecords[place] = UInt32(clamping: record ?? 0)
    }
  }

  private mutating func readChanges(
    _ db: Database, after change: Int64, upTo known: Int64
  ) throws {
    let sql =
      switch audience {
      case .everyone: "SELECT DISTINCT place FROM publicChange WHERE sequence > ? AND place <= ?"
      case .staff: "SELECT DISTINCT record FROM recordChange WHERE sequence > ? AND record <= ?"
      }
    for number in try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [change, known]) {
      guard let place = Self.place(of: number) else { continue }
      forget(place)
      try readRecords(db, "=", number)
      try readCopies(db, "=", number)
      try readSubjects(db, "=", number)
    }
  }

  /// The order in which tables are joined is written out, here and below: what is read for the public
  /// must not depend on how many closed records there are.
  private mutating func readRecords(
    _ db: Database, _ comparison: String, _ place: Int64
  ) throws {
    let sql =
      switch audience {
      case .everyone:
        """
        SELECT place, record.number, form, year, language FROM publicRecord
        CROSS JOIN record ON record.number = publicRecord.record WHERE place \(comparison) ?
        """
      case .staff:
        "SELECT number, number, form, year, language FROM record WHERE number \(comparison) ?"
      }
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [place])
    while let row = try rows.next() {
      let number = try row.decode(Int64.self, atIndex: 0)
      guard let place = Self.place(of: number) else { continue }
      grow(to: place + 1)
      lastPlace = max(lastPlace, number)
      // A damaged record stays out of every result; the others are found.
      forms[place] = 0
      _ = try DamagedRow.settingAside("record", number) { try readRecord(row, at: place) }
    }
  }

  private mutating func readRecord(_ row: Row, at place: Int) throws {
    let record = try row.decode(Int64.self, atIndex: 1)
    let form = try row.decode(Form.self, atIndex: 2)
    let year = try row.decode(Int?.self, atIndex: 3) ?? 0
    let language = try row.decode(String?.self, atIndex: 4)
    records[place] = record
    forms[place] = form.code
    years[place] = (0...Self.lastYear).contains(year) ? UInt16(year) : 0
    languages[place] = self.place(ofLanguage: language)
  }

  private mutating func readCopies(
    _ db: Database, _ comparison: String, _ place: Int64
  ) throws {
    let (key, tables) =
      switch audience {
      case .everyone:
        ("place", "publicRecord CROSS JOIN item ON item.record = publicRecord.record")
      case .staff: ("record", "item")
      }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(key), count(*),
            sum(status = 'available' AND onLoan = 0 AND waiting = 0
              AND type IN (SELECT code FROM itemType WHERE lentToAll = 1))
          FROM \(tables) WHERE \(key) \(comparison) ? AND status NOT IN ('withdrawn', 'lost')
          GROUP BY \(key)
          """), arguments: [place])
    while let row = try rows.next() {
      let place = try row.decode(Int.self, atIndex: 0)
      guard forms.indices.contains(place) else { continue }
      copies[place] = UInt16(clamping: try row.decode(Int.self, atIndex: 1))
      available[place] = UInt16(clamping: try row.decode(Int.self, atIndex: 2))
    }
  }

  /// Says of some records how many copies may be taken home, where more is known than in `item`.
  mutating func setAvailable(_ free: [RecordNumber: Int], _ db: Database) throws {
    for (record, count) in free {
      let number: Int64? =
        switch audience {
        case .everyone: try PublicRecord.place(db, of: record)
        case .staff: record.rawValue
        }
      guard let number, let place = Self.place(of: number), available.indices.contains(place)
      else { continue }
      available[place] = UInt16(clamping: count)
    }
  }

  private mutating func readSubjects(
    _ db: Database, _ comparison: String, _ place: Int64
  ) throws {
    // All of them are read faster when their numbers are looked up here, and only once each.
    let numbers = try place == 0 && audience == .everyone ? publicSubjects(db) : nil
    let sql =
      switch audience {
      case .everyone where numbers != nil:
        """
        SELECT place, recordSubject.subject FROM publicRecord
        CROSS JOIN recordSubject ON recordSubject.record = publicRecord.record
        WHERE place \(comparison) ? ORDER BY place
        """
      case .everyone:
        """
        SELECT place, publicSubject.number FROM publicRecord
        CROSS JOIN recordSubject ON recordSubject.record = publicRecord.record
        CROSS JOIN publicSubject ON publicSubject.subject = recordSubject.subject
        WHERE place \(comparison) ? ORDER BY place
        """
      case .staff:
        """
        SELECT record, subject FROM recordSubject WHERE record \(comparison) ? ORDER BY record
        """
      }
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [place])
    while let row = try rows.next() {
      let place = try row.decode(Int.self, atIndex: 0)
      let stored = try row.decode(Int64.self, atIndex: 1)
      guard let subject = numbers == nil ? stored : numbers?[stored] else { continue }
      guard forms.indices.contains(place), subjectCounts[place] < .max,
        (0..<Int64(Self.mostRecords)).contains(subject)
      else { continue }
      if subjectCounts[place] == 0 { subjectStarts[place] = UInt32(subjects.count) }
      subjects.append(UInt32(subject))
      subjectCounts[place] += 1
      subjectLimit = max(subjectLimit, Int(subject) + 1)
    }
  }

  /// What the public calls each subject.
  private func publicSubjects(_ db: Database) throws -> [Int64: Int64] {
    var numbers: [Int64: Int64] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT subject, number FROM publicSubject"))
    while let row = try rows.next() {
      numbers[try row.decode(Int64.self, atIndex: 0)] = try row.decode(Int64.self, atIndex: 1)
    }
    return numbers
  }
}
