import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Values

/// Goods that can be tapped.
extension Page {
  /// What sells most and the categories of the house; nothing where there are none.
  func tileTabs(_ state: TillState) -> HTML {
    guard !state.categories.isEmpty else { return .empty }
    let tabs =
      [tileTab(.bestSellers, say(TillWords.bestSellers), state)]
      + state.categories.map { tileTab(.category($0.number), $0.name, state) }
    return #"<p class="shelf-tabs">\#(tabs)</p>"#
  }

  private func tileTab(_ tab: TileTab, _ name: String, _ state: TillState) -> HTML {
    let isOn = tab == state.tab
    return """
      <a href="\(TillPlace.home.with("tab", tab.text))"\
      \(#" aria-current="true""#, if: isOn)>\(name)</a>
      """
  }

  /// The variants of a product, each a tile of its own, and the way back.
  func variants(of tile: Tile, _ state: TillState) -> HTML {
    """
    <p class="shelf-back"><a href="\(TillPlace.home.with("tab", state.tab.text))">\
    \(say(TillWords.allTiles))</a> · \(tile.offers.first?.name ?? tile.title)</p>
    <div class="tiles">\(tile.each.map { self.tile($0, state) })</div>
    """
  }

  /// A product of one variant is rung up by a tap, one of several opens them.
  func tile(_ tile: Tile, _ state: TillState) -> HTML {
    let stands = niche(tile)
    guard let prices = tile.prices else {
      return """
        <div class="tile">\(stands)\(name(of: tile))\
        <span class="edge">\(left(of: tile))\(stateBadge(.lost, OfficeWords.noPrice))</span></div>
        """
    }
    let sold: HTML = tile.isSoldOut ? " sold" : .empty
    let edge: HTML = #"<span class="edge">\#(left(of: tile)) \#(price(prices))</span>"#
    guard let offer = tile.only else {
      let place = TillPlace.home.with("tab", state.tab.text)
        .with("product", tile.product.description)
      return """
        <a class="tile press\(sold)" href="\(place)">\(stands)<span class="goods-name">\(tile.title)\
        <small class="forms">\(say(TillWords.variants(tile.offers.count)))</small></span>\(edge)</a>
        """
    }
    return """
      <form method="post" action="\(TillPlace.lines)" data-region-form>\(formKey)
      <input type="hidden" name="variant" value="\(offer.variant.number.description)">
      <button class="tile press\(sold)">\(stands)\(name(of: tile))\
      \(edge)</button></form>
      """
  }

  /// What a tile is called; of a variant its own words are large and whole, for they tell it apart.
  private func name(of tile: Tile) -> HTML {
    guard let offer = tile.only, !offer.variant.label.isEmpty else {
      return #"<span class="goods-name">\#(tile.title)</span>"#
    }
    return """
      <span class="goods-name of-variant"><small>\(offer.name), </small>\
      <b>\(offer.variant.label)</b></span>
      """
  }

  /// Where a thing stands on its plank; what is sold out has its stamp over it.
  private func niche(_ tile: Tile) -> HTML {
    let name = tile.offers.first?.name ?? tile.title
    let picture = self.picture(
      of: name, tile.kind, tile.photograph, chosen: tile.picture, at: tile.cover)
    let mark: HTML = tile.isSoldOut ? stamp(TillWords.soldOut, .stop) : .empty
    return #"<span class="niche" aria-hidden="true">\#(dyed(tile) ?? picture)\#(mark)</span>"#
  }

  /// What is drawn of a variant that names its colour; `nil` where something else is shown.
  private func dyed(_ tile: Tile) -> HTML? {
    guard tile.photograph == nil, tile.kind != .book || tile.picture != nil, let offer = tile.only,
      let dye = Dye(named: offer.variant.label)
    else { return nil }
    return dyedGoods(tile.picture ?? GoodsPicture(named: offer.name), dye)
  }

  /// How much is left: a crate and its number; that none is left, in words.
  private func left(of tile: Tile) -> HTML {
    let words = TillWords.stock(tile.onHand)
    guard !tile.isSoldOut else { return stateBadge(.outOfStock, words) }
    let crate = tile.offers.allSatisfy(\.variant.isLow) ? Icon.boxLow : Icon.boxFull
    return """
      <span class="crate" role="img" aria-label="\(say(words))">\(crate)\
      \(say(Sentence(count: tile.onHand)))</span>
      """
  }

  /// One price, or from which to which.
  private func price(_ prices: ClosedRange<Rupiah>) -> HTML {
    prices.lowerBound == prices.upperBound
      ? #"<b class="number">\#(prices.lowerBound)</b>"#
      : #"<b class="number range">\#(prices.lowerBound)–\#(prices.upperBound)</b>"#
  }
}
