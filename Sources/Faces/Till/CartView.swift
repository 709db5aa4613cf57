import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Values

/// What is being rung up: its head, its lines, and under them the payment, which never moves.
extension Page {
  /// The whole of it, or that nothing is in it yet.
  ///
  /// - Parameter refused: a payment that was refused, with what was typed.
  func cartBox(_ state: TillState, _ refused: RefusedForm? = nil) -> HTML {
    guard let cart = state.cart, !cart.lines.isEmpty else {
      let hint = state.hasTiles ? TillWords.emptyCartHint : TillWords.emptyCartNoTiles
      return """
        <div class="lines"><div class="stack">\
        \(emptyState(.cart, TillWords.emptyCart, hint))\
        \(parkedList(state.parked))</div></div>
        \(payBlock(state, nil, refused))
        """
    }
    // The newest on top, open: it is the one that is looked at, and changed.
    let lines = cart.lines.reversed().enumerated().map { place, line in
      cartLine(line, isShort: cart.isShort(line), isOpen: place == 0)
    }
    return """
      <div class="basket-head"><h2>\(say(TillWords.cart))</h2>\
      <span class="chip">\(say(TillWords.pieces(cart.pieces)))</span>\(held(cart, state.parked))</div>
      <div class="lines"><ul class="list cart-lines">\(lines)
      <li class="row ends">\(action(
        TillWords.clear, at: TillPlace.clear, fields: ["glance": cart.glance], .trash,
        look: .quiet, confirming: TillWords.clearCount(cart.pieces)))</li></ul>
      <button type="button" class="below" data-one="\(say(TillWords.oneBelow))" \
      data-many="\(say(TillWords.manyBelow))" data-top="\(say(TillWords.toTop))" hidden></button></div>
      \(payBlock(state, cart, refused))
      """
  }

  /// A line is one row, and opens to be changed; another that opens closes it.
  private func cartLine(_ line: CartLine, isShort: Bool, isOpen: Bool) -> HTML {
    """
    <li><details name="line" id="line-\(line.line)"\(" open", if: isOpen)>\
    <summary><span class="number">\(String(line.quantity))</span>\
    <span class="goods-name">\(line.title)\(shelfMark(line, isShort))</span><b class="number">\(line.total)</b></summary>
    <div class="stepper">\(steps(line))\
    <small class="number">\(String(line.quantity)) × \(line.unit)</small>\
    \(step(line, "drop", to: 0, "\(Icon.trash)\(say(TillWords.remove))"))</div></details></li>
    """
  }

  /// What the shelf says against a line: taken off sale, gone, or fewer than are in the cart.
  private func shelfMark(_ line: CartLine, _ isShort: Bool) -> HTML {
    if line.isWithdrawn { return stateSign(.stop, .alert, TillWords.withdrawn) }
    guard isShort else { return .empty }
    let left = line.onHand ?? 0
    return left > 0
      ? stateBadge(.outOfStock, TillWords.onlyInStock(left))
      : stateSign(.stop, .boxEmpty, TillWords.goneByRecord)
  }

  /// Fewer and more; nothing for a line that is there once.
  private func steps(_ line: CartLine) -> HTML {
    guard line.kind.isCounted else { return .empty }
    let (less, more) = (TillWords.oneLess(line.title), TillWords.oneMore(line.title))
    return """
      \(step(line, "less", to: line.quantity - 1, called: less, "\(Icon.minus)"))\
      <span class="number">\(String(line.quantity))</span>\
      \(step(line, "more", to: line.quantity + 1, called: more, "\(Icon.plus)"))
      """
  }

  /// - Parameter name: what a screen reader says of a sign without words.
  private func step(
    _ line: CartLine, _ way: String, to quantity: Int, called name: Sentence? = nil,
    _ shown: HTML
  ) -> HTML {
    let named: HTML? = name.map { #" aria-label="\#(say($0))""# }
    return """
      <form method="post" action="\(TillPlace.lines)" data-region-form>\(formKey)\
      <input type="hidden" name="line" value="\(line.line.description)">\
      <input type="hidden" name="shown" value="\(String(line.quantity))">\
      <input type="hidden" name="quantity" value="\(String(quantity))">\
      <button class="button small" id="\(way)-\(line.line.description)"\(named)>\(shown)</button></form>
      """
  }

  /// The carts that wait, and the name under which this one may join them.
  private func held(_ cart: Cart, _ parked: [Cart]) -> HTML {
    """
    <details class="held" id="held"><summary>\(Icon.clock)\(say(TillWords.waits(parked.count)))</summary>
    <div class="panel stack"><form class="row along" id="park-form" method="post" \
    action="\(TillPlace.park)">\(formKey)\
    <input type="hidden" name="cart" value="\(cart.number.description)">
    <div class="field"><label for="park-name">\(say(TillWords.parkName))</label>\
    <input id="park-name" name="name" maxlength="60" autocomplete="off"></div>
    \(button(TillWords.parkNamed, .clock, look: .small))</form>\(parkedList(parked))</div></details>
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
