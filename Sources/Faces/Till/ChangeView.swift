import Access
import Counter
import Markup
import Pages
import PointOfSale
import Printing
import Serving
import Stations
import Trail
import Values

/// A sale that was just paid: its change as a poster, and beside it the next customer's cart already.
extension Page {
  /// The change stays while the next cart fills, until she goes on or the next payment comes.
  ///
  /// - Parameter next: what stands on the counter by now.
  func change(_ state: ReceiptState, beside next: TillState) -> Sheet {
    let sale = state.sale
    return Sheet(
      say(TillWords.receiptNumber(sale.receiptNumber)), section: .till,
      scripts: Self.tillScripts + [.receiptPaper],
      live: LiveLine.address(of: next.station.number, after: next.seen),
      body: """
        <link rel="stylesheet" media="print" href="\(TillPlace.paperStyle(sale.number))">
        <h1 class="hidden">\(say(TillWords.receiptNumber(sale.receiptNumber)))</h1>
        <div class="with-side till done">
        <div class="till-done"><section class="change-poster unprinted"><div role="status">\
        \(outcome(sale))</div>\(wayBack(state))\
        \(purse(sale))\(stampOf(sale))
        <div class="row acts">\(onward)\(printAgain(state))\(printerFile(state))</div></section>
        <div class="stack after unprinted">\(referenceNow(state))\(voidForm(state))\
        \(damagedPrinter(state))\(printerNote(state))
        <p><noscript>\(say(TillWords.printHint)) </noscript>\(say(TillWords.receiptHint))</p>
        \(paperChoice(state))</div>
        \(paperRegion(state))</div>
        <div class="till-top stack tight unprinted">\(scanForm(nextField))
        \(answerRegion(next))\(waitingRegion(next))\(foundRegion(next))</div>
        \(cartRegion(next))
        </div>
        """)
  }

  private var nextField: ScanForm {
    var form = ScanForm(TillPlace.scans, ScanWords.nextCustomer)
    form.placeholder = ScanWords.nextCustomer
    form.key = "F2"
    return form
  }

  /// To the shelves, for whoever does not scan.
  private var onward: HTML {
    """
    <a class="button primary" href="\(TillPlace.home)" data-onward>\(Icon.cart)\
    \(say(TillWords.nextCustomer)) <kbd aria-hidden="true">Enter</kbd></a>
    """
  }

  /// One button prints, at the printer of the house or at the browser's.
  private func printAgain(_ state: ReceiptState) -> HTML {
    "\(toPrinter(state))\(printButton(state.sale.number))"
  }

  /// What was paid: the change in figures that are read across the counter.
  private func outcome(_ sale: Sale) -> HTML {
    guard sale.tender.method == .cash else {
      return """
        <p class="poster-word">\(say(TillWords.paid(sale.total, by: sale.tender.method)))</p>
        """
    }
    return """
      <p class="poster-word">\(say(Terms.change))</p>
      <p class="change-due d\(String(min(12, sale.change.digits.count)))" data-change>Rp<b>\
      \(sale.change.digits)</b></p>
      <p class="poster-line">\(say(TillWords.ofTotal(sale.total, given: sale.total + sale.change)))</p>
      """
  }

  /// The notes and coins to take out of the drawer, the largest first.
  private func purse(_ sale: Sale) -> HTML {
    let pieces = Purse(for: sale.change).pieces
    guard sale.tender.method == .cash, !pieces.isEmpty else { return .empty }
    let rows = pieces.map { piece -> HTML in
      let look = piece.kind.value < Rupiah(1_000) ? "coin" : "note-\(piece.kind.rawValue)"
      return """
        <li class="\(look)">\(say(TillWords.pieces(piece.count, of: piece.kind.value)))</li>
        """
    }
    return #"<ul class="purse" aria-label="\#(say(TillWords.toDrawer))">\#(rows)</ul>"#
  }

  private func stampOf(_ sale: Sale) -> HTML {
    """
    <span class="stamp there done-stamp" aria-hidden="true"><i>\(say(TillWords.paidStamp))</i>\
    <small>\(sale.receiptNumber.description)</small></span>
    """
  }
}
