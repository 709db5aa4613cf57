import GRDB
import Persistence
import Values

/// What came last, of all kinds and of each, and how many there are: what a first page shows.
public struct Arrivals: Hashable, Sendable {
  /// How many records there are of each kind; none of a kind that is not there.
  public let kinds: [FacetValue]
  /// What came last, the last first.
  public let newest: [SearchHit]
  /// What came last of each kind that is there, in the order of the kinds.
  public let ofEachKind: [SearchHit]
  /// The clippings that came last, the last first.
  public let clippings: [SearchHit]
  /// How many clippings appeared in which year or decade, the newest first.
  public let clippingYears: [FacetValue]
}

extension Catalogue {
  /// What came last, in one walk over what is in memory: no words are looked for, and nothing is
  /// counted but kinds, and the years of clippings.
  ///
  /// - Parameters:
  ///   - most: how many of all kinds together, at most.
  ///   - clippings: how many clippings, at most.
  ///   - audience: whose eyes it is for; what is closed to her is in no list and no count.
  public func arrivals(
    most: Int, clippings: Int, for audience: Audience = .everyone
  ) async throws -> Arrivals {
    let known = await columns.current(for: audience)
    let (arrivals, newer) = try await database.read { db in
      var table = known
      try table.catchUp(db)
      return (try Arrivals(db, table, most: most, clippings: clippings), table)
    }
    await columns.keep(newer)
    return arrivals
  }
}

extension Arrivals {
  fileprivate init(_ db: Database, _ table: FacetTable, most: Int, clippings: Int) throws {
    let last = LastPlaces(table, most: most, clippings: clippings)
    let all = Set(last.places).union(last.ofEach.joined())
    var hits = try SearchHit.all(db, at: all.sorted(), table)
    try KindFacts.fill(&hits, db)
    let known = Dictionary(hits.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
    func lines(_ places: [Int]) -> [SearchHit] {
      places.compactMap { known[RecordNumber(table.records[$0])] }
    }
    kinds = last.count.formValues
    newest = lines(last.places)
    ofEachKind = Form.allCases.compactMap { lines(last.ofEach[Int($0.code)]).first }
    self.clippings = Array(lines(last.ofEach[Int(Form.clipping.code)]).prefix(clippings))
    clippingYears = last.count.yearValues
  }
}

/// Where that stands which came last: places are given in the order in which records come.
private struct LastPlaces {
  /// Of all kinds.
  var places: [Int] = []
  /// Of each kind, by its code.
  var ofEach = [[Int]](repeating: [], count: FacetCount.codes)
  /// All records by kind, and the clippings among them by year.
  var count: FacetCount

  init(_ table: FacetTable, most: Int, clippings: Int) {
    count = FacetCount(table)
    let clipping = Form.clipping.code
    for place in table.forms.indices.reversed() {
      let code = table.forms[place]
      guard code != 0 else { continue }
      count.count(place, table, only: .form)
      if code == clipping { count.count(place, table, only: .year) }
      if places.count < most { places.append(place) }
      let limit = code == clipping ? max(1, clippings) : 1
      if ofEach[Int(code)].count < limit { ofEach[Int(code)].append(place) }
    }
  }
}
