import Markup
import Pages
import PointOfSale
import Serving
import Values

/// Sales without cash whose reference nobody has filled in.
extension Page {
  /// Says in the list of a day that the reference of a sale is not filled in.
  func waitingMark(_ sale: Sale) -> HTML {
    guard sale.wantsReference else { return .empty }
    return "<br>\(stateBadge(.inProcess, TillWords.referenceMissing))"
  }

  /// Those of the day that she may fill in, each with its form.
  func referencesBox(_ state: SalesOfDay) -> HTML {
    let waiting = state.waiting
    guard !waiting.isEmpty else { return .empty }
    return """
      <section class="card lined stack"><h2>\(say(TillWords.referencesMissing(waiting.count)))</h2>
      <p class="reading">\(say(TillWords.referencesHint))</p>
      \(waiting.map { referenceForm($0, state.refused) })</section>
      """
  }

  /// On the receipt itself: whoever has the reference at hand fills it in there.
  func referenceNow(_ state: ReceiptState) -> HTML {
    guard state.sale.wantsReference, state.mayFillReference else { return .empty }
    return """
      <div class="card lined">\
      \(referenceForm(state.sale, state.refused, isOnReceipt: true))</div>
      """
  }

  /// How many have none, with the way to fill them in.
  func referencesNote(_ count: Int, on day: Day) -> HTML {
    guard count > 0 else { return .empty }
    return note(
      .warning,
      """
      <p>\(say(TillWords.referencesMissing(count)))</p>
      <p>\(buttonLink(
        TillWords.toReferences, to: TillPlace.sales.with("day", day.description)))</p>
      """)
  }

  /// - Parameter isOnReceipt: then the answer leads back to it, and it need not say whose it is.
  private func referenceForm(
    _ sale: Sale, _ refused: RefusedForm?, isOnReceipt: Bool = false
  ) -> HTML {
    let place = TillPlace.reference(sale.number)
    let form = refused.state(at: place)
    let scope = "sale-\(sale.number)-"
    let bank: HTML =
      sale.tender.method == .transfer
      ? field(
        Field("bank", TillWords.bank).with {
          $0.scope = scope
          $0.longest = 100
        }.filled(from: form)) : .empty
    let which: HTML =
      isOnReceipt
      ? #"<input type="hidden" name="from" value="receipt">"#
      : """
      <span>\(receiptLink(sale.number, sale.receiptNumber)) · \(timeOfDay(sale.at)) · \
      \(say(sale.tender.method.name)) <b class="number">\(sale.total)</b></span>
      """
    let label = isOnReceipt ? TillWords.referenceMayWait : TillWords.reference
    return """
      <form class="row along" method="post" action="\(place)">\(formKey)\(problem(form.sentences))
      \(which)
      \(bank)
      \(field(
        Field("reference", label).required.with {
          $0.scope = scope
          $0.longest = 100
        }.filled(from: form)))
      \(button(Words.save, .check, look: .small))</form>
      """
  }
}
