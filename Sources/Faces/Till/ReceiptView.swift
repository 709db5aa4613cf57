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
        <div class="stack unprinted">\(outcomeInShort(sale))
        <div class="row acts">
        \(buttonLink(TillWords.nextCustomer, to: TillPlace.home, .cart, look: .primary))
        \(toPrinter(state))\(printButton(sale.number))\(printerFile(state))
        </div>
        \(damagedPrinter(state))\(printerNote(state))
        <p><noscript>\(say(TillWords.printHint)) </noscript>\(say(TillWords.receiptHint))</p>
        \(paperChoice(state))
        \(voidForm(state))</div>
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
    guard sale.tender.method == .cash else {
      return note(
        .finished, "<p><b>\(say(TillWords.paid(sale.total, by: sale.tender.method)))</b></p>")
    }
    return """
      <div class="card lined" role="status"><p>\(say(Terms.change))</p>
      <p class="change-due" data-change>\(sale.change)</p>
      <p>\(say(TillWords.ofTotal(sale.total, given: sale.total + sale.change)))</p></div>
      """
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
      <details\(" open", if: form.isRefused)><summary>\(say(TillWords.voidSale))</summary>
      <form class="form narrow" method="post" action="\(place)"\
      \(questionForScript(ask))>\(formKey)\
      \(need == .reason ? questionForHouse(ask) : .empty)\(problem(form.sentences))
      \(field(Field("reason", TillWords.reason).required.filled(from: form)))
      \(secondPerson(need, form))
      \(button(TillWords.voidSale, .undo, look: .danger))</form></details>
      """
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
