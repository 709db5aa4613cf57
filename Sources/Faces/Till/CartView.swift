import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Values

extension Page {
  /// What is being rung up, and how it is paid.
  ///
  /// - Parameter refused: a payment that was refused, with what was typed.
  func cartBox(_ state: TillState, _ refused: RefusedForm? = nil) -> HTML {
    guard let cart = state.cart, !cart.lines.isEmpty else {
      return """
        \(emptyState(.cart, TillWords.emptyCart, TillWords.emptyCartHint))
        \(parkedList(state.parked))
        """
    }
    return """
      <div class="card lined stack">
      <h2 class="row ends"><span>\(say(TillWords.cart))</span>
      <span class="chip">\(say(TillWords.pieces(cart.pieces)))</span></h2>
      <ul class="list cart">\(cart.lines.map { cartLine($0, isShort: cart.isShort($0)) })</ul>
      <p class="row ends"><span>\(say(Terms.total))</span>
      <b class="total" data-total>\(cart.total)</b></p>
      \(payForms(state, cart, refused))
      <div class="row">\(parkForm(cart))
      \(action(
        TillWords.clear, at: TillPlace.clear, fields: ["glance": cart.glance], .trash,
        look: .quiet, confirming: TillWords.clearCount(cart.pieces)))</div>
      </div>
      \(parkedList(state.parked))
      """
  }

  private func cartLine(_ line: CartLine, isShort: Bool) -> HTML {
    let short: HTML =
      isShort ? "<br>\(stateBadge(.outOfStock, TillWords.onlyInStock(line.onHand ?? 0)))" : .empty
    guard line.kind.isCounted else { return uncountedLine(line) }
    return """
      <li><span class="grow"><b>\(line.title)</b><br>
      <small class="number">\(line.quantity) × \(line.unit)</small>\(short)</span>
      <span class="stepper">\(step(line, "less", to: line.quantity - 1, .minus, TillWords.oneLess(line.title)))\
      <span class="number">\(line.quantity)</span>\
      \(step(line, "more", to: line.quantity + 1, .plus, TillWords.oneMore(line.title)))</span>
      <b class="number">\(line.total)</b></li>
      """
  }

  /// A line that is there once: nothing to count, only to take out.
  private func uncountedLine(_ line: CartLine) -> HTML {
    let pieces: HTML =
      line.kind.isOfAVariant
      ? #"<br><small class="number">\#(line.quantity) × \#(line.unit)</small>"# : .empty
    return """
      <li><span class="grow"><b>\(line.title)</b>\(pieces)</span>
      <span class="stepper">\(step(line, "less", to: 0, .minus, TillWords.oneLess(line.title)))</span>
      <b class="number">\(line.total)</b></li>
      """
  }

  private func step(
    _ line: CartLine, _ way: String, to quantity: Int, _ icon: Icon, _ name: Sentence
  ) -> HTML {
    """
    <form method="post" action="\(TillPlace.lines)" data-region-form>\(formKey)\
    <input type="hidden" name="line" value="\(line.line.description)">\
    <input type="hidden" name="shown" value="\(String(line.quantity))">\
    <input type="hidden" name="quantity" value="\(String(quantity))">\
    <button class="button small" id="\(way)-\(line.line.description)" \
    aria-label="\(say(name))">\(icon)</button></form>
    """
  }

  private func payForms(
    _ state: TillState, _ cart: Cart, _ refused: RefusedForm?
  ) -> HTML {
    guard !state.needsDrawer else { return .empty }
    let cash = refused.typed(at: TillPlace.cash)
    let qris = refused.typed(at: TillPlace.qris)
    let transfer = refused.typed(at: TillPlace.transfer)
    let amounts = TillWords.quickAmounts(for: cart.total).map { amount -> HTML in
      """
      <button type="button" class="button" data-money-set="\(amount.digits)" data-for="field-given">\
      \(amount == cart.total ? say(TillWords.exact) : amount.description)</button>
      """
    }
    return """
      <form class="form" method="post" action="\(TillPlace.cash)">\(formKey)\(cartKey(cart))
      \(field(Field("given", TillWords.given, kind: .money).required
        .with { $0.accessKey = "u" }.filled(from: cash)))
      <div class="row quick">\(amounts)</div>
      <button class="button primary wide pay">\(Icon.money)\(say(TillWords.payCash))</button></form>
      <details\(" open", if: qris.isRefused || transfer.isRefused)>\
      <summary>\(say(TillWords.otherWays))</summary>
      <form class="form" method="post" action="\(TillPlace.qris)">\(formKey)\(cartKey(cart))
      \(field(Field("reference", TillWords.qrisReference)
        .with { $0.hint = TillWords.referenceHint }.filled(from: qris)))
      \(button(TillWords.payQRIS, .barcode, look: .plain))</form>
      <form class="form" method="post" action="\(TillPlace.transfer)">\(formKey)\(cartKey(cart))
      \(field(Field("bank", TillWords.bank).filled(from: transfer)))
      \(field(Field("transfer", TillWords.transferReference)
        .with { $0.hint = TillWords.referenceHint }.filled(from: transfer)))
      \(button(TillWords.payTransfer, .money, look: .plain))</form></details>
      """
  }

  /// The cart and the sum that she saw: another sum is refused, the same cart is paid once.
  private func cartKey(_ cart: Cart) -> HTML {
    """
    <input type="hidden" name="cart" value="\(cart.number.description)">\
    <input type="hidden" name="seen" value="\(String(cart.total.amount))">
    """
  }

  private func parkForm(_ cart: Cart) -> HTML {
    """
    <form class="row along" method="post" action="\(TillPlace.park)">\(formKey)\
    <input type="hidden" name="cart" value="\(cart.number.description)">
    <div class="field"><label for="park-name">\(say(TillWords.parkName))</label>\
    <input id="park-name" name="name" maxlength="60" autocomplete="off"></div>
    \(button(TillWords.park, .clock, look: .small))</form>
    """
  }

  private func parkedList(_ parked: [Cart]) -> HTML {
    guard !parked.isEmpty else { return .empty }
    let rows = parked.map { cart -> HTML in
      """
      <li class="row ends"><span>\(cart.name ?? say(TillWords.nameless)) · \
      <span class="number">\(cart.total)</span></span>
      \(action(
        TillWords.recall, at: TillPlace.recall, fields: ["cart": cart.number.description],
        .undo, look: .small))</li>
      """
    }
    return """
      <div class="card"><h3>\(say(TillWords.parked))</h3><ul class="list stack tight">\(rows)</ul></div>
      """
  }
}

extension Cart {
  /// What somebody sees of it before she empties it: which it is, how much of what, at which prices.
  var glance: String {
    lines.reduce("\(number)") { seen, line in
      let what = line.variant?.description ?? "\(line.kind.rawValue) \(line.title)"
      return "\(seen) \(what):\(line.quantity)x\(line.unit.amount)"
    }
  }
}

extension RefusedForm? {
  /// What was typed into a payment that was refused; a code that came into the field for money is
  /// no sum to try again.
  fileprivate func typed(at action: Address) -> FormState {
    guard let self, self.action == action.text else { return FormState() }
    for case PayRefusal.isACode in self.reasons { return FormState(reasons: self.reasons) }
    return FormState(self.typed, reasons: self.reasons)
  }
}
