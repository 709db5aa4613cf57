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
    let isDaily = try await !visit.face.shop.opensDrawers()
    report =
      may.contains(.reportsRead) || isDaily
      ? try await visit.face.shop.report(on: asked) : nil
    staff = visit.who.number
    isManager = may.contains(.tillVoid)
  }
}

extension Page {
  /// What was sold on a day.
  func salesOfDay(_ state: SalesOfDay) -> Sheet {
    let (sales, day) = (state.sales, state.day)
    let rows = sales.map { sale -> [HTML] in
      [
        receiptLink(sale.number, sale.receiptNumber), timeOfDay(sale.at),
        "\(sale.lines.map(inShort).joined(separator: ", "))",
        "\(say(sale.tender.method.name))\(voidMark(sale))\(waitingMark(sale))",
        money(sale.total),
      ]
    }
    let title = day == today ? TillWords.salesLink : TillWords.sales(of: day)
    let list: HTML =
      sales.isEmpty
      ? emptyState(.cart, TillWords.noSales)
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
        """)
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

  /// What the money was for, where it was for more than goods.
  private func kindTotals(_ report: DayReport) -> [(name: Sentence, value: HTML?)] {
    guard report.kinds.contains(where: { $0.kind != .goods }) else { return [] }
    return report.kinds.map { total -> (name: Sentence, value: HTML?) in
      (total.kind.name, money(total.amount))
    }
  }

  private func sums(_ report: DayReport?) -> HTML {
    guard let report else { return .empty }
    let tenders =
      report.tenders.map { total -> (name: Sentence, value: HTML?) in
        (total.method.name, money(total.amount))
      } + kindTotals(report)
    let rows: [(name: Sentence, value: HTML?)] =
      [
        (TillWords.salesCount, "\(String(report.sales))"),
        (TillWords.voids, "\(String(report.voids))"),
      ] + tenders + [(Terms.total, money(report.total))]
    return #"<div class="card lined">\#(facts(rows))</div>"#
  }
}
