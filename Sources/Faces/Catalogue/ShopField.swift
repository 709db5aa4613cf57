import Catalog
import Markup
import Pages
import PointOfSale
import Values

/// What the shop has, as it lies in the window.
extension Page {
  /// Each thing on a rule, with its price, its name, and whether it is there.
  func goods(_ goods: [WindowGoods]) -> HTML {
    guard !goods.isEmpty else { return .empty }
    let things = goods.map { thing -> HTML in
      """
      <li\(#" class="gone""#, if: thing.stock == .soldOut)><div>\(seen(thing))</div>\
      <b>\("<small>\(say(HomeWords.from))</small> ", if: thing.hasHigherPrices)\(thing.price)</b>\
      <strong>\(name(of: thing))</strong><span>\(say(HomeWords.stock(thing.stock)))</span></li>
      """
    }
    return """
      <section class="field-of kunyit shop-window"><div class="hem cloth limar"></div><div class="wrap">
      \(heading(HomeWords.shop))<ul class="list">\(things)</ul></div></section>
      """
  }

  private func seen(_ thing: WindowGoods) -> HTML {
    picture(of: thing.name, thing.kind, thing.photograph, chosen: thing.picture, at: thing.address)
  }

  private func name(of thing: WindowGoods) -> HTML {
    guard let address = thing.address else { return "\(thing.name)" }
    return #"<a href="\#(CataloguePlace.record(address))">\#(thing.name)</a>"#
  }
}
