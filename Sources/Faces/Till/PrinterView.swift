import Counter
import Markup
import Pages
import PointOfSale
import Printing
import Serving
import Values

/// What is shown of the receipt printer.
extension Page {
  /// On the till: what is the matter with the printer, and the papers that somebody has to look after.
  func printerRegion(_ state: TillState) -> HTML {
    """
    <div data-region="printer" data-source="\(TillPlace.regions)">\
    \(state.printer.map(printerBox))</div>
    """
  }

  private func printerBox(_ printer: PrinterState) -> HTML {
    let told = printerTold(printer)
    guard !told.isEmpty || !printer.open.isEmpty else { return .empty }
    let lines = told.map { sentence -> HTML in "<p>\(say(sentence))</p>" }
    let most = 10
    let papers = printer.open.prefix(most).map { paper -> HTML in
      "<li class=\"stack tight\">\(openPaper(paper, onTill: true))</li>"
    }
    let list: HTML = papers.isEmpty ? .empty : #"<ul class="list stack">\#(papers)</ul>"#
    let left = printer.open.count - papers.count
    let more: HTML = left > 0 ? "<p>\(say(TillWords.moreOpenPapers(left)))</p>" : .empty
    return note(.warning, "\(lines)\(list)\(more)")
  }

  /// What the printer tells, and how many papers wait for it.
  private func printerTold(_ printer: PrinterState) -> [Sentence] {
    var told = printer.isDamaged ? [TillWords.printerDamaged] : []
    if printer.news.drawerStayedShut { told.append(TillWords.drawerStaysShut) }
    guard let trouble = printer.news.trouble else { return told }
    told.append(trouble.sentence)
    if !printer.waiting.isEmpty { told.append(TillWords.papersWait(printer.waiting.count)) }
    return told
  }

  /// A paper that did not come out, or of which nobody knows, and what can be done about it.
  private func openPaper(_ paper: WaitingPaper, onTill isOnTill: Bool) -> HTML {
    let isUnsure = paper.state == .unsure
    let words =
      isUnsure ? TillWords.didPaperComeOut(paper.receipt) : TillWords.paperFailed(paper.receipt)
    let place = TillPlace.settlePaper(paper.sale)
    let here: [String: String] = isOnTill ? ["till": "yes"] : [:]
    let away: HTML =
      isUnsure
      ? action(
        TillWords.itPrinted, at: place, fields: here.merging(["out": "yes"]) { $1 }, .check,
        look: .small)
      : action(TillWords.noPaperNeeded, at: place, fields: here, .close, look: .small)
    let again = action(
      TillWords.printAgain, at: TillPlace.printSale(paper.sale), fields: here, .printer,
      look: .small)
    return """
      <p>\(say(words)) <a href="\(TillPlace.sale(paper.sale))">\(say(TillWords.seeReceipt))</a></p>
      <div class="row acts">\(again)\(away)</div>
      """
  }

  /// On the receipt's page: that nobody can read which printer there is.
  func damagedPrinter(_ state: ReceiptState) -> HTML {
    guard state.isPrinterDamaged else { return .empty }
    return note(.warning, "<p>\(say(TillWords.printerDamaged))</p>")
  }

  /// On the receipt's page: where its paper is.
  func printerNote(_ state: ReceiptState) -> HTML {
    guard let printer = state.printer else { return .empty }
    var told = printer.news.trouble.map { [$0.sentence] } ?? []
    if printer.news.drawerStayedShut { told.insert(TillWords.drawerStaysShut, at: 0) }
    let lines = told.map { sentence -> HTML in "<p>\(say(sentence))</p>" }
    let trouble: HTML = told.isEmpty ? .empty : note(.warning, "\(lines)")
    guard let paper = state.waiting else { return trouble }
    switch paper.state {
    case .waiting, .sending: return "\(trouble)<p>\(say(TillWords.paperOnItsWay))</p>"
    case .unsure, .failed:
      return "\(trouble)\(note(.warning, openPaper(paper, onTill: false)))"
    }
  }

  /// Prints at the receipt printer; nothing where there is none, or the paper is on its way.
  func toPrinter(_ state: ReceiptState) -> HTML {
    guard state.printer != nil, state.waiting == nil else { return .empty }
    return action(
      TillWords.printAtPrinter, at: TillPlace.printSale(state.sale.number), .printer)
  }

  /// The file for a printer that the house does not reach.
  func printerFile(_ state: ReceiptState) -> HTML {
    guard state.printer == nil else { return .empty }
    return action(
      TillWords.printerFile, at: TillPlace.receiptFile(state.sale.number), .download)
  }
}
