internal import GRDB

/// One subject as the facet names it; two that differ only in capitals and accents are one.
enum SubjectTerm {
  /// The number of a subject that some record has had.
  static func number(_ db: Database, of term: String) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM subject WHERE folded = ?"),
      arguments: [folded(term)])
  }

  /// The subject with this number, as it was first written.
  static func term(_ db: Database, numbered number: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT term FROM subject WHERE number = ?"), arguments: [number])
  }

  /// The number of a subject, given to it when it is new.
  static func enter(_ db: Database, _ term: String) throws -> Int64 {
    if let number = try number(db, of: term) { return number }
    try db.cachedStatement(sql: "INSERT INTO subject (folded, term) VALUES (?, ?)")
      .execute(arguments: [folded(term), term])
    return db.lastInsertedRowID
  }

  /// By which two spellings are the same; a term of signs alone stands for itself.
  static func folded(_ term: String) -> String {
    let folded = term.foldedForSorting
    return folded.isEmpty ? term : folded
  }
}
