import Access
import Counter
import Markup
import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

extension Page {
  /// The till on one screen: field and shelves on the left, cart and payment on the right.
  ///
  /// On a phone the cart comes right under the field, before the shelves.
  ///
  /// - Parameter refused: a payment or other goods that were refused, with what was typed.
  func till(_ state: TillState, refused: RefusedForm? = nil) -> Sheet {
    // What was refused of other goods stands in their own form.
    let payment = refused?.action == TillPlace.otherGoods.text ? nil : refused
    return Sheet(
      say(Words.till), section: .till, scripts: Self.tillScripts,
      live: LiveLine.address(of: state.station.number, after: state.seen),
      body: """
        <h1 class="hidden">\(say(Words.till))</h1>
        <div class="till">
        <div class="till-top stack tight"><div class="seek-row">\
        <div class="stack tight">\(scanForm(scanField(beside: refused)))</div>\
        \(otherGoodsForm(refused))</div>
        \(answerRegion(state, beside: payment))\(waitingRegion(state))\(printerRegion(state))</div>
        \(foundRegion(state))
        \(cartRegion(state, payment))
        \(offersRegion(state))
        \(tillFoot(state))
        </div>
        """)
  }

  /// What a page with a cart on it needs.
  static let tillScripts: [Sheet.Script] = [
    .scanField, .moneyField, .regionForm, .goodsSearch, .live, .quiet, .tillKeys, .tape,
  ]

  /// The one field; beside a payment that was refused keys go there first.
  private func scanField(beside refused: RefusedForm?) -> ScanForm {
    var form = ScanForm(TillPlace.scans, TillWords.field)
    form.placeholder = TillWords.field
    form.key = "F2"
    form.takesFocus = refused == nil
    return form
  }

  /// What was done last, on one line.
  func tillTape(_ state: TillState) -> HTML {
    tapeRegion(
      Array(state.tape.prefix(1)), undoAt: TillPlace.undo, from: TillPlace.regions, inPlace: true)
  }

  /// The parts that a scan can change.
  func tillRegions(_ state: TillState, saying answer: StationAnswer?) -> HTML {
    let aloud: HTML? = answer.flatMap {
      $0.isFor(whoMay: visitor.may) ? announcement($0.sentence, tone: $0.tone) : nil
    }
    return """
      <div data-region="problem"></div>
      \(answerRegion(state))
      \(waitingRegion(state))
      \(cartRegion(state))
      \(printerRegion(state))
      \(tillTape(state))
      \(aloud)
      """
  }

  /// What was said last.
  ///
  /// - Parameter refused: a payment that was refused.
  func answerRegion(_ state: TillState, beside refused: RefusedForm? = nil) -> HTML {
    """
    <div data-region="answer" data-source="\(TillPlace.regions)">\
    \(turnNote(state.mode, on: .till))\(lastAnswer(state, beside: refused))</div>
    """
  }

  /// The scans that wait for a yes or a no.
  func waitingRegion(_ state: TillState) -> HTML {
    """
    <div data-region="waiting" data-source="\(TillPlace.regions)">\
    \(waitingBox(state.waiting, at: TillPlace.lateScans))</div>
    """
  }

  /// What is being rung up, and how it is paid.
  ///
  /// - Parameter refused: a payment that was refused, with what was typed.
  func cartRegion(_ state: TillState, _ refused: RefusedForm? = nil) -> HTML {
    """
    <section class="basket unprinted" data-region="cart" data-source="\(TillPlace.regions)" \
    aria-label="\(say(TillWords.cart))">\
    \(problem(refused?.reasons.map(\.sentence) ?? []))\(cartBox(state, refused))</section>
    """
  }

  private func lastAnswer(_ state: TillState, beside refused: RefusedForm?) -> HTML {
    guard let answer = state.answer else { return .empty }
    // Beside a refusal an earlier word would be taken for its answer.
    let last: HTML = refused == nil ? said(answer, state) : .empty
    let before = refusedBox(state.refusedScans, at: TillPlace.refusedScans)
    return fading(state.answerLeft, "\(last)\(before)")
  }

  /// What was answered; a "no" with the ways on from it, none of which a scanner's Enter presses.
  private func said(_ answer: StationAnswer, _ state: TillState) -> HTML {
    let words: HTML = "<p><b>\(sayWhole(answer.sentence))</b></p>"
    guard answer.tone == .refused else { return note(answer.tone, words) }
    let isUnknown = answer.type == "barcode-unknown" && visitor.may(.productsEdit)
    let entry: HTML? =
      isUnknown ? buttonLink(TillWords.enterGoods, to: OfficePlace.newProduct, .plus) : nil
    // Where several were refused each has its own button below.
    let isAlone = state.refusedScans.answers.isEmpty && state.refusedScans.more == 0
    let skip: HTML? = isAlone ? answer.scanned.map { skipForm($0) } : nil
    guard entry != nil || skip != nil else { return note(.refused, words) }
    return note(.refused, #"\#(words)<div class="row">\#(entry)\#(skip)</div>"#)
  }

  /// She has seen it, and goes on.
  private func skipForm(_ code: ScannedCode) -> HTML {
    """
    <form method="post" action="\(TillPlace.refusedScans)" data-region-form>\(formKey)\
    <input type="hidden" name="seen" value="\(String(code.mark))">\
    <button class="button" aria-keyshortcuts="Escape">\(say(TillWords.skip)) \
    <kbd aria-hidden="true">Esc</kbd></button></form>
    """
  }
}
