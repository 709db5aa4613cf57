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
  /// The newest clippings.
  let press: [SearchHit]
  /// How many clippings there are in which year or decade, the oldest first.
  let years: [FacetValue]
  /// Another choice of the collection every day.
  let spines: [Spine]
  /// What the shop has to sell.
  let goods: [WindowGoods]
  /// The moment it is on the clock of the house.
  let now: Instant

  init(_ visit: CatalogueRequest<Anyone>) async throws {
    let face = visit.face
    window = try await face.window.look(on: visit.today)
    let last = try await face.catalogue.arrivals(most: 6, clippings: 3, for: visit.audience)
    kinds = last.kinds
    arrivals = Self.mixed(last.newest, with: last.ofEachKind)
    press = last.clippings
    years = last.clippingYears.reversed()
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
