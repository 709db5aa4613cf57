internal import PointOfSale
internal import Printing
internal import Values

extension Page {
  /// The sale is done: change in large figures, the receipt beside it.
  func receipt(_ sale: Sale, lines: [PrintedLine], mayVoid: Bool) -> Sheet {
    Sheet(
      say(TillWords.receiptNumber(sale.receiptNumber)), section: .till,
      body: """
        <div class="unprinted">
        \(breadcrumbs([(say(Words.till), Address("/till"))], here: sale.receiptNumber.description))
        </div>
        <div class="with-side right">
        <div class="stack unprinted">\(outcome(sale))
        <div class="row">
        \(buttonLink(TillWords.nextCustomer, to: Address("/till"), .cart, look: .primary))
        \(buttonLink(
          TillWords.printerFile, to: Address("/till/sales/\(sale.number)/receipt.bin"), .printer))
        </div>
        <p>\(say(TillWords.printHint))</p>
        \(voidForm(sale, mayVoid: mayVoid))</div>
        <pre class="paper" aria-label="\(say(Terms.receipt))" data-receipt>\
        \(lines.plainText(.narrow))</pre>
        </div>
        """)
  }

  private func outcome(_ sale: Sale) -> HTML {
    if sale.kind == .void {
      return note(.warning, "<p><b>\(say(TillWords.takenBack(-sale.total)))</b></p>")
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

  private func voidForm(_ sale: Sale, mayVoid: Bool) -> HTML {
    guard mayVoid, sale.kind == .sale, sale.voidedBy == nil else { return .empty }
    let ask = AskFirst(
      TillWords.voidConfirm(sale.receiptNumber, sale.total), yes: TillWords.voidSale)
    return """
      <details><summary>\(say(TillWords.voidSale))</summary>
      <form class="form narrow" method="post" action="/till/sales/\(sale.number.description)/void"\
      \(questionForScript(ask))>\(formKey)\(questionForHouse(ask))
      \(field(Field("reason", TillWords.reason).required))
      \(button(TillWords.voidSale, .undo, look: .danger))</form></details>
      """
  }

  /// What was sold on a day.
  func salesOfDay(_ sales: [Sale], on day: Day) -> Sheet {
    let rows = sales.map { sale -> [HTML] in
      [
        #"<a href="/till/sales/\#(sale.number.description)">\#(sale.receiptNumber.description)</a>"#,
        "\(say(sale.at.time))", "\(sale.lines.map(\.title).joined(separator: ", "))",
        "\(say(sale.tender.method.name))", money(sale.total),
      ]
    }
    let list: HTML =
      sales.isEmpty
      ? emptyState(.cart, TillWords.noSales)
      : table(
        Table(
          TillWords.salesLink,
          columns: [
            .init(Terms.receipt), .init(TillWords.time), .init(Terms.products),
            .init(TillWords.tender), .init(Terms.total, isNumber: true),
          ], rows: rows))
    return Sheet(
      say(TillWords.salesLink), section: .till,
      body: """
        \(breadcrumbs([(say(Words.till), Address("/till"))], here: say(TillWords.salesLink)))
        <h1>\(say(day.sentence))</h1>
        <form class="row" method="get" action="/till/sales">
        \(field(Field("day", TillWords.day, kind: .date, value: day.description)))
        \(button(TillWords.show, look: .plain))</form>\(list)
        """)
  }
}
