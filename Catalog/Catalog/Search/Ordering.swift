import GRDB

/// Puts what was found in order, as far as the page needs it.
struct Ordering {
  let found: [Int]
  let table: FacetTable
  let range: Range<Int>

  /// The records on the page, and whether the best stand first.
  func page(
    _ query: SearchQuery, _ wish: SearchExpression.Wish, isWeighed: Bool, _ db: Database
  ) throws -> (records: [Int], ranked: Bool) {
    guard range.lowerBound < found.count else { return ([], false) }
    switch (query.order, wish) {
    case (.relevance, .matching(let expression)) where isWeighed:
      return (try weighed(expression, exactly: query.text, db), true)
    case (.relevance, .matching):
      return (newest(try exact(query.text, db)), false)
    case (.title, _): return (try byTitle(db), false)
    case (.added, _):
      return (Array(found.reversed()[range.clamped(to: 0..<found.count)]), false)
    default: return (newest(), false)
    }
  }

  /// By weight of the words (bm25; a title counts most), a title that is exactly what was asked for
  /// first.
  private func weighed(
    _ expression: String, exactly text: String, _ db: Database
  ) throws -> [Int] {
    var weights: [(weight: Double, record: Int)] = []
    weights.reserveCapacity(found.count)
    let wanted = wanted
    let indexes = SearchTables.words(for: table.audience)
    for index in indexes {
      let some = try self.weights(in: index, expression, wanted, db)
      // Two indexes are not weighed alike: the best of each belongs at the top.
      weights += indexes.count == 1 ? some : Self.partsOfTheBest(some)
    }
    let exact = try self.exact(text, db)
    for place in weights.indices where exact.contains(weights[place].record) {
      weights[place].weight -= 1000
    }
    // A smaller weight is better; the newer record wins between equals.
    weights.sort { ($0.weight, $1.record) < ($1.weight, $0.record) }
    return weights[range.clamped(to: 0..<weights.count)].map(\.record)
  }

  private static func partsOfTheBest(
    _ weights: [(weight: Double, record: Int)]
  ) -> [(weight: Double, record: Int)] {
    let best = weights.reduce(-Double.leastNormalMagnitude) { min($0, $1.weight) }
    return weights.map { ($0.weight / -best, $0.record) }
  }

  private func weights(
    in index: SearchTables.Words, _ expression: String, _ wanted: [Bool], _ db: Database
  ) throws -> [(weight: Double, record: Int)] {
    var weights: [(weight: Double, record: Int)] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: index.weights), arguments: [expression])
    while let row = try rows.next() {
      let record = table.place(of: try row.decode(Int.self, atIndex: 0), in: index)
      guard wanted.indices.contains(record), wanted[record] else { continue }
      weights.append((try row.decode(Double.self, atIndex: 1), record))
    }
    return weights
  }

  /// Which places were found.
  private var wanted: [Bool] {
    var wanted = [Bool](repeating: false, count: table.forms.count)
    for record in found { wanted[record] = true }
    return wanted
  }

  private func exact(_ text: String, _ db: Database) throws -> Set<Int> {
    let words = text.foldedForSorting.split(separator: " ")
    let sorted = Articles.skipping(words).joined(separator: " ")
    guard !sorted.isEmpty else { return [] }
    return Set(
      try Int.fetchAll(
        db.cachedStatement(sql: SearchTables.exactly(for: table.audience)),
        arguments: [sorted]))
  }

  /// By year and then by number, the newest first; some may stand before all others.
  private func newest(_ first: Set<Int> = []) -> [Int] {
    var starts = [Int](repeating: 0, count: Int(UInt16.max) + 2)
    for record in found { starts[Int(UInt16.max - table.years[record]) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var sorted = [Int](repeating: 0, count: found.count)
    for record in found.reversed() {
      let year = Int(UInt16.max - table.years[record])
      sorted[starts[year]] = record
      starts[year] += 1
    }
    let page = range.clamped(to: 0..<sorted.count)
    guard !first.isEmpty else { return Array(sorted[page]) }
    let chosen = sorted.filter(first.contains)
    return Array((chosen + sorted.filter { !first.contains($0) })[page])
  }

  /// By title: walks the index of titles and stops at the end of the page.
  private func byTitle(_ db: Database) throws -> [Int] {
    let wanted = wanted
    var page: [Int] = []
    var place = 0
    let rows = try Int.fetchCursor(
      db.cachedStatement(sql: SearchTables.byTitle(for: table.audience)))
    while place < range.upperBound, let record = try rows.next() {
      guard wanted.indices.contains(record), wanted[record] else { continue }
      if place >= range.lowerBound { page.append(record) }
      place += 1
    }
    return page
  }
}
