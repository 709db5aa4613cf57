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
    return #"<p class="chips">\#(tabs)</p>"#
  }

  private func tileTab(_ tab: TileTab, _ name: String, _ state: TillState) -> HTML {
    let isOn = tab == state.tab
    return """
      <a class="chip\(" on", if: isOn)" href="\(TillPlace.home.with("tab", tab.text))"\
      \(#" aria-current="true""#, if: isOn)>\(name)</a>
      """
  }

  /// The variants of a product, each a tile of its own, and the way back.
  func variants(of tile: Tile, _ state: TillState) -> HTML {
    """
    <p><a href="\(TillPlace.home.with("tab", state.tab.text))">\(say(TillWords.allTiles))</a> · \
    \(tile.offers.first?.name ?? tile.title)</p>
    <div class="tiles">\(tile.each.map { self.tile($0, state) })</div>
    """
  }

  /// A product of one variant is rung up by a tap, one of several opens them.
  func tile(_ tile: Tile, _ state: TillState) -> HTML {
    let words = TillWords.stock(tile.onHand)
    let left: HTML =
      tile.isSoldOut ? stateBadge(.outOfStock, words) : "<small>\(say(words))</small>"
    guard let prices = tile.prices else {
      return """
        <div class="tile"><span>\(tile.title)</span>\(left)\
        \(stateBadge(.lost, OfficeWords.noPrice))</div>
        """
    }
    guard let offer = tile.only else {
      let place = TillPlace.home.with("tab", state.tab.text)
        .with("product", tile.product.description)
      return """
        <a class="tile press" href="\(place)"><span>\(tile.title)</span>\
        <small>\(say(TillWords.variants(tile.offers.count)))</small>\(left)\(price(prices))</a>
        """
    }
    return """
      <form method="post" action="\(TillPlace.lines)" data-region-form>\(formKey)
      <input type="hidden" name="variant" value="\(offer.variant.number.description)">
      <button class="tile press"><span>\(tile.title)</span>\(left)\(price(prices))</button></form>
      """
  }

  /// One price, or from which to which.
  private func price(_ prices: ClosedRange<Rupiah>) -> HTML {
    prices.lowerBound == prices.upperBound
      ? #"<b class="number">\#(prices.lowerBound)</b>"#
      : #"<b class="number">\#(prices.lowerBound)–\#(prices.upperBound)</b>"#
  }

  /// Goods without a card: a word and a price.
  func otherGoodsForm(_ refused: RefusedForm?) -> HTML {
    let form = refused.state(at: TillPlace.otherGoods)
    return """
      <details\(" open", if: form.isRefused)><summary>\(say(TillWords.otherGoods))</summary>
      <form class="row along" method="post" action="\(TillPlace.otherGoods)">\(formKey)
      \(field(
        Field("word", TillWords.otherWord).required.with {
          $0.longest = Shop.longestWord
          $0.hint = TillWords.otherWordHint
        }.filled(from: form)))
      \(field(
        Field("price", TillWords.otherPrice, kind: .money).required.filled(from: form)))
      \(button(TillWords.addOther, .plus, look: .plain))</form></details>
      """
  }
}
