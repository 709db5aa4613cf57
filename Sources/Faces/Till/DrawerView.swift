import Markup
import Pages
import PointOfSale
import Serving
import Values

extension Page {
  /// Opening the drawer, or counting and closing it.
  func drawer(_ state: DrawerState) -> Sheet {
    Sheet(
      say(Terms.drawer), section: .till, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Words.till), TillPlace.home)], here: say(Terms.drawer)))
        <h1>\(say(Terms.drawer)) · \(state.station)</h1>
        \(state.drawer.map { openDrawerBox($0, state) } ?? closedDrawerBox(state))
        \(earlierDrawers(state.earlier))
        """)
  }

  private func closedDrawerBox(_ state: DrawerState) -> HTML {
    if let drawer = state.unexplained { return unexplainedNote(drawer) }
    let form = state.refused.state(at: TillPlace.openDrawer)
    return """
      <form class="card lined form narrow" method="post" action="\(TillPlace.openDrawer)" \
      data-typing>\(formKey)
      \(problem(form.sentences))
      <p>\(say(state.isCounted ? TillWords.openHint : TillWords.dailyHint))</p>
      \(field(Field("float", TillWords.float, kind: .money)
        .with { $0.takesFocus = true; $0.hint = TillWords.floatHint }.required
        .filled(from: form)))
      \(button(TillWords.openDrawer, .money))</form>
      """
  }

  private func openDrawerBox(_ drawer: DrawerSession, _ state: DrawerState) -> HTML {
    """
    <p>\(say(TillWords.openSince(drawer.openedAt.on(library.zone), drawer.float)))</p>
    <div class="with-side right">\(countForm(state))
    <div class="stack">\(cashForm(state))\(noSaleForm(state))</div></div>
    \(drawerMoves(state.moves))
    """
  }

  private func countForm(_ state: DrawerState) -> HTML {
    let form = state.refused.state(at: TillPlace.closeDrawer)
    // Who comes here counts; only what was refused goes before that.
    let first = state.refused == nil ? Denomination.allCases.first : nil
    let rows = Denomination.allCases.map { denomination -> HTML in
      let name = "count-\(denomination.rawValue)"
      let isWrong = form.wrong(name, Sentence(both: denomination.value.description)) != nil
      return """
        <tr><th scope="row" class="end number">\(denomination.value)</th><td>
        <input name="\(name)" type="text" inputmode="numeric" size="5" autocomplete="off"
        value="\(form[name])" data-worth="\(String(denomination.value.amount))" \
        aria-label="\(say(TillWords.piecesOf(denomination.value)))"\
        \(#" aria-invalid="true" autofocus"#, if: isWrong)\
        \(" autofocus", if: denomination == first)></td></tr>
        """
    }
    return """
      <form class="card lined form" method="post" action="\(TillPlace.closeDrawer)" \
      data-typing>\(formKey)\
      <input type="hidden" name="sure" value="ask">
      <h2>\(say(TillWords.countAndClose))</h2>\(problem(form.sentences))\(wayToCart(form))
      <p>\(say(state.expected.map(TillWords.expectedNow) ?? TillWords.blind))</p>
      <table class="count"><caption class="hidden">\(say(TillWords.countAndClose))</caption>
      <thead><tr><th scope="col" class="end">\(say(TillWords.note))</th>
      <th scope="col">\(say(TillWords.pieces))</th></tr></thead><tbody>\(rows)</tbody></table>
      <p data-count-sum hidden>\(say(TillWords.countedSoFar)) <b class="number"></b></p>
      \(field(Field("note", TillWords.remark).filled(from: form)))
      \(button(TillWords.close, .check))</form>
      """
  }

  private func wayToCart(_ form: FormState) -> HTML {
    guard form.reasons.contains(where: { ($0 as? DrawerRefusal) == .cartOpen }) else {
      return .empty
    }
    return "<p>\(buttonLink(TillWords.toCart, to: TillPlace.home, .cart))</p>"
  }

  private func cashForm(_ state: DrawerState) -> HTML {
    let form = state.refused.state(at: TillPlace.drawerCash)
    return """
      <form class="card form" method="post" action="\(TillPlace.drawerCash)" data-typing>\(formKey)
      <h2>\(say(TillWords.cashMove))</h2>\(problem(form.sentences))
      \(choice(
        "direction", TillWords.direction,
        of: [("out", say(TillWords.cashOut)), ("in", say(TillWords.cashIn))],
        chosen: form["direction"]))
      \(field(Field("amount", TillWords.amount, kind: .money).required.filled(from: form)))
      \(field(Field("reason", TillWords.reason).required.filled(from: form)))
      \(button(TillWords.recordCash, look: .plain))</form>
      """
  }

  private func noSaleForm(_ state: DrawerState) -> HTML {
    let form = state.refused.state(at: TillPlace.noSale)
    return """
      <form class="card form" method="post" action="\(TillPlace.noSale)" data-typing>\(formKey)
      <h2>\(say(TillWords.noSale))</h2>\(problem(form.sentences))
      <p>\(say(TillWords.noSaleHint))</p>
      \(field(Field("no-sale", TillWords.reason).required.filled(from: form)))
      \(button(TillWords.noSale, .money, look: .plain))</form>
      """
  }

  private func earlierDrawers(_ drawers: [DrawerSession]) -> HTML {
    guard !drawers.isEmpty else { return .empty }
    let rows = drawers.map { drawer -> HTML in
      """
      <li><a href="\(TillPlace.drawerReport(drawer.number))">\
      \(say(drawer.openedAt.on(library.zone).day.sentence)), \(timeOfDay(drawer.openedAt))</a></li>
      """
    }
    return """
      <section><h2>\(say(TillWords.earlier))</h2><ul class="list stack tight">\(rows)</ul></section>
      """
  }
}
