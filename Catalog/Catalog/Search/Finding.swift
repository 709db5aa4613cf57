internal import GRDB
internal import Persistence
internal import Values

/// One search, from the words to the page.
struct Finding {
  /// How many matches are weighed; more are put in order without.
  ///
  /// Weighing costs about 2 µs a match.
  static let mostWeighed = 20_000

  private let query: SearchQuery
  private let audience: Audience
  private let table: FacetTable

  init(_ query: SearchQuery, for audience: Audience, _ table: FacetTable) {
    self.query = query
    self.audience = audience
    self.table = table
  }

  func result(_ db: Database) throws -> SearchResult {
    let wish = try SearchExpression.wish(query.text, db)
    let matches = try matches(wish, db)
    let filter = try FacetFilter(query, for: audience, table, db)
    var count = FacetCount(table)
    var found: [Int] = []
    for record in matches where table.forms.indices.contains(record) {
      switch filter.verdict(on: record, table) {
      case .passes:
        found.append(record)
        count.count(record, table)
      case .failsOnly(let kind): count.count(record, table, only: kind)
      case .fails: break
      }
    }
    let isWeighed = matches.count < Self.mostWeighed
    let ordering = Ordering(found: found, table: table, range: query.range)
    let (page, ranked) = try ordering.page(query, wish, isWeighed: isWeighed, db)
    return SearchResult(
      hits: try page.compactMap { record in
        try DamagedRow.settingAside("record", Int64(record)) {
          try SearchHit.find(db, record, table)
        }
      }, total: found.count,
      facets: try count.facets(table, db), ranked: ranked, page: max(1, query.page),
      pageSize: query.range.count)
  }

  /// Every record that the query finds, by number.
  func all(_ db: Database) throws -> [RecordNumber] {
    let matches = try matches(SearchExpression.wish(query.text, db), db)
    let filter = try FacetFilter(query, for: audience, table, db)
    return matches.filter { record in
      guard table.forms.indices.contains(record) else { return false }
      if case .passes = filter.verdict(on: record, table) { return true }
      return false
    }.map { RecordNumber(Int64($0)) }
  }

  /// The records in which the words stand, by number.
  private func matches(_ wish: SearchExpression.Wish, _ db: Database) throws -> [Int] {
    switch wish {
    case .everything: return table.forms.indices.filter { table.forms[$0] != 0 }
    case .nothing: return []
    case .matching(let expression):
      return try Int.fetchAll(
        db.cachedStatement(sql: "SELECT rowid FROM recordText WHERE recordText MATCH ?"),
        arguments: [expression])
    }
  }
}
