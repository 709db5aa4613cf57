import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The shelves of the till: what sells most, or what was found by its name, each thing on a plank.
extension Page {
  /// What was found by its name: right under the field, in the place of the shelves.
  func foundRegion(_ state: TillState) -> HTML {
    guard let search = state.search else { return nothingFound }
    return """
      <section class="shelf" data-region="found" data-search="\(TillPlace.offers)">\
      <h2>\(say(howMany(state, search)))</h2>\(found(state))\
      \(receiving)</section>
      """
  }

  /// Nothing was looked for, or something else was done since.
  var nothingFound: HTML {
    """
    <section class="shelf" data-region="found" data-search="\(TillPlace.offers)" \
    hidden></section>
    """
  }

  /// The shelves: what sells most, the goods of a category, or the variants of one product.
  func offersRegion(_ state: TillState) -> HTML {
    let shown: HTML = state.opened.map { variants(of: $0, state) } ?? tiles(state)
    return """
      <section class="shelf" data-region="offers" aria-label="\(say(TillWords.tiles))">\
      \(tileTabs(state))\(shown)</section>
      """
  }

  /// What is found while she types, and the tiles again when she looks for nothing.
  func searchRegions(_ state: TillState) -> HTML {
    let offers: HTML? = state.search == nil ? offersRegion(state) : nil
    return "\(foundRegion(state))\(offers)"
  }

  private func tiles(_ state: TillState) -> HTML {
    guard !state.tiles.isEmpty else {
      return emptyState(
        .tag, TillWords.noTiles, TillWords.noTilesHint,
        actions: visitor.may(.productsEdit)
          ? buttonLink(TillWords.toProducts, to: OfficePlace.products) : .empty)
    }
    return #"<div class="tiles">\#(state.tiles.map { tile($0, state) })</div>"#
  }

  /// Goods that came are not rung up: where they are written down, or who does that.
  private var receiving: HTML {
    let way: HTML =
      visitor.may(.stockMove)
      ? #"<a href="\#(OfficePlace.products)">\#(say(TillWords.toReceiving))</a>"#
      : "\(say(TillWords.askForStock))"
    return #"<p class="receiving">\#(way)</p>"#
  }

  /// Variants that are shown each for itself, of all that was found.
  private static var mostVariants: Int { 15 }

  private func found(_ state: TillState) -> HTML {
    guard !state.found.isEmpty else {
      return emptyState(.search, TillWords.nothingFound, TillWords.nothingFoundHint)
    }
    return #"<div class="tiles">\#(foundTiles(state).map { tile($0, state) })</div>"#
  }

  /// Few enough to stand side by side: each variant is one press away.
  private func foundTiles(_ state: TillState) -> [Tile] {
    let each = state.found.flatMap(\.each)
    return each.count <= Self.mostVariants ? each : state.found
  }

  /// How many tiles stand under what was looked for.
  func howMany(_ state: TillState, _ search: String) -> Sentence {
    TillWords.found(foundTiles(state).count, search)
  }
}
