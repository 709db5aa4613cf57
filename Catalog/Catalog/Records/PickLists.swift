import GRDB
import Persistence
import Values

extension Catalogue {
  /// The house's own subjects in which a word begins like this: the one that is called so, then those
  /// of most records first; of records that she may meet.
  ///
  /// - Parameter text: what was typed so far; fewer than two characters find nothing.
  public func subjects(
    beginning text: String, limit: Int = 12, for audience: Audience
  ) async throws -> [String] {
    let folded = text.foldedForSorting
    guard folded.count > 1 else { return [] }
    let start = folded.escapedForLike
    return try await database.read { db in
      try String.fetchAll(
        db.cachedStatement(sql: audience == .staff ? Self.allSubjects : Self.publicSubjects),
        arguments: ["\(start)%", "% \(start)%", folded, limit])
    }
  }

  private static let allSubjects = """
    SELECT term FROM subject WHERE (folded LIKE ? ESCAPE '\\' OR folded LIKE ? ESCAPE '\\')
      AND EXISTS (SELECT 1 FROM recordSubject WHERE subject = subject.number)
    ORDER BY folded = ? DESC,
      (SELECT count(*) FROM recordSubject WHERE subject = subject.number) DESC, term
    LIMIT ?
    """
  private static let publicSubjects = """
    SELECT term FROM publicSubject WHERE (folded LIKE ? ESCAPE '\\' OR folded LIKE ? ESCAPE '\\')
    ORDER BY folded = ? DESC, (SELECT count(*) FROM recordSubject
      JOIN publicRecord ON publicRecord.record = recordSubject.record
      WHERE recordSubject.subject = publicSubject.subject) DESC, term
    LIMIT ?
    """

  /// The house's own names of authors in which all words that were typed occur, in whichever order; of
  /// the newest records that she may meet.
  ///
  /// - Parameter text: what was typed so far; fewer than two characters find nothing.
  public func authors(
    named text: String, limit: Int = 12, for audience: Audience
  ) async throws -> [String] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(5).map(String.init)
    guard words.joined().count > 1 else { return [] }
    let likes = words.map { _ in "author LIKE ? ESCAPE '\\'" }.joined(separator: " AND ")
    let found = try await database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT author FROM record WHERE \(audience.condition) AND \(likes)
          ORDER BY number DESC LIMIT 200
          """, arguments: StatementArguments(words.map { "%\($0.escapedForLike)%" }))
    }
    let asked = words.map(\.foldedForSorting)
    var seen: Set<String> = []
    let names = found.flatMap { $0.split(separator: ";") }
      .map { String($0.drop(while: \.isWhitespace)) }
      .filter { name in
        let folded = name.foldedForSorting
        return asked.allSatisfy { folded.contains($0) } && seen.insert(name).inserted
      }
    return Array(names.prefix(limit))
  }

  /// The shelves and rooms of the last 2,000 copies, the one that most of them have first; of titles that
  /// she may meet.
  public func shelves(limit: Int = 30, for audience: Audience) async throws -> [String] {
    try await database.read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT late.location
            FROM (SELECT record, location, status FROM item ORDER BY number DESC LIMIT 2000) AS late
              JOIN record ON record.number = late.record
            WHERE late.location IS NOT NULL AND late.status <> 'withdrawn'
              AND \(audience.condition)
            GROUP BY late.location ORDER BY count(*) DESC, late.location LIMIT ?
            """), arguments: [limit])
    }
  }

  /// The MARC codes of the languages of the last 500 records, the one that most of them have first.
  public func languagesInUse(for audience: Audience) async throws -> [String] {
    try await database.read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT language FROM (SELECT language FROM record
              WHERE language IS NOT NULL AND \(audience.condition)
              ORDER BY number DESC LIMIT 500)
            GROUP BY language ORDER BY count(*) DESC, language
            """))
    }
  }
}

extension Migration {
  /// The records of one subject are found without reading those of all.
  static let recordsBySubject = Migration("2026-11-28 records by subject") { db in
    try db.execute(
      sql: "CREATE INDEX IF NOT EXISTS recordSubjectBySubject ON recordSubject (subject)")
  }
}
