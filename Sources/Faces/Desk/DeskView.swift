import Access
import Catalog
import Circulation
import Counter
import Markup
import Members
import Pages
import Serving
import Stations
import Trail
import Values

extension Page {
  /// The desk: one field, what was said last, whom it serves or what the day brings.
  ///
  /// - Parameter tasks: how many tasks are open in the handing-over book.
  func desk(_ state: DeskState, tasks: Int) -> Sheet {
    Sheet(
      say(Words.desk), section: .desk,
      scripts: [.scanField, .goodsSearch, .live, .quiet, .tape, .deskKeys],
      live: LiveLine.address(of: state.station.number, after: state.seen),
      body: """
        <h1 class="hidden">\(say(Words.desk))</h1>
        <div class="desk">
        <div class="desk-work">
        \(scanForm(ScanForm(DeskPlace.scans, DeskWords.field, hint: DeskWords.fieldHint)))
        \(foundRegion(nil))
        \(deskRegions(state))
        </div>
        <aside class="desk-side" aria-label="\(say(DeskWords.beside))">\(deskSide(state, tasks: tasks))</aside>
        </div>
        """)
  }

  /// The parts that a scan can change, for a script, and what it says aloud.
  func deskAnswer(_ state: DeskState, saying answer: StationAnswer?) -> HTML {
    let aloud: HTML? = answer.flatMap {
      $0.isFor(whoMay: visitor.may) ? announcement(state.words(of: $0), tone: $0.tone) : nil
    }
    return """
      <div data-region="problem"></div>
      \(deskRegions(state))\(deskTape(state))\(aloud)
      """
  }

  private func deskRegions(_ state: DeskState) -> HTML {
    """
    <div data-region="answer" data-source="\(DeskPlace.regions)">\
    \(termsLine(state.served))\(turnNote(state.mode, on: .desk))\(answerBox(state))</div>
    <div data-region="waiting" data-source="\(DeskPlace.regions)">\(waitingBox(state.waiting, at: DeskPlace.lateScans))</div>
    <section data-region="member" data-source="\(DeskPlace.regions)" \
    aria-label="\(say(state.served == nil ? DeskWords.today : Terms.member))">\
    \(servedBox(state))\(idleBox(state))</section>
    """
  }

  /// Until when what is scanned now would go out to her.
  private func termsLine(_ served: DeskState.Served?) -> HTML {
    guard let terms = served?.terms.terms, let first = terms.first else { return .empty }
    let days: [Sentence] =
      terms.count == 1
      ? [DeskWords.lendsUntil(first.due)]
      : terms.map { DeskWords.lends($0.types.joined(separator: ", "), until: $0.due) }
    return #"<p class="terms">\#(Icon.loan)\#(say(days.joined(separator: " · ")))</p>"#
  }

  private func answerBox(_ state: DeskState) -> HTML {
    guard let answer = state.answer else {
      guard state.served == nil, let closed = state.closedNews else { return .empty }
      return note(.warning, "<p>\(say(closed.sentence))</p>")
    }
    let said: HTML
    if let copy = answer.refused, state.served != nil {
      // When somebody has dealt with it, nothing is left to say.
      said = answer.scanned == nil ? .empty : refusalCard(answer, about: copy, state)
    } else {
      said = answerNote(answer, state)
    }
    return fading(
      state.answerLeft, "\(said)\(refusedBox(state.refusedScans, at: DeskPlace.refusedScans))")
  }

  private func answerNote(_ answer: StationAnswer, _ state: DeskState) -> HTML {
    let record: HTML? = answer.record.map { number in
      let page: HTML? = state.answerRecord.map { address in
        #"<p><a href="\#(CataloguePlace.record(address))">\#(say(DeskWords.openRecord))</a></p>"#
      }
      let ways = waysForServed(
        number, state.served.map(ServedNow.init), state.answerCopies ?? .none)
      return #"\#(page)<div class="row">\#(ways)\#(titleWays(number, []))</div>"#
    }
    let back: HTML? = state.answerBack.flatMap(wayToTitle)
    let words = sayWhole(answer.aside == nil ? state.words(of: answer) : answer.first)
    let aside: HTML? = answer.aside.map { note(.warning, "<p>\(sayWhole($0))</p>") }
    let name: HTML? = answer.typedName.map(lookingFor)
    let papers = papersOf(answer, state)
    let lend = offered(answer, state)
    let told = note(
      answer.tone,
      "<p><b>\(words)</b></p>\(lend)\(papers)\(record)\(back)\(name)\(pile(state))")
    return "\(told)\(aside)"
  }

  /// The copies that came back just before, one line each.
  private func pile(_ state: DeskState) -> HTML? {
    guard !state.pile.isEmpty else { return nil }
    let lines = state.pile.map { answer -> HTML in "<li>\(sayWhole(answer.first))</li>" }
    return """
      <p class="small">\(say(DeskWords.justBefore))</p><ul class="list stack tight small">\(lines)</ul>
      """
  }

  /// To the record and the copies of what came back: a line by itself, which changes nothing of the
  /// return.
  private func wayToTitle(_ record: RecordNumber) -> HTML? {
    guard visitor.may(.itemsEdit) else { return nil }
    let place = OfficePlace.record(record)
    return #"<p class="small"><a href="\#(place)">\#(say(DeskWords.aboutTitle))</a></p>"#
  }

  /// The slip of what is put on the hold shelf now, and the label that was asked for with a loan.
  private func papersOf(_ answer: StationAnswer, _ state: DeskState) -> HTML {
    let slip = answer.caught.map { state.hasPrinter ? caughtSlipPress($0) : shelfSlipLink($0) }
    return "\(slip)\(labelOf(answer, state))"
  }

  /// The label of what was lent without it: printed beside the loan, and ticked off while it waits.
  private func labelOf(_ answer: StationAnswer, _ state: DeskState) -> HTML? {
    guard let copy = answer.labelled else { return nil }
    let waits: HTML? = state.answerLabel.map { _ in
      "<p>\(say(DeskWords.labelWaits(copy.barcode)))</p>"
    }
    guard visitor.may(.itemsEdit) else { return waits }
    let paper = OfficePlace.labelSheet.with("items", copy.item.description)
    let printed: HTML? = state.answerLabel.map { change in
      action(
        DeskWords.labelPrinted, at: OfficePlace.labelsPrinted,
        fields: ["items": copy.item.description, "change": "\(change)", "back": "desk"], .check,
        look: .small)
    }
    return """
      \(waits)<div class="row">\
      <a class="button small" href="\(paper)" target="_blank" rel="noopener">\
      \(Icon.printer)\(say(DeskWords.printLabel(copy.barcode)))</a>\(printed)</div>
      """
  }

  /// What came back was to go out to whom the desk serves: one press more.
  private func offered(_ answer: StationAnswer, _ state: DeskState) -> HTML? {
    guard let served = state.served, let copy = answer.offered else { return nil }
    return action(
      DeskWords.lendsTo(whom: served.member.name.reveal(.shownToStaffOnDuty)),
      at: DeskPlace.copies(copy.record),
      fields: [
        "item": copy.item.description, "member": served.member.number.description,
      ], .loan, look: .primary)
  }

  /// What was typed where codes go is looked for by one press; it may be a name, and stands in no
  /// address.
  private func lookingFor(_ text: String) -> HTML {
    action(
      DeskWords.lookFor(text), at: DeskPlace.found, fields: ["q": text], .search, look: .small)
  }
}
