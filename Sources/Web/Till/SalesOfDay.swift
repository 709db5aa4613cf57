internal import PointOfSale
internal import Values

extension Page {
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
