internal import GRDB
internal import Values

extension LibraryDatabase {
  /// Looks whether the file may be written to, unless that was done; reading goes on meanwhile.
  ///
  /// - Throws: `StorageRefusal`.
  public func checkBeforeWriting() async throws {
    try await gate.pass { try await self.quickCheck() }
  }

  /// Reads every page once (`PRAGMA quick_check`); values that break the rule of their table, and
  /// indexes of words that do not fit, are noted by their table and close nothing.
  ///
  /// - Returns: `damaged` when pages are, so that nothing may be written.
  func quickCheck() async throws -> StorageRefusal? {
    do {
      let places = try await connectionForChecking().read { try Self.damagedPlaces($0) }
      damage.keep(tables: places.compactMap(\.self))
      return places.contains(nil) ? .damaged : nil
    } catch let error as DatabaseError where StorageRefusal(error) == .damaged {
      return .damaged
    }
  }

  /// A connection that could write: to one that only reads, SQLite says nothing of values that break
  /// a rule, because it leaves CHECK out of what it knows of a table.
  private func connectionForChecking() -> any DatabaseReader {
    guard let folder else { return writer }
    let queue = try? DatabaseQueue(
      path: folder.database, configuration: Self.configuration(rooms))
    return queue ?? writer
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
  /// - Returns: the damaged rows; a table whose pages are damaged stands there without a number.
  @discardableResult
  public func lookForDamage() async throws -> [DamagedRow] {
    var found: [DamagedRow] = []
    for table in rooms.flatMap(\.tables) {
      let sheet = DamageSheet()
      do {
        try await writer.read { db in
          _ = try sheet.watching {
            try Row.whole(db.makeStatement(sql: table.query), of: table.name, table.read)
          }
        }
      } catch let error as DatabaseError where StorageRefusal(error) == .damaged {
        sheet.note(DamagedRow(table.name))
        gate.close(.damaged)
      }
      found += sheet.rows
    }
    damage.keep(found)
    return damage.rows
  }

  /// The look at the start and every night: at every page, then at every row.
  ///
  /// - Returns: how many places are damaged.
  public func checkByNight() async throws -> Int {
    if gate.isChecked {
      if gate.reason == nil, let reason = try await quickCheck() { gate.close(reason) }
    } else {
      do { try await checkBeforeWriting() } catch is StorageRefusal {
        // What is damaged is counted below, and said on every page.
      }
    }
    return try await lookForDamage().count + (gate.reason == .damaged ? 1 : 0)
  }
}
