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
  /// How many titles there are of each kind.
  let kinds: [FacetValue]
  /// What came last; of each kind at least one.
  let arrivals: [SearchHit]
  /// The newest clippings, with the years of all of them; nothing when there are none.
  let press: SearchResult?
  /// Another choice of the collection every day.
  let spines: [Spine]
  /// What the shop has to sell.
  let goods: [WindowGoods]
  /// The moment it is on the clock of the house.
  let now: Instant

  /// How many clippings there are in which year or decade, the oldest first.
  var years: [FacetValue] {
    Array((press?.facets.first { $0.kind == .year }?.values ?? []).reversed())
  }

  init(_ visit: CatalogueRequest<Anyone>) async throws {
    let face = visit.face
    window = try await face.window.look(on: visit.today)
    let newest = try await face.catalogue.search(
      SearchQuery(order: .added, pageSize: 6), for: visit.audience)
    kinds = newest.facets.first { $0.kind == .form }?.values ?? []
    var last: [Form: SearchResult] = [:]
    for form in kinds.compactMap({ Form(rawValue: $0.value) }) {
      let isAmong = newest.hits.contains { $0.form == form }
      guard form == .clipping || !isAmong else { continue }
      last[form] = try await face.catalogue.search(
        SearchQuery(forms: [form], order: .added, pageSize: form == .clipping ? 3 : 1),
        for: visit.audience)
    }
    press = last[.clipping]
    arrivals = Self.mixed(newest.hits, with: Form.allCases.compactMap { last[$0]?.hits.first })
    spines = try await face.catalogue.shelf(on: visit.today, most: 18)
    goods = try await window.facts.showsGoods ? face.shop.window() : []
    now = visit.now
  }

  /// What came last, and instead of the oldest of a kind of which there is more than one, what came
  /// last of each kind that is not there.
  private static func mixed(_ newest: [SearchHit], with others: [SearchHit]) -> [SearchHit] {
    var shown = newest
    for other in others where !shown.contains(where: { $0.form == other.form }) {
      let spare = shown.lastIndex { hit in shown.count { $0.form == hit.form } > 1 }
      if let spare { shown.remove(at: spare) }
      shown.append(other)
    }
    return shown
  }
}
