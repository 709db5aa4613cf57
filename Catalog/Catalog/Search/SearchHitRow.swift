internal import GRDB
internal import Values

extension SearchHit {
  /// The line of a record; `nil` when it is gone in the state that this connection sees.
  static func find(_ db: Database, _ number: Int, _ table: FacetTable) throws -> SearchHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT form, title, subtitle, author, year, publisher, language, isbn, callNumber
          FROM record WHERE number = ?
          """), arguments: [number])
    guard let row else { return nil }
    let author: String? = row[3]
    return SearchHit(
      number: RecordNumber(Int64(number)), form: row[0], title: row[1], subtitle: row[2],
      authors: author.map { $0.split(separator: "; ").map(String.init) } ?? [], year: row[4],
      publisher: row[5], language: row[6], isbn: row[7], callNumber: row[8],
      copies: Int(table.copies[number]), available: Int(table.available[number]))
  }
}
