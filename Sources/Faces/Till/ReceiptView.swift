import Access
import Markup
import Pages
import PointOfSale
import Printing
import Serving
import Trail
import Values

extension Page {
  /// The sale is done: change in large figures, the receipt beside it.
  func receipt(_ state: ReceiptState) -> Sheet {
    if let next = state.next { return change(state, beside: next) }
    let sale = state.sale
    var sheet = Sheet(
      say(TillWords.receiptNumber(sale.receiptNumber)), section: .till, scripts: [.receiptPaper],
      body: """
        <link rel="stylesheet" media="print" href="\(TillPlace.paperStyle(sale.number))">
        <div class="stack tight unprinted">
        \(breadcrumbs([(say(Words.till), TillPlace.home)], here: sale.receiptNumber.description))
        <h1>\(say(TillWords.receiptNumber(sale.receiptNumber)))</h1></div>
        <div class="with-side right">
        <div class="stack unprinted">\(outcomeInShort(sale))\(wayBack(state))
        <div class="row acts">
        \(buttonLink(TillWords.nextCustomer, to: TillPlace.home, .cart, look: .primary))
        \(toPrinter(state))\(printButton(sale.number))\(printerFile(state))
        </div>
        \(exchange(sale))\(referenceNow(state))\(voidForm(state))
        \(damagedPrinter(state))\(printerNote(state))
        <p><noscript>\(say(TillWords.printHint)) </noscript>\(say(TillWords.receiptHint))</p>
        \(paperChoice(state))</div>
        \(paperRegion(state))
        </div>
        """)
    // What was refused is mended first, and only then comes the next customer.
    if state.refused == nil { sheet.scanLabel = ScanWords.nextCustomer }
    return sheet
  }

  /// The paper as it would be printed now.
  func paperRegion(_ state: ReceiptState) -> HTML {
    "<div data-region=\"paper\">\(paper(state.receipt, on: state.width))</div>"
  }

  /// Opens the browser's own printing; what was printed is told to the house by the script.
  func printButton(_ sale: SaleNumber) -> HTML {
    """
    <form method="post" action="\(TillPlace.papers(sale))" data-printed \
    data-confirm="\(say(TillWords.didItPrint))" data-yes="\(say(TillWords.itPrinted))" \
    data-no="\(say(TillWords.notPrinted))">\(formKey)\
    <button type="button" class="button" aria-keyshortcuts="F6" data-print hidden>\(Icon.printer)\
    \(say(TillWords.printNow))</button></form>
    """
  }

  func paperChoice(_ state: ReceiptState) -> HTML {
    // The paper of a printer is a setting of the station.
    guard state.printer == nil else { return .empty }
    let rolls: [(PaperWidth, String)] = [
      (.narrow, "58 mm"), (.medium, "80 mm, 42"), (.wide, "80 mm"),
    ]
    let buttons = rolls.map { width, name -> HTML in
      """
      <button class="button small" name="columns" value="\(String(width.columns))" \
      aria-pressed="\(width == state.width ? "true" : "false")">\(name)</button>
      """
    }
    return """
      <form class="row" method="post" action="\(TillPlace.paper)">\(formKey)\
      <input type="hidden" name="sale" value="\(state.sale.number.description)">\
      <span>\(say(TillWords.paper))</span>\(buttons)</form>
      """
  }

  private func outcomeInShort(_ sale: Sale) -> HTML {
    if sale.kind == .void {
      return note(.warning, "<p><b>\(say(TillWords.takenBack(-sale.total, sale.tender)))</b></p>")
    }
    if let voided = sale.voidedBy {
      return note(.warning, "<p><b>\(say(TillWords.wasVoided(voided)))</b></p>")
    }
    let paid = TillWords.paid(sale.total, by: sale.tender.method)
    // The change is long given: it is told, and not shown as something still to do.
    let given: HTML? =
      sale.tender.method == .cash
      ? "<p>\(say(TillWords.given(sale.total + sale.change, back: sale.change)))</p>" : nil
    return note(.finished, "<p><b>\(say(paid))</b></p>\(given)")
  }

  /// From a sale that was cancelled back to a cart, of which one thing is changed for another.
  private func exchange(_ sale: Sale) -> HTML {
    guard sale.kind == .void || sale.voidedBy != nil else { return .empty }
    return """
      <div class="card lined stack"><p>\(say(TillWords.exchange))</p>
      \(action(TillWords.fillAgain, at: TillPlace.fillAgain(sale.number), .cart))</div>
      """
  }

  /// How a payment without cash is taken back of which nothing came in: beside the word that it is
  /// paid, until its reference says that it came.
  func wayBack(_ state: ReceiptState) -> HTML {
    guard state.void != nil, state.sale.wantsReference else { return .empty }
    return #"<p class="poster-line">\#(say(TillWords.nothingCameIn))</p>"#
  }

  func voidForm(_ state: ReceiptState) -> HTML {
    guard let need = state.void else { return .empty }
    let sale = state.sale
    let ask = AskFirst(
      TillWords.voidConfirm(sale.receiptNumber, sale.total), yes: TillWords.voidSale)
    let place = TillPlace.voidSale(sale.number)
    let form = state.refused.state(at: place)
    // A passphrase is a yes by itself, and must not travel through a page that asks once more.
    return """
      <details class="void"\(" open", if: form.isRefused)>\
      <summary>\(say(TillWords.voidSale))</summary>
      <form class="form narrow" method="post" action="\(place)" novalidate\
      \(questionForScript(ask))>\(formKey)\
      \(need == .reason ? questionForHouse(ask) : .empty)\(problem(form.sentences))
      \(field(reasonField(form)))
      \(secondPerson(need, form))
      \(button(TillWords.voidSale, .undo, look: .danger))
      \(readyReasons(for: sale))</form></details>
      <p>\(say(TillWords.exchange))</p>
      """
  }

  private func reasonField(_ form: FormState) -> Field {
    Field("reason", TillWords.whyVoided).filled(from: form)
      .with { if $0.value.isEmpty { $0.value = form["ready"] } }
  }

  /// What is the reason most of the time, to press instead of writing it; behind the button of the
  /// form, which Enter in a field presses.
  private func readyReasons(for sale: Sale) -> HTML {
    let buttons = TillWords.readyReasons(for: sale.tender.method).map { reason -> HTML in
      let words = say(reason)
      return #"<button class="button small" name="ready" value="\#(words)">\#(words)</button>"#
    }
    return #"<p>\#(say(TillWords.readyHint))</p><div class="row">\#(buttons)</div>"#
  }

  /// Where somebody else shows that she stands by.
  private func secondPerson(_ need: Shop.VoidNeed, _ form: FormState) -> HTML {
    guard need != .reason else { return .empty }
    return """
      <p>\(say(need == .manager ? TillWords.managerAgrees : TillWords.secondPerson))</p>
      \(field(Field("second", TillWords.secondName, kind: .code).required.filled(from: form)
        .with { if StaffBadge($0.value) != nil { $0.value = "" } }))
      \(field(Field("passphrase", TillWords.secondSecret, kind: .password).required))
      """
  }
}
