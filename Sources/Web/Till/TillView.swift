internal import Access
internal import PointOfSale
internal import Values

extension Page {
  /// The till: field and tiles on the left, cart and payment on the right; on a phone the
  /// cart comes before the tiles.
  func till(_ state: TillState) -> Sheet {
    Sheet(
      say(Words.till), section: .till, scripts: [.scanField, .moneyField, .regionForm, .live],
      live: LiveLine.address(of: state.station.number, after: state.seen),
      body: """
        <div class="title-row"><h1>\(say(Words.till))</h1>\(stationLine(state.station.name))</div>
        \(drawerNote(state))
        <div class="with-side right till">
        <div class="stack">
        \(scanForm(ScanForm(Address("/till/scans"), TillWords.field, hint: TillWords.fieldHint)))
        <div data-region="answer" data-source="/till/regions">\(tillAnswer(state))</div>
        <div data-region="waiting" data-source="/till/regions">\
        \(lateBox(state.late, at: "/till/late-scans"))</div>
        </div>
        <section class="stack" data-region="cart" data-source="/till/regions"
        aria-label="\(say(TillWords.cart))">\(cartBox(state))</section>
        <section class="stack offers"><h2>\(say(TillWords.tiles))</h2>
        \(tiles(state.tiles))</section>
        </div>
        """)
  }

  /// The parts that a scan can change.
  func tillRegions(_ state: TillState, saying answer: StationAnswer?) -> HTML {
    let aloud: HTML? = answer.map { announcement($0.sentence, tone: $0.tone) }
    return """
      <div data-region="problem"></div>
      <div data-region="answer" data-source="/till/regions">\(tillAnswer(state))</div>
      <div data-region="waiting" data-source="/till/regions">\
      \(lateBox(state.late, at: "/till/late-scans"))</div>
      <section class="stack" data-region="cart" data-source="/till/regions" \
      aria-label="\(say(TillWords.cart))">\(cartBox(state))</section>
      \(aloud)
      """
  }

  private func tillAnswer(_ state: TillState) -> HTML {
    guard let answer = state.answer else { return .empty }
    return note(answer.tone, "<p><b>\(say(answer.sentence))</b></p>")
  }

  /// Nothing can be paid before the drawer is open.
  private func drawerNote(_ state: TillState) -> HTML {
    guard state.drawer == nil else {
      return """
        <p class="row"><a href="/till/drawer">\(Icon.money)\(say(TillWords.drawerLink))</a>
        <a href="/till/sales">\(Icon.cart)\(say(TillWords.salesLink))</a></p>
        """
    }
    return note(
      .warning,
      """
      <p>\(say(TillWords.drawerClosed))</p>
      <p>\(buttonLink(TillWords.openDrawer, to: Address("/till/drawer"), .money, look: .primary))</p>
      """)
  }

  private func tiles(_ offers: [Offer]) -> HTML {
    guard !offers.isEmpty else {
      return emptyState(
        .tag, TillWords.noTiles, TillWords.noTilesHint,
        actions: buttonLink(TillWords.toProducts, to: Address("/office/products")))
    }
    let tiles = offers.map { offer -> HTML in
      """
      <form method="post" action="/till/lines" data-region-form>\(formKey)
      <input type="hidden" name="variant" value="\(offer.variant.number.description)">
      <button class="tile press"><span>\(offer.title)</span>\
      <b class="number">\(offer.variant.price.map { "\($0)" } ?? "")</b></button></form>
      """
    }
    return #"<div class="tiles">\#(tiles)</div>"#
  }
}
