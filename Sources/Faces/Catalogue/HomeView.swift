import Catalog
import Pages
import PointOfSale
import Serving
import Values
import Window

/// What the first page shows: the house's window.
struct HomeView: Sendable {
  /// What the house says of itself, what it announces, who helps.
  let window: WindowLook
  /// What came last, of every kind, with how many there are of each.
  let newest: SearchResult
  /// The newest clippings, with the years of all of them; nothing when there are none.
  let press: SearchResult?
  /// Another choice of the collection every day.
  let spines: [Spine]
  /// What the shop has to sell.
  let goods: [WindowGoods]
  /// The moment it is on the clock of the house.
  let now: Instant

  /// How many titles there are of each kind.
  var kinds: [FacetValue] { newest.facets.first { $0.kind == .form }?.values ?? [] }
  /// How many clippings there are in which year or decade, the oldest first.
  var years: [FacetValue] {
    Array((press?.facets.first { $0.kind == .year }?.values ?? []).reversed())
  }

  init(_ visit: CatalogueRequest<Anyone>) async throws {
    let face = visit.face
    window = try await face.window.look(on: visit.today)
    let newest = try await face.catalogue.search(
      SearchQuery(order: .added, pageSize: 6), for: visit.audience)
    self.newest = newest
    let hasPress =
      newest.facets.first { $0.kind == .form }?.values
      .contains { $0.value == Form.clipping.rawValue } == true
    let pressed = SearchQuery(forms: [.clipping], order: .added, pageSize: 3)
    press =
      try await hasPress ? face.catalogue.search(pressed, for: visit.audience) : nil
    spines = try await face.catalogue.shelf(on: visit.today, most: 18)
    goods = try await window.facts.showsGoods ? face.shop.window() : []
    now = visit.now
  }
}
