import Access
import Circulation
import Counter
import Markup
import Pages
import Serving
import Stations
import Values

extension Page {
  /// The desk: one field, what was said last, whom it serves.
  func desk(_ state: DeskState) -> Sheet {
    Sheet(
      say(Words.desk), section: .desk, scripts: [.scanField, .live, .quiet, .tape],
      live: LiveLine.address(of: state.station.number, after: state.seen),
      body: """
        <div class="title-row"><h1>\(say(Words.desk))</h1>
        \(stationLine(state.station.name))</div>
        <div class="with-side right">
        <div class="stack">
        \(scanForm(ScanForm(DeskPlace.scans, DeskWords.field, hint: DeskWords.fieldHint)))
        \(deskRegions(state))
        </div>
        <aside class="stack" aria-label="\(say(DeskWords.today))">\(todayTiles(state))\(deskSide)</aside>
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
      \(deskRegions(state))\(todayTiles(state))\(aloud)
      """
  }

  private func deskRegions(_ state: DeskState) -> HTML {
    """
    <div data-region="answer" data-source="\(DeskPlace.regions)">\
    \(turnNote(state.mode, on: .desk))\(answerBox(state))</div>
    <div data-region="waiting" data-source="\(DeskPlace.regions)">\(waitingBox(state.waiting, at: DeskPlace.lateScans))</div>
    <section class="stack" data-region="member" data-source="\(DeskPlace.regions)" aria-label="\(say(Terms.member))">\
    \(servedBox(state))</section>
    \(tapeRegion(state.tape, undoAt: DeskPlace.undo, from: DeskPlace.regions, inPlace: false))
    """
  }

  private func answerBox(_ state: DeskState) -> HTML {
    guard let answer = state.answer else {
      if state.served == nil, let closed = state.closedNews {
        return note(.warning, "<p>\(say(closed.sentence))</p>")
      }
      return state.served == nil
        ? emptyState(.barcode, DeskWords.ready, DeskWords.readyHint) : .empty
    }
    let record: HTML? = answer.record.map { number in
      let page: HTML? = state.answerRecord.map { address in
        #"<p><a href="\#(CataloguePlace.record(address))">\#(say(DeskWords.openRecord))</a></p>"#
      }
      return """
        \(page)
        <div class="row">\(holdForServed(number, state.served.map(ServedNow.init)))\
        \(titleWays(number, []))</div>
        """
    }
    let back: HTML? = state.answerBack.map { titleWays($0, []) }
    let ways: HTML? = answer.refused.map { waysOn(from: $0, state) }
    let words = sayWhole(answer.aside == nil ? state.words(of: answer) : answer.first)
    let aside: HTML? = answer.aside.map { "<p>\(sayWhole($0))</p>" }
    return fading(
      state.answerLeft,
      """
      \(note(answer.tone, "<p><b>\(words)</b></p>\(aside)\(record)\(back)\(ways)"))
      \(refusedBox(state.refusedScans, at: DeskPlace.refusedScans))
      """)
  }

  private func todayTiles(_ state: DeskState) -> HTML {
    """
    <div class="stack" data-region="today" data-source="\(DeskPlace.regions)">
    \(statTile(state.outstanding.loans, DeskWords.onLoan))
    \(statTile(
      state.outstanding.overdue, DeskWords.overdueNow, to: DeskPlace.overdue))
    \(statTile(state.shelfCount, DeskWords.onShelf, to: DeskPlace.holdShelf))</div>
    """
  }

  private var deskSide: HTML {
    """
    <div class="card"><form class="row along" method="post" action="\(DeskPlace.memberSearch)" \
    role="search">\(formKey)
    \(field(Field("q", DeskWords.findMember, kind: .search)
      .with { $0.hint = DeskWords.findMemberHint }))
    \(button(Words.search, .search, look: .plain))</form></div>
    <div class="card">\(titleForm(at: DeskPlace.titles))</div>
    <p class="row"><a href="\(DeskPlace.codes)">\(Icon.printer)\(say(DeskWords.commandCodes))</a>
    <a href="\(OfficePlace.helpCards)" target="_blank" rel="noopener">\
    \(Icon.printer)\(say(HelpWords.printCards))</a></p>
    <div class="card"><label class="row">\(Icon.sound) \(say(DeskWords.sound))
    <input type="range" min="0" max="10" data-volume></label></div>
    """
  }
}
