import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// What the shop took from one day to another, for those who read reports without selling.
enum SalesReportRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.salesReport, needs: .reportsRead) { visit in
      let days = try ReportDays(visit.query(), today: visit.today)
      let report = try await visit.face.shop.report(
        from: days.first, to: days.last, bestSellers: 20)
      return visit.show(visit.page.salesReport(report))
    }
    routes.staffFile(OfficePlace.salesReportFile, needs: .reportsRead) { visit in
      let days = try ReportDays(visit.query(), today: visit.today)
      let report = try await visit.face.shop.report(
        from: days.first, to: days.last, bestSellers: 10_000)
      return Response(csv: visit.page.salesFile(report), name: "laporan-penjualan.csv")
    }
  }
}

/// The days of a report as an address has them: today, when it says none.
private struct ReportDays {
  let first: Day
  let last: Day

  init(_ query: FilledForm, today: Day) {
    let (one, other) = (Day(query["from"]) ?? today, Day(query["to"]) ?? today)
    first = min(one, other)
    last = max(one, other)
  }
}

extension Page {
  /// The sums of some days, what was paid how, and what sold best.
  func salesReport(_ report: DayReport) -> Sheet {
    let file = OfficePlace.salesReportFile
      .with("from", report.first.description).with("to", report.last.description)
    let isEmpty = report.sales + report.voids == 0
    return Sheet(
      say(SalesReportWords.title), section: .office,
      body: """
        \(belowOffice(SalesReportWords.title))
        <h1>\(say(SalesReportWords.title))</h1>
        <form class="row along" method="get" action="\(OfficePlace.salesReport)">
        \(field(Field(
          "from", SalesReportWords.first, kind: .date, value: report.first.description)))
        \(field(Field("to", SalesReportWords.last, kind: .date, value: report.last.description)))
        \(button(TillWords.show, look: .plain))</form>
        \(isEmpty ? emptyState(.cart, SalesReportWords.nothing) : sums(report))
        \(report.bestSellers.isEmpty ? .empty : bestSellers(report))
        \(isEmpty ? .empty : buttonLink(SalesReportWords.file, to: file, .download))
        """)
  }

  private func sums(_ report: DayReport) -> HTML {
    let tenders = report.tenders.map { total -> (name: Sentence, value: HTML?) in
      (total.method.name, money(total.amount))
    }
    let kinds = report.kinds.map { total -> (name: Sentence, value: HTML?) in
      (total.kind.name, money(total.amount))
    }
    var rows: [(name: Sentence, value: HTML?)] = [
      (name: SalesReportWords.sales, value: "\(String(report.sales))"),
      (name: TillWords.voids, value: "\(String(report.voids))"),
    ]
    rows += tenders
    rows += kinds
    rows.append((name: Terms.total, value: money(report.total)))
    return #"<div class="card">\#(facts(rows))</div>"#
  }

  private func bestSellers(_ report: DayReport) -> HTML {
    let rows = report.bestSellers.map { sold -> [HTML] in
      ["\(sold.title)", "\(say(Sentence(count: sold.pieces)))", money(sold.amount)]
    }
    return table(
      Table(
        SalesReportWords.bestSellers,
        columns: [
          .init(Terms.products), .init(SalesReportWords.pieces, isNumber: true),
          .init(SalesReportWords.amount, isNumber: true),
        ], rows: rows, showsCaption: true))
  }

  /// What sold in those days, the most pieces first, then the ways in which it was paid.
  ///
  /// Goods and money are columns of their own, and no line is a sum of others: whoever adds up a
  /// column gets what it is headed.
  fileprivate func salesFile(_ report: DayReport) -> CSVFile {
    var file = CSVFile(
      [
        SalesReportWords.first, SalesReportWords.last, Terms.products, SalesReportWords.pieces,
        SalesReportWords.amount, SalesReportWords.tender, SalesReportWords.sales, Terms.total,
      ].map(say))
    let days: [CSVFile.Cell] = [
      .text(report.first.description), .text(report.last.description),
    ]
    let nothing: [CSVFile.Cell] = ["", "", ""]
    for sold in report.bestSellers {
      let goods: [CSVFile.Cell] = [
        .text(sold.title), .number(Int64(sold.pieces)), .number(sold.amount.amount),
      ]
      file.add(days + goods + nothing)
    }
    for tender in report.tenders {
      let money: [CSVFile.Cell] = [
        .text(say(tender.method.name)), .number(Int64(tender.count)),
        .number(tender.amount.amount),
      ]
      file.add(days + nothing + money)
    }
    return file
  }
}
