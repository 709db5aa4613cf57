import Access
import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

extension Page {
  /// The till: field and tiles on the left, cart and payment on the right; on a phone the
  /// cart comes before the tiles.
  ///
  /// - Parameter refused: a payment that was refused, with what was typed.
  func till(_ state: TillState, refused: RefusedForm? = nil) -> Sheet {
    Sheet(
      say(Words.till), section: .till,
      scripts: [.scanField, .moneyField, .regionForm, .goodsSearch, .live, .quiet],
      live: LiveLine.address(of: state.station.number, after: state.seen),
      body: """
        <div class="title-row"><h1>\(say(Words.till))</h1>\(stationLine(state.station.name))</div>
        \(drawerNote(state))\(printerRegion(state))\(tillLinks(state))
        <div class="with-side right till">
        <div class="stack">
        \(scanForm(scanField(beside: refused)))
        <div data-region="answer" data-source="\(TillPlace.regions)">\(tillAnswer(state, beside: refused))</div>
        <div data-region="waiting" data-source="\(TillPlace.regions)">\
        \(waitingBox(state.waiting, at: TillPlace.lateScans))</div>
        \(foundRegion(state))
        \(otherGoodsForm(refused))
        </div>
        <section class="stack" data-region="cart" data-source="\(TillPlace.regions)"
        aria-label="\(say(TillWords.cart))">\(payProblem(refused))\(cartBox(state, refused))</section>
        \(offersRegion(state))
        </div>
        """)
  }

  /// The one field; beside a payment that was refused keys go there first.
  private func scanField(beside refused: RefusedForm?) -> ScanForm {
    var form = ScanForm(TillPlace.scans, TillWords.field, hint: TillWords.fieldHint)
    form.takesFocus = refused == nil
    return form
  }

  /// What was found by its name: under the field, where she looks; on a phone the tiles are far below.
  func foundRegion(_ state: TillState) -> HTML {
    guard let search = state.search else { return nothingFound }
    return """
      <section class="stack" data-region="found" data-search="\(TillPlace.offers)">\
      <h2>\(say(TillWords.found(state.found.count, search)))</h2>\(found(state))</section>
      """
  }

  /// Nothing was looked for, or something else was done since.
  var nothingFound: HTML {
    #"<section data-region="found" data-search="\#(TillPlace.offers)" hidden></section>"#
  }

  /// The tiles: what sells most, the goods of a category, or the variants of one product.
  func offersRegion(_ state: TillState) -> HTML {
    let shown: HTML =
      state.opened.map { variants(of: $0, state) } ?? tiles(state)
    return """
      <section class="stack offers" data-region="offers">\
      <h2>\(say(TillWords.tiles))</h2>\(tileTabs(state))\(shown)</section>
      """
  }

  /// What is found while she types, and the tiles again when she looks for nothing.
  func searchRegions(_ state: TillState) -> HTML {
    let offers: HTML? = state.search == nil ? offersRegion(state) : nil
    return "\(foundRegion(state))\(offers)"
  }

  /// What was said last.
  func answerRegion(_ state: TillState) -> HTML {
    #"<div data-region="answer" data-source="\#(TillPlace.regions)">\#(tillAnswer(state))</div>"#
  }

  /// The parts that a scan can change.
  func tillRegions(_ state: TillState, saying answer: StationAnswer?) -> HTML {
    let aloud: HTML? = answer.flatMap {
      $0.isFor(whoMay: visitor.may) ? announcement($0.sentence, tone: $0.tone) : nil
    }
    return """
      <div data-region="problem"></div>
      \(answerRegion(state))
      <div data-region="waiting" data-source="\(TillPlace.regions)">\
      \(waitingBox(state.waiting, at: TillPlace.lateScans))</div>
      <section class="stack" data-region="cart" data-source="\(TillPlace.regions)" \
      aria-label="\(say(TillWords.cart))">\(cartBox(state))</section>
      \(printerRegion(state))
      \(aloud)
      """
  }

  private func tillAnswer(_ state: TillState, beside refused: RefusedForm? = nil) -> HTML {
    "\(turnNote(state.mode, on: .till))\(lastAnswer(state, beside: refused))"
  }

  private func lastAnswer(_ state: TillState, beside refused: RefusedForm?) -> HTML {
    guard let answer = state.answer else { return .empty }
    // Beside a refusal an earlier word would be taken for its answer.
    let last: HTML =
      refused == nil ? note(answer.tone, "<p><b>\(sayWhole(answer.sentence))</b></p>") : .empty
    let before = refusedBox(state.refusedScans, at: TillPlace.refusedScans)
    return fading(state.answerLeft, "\(last)\(before)")
  }

  /// The ways to what was sold and to the drawer, whether it is open or not.
  private func tillLinks(_ state: TillState) -> HTML {
    let drawer: HTML? =
      state.mayDrawer
      ? #"<a href="\#(TillPlace.drawer)">\#(Icon.money)\#(say(TillWords.drawerLink))</a>"# : nil
    return """
      <p class="row">\(drawer)
      <a href="\(TillPlace.sales)">\(Icon.cart)\(say(TillWords.salesLink))</a></p>
      """
  }

  /// Nothing can be paid before the drawer is open.
  private func drawerNote(_ state: TillState) -> HTML {
    if let drawer = state.unexplained { return unexplainedNote(drawer) }
    guard state.needsDrawer else { return .empty }
    return note(
      .warning,
      """
      <p>\(say(TillWords.drawerClosed))</p>
      <p>\(buttonLink(TillWords.openDrawer, to: TillPlace.drawer, .money, look: .primary))</p>
      """)
  }

  /// Before a drawer is opened again, its report wants to know why the last count differed.
  func unexplainedNote(_ drawer: DrawerNumber) -> HTML {
    note(
      .warning,
      """
      <p>\(say(DrawerRefusal.unexplained.sentence))</p>
      <p>\(buttonLink(
        TillWords.drawerReport, to: TillPlace.drawerReport(drawer), .money, look: .primary))</p>
      """)
  }

  private func payProblem(_ refused: RefusedForm?) -> HTML {
    problem(refused?.reasons.map(\.sentence) ?? [])
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

  private func found(_ state: TillState) -> HTML {
    guard !state.found.isEmpty else {
      return emptyState(.search, TillWords.nothingFound, TillWords.nothingFoundHint)
    }
    return #"<div class="tiles">\#(state.found.map { tile($0, state) })</div>"#
  }
}
