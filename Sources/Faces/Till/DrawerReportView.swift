import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension Page {
  /// What a drawer took, held, and should have held.
  func drawerReport(_ state: DrawerReportState) -> Sheet {
    let report = state.report
    return Sheet(
      say(Terms.drawer), section: .till, scripts: [.printPage],
      body: """
        \(breadcrumbs([(say(Words.till), TillPlace.home)], here: say(TillWords.drawerReport)))
        <h1>\(say(TillWords.drawerReport)) · \(state.station)</h1>
        <div class="card lined">\(facts(opening(state) + sums(report)))</div>
        \(differenceForm(report, state.refused))
        \(besideDrawer(report))
        \(referencesNote(state.withoutReference, on: state.day(in: zone)))
        \(countedPieces(state.pieces))
        \(drawerMoves(state.moves))
        <p class="row no-print">\
        \(buttonLink(TillWords.toEvening, to: OfficePlace.evening, .document))\(pagePrinting)\
        <noscript>\(say(TillWords.printHint))</noscript></p>
        """)
  }

  /// When it was open, and who counted it at either end.
  private func opening(_ state: DrawerReportState) -> [(name: Sentence, value: HTML?)] {
    let drawer = state.report.drawer
    func told(_ at: Instant, _ staff: StaffNumber) -> HTML {
      "\(moment(at)) · \(state.moves.name(of: staff))"
    }
    let closed: HTML? =
      if let at = drawer.closedAt, let staff = drawer.closedBy { told(at, staff) } else { nil }
    return [
      (TillWords.opened, told(drawer.openedAt, drawer.openedBy)), (TillWords.closed, closed),
      (TillWords.float, money(drawer.float)),
    ]
  }

  /// From the float on, line by line, up to what should be in it.
  private func sums(_ report: DrawerReport) -> [(name: Sentence, value: HTML?)] {
    let cash = tenders(of: report) { $0 == .cash }
    return cash
      + [
        (TillWords.cashIn, money(report.cashIn)), (TillWords.cashOut, money(-report.cashOut)),
        (TillWords.openings, report.openings == 0 ? nil : "\(String(report.openings))"),
        (TillWords.expected, money(report.expected)),
        (TillWords.counted, report.counted.map { money($0) }),
        (TillWords.difference, report.difference.map { shortOrOver($0) }),
        (TillWords.remark, report.note.map { "\($0)" }),
      ]
  }

  /// What was paid without cash: it is in no drawer, and in no sum of one.
  private func besideDrawer(_ report: DrawerReport) -> HTML {
    let rows = tenders(of: report) { $0 != .cash }
    guard !rows.isEmpty else { return .empty }
    return """
      <section class="card lined stack tight"><h2>\(say(TillWords.besideDrawer))</h2>\
      \(facts(rows))</section>
      """
  }

  private func tenders(
    of report: DrawerReport, where isMeant: (TenderMethod) -> Bool
  ) -> [(name: Sentence, value: HTML?)] {
    report.tenders.filter { isMeant($0.method) }.flatMap { total in
      took(total, back: report.voids.first { $0.method == total.method })
    }
  }

  private func shortOrOver(_ difference: Rupiah) -> HTML {
    #"<span class="number">\#(say(TillWords.shortOrOver(difference)))</span>"#
  }

  /// What was paid in one way, and beside it what went back: both together are in the drawer.
  private func took(
    _ total: TenderTotal, back: TenderTotal?
  ) -> [(name: Sentence, value: HTML?)] {
    let sales = total.count - (back?.count ?? 0)
    return [
      (
        TillWords.taken(by: total.method, sales),
        sales == 0 ? nil : money(total.amount - (back?.amount ?? .zero))
      ),
      (TillWords.givenBack(by: total.method, back?.count ?? 0), back.map { money($0.amount) }),
    ]
  }

  /// Which notes and coins were counted; none where only their sum was told.
  private func countedPieces(_ pieces: [DrawerPiece]) -> HTML {
    guard !pieces.isEmpty else { return .empty }
    let rows = pieces.map { piece -> [HTML] in
      [money(piece.value), "\(say(Sentence(count: piece.count)))", money(piece.sum)]
    }
    return table(
      Table(
        TillWords.countedPieces,
        columns: [
          .init(TillWords.note, isNumber: true), .init(TillWords.pieces, isNumber: true),
          .init(TillWords.worth, isNumber: true),
        ], rows: rows, showsCaption: true))
  }

  /// Asks for the reason of a difference, once the count is kept and nobody can fit it any more: right
  /// under the sums, so that the difference is in sight while she writes why.
  private func differenceForm(_ report: DrawerReport, _ refused: RefusedForm?) -> HTML {
    guard report.wantsNote else { return .empty }
    let place = TillPlace.drawerNote(report.drawer.number)
    let form = refused.state(at: place)
    return """
      <form class="card form narrow no-print" method="post" action="\(place)">\(formKey)
      \(problem(form.sentences))<p>\(say(TillWords.whyDifferent))</p>
      \(field(Field("note", TillWords.remark).required
        .with { $0.longest = 500; $0.takesFocus = true }.filled(from: form)))
      \(button(Words.save, .check))</form>
      """
  }
}
