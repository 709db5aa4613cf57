internal import PointOfSale
internal import Values

extension Page {
  /// Opening the drawer, or counting and closing it.
  func drawer(_ drawer: DrawerSession?, at station: String, earlier: [DrawerSession]) -> Sheet {
    Sheet(
      say(Terms.drawer), section: .till, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Words.till), Address("/till"))], here: say(Terms.drawer)))
        <h1>\(say(Terms.drawer)) · \(station)</h1>
        \(drawer.map(openDrawerBox) ?? closedDrawerBox)
        \(earlierDrawers(earlier))
        """)
  }

  private var closedDrawerBox: HTML {
    """
    <form class="card lined form narrow" method="post" action="/till/drawer/open">\(formKey)
    <p>\(say(TillWords.openHint))</p>
    \(field(Field("float", TillWords.float, kind: .money)
      .with { $0.takesFocus = true; $0.hint = TillWords.floatHint }.required))
    \(button(TillWords.openDrawer, .money))</form>
    """
  }

  private func openDrawerBox(_ drawer: DrawerSession) -> HTML {
    let rows = Denomination.allCases.map { denomination -> HTML in
      let name = "count-\(denomination.rawValue)"
      return """
        <tr><th scope="row" class="end number">\(denomination.value)</th><td>
        <input name="\(name)" type="text" inputmode="numeric" size="5" autocomplete="off"
        aria-label="\(say(TillWords.piecesOf(denomination.value)))"></td></tr>
        """
    }
    let ask = AskFirst(TillWords.closeConfirm, yes: TillWords.close)
    return """
      <p>\(say(TillWords.openSince(drawer.openedAt, drawer.float)))</p>
      <div class="with-side right">
      <form class="card lined form" method="post" action="/till/drawer/close"\
      \(questionForScript(ask))>\(formKey)\(questionForHouse(ask))
      <h2>\(say(TillWords.countAndClose))</h2><p>\(say(TillWords.blind))</p>
      <table class="count"><caption class="hidden">\(say(TillWords.countAndClose))</caption>
      <thead><tr><th scope="col" class="end">\(say(TillWords.note))</th>
      <th scope="col">\(say(TillWords.pieces))</th></tr></thead><tbody>\(rows)</tbody></table>
      \(field(Field("note", TillWords.remark)))
      \(button(TillWords.close, .check))</form>
      <form class="card form" method="post" action="/till/drawer/cash">\(formKey)
      <h2>\(say(TillWords.cashMove))</h2>
      \(choice(
        "direction", TillWords.direction,
        of: [("out", say(TillWords.cashOut)), ("in", say(TillWords.cashIn))]))
      \(field(Field("amount", TillWords.amount, kind: .money).required))
      \(field(Field("reason", TillWords.reason).required))
      \(button(Words.save, look: .plain))</form></div>
      """
  }

  private func earlierDrawers(_ drawers: [DrawerSession]) -> HTML {
    guard !drawers.isEmpty else { return .empty }
    let rows = drawers.map { drawer -> HTML in
      """
      <li><a href="/till/drawers/\(drawer.number.description)">\
      \(say(drawer.openedAt.day.sentence)), \(say(drawer.openedAt.time))</a></li>
      """
    }
    return """
      <section><h2>\(say(TillWords.earlier))</h2><ul class="list stack tight">\(rows)</ul></section>
      """
  }

  /// What a drawer took, held, and should have held.
  func drawerReport(_ report: DrawerReport) -> Sheet {
    let tenders = report.tenders.map { total -> (name: Sentence, value: HTML?) in
      let name = total.method.name
      return (
        Sentence(
          id: "\(name.id) (\(total.count) struk)", en: "\(name.en) (\(total.count) receipts)"),
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
        <p class="no-print">\(say(TillWords.printHint))</p>
        """)
  }
}
