import Catalog
import Foundation
import GRDB
import House
import Pages
import Persistence

/// How long questions take in the catalogue itself, without HTTP.
struct Searching {
  let folder: String
  let queries: String

  private static let rounds = 5

  func measure() async throws {
    let database = try LibraryDatabase.openToRead(DataFolder(folder), rooms: House.rooms)
    let catalogue = Catalogue(database: database)
    let list = try String(contentsOfFile: queries, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Query.self, from: Data($0.utf8)) }
    let first = Stopwatch()
    _ = try await catalogue.search(SearchQuery())
    try Measured(name: "first search", milliseconds: [first.wall * 1000]).print()
    var times: [String: [Double]] = [:]
    let watch = Stopwatch()
    for _ in 0..<Self.rounds {
      for query in list {
        let one = Stopwatch()
        _ = try await catalogue.search(query.search)
        times[query.kind, default: []].append(one.wall * 1000)
      }
    }
    let all = Measured(
      name: "search", records: Self.rounds * list.count, wall: watch.wall, cpu: watch.cpu,
      milliseconds: times.values.flatMap { $0 })
    try all.print()
    for (kind, some) in times.sorted(by: { $0.key < $1.key }) {
      try Measured(name: "search, \(kind)", milliseconds: some).print()
    }
    try await bare(list, in: database)
    try await hidden(in: catalogue)
  }

  /// What the public waits for: a word that no record has, and one that stands in closed ones alone.
  ///
  /// The two are asked in turns, so that whatever else goes on meets both.
  private func hidden(in catalogue: Catalogue) async throws {
    var (absent, closed): ([Double], [Double]) = ([], [])
    for _ in 0..<300 {
      let one = Stopwatch()
      _ = try await catalogue.search(SearchQuery(text: "qwxyzabsent"))
      absent.append(one.wall * 1000)
      let other = Stopwatch()
      _ = try await catalogue.search(SearchQuery(text: HiddenRecords.word))
      closed.append(other.wall * 1000)
    }
    try Measured(name: "public search, a word nowhere", milliseconds: absent).print()
    try Measured(name: "public search, a word in closed records alone", milliseconds: closed)
      .print()
  }

  /// The same words asked of FTS5 alone: the first twenty, in no order, nothing counted.
  private func bare(_ list: [Query], in database: LibraryDatabase) async throws {
    var times: [Double] = []
    for _ in 0..<Self.rounds {
      for expression in list.compactMap(\.bare) {
        let one = Stopwatch()
        _ = try await database.read { db in
          try Int64.fetchAll(
            db.cachedStatement(
              sql: "SELECT rowid FROM publicText WHERE publicText MATCH ? LIMIT 20"),
            arguments: [expression])
        }
        times.append(one.wall * 1000)
      }
    }
    try Measured(name: "bare FTS5, first twenty", milliseconds: times).print()
  }
}
