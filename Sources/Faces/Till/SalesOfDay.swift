import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// What was sold on a day.
struct SalesOfDay: Sendable {
  let day: Day
  /// Newest first.
  let sales: [Sale]
  /// The day's sums, for those who may see them: everybody at a till where drawers are not counted.
  let report: DayReport?
  /// What those who sold are called, for those who read reports; empty for all others.
  let names: [StaffNumber: String]
  /// Who looks.
  let staff: StaffNumber
  /// Whether she looks after the sales of others, too.
  let isManager: Bool
  let refused: RefusedForm?

  /// Those that wait for their reference and that she may fill in.
  var waiting: [Sale] {
    sales.filter { $0.wantsReference && (isManager || $0.staff == staff) }
  }
}

extension SalesOfDay {
  init(
    _ visit: TillRequest<StaffOnDuty>, on day: Day? = nil, refused: RefusedForm? = nil
  ) async throws {
    let asked = try day ?? Day(visit.query()["day"]) ?? visit.today
    let may = visit.who.staff.permissions
    self.day = asked
    self.refused = refused
    sales = try await visit.face.shop.sales(on: asked)
    let mayRead = may.contains(.reportsRead)
    let isDaily = try await !visit.face.shop.opensDrawers()
    report = mayRead || isDaily ? try await visit.face.shop.report(on: asked) : nil
    names = mayRead ? try await visit.cashiers() : [:]
    staff = visit.who.number
    isManager = may.contains(.tillVoid)
  }
}

extension PageRequest<TillRooms, StaffOnDuty> {
  /// What those who sell are called.
  fileprivate func cashiers() async throws -> [StaffNumber: String] {
    Dictionary(
      try await face.keyring.staff().map { ($0.number, $0.name) }, uniquingKeysWith: { $1 })
  }
}

extension Page {
  /// What was sold on a day.
  func salesOfDay(_ state: SalesOfDay) -> Sheet {
    let (sales, day) = (state.sales, state.day)
    let rows = sales.map { sale -> [HTML] in
      [
        receiptLink(sale.number, sale.receiptNumber), soldAt(sale, state.names),
        #"<span class="names">\#(sale.lines.map(inShort).joined(separator: ", "))</span>"#,
        "\(say(sale.tender.method.name))\(voidMark(sale))\(waitingMark(sale))",
        money(sale.total),
      ]
    }
    let title = day == today ? TillWords.salesLink : TillWords.sales(of: day)
    let list: HTML =
      sales.isEmpty
      ? emptyState(.cart, day == today ? TillWords.noSales : TillWords.noSalesThen)
      : table(
        Table(
          title,
          columns: [
            .init(Terms.receipt), .init(TillWords.time), .init(Terms.products),
            .init(TillWords.tender), .init(Terms.total, isNumber: true),
          ], rows: rows))
    return Sheet(
      say(title), section: .till,
      body: """
        \(breadcrumbs([(say(Words.till), TillPlace.home)], here: say(title)))
        <h1>\(say(day.sentence))</h1>
        <form class="row along" method="get" action="\(TillPlace.sales)">
        \(field(Field("day", TillWords.day, kind: .date, value: day.description)))
        \(button(TillWords.show, look: .plain))</form>\(sums(state.report))\
        \(referencesBox(state))\(list)
        \(sales.isEmpty ? .empty : salesFileLink(on: day))
        """)
  }

  private func salesFileLink(on day: Day) -> HTML {
    let place = TillPlace.salesFile.with("day", day.description)
    return "<p>\(buttonLink(TillWords.salesFile, to: place, .download))</p>"
  }

  /// When it was sold, and by whom.
  private func soldAt(_ sale: Sale, _ names: [StaffNumber: String]) -> HTML {
    let name: HTML? = names[sale.staff].map { "<br><small>\($0)</small>" }
    return "<span class=\"nowrap\">\(timeOfDay(sale.at))</span>\(name)"
  }

  /// The sales of a day, one line each; by whom, for those who may see that.
  func salesFile(_ state: SalesOfDay) -> CSVFile {
    var file = CSVFile(
      [
        Terms.receipt, TillWords.day, TillWords.time, Terms.products, TillWords.tender,
        Terms.total, TillWords.voids, OfficeWords.actor, TillWords.bank, TillWords.reference,
      ].map(say))
    for sale in state.sales {
      let at = sale.at.on(zone)
      let void =
        sale.voidedBy.map { TillWords.voidedWith($0) } ?? sale.voids.map { TillWords.voidOf($0) }
      file.add([
        .text(sale.receiptNumber.description), .text(at.day.description), .text(say(at.time)),
        .text(sale.lines.map(inShort).joined(separator: ", ")),
        .text(say(sale.tender.method.name)), .number(sale.total.amount),
        CSVFile.Cell(void.map(say)), CSVFile.Cell(state.names[sale.staff]),
        CSVFile.Cell(sale.tender.bank), CSVFile.Cell(sale.tender.reference),
      ])
    }
    return file
  }

  /// What was sold on a line, and how often when that was more than once.
  private func inShort(_ line: SaleLine) -> String {
    abs(line.quantity) == 1
      ? line.title : "\(say(Sentence(count: line.quantity))) × \(line.title)"
  }

  /// A receipt's number, which never breaks, as the way to it.
  func receiptLink(_ sale: SaleNumber, _ receipt: ReceiptNumber) -> HTML {
    #"<a class="nowrap" href="\#(TillPlace.sale(sale))">\#(receipt.description)</a>"#
  }

  /// Which sale was taken back, and which document did it.
  private func voidMark(_ sale: Sale) -> HTML {
    if let counter = sale.voidedBy {
      return "<br>\(stateBadge(.lost, TillWords.voidedWith(counter)))"
    }
    guard let original = sale.voids else { return .empty }
    return "<br>\(stateBadge(.closed, TillWords.voidOf(original)))"
  }

  /// How many sales there were and what they came to; where the money was for more than goods, the
  /// total is parted twice, and stands under each of both.
  private func sums(_ report: DayReport?) -> HTML {
    guard let report else { return .empty }
    let counts: [(name: Sentence, value: HTML?)] = [
      (TillWords.salesCount, "\(String(report.sales))"),
      (TillWords.voids, "\(String(report.voids))"),
    ]
    let paid = report.tenders.map { tender -> (name: Sentence, value: HTML?) in
      (tender.method.name, money(tender.amount))
    }
    let total: (name: Sentence, value: HTML?) = (Terms.total, "<b>\(money(report.total))</b>")
    guard report.kinds.contains(where: { $0.kind != .goods }) else {
      return #"<div class="card lined">\#(facts(counts + paid + [total]))</div>"#
    }
    let kinds = report.kinds.map { kind -> (name: Sentence, value: HTML?) in
      (kind.kind.name, money(kind.amount))
    }
    return """
      <div class="card lined stack">\(facts(counts))
      <div class="halves">\(parted(TillWords.byTender, paid + [total]))
      \(parted(TillWords.byKind, kinds + [total]))</div></div>
      """
  }

  /// The total in its parts, under what they are told by.
  private func parted(
    _ heading: Sentence, _ parts: [(name: Sentence, value: HTML?)]
  ) -> HTML {
    #"<section class="stack tight"><h2>\#(say(heading))</h2>\#(facts(parts))</section>"#
  }
}
