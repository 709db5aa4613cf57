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
    let author = try row.decode(String?.self, atIndex: 3)
    return SearchHit(
      number: RecordNumber(Int64(number)), form: try row.decode(atIndex: 0),
      title: try row.decode(atIndex: 1), subtitle: try row.decode(atIndex: 2),
      authors: author.map { $0.split(separator: "; ").map(String.init) } ?? [],
      year: try row.decode(atIndex: 4), publisher: try row.decode(atIndex: 5),
      language: try row.decode(atIndex: 6), isbn: try row.decode(atIndex: 7),
      callNumber: try row.decode(atIndex: 8),
      copies: Int(table.copies[number]), available: Int(table.available[number]))
  }
}
