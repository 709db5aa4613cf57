import GRDB
import Values

extension LibraryDatabase {
  /// Looks whether the file may be written to, unless that was done; reading goes on meanwhile.
  ///
  /// - Throws: `StorageRefusal`.
  public func checkBeforeWriting() async throws {
    try refuseOtherFiles()
    try await gate.pass { try await self.quickCheck(.atPages) }
    try refuseOtherFiles()
  }

  /// What a look at every page sees (`PRAGMA quick_check`).
  enum Look {
    /// Pages that are damaged: all that somebody who wants to write must wait for.
    case atPages
    /// Also values that break the rule of their table, which takes half as long again.
    case atRulesToo
  }

  /// Reads every page once; values that break a rule, and indexes of words that do not fit, are noted
  /// and close nothing.
  ///
  /// - Returns: `damaged` when pages are, `failing` when the disk does not read them, so that nothing
  ///   may be written.
  /// - Throws: `StorageRefusal` when its files are not those in the folder.
  func quickCheck(_ look: Look) async throws -> StorageRefusal? {
    // SQLite would open what lies there now, with the log of what is open.
    try refuseOtherFiles()
    do {
      let (places, rows) = try await reading(for: look) { reader -> ([String?], [DamagedRow]) in
        let (places, rows) = try await reader.read { db -> ([String?], [DamagedRow]) in
          let places = try Self.damagedPlaces(db)
          return try (places, Self.damagedRows(db, at: places, for: look))
        }
        guard look == .atRulesToo else { return (places, rows) }
        let words = try await reader.unsafeRead { db in try WordIndex.findings(db) }
        return (places, rows + words.map { DamagedRow(Self.wordIndex(inFinding: $0)) })
      }
      if look == .atRulesToo { damage.keep(found: rows) }
      return places.contains(nil) ? .damaged : nil
    } catch let error as DatabaseError {
      guard let trouble = StorageRefusal(error), trouble.lasts else { throw error }
      return trouble
    }
  }

  /// For rules a connection that could write: to one that only reads, SQLite says nothing of values
  /// that break a rule, because it leaves CHECK out of what it knows of a table.
  ///
  /// Where the file cannot be opened so, the one that there is.
  func reading<Value: Sendable>(
    for look: Look, _ read: (any DatabaseReader) async throws -> Value
  ) async throws -> Value {
    guard let folder else { return try await read(writer) }
    var configuration = Self.configuration(rooms)
    configuration.readonly = look == .atPages
    // No page is needed for long, and what it took would stay with the process.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -500") }
    let queue = try? DatabaseQueue(path: folder.database, configuration: configuration)
    guard let queue else { return try await read(writer) }
    defer { try? queue.close() }
    return try await read(queue)
  }

  private static func damagedRows(
    _ db: Database, at places: [String?], for look: Look
  ) throws -> [DamagedRow] {
    guard look == .atRulesToo else { return [] }
    let last = try DamagedRow.lastNumbered(db).map { [$0] } ?? []
    return try DamagedRow.breakingRules(db, in: places.compactMap(\.self)) + last
  }

  /// The tables of findings that are not about pages; `nil` for each that is.
  static func damagedPlaces(_ db: Database) throws -> [String?] {
    try String.fetchAll(db, sql: "PRAGMA quick_check(100)").filter { $0 != "ok" }
      .map(table(inFinding:))
  }

  /// The table of a value that breaks a rule, or the index of words that does not fit, or `nil` for a
  /// finding about pages.
  ///
  /// SQLite writes `CHECK constraint failed in member`, `NULL value in member.name`, `TEXT value in
  /// member.number`, `NUMERIC value in …`, `non-INTEGER value in …`.
  static func table(inFinding text: String) -> String? {
    if let index = wordIndex(inFinding: text) { return index }
    let words = text.split(separator: " ")
    guard let last = words.last, words.dropLast().last == "in",
      text.hasPrefix("CHECK constraint failed") || words.dropFirst().first == "value"
    else { return nil }
    return last.split(separator: ".").first.map(String.init)
  }

  /// The index of words (FTS5) that a finding is about, or `nil`: it follows from the records and can be
  /// made anew.
  ///
  /// SQLite looks into it from 3.44 on, and writes `malformed inverted index for FTS5 table main.words`
  /// or `unable to validate the inverted index for FTS5 table main.words: why`.
  public static func wordIndex(inFinding text: String) -> String? {
    guard let before = text.firstRange(of: "inverted index for FTS5 table ") else { return nil }
    let name = text[before.upperBound...].prefix { $0 != ":" && $0 != " " }
    return name.split(separator: ".").last.map(String.init)
  }

  /// Reads every row of every table that the rooms read, and keeps what cannot be read.
  ///
  /// - Parameter resting: for how long it rests after each slice, in slices; whoever waits for the
  ///   answer gives none.
  /// - Returns: the damaged rows; a table whose pages are damaged stands there without a number.
  @discardableResult
  public func lookForDamage(resting: Int = 0) async throws -> [DamagedRow] {
    let known = damage.beginLook()
    var found: [DamagedRow] = []
    for table in rooms.flatMap(\.tables) {
      let sheet = DamageSheet()
      do {
        try await look(at: table, resting: resting, sheet)
      } catch is DamagedRow {
        // It is on the sheet.
      } catch let error as DatabaseError where StorageRefusal(error)?.lasts == true {
        sheet.note(DamagedRow(table.name))
        if let trouble = StorageRefusal(error) { gate.close(trouble) }
      } catch {
        // What was suspected is not known yet.
        damage.suspect()
        throw error
      }
      found += sheet.rows
    }
    damage.endLook(found, insteadOf: known)
    return damage.rows
  }

  /// Slice by slice: the log is emptied and others are served in between.
  private func look(
    at table: ReadableTable, resting: Int, _ sheet: DamageSheet
  ) async throws {
    var last: Int64? = .min
    while let after = last {
      let begin = ContinuousClock.now
      last = try await writer.read { db in
        try sheet.watching { try table.readSlice(db, after: after) }
      }
      if resting > 0 { try await Task.sleep(for: (ContinuousClock.now - begin) * resting) }
    }
  }

  /// The look after the start and every night: at every page, then without haste at every row.
  ///
  /// - Returns: how many places are damaged.
  public func checkByNight() async throws -> Int {
    do { try await checkBeforeWriting() } catch is StorageRefusal {
      // What is damaged is counted below, and said on every page.
    }
    guard files?.trouble() == nil else { return 1 }
    if let reason = try await quickCheck(.atRulesToo), gate.reason == nil { gate.close(reason) }
    return try await lookForDamage(resting: 4).count + (gate.reason?.lasts == true ? 1 : 0)
  }
}
