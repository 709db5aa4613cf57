import Catalog
import Persistence
import Testing
import Trail
import Values

struct `What came last` {
  /// What searches say of the same.
  private static func searched(
    _ library: ALibrary, for audience: Audience
  ) async throws -> (all: SearchResult, ofEach: [Form: SearchResult]) {
    let all = try await library.catalogue.search(
      SearchQuery(order: .added, pageSize: 6, wantsFacts: true), for: audience)
    var ofEach: [Form: SearchResult] = [:]
    for form in Form.allCases {
      let query = SearchQuery(forms: [form], order: .added, pageSize: 3, wantsFacts: true)
      ofEach[form] = try await library.catalogue.search(query, for: audience)
    }
    return (all, ofEach)
  }

  @Test(arguments: [Audience.everyone, .staff])
  func `is what searches for each kind find, and how they count`(audience: Audience) async throws {
    let library = try await Twins().house
    let last = try await library.catalogue.arrivals(most: 6, clippings: 3, for: audience)
    let (all, ofEach) = try await Self.searched(library, for: audience)
    #expect(last.newest == all.hits && last.newest.count == 6)
    #expect(last.kinds == all.facets.first { $0.kind == .form }?.values)
    #expect(last.ofEachKind == Form.allCases.compactMap { ofEach[$0]?.hits.first })
    #expect(last.ofEachKind.count == 4)
    let clippings = try #require(ofEach[.clipping])
    #expect(last.clippings == clippings.hits && last.clippings.count == 3)
    #expect(last.clippingYears == clippings.facets.first { $0.kind == .year }?.values)
  }

  @Test func `is nothing in an empty house, and of the kinds that are there in a small one`()
    async throws
  {
    let library = try ALibrary()
    let empty = try await library.catalogue.arrivals(most: 6, clippings: 3)
    #expect(empty.newest.isEmpty && empty.kinds.isEmpty && empty.ofEachKind.isEmpty)
    #expect(empty.clippings.isEmpty && empty.clippingYears.isEmpty)
    let first = try await library.book("Satu")
    try await library.book("Dua")
    try await library.book("Tiga", closed: true)
    let small = try await library.catalogue.arrivals(most: 6, clippings: 3)
    #expect(small.newest.map(\.title) == ["Dua", "Satu"])
    #expect(small.ofEachKind.map(\.title) == ["Dua"] && small.kinds.map(\.count) == [2])
    let record = try #require(try await library.catalogue.record(first))
    var entry = SimpleEntry(reading: record)
    entry.isClosed = true
    try await library.catalogue.changeRecord(
      first, to: entry, ifVersion: 1, at: ALibrary.morning, by: .house)
    let later = try await library.catalogue.arrivals(most: 6, clippings: 3)
    #expect(later.newest.map(\.title) == ["Dua"])
  }

  @Test func `needs as many steps as without the closed records`()
    async throws
  {
    let twins = try await Twins()
    let here = try await twins.house.steps {
      _ = try await $0.arrivals(most: 6, clippings: 3)
    }
    let there = try await twins.twin.steps {
      _ = try await $0.arrivals(most: 6, clippings: 3)
    }
    #expect(here == there && here > 20)
    let inHouse = try await twins.house.catalogue.arrivals(most: 6, clippings: 3)
    let inTwin = try await twins.twin.catalogue.arrivals(most: 6, clippings: 3)
    #expect(inHouse.newest.map(\.address) == inTwin.newest.map(\.address))
    #expect(inHouse.clippings.map(\.address) == inTwin.clippings.map(\.address))
    #expect(inHouse.kinds == inTwin.kinds && inHouse.clippingYears == inTwin.clippingYears)
  }
}
