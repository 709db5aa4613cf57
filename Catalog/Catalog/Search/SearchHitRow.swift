import GRDB
import Persistence
import Values

extension SearchHit {
  /// The lines of records, in the order of the places; what is damaged is left out.
  static func all(_ db: Database, at places: [Int], _ table: FacetTable) throws -> [SearchHit] {
    try places.compactMap { place in
      try DamagedRow.settingAside("record", table.records[place]) {
        try find(db, place, table)
      }
    }
  }

  /// The line of a record; `nil` when it is gone in the state that this connection sees.
  static func find(_ db: Database, _ place: Int, _ table: FacetTable) throws -> SearchHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: SearchTables.hit(for: table.audience)), arguments: [place])
    guard let row else { return nil }
    let author = try row.decode(String?.self, atIndex: 5)
    let form = try row.decode(Form.self, atIndex: 2)
    return SearchHit(
      record: RecordNumber(table.records[place]),
      number: try row.decode(RecordNumber?.self, atIndex: 0),
      isClosed: try row.decode(Audience?.self, atIndex: 11).map { $0 == .staff },
      address: try row.decode(RecordAddress.self, atIndex: 1),
      form: form, title: try row.decode(String.self, atIndex: 3),
      subtitle: try row.decode(String?.self, atIndex: 4),
      authors: author.map { $0.split(separator: "; ").map(String.init) } ?? [],
      year: try row.decode(Int?.self, atIndex: 6),
      publisher: try row.decode(String?.self, atIndex: 7),
      language: try row.decode(String?.self, atIndex: 8),
      isbn: try row.decode(String?.self, atIndex: 9).flatMap { try? ISBN($0) },
      callNumber: try row.decode(String?.self, atIndex: 10), facts: KindFacts(of: form),
      copies: Int(table.copies[place]), available: Int(table.available[place]))
  }
}
