import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Values

/// The total, and how it is paid: always in the same place, and one press each.
extension Page {
  /// The foot of the cart.
  ///
  /// - Parameters:
  ///   - cart: what is paid; `nil` while nothing is in it.
  ///   - refused: a payment that was refused, with what was typed.
  func payBlock(_ state: TillState, _ cart: Cart?, _ refused: RefusedForm?) -> HTML {
    let pieces: HTML? = cart.map { "<small>\(say(TillWords.pieces($0.pieces)))</small>" }
    let ways: HTML? = cart.map { cart in
      state.needsDrawer ? parkButton : waysToPay(cart, refused)
    }
    return """
      <div class="pay-block"><p class="sum"><span>\(say(Terms.total))\(pieces)</span> \
      \(total(of: cart))</p>
      \(drawerNote(state))\(ways)</div>
      """
  }

  /// In letters that are read across the counter; a long sum in smaller ones.
  private func total(of cart: Cart?) -> HTML {
    guard let cart else { return #"<b class="total">\#(Rupiah.zero)</b>"# }
    let length = cart.total.description.count
    let size: HTML = length > 12 ? " longer" : length > 9 ? " long" : .empty
    return #"<b class="total\#(size)" data-total>\#(cart.total)</b>"#
  }

  /// What she types comes first in the document: a payment that was refused is given back there.
  private func waysToPay(_ cart: Cart, _ refused: RefusedForm?) -> HTML {
    """
    <div class="pay-ways">\(otherSum(cart, refused))
    \(quickCash(cart))
    \(atOnce(TillPlace.qris, cart, TenderMethod.qris.name, key: "F8"))
    \(atOnce(TillPlace.transfer, cart, TenderMethod.transfer.name, key: "F7"))
    \(parkButton)</div>
    """
  }

  /// The exact sum and the likely notes, each with what comes back: a press pays.
  private func quickCash(_ cart: Cart) -> HTML {
    let exact = max(cart.total, .zero)
    let sums = TillWords.quickAmounts(for: cart.total).map { given -> HTML in
      let change = given - cart.total
      let words = change == .zero ? TillWords.exact : TillWords.back(change)
      let key: HTML = given == exact ? #" aria-keyshortcuts="F9""# : .empty
      let cap: HTML = given == exact ? #" <kbd aria-hidden="true">F9</kbd>"# : .empty
      return """
        <button name="given" value="\(given.digits)"\(key)><small>\(say(words))\(cap)</small> \
        <b>\(given.digits)</b></button>
        """
    }
    return """
      <form class="cash" method="post" action="\(TillPlace.cash)">\(formKey)\(cartKey(cart))\(sums)</form>
      """
  }

  /// Paid without cash by one press; the reference may come later.
  private func atOnce(
    _ place: Address, _ cart: Cart, _ words: Sentence, key: String
  ) -> HTML {
    """
    <form method="post" action="\(place)">\(formKey)\(cartKey(cart))\
    <button class="button" aria-keyshortcuts="\(key)">\(say(words)) \
    <kbd aria-hidden="true">\(key)</kbd></button></form>
    """
  }

  /// Puts the cart aside without a name, by the form in which it may have one.
  private var parkButton: HTML {
    """
    <button class="button dark" form="park-form" aria-keyshortcuts="F4">\(say(TillWords.park)) \
    <kbd aria-hidden="true">F4</kbd></button>
    """
  }

  /// A sum that she types, and references of what came without cash.
  private func otherSum(_ cart: Cart, _ refused: RefusedForm?) -> HTML {
    let cash = refused.typed(at: TillPlace.cash)
    let qris = refused.typed(at: TillPlace.qris)
    let transfer = refused.typed(at: TillPlace.transfer)
    let isLater = qris.isRefused || transfer.isRefused
    return """
      <details class="other" id="pay-other" name="pay"\(" open", if: cash.isRefused || isLater)>\
      <summary class="button dark" aria-keyshortcuts="F10" accesskey="u">\(say(TillWords.otherSum)) \
      <kbd aria-hidden="true">F10</kbd></summary>
      <div class="panel stack">
      <form class="row along" method="post" action="\(TillPlace.cash)">\(formKey)\(cartKey(cart))
      \(field(Field("given", TillWords.given, kind: .money).required.filled(from: cash)))
      <button class="button primary pay">\(Icon.money)\(say(TillWords.payCash))</button></form>
      <details id="pay-reference"\(" open", if: isLater)><summary>\(say(TillWords.otherWays))</summary>
      \(withReference(cart, qris, transfer))</details></div></details>
      """
  }

  private func withReference(_ cart: Cart, _ qris: FormState, _ transfer: FormState) -> HTML {
    """
    <form class="form" method="post" action="\(TillPlace.qris)">\(formKey)\(cartKey(cart))
    \(field(Field("reference", TillWords.qrisReference)
      .with { $0.hint = TillWords.referenceHint }.filled(from: qris)))
    \(button(TillWords.payQRIS, .barcode, look: .plain))</form>
    <form class="form" method="post" action="\(TillPlace.transfer)">\(formKey)\(cartKey(cart))
    \(field(Field("bank", TillWords.bank).filled(from: transfer)))
    \(field(Field("transfer", TillWords.transferReference)
      .with { $0.hint = TillWords.referenceHint }.filled(from: transfer)))
    \(button(TillWords.payTransfer, .money, look: .plain))</form>
    """
  }

  /// The cart and the sum that she saw: another sum is refused, the same cart is paid once.
  private func cartKey(_ cart: Cart) -> HTML {
    """
    <input type="hidden" name="cart" value="\(cart.number.description)">\
    <input type="hidden" name="seen" value="\(String(cart.total.amount))">
    """
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
