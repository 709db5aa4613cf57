import GRDB
import MARC

/// One subject as the facet names it; two that differ only in capitals and accents are one.
///
/// The public has subjects of its own (`publicSubject`), spelt as a public record spells them.
enum SubjectTerm {
  /// The number of a subject that some record has had, for an audience.
  static func number(
    _ db: Database, of term: String, for audience: Audience
  ) throws -> Int64? {
    let table = audience == .everyone ? "publicSubject" : "subject"
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM \(table) WHERE folded = ?"),
      arguments: [folded(term)])
  }

  /// The subject with this number, as it was first written where the audience may read.
  static func term(
    _ db: Database, numbered number: Int64, for audience: Audience
  ) throws -> String? {
    let table = audience == .everyone ? "publicSubject" : "subject"
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT term FROM \(table) WHERE number = ?"), arguments: [number])
  }

  /// The number of a subject, given to it when it is new; the public meets it in a public record.
  static func enter(_ db: Database, _ term: String, for audience: Audience) throws -> Int64 {
    let folded = folded(term)
    // One row that is read where it stands: importing asks this several times for each record.
    let known = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT subject.number, publicSubject.number FROM subject
          LEFT JOIN publicSubject ON publicSubject.subject = subject.number
          WHERE subject.folded = ?
          """), arguments: [folded])
    let number: Int64
    var isShown = false
    if let row = try known.next() {
      number = try row.decode(Int64.self, atIndex: 0)
      isShown = try row.decode(Int64?.self, atIndex: 1) != nil
    } else {
      try db.cachedStatement(sql: "INSERT INTO subject (folded, term) VALUES (?, ?)")
        .execute(arguments: [folded, term])
      number = db.lastInsertedRowID
    }
    if audience == .everyone, !isShown {
      try db.cachedStatement(
        sql: "INSERT INTO publicSubject (subject, folded, term) VALUES (?, ?, ?)"
      ).execute(arguments: [number, folded, term])
    }
    return number
  }

  /// By which two spellings are the same; a term of signs alone stands for itself.
  static func folded(_ term: String) -> String {
    let folded = term.foldedForSorting
    return folded.isEmpty ? term : folded
  }
}
