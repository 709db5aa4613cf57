internal import Markup
internal import PointOfSale
internal import Serving
internal import Values

extension Page {
  /// What a drawer took, held, and should have held.
  func drawerReport(
    _ report: DrawerReport, moves: DrawerMoves, refused: RefusedForm? = nil
  ) -> Sheet {
    let tenders = report.tenders.map { total -> (name: Sentence, value: HTML?) in
      let name = total.method.name
      return (
        Sentence(
          id: "\(name) (\(total.count) struk)", en: "\(name) (\(total.count) receipts)"),
        money(total.amount)
      )
    }
    let difference: (name: Sentence, value: HTML?) = (
      TillWords.difference, report.difference.map { money($0) }
    )
    let rows: [(name: Sentence, value: HTML?)] =
      [
        (TillWords.opened, moment(report.drawer.openedAt)),
        (TillWords.float, money(report.drawer.float)),
      ]
      + tenders
      + [
        (TillWords.cashIn, money(report.cashIn)), (TillWords.cashOut, money(report.cashOut)),
        (TillWords.openings, report.openings == 0 ? nil : "\(String(report.openings))"),
        (TillWords.expected, money(report.expected)),
        (TillWords.counted, report.counted.map { money($0) }), difference,
        (TillWords.remark, report.note.map { "\($0)" }),
      ]
    return Sheet(
      say(Terms.drawer), section: .till,
      body: """
        \(breadcrumbs([(say(Words.till), Address("/till"))], here: say(TillWords.drawerReport)))
        <h1>\(say(TillWords.drawerReport))</h1>
        <div class="card lined">\(facts(rows))</div>
        \(drawerMoves(moves))
        \(differenceForm(report, refused))
        <p class="no-print">\(say(TillWords.printHint))</p>
        """)
  }

  /// Asks for the reason of a difference, once the count is kept and nobody can fit it any more.
  private func differenceForm(_ report: DrawerReport, _ refused: RefusedForm?) -> HTML {
    guard report.wantsNote else { return .empty }
    let place = "/till/drawers/\(report.drawer.number)/note"
    let form = refused.state(at: place)
    return """
      <form class="card form narrow no-print" method="post" action="\(place)">\(formKey)
      \(problem(form.sentences))<p>\(say(TillWords.whyDifferent))</p>
      \(field(Field("note", TillWords.remark).required
        .with { $0.longest = 500 }.filled(from: form)))
      \(button(Words.save, .check))</form>
      """
  }
}
