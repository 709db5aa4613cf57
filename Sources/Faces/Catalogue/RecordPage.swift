import Catalog
import Circulation
import Markup
import Pages
import PointOfSale
import Serving
import Values

/// The page of a record, in human words: a poster of it, then how it is to be had.
extension Page {
  func record(_ state: RecordState) -> Sheet {
    let record = state.record
    var sheet = Sheet(
      record.title, section: .catalogue,
      body: """
        \(recordHead(state))
        <div class="record-body"><div class="stack">
        \(copies(state))
        <section class="stack"><h2>\(say(CatalogueWords.about))</h2>\(facts(about: record))</section>
        \(sameDay(state.press))
        </div><div class="stack">\(sales(state.offers))\(citation(record))</div></div>
        \(themeByYears(state.press, of: record))\(board(state))
        """)
    sheet.description = record.abstract.map { String($0.prefix(160)) }
    sheet.canonical = CataloguePlace.record(record.address)
    sheet.isOfCatalogue = true
    return sheet
  }

  /// What the shop has of it, in the shop's own colour and cloth.
  private func sales(_ offers: [Offer]) -> HTML {
    let rows = offers.map { offer -> HTML in
      let price: HTML? = offer.variant.price.map { "<p class=\"price\">\(money($0))</p>" }
      let words =
        offer.variant.onHand > 0
        ? CatalogueWords.inShop(offer.variant.onHand) : CatalogueWords.soldOut
      return "\(price)<p class=\"row\">\(stateBadge(.forSale))<span>\(say(words))</span></p>"
    }
    guard !rows.isEmpty else { return .empty }
    return """
      <section class="shop-price" aria-label="\(say(ShelfState.forSale.word))">\
      <div class="cloth limar hem"></div>\(rows)</section>
      """
  }

  /// What stands beside it; nothing when it stands alone, or on no shelf.
  private func board(_ state: RecordState) -> HTML {
    let spines = state.neighbours
    guard spines.count > 1 else { return .empty }
    let marks = [spines.first, spines.last].compactMap { $0?.mark }
    let ends: HTML =
      marks.count == 2
      ? """
      <p class="soft">\(say(
        CatalogueWords.byCallNumber(from: marks[0].words, to: marks[1].words)))</p>
      """ : .empty
    return """
      <section class="field-of kertas board"><div class="wrap">\
      <h2>\(say(CatalogueWords.sameBoard))</h2>\(ends)</div>
      \(shelfOfSpines(
        spines, named: CatalogueWords.sameBoard, drawnOut: state.record.address))</section>
      """
  }
}

extension SpineMark {
  /// Both lines of the sticker in one.
  fileprivate var words: String {
    [number, letters].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
