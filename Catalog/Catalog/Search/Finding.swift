import GRDB
import Persistence
import Values

/// One search, from the words to the page.
struct Finding {
  /// How many matches are weighed; more are put in order without.
  ///
  /// Weighing costs about 2 µs a match.
  static let mostWeighed = 20_000

  private let query: SearchQuery
  /// The records of the audience; it sees no others.
  private let table: FacetTable

  init(_ query: SearchQuery, in table: FacetTable) {
    self.query = query
    self.table = table
  }

  func result(_ db: Database) throws -> SearchResult {
    let wish = try SearchExpression.wish(query.text, db)
    let matches = try matches(wish, db)
    let filter = try FacetFilter(query, table, db)
    var count = FacetCount(table)
    var found: [Int] = []
    for place in matches where table.forms.indices.contains(place) {
      switch filter.verdict(on: place, table) {
      case .passes:
        found.append(place)
        count.count(place, table)
      case .failsOnly(let kind): count.count(place, table, only: kind)
      case .fails: break
      }
    }
    let isWeighed = matches.count < Self.mostWeighed
    let ordering = Ordering(found: found, table: table, range: query.range)
    let (page, ranked) = try ordering.page(query, wish, isWeighed: isWeighed, db)
    var hits = try SearchHit.all(db, at: page, table)
    if query.wantsFacts { try KindFacts.fill(&hits, db) }
    return SearchResult(
      hits: hits, total: found.count,
      facets: try count.facets(table, db), ranked: ranked, page: max(1, query.page),
      pageSize: query.range.count)
  }

  /// Every record that the query finds, by place.
  func all(_ db: Database) throws -> [RecordNumber] {
    let matches = try matches(SearchExpression.wish(query.text, db), db)
    let filter = try FacetFilter(query, table, db)
    return matches.filter { place in
      guard table.forms.indices.contains(place) else { return false }
      if case .passes = filter.verdict(on: place, table) { return true }
      return false
    }.map { RecordNumber(table.records[$0]) }
  }

  /// The places of the records in which the words stand, in their order.
  private func matches(_ wish: SearchExpression.Wish, _ db: Database) throws -> [Int] {
    switch wish {
    case .everything: return table.forms.indices.filter { table.forms[$0] != 0 }
    case .nothing: return []
    case .matching(let expression):
      let indexes = SearchTables.words(for: table.audience)
      let found = try indexes.flatMap { index in
        try Int.fetchAll(db.cachedStatement(sql: index.matches), arguments: [expression])
          .map { table.place(of: $0, in: index) }
      }
      // One index gives its places in order; two do not.
      return indexes.count == 1 ? found : found.sorted()
    }
  }
}
