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
        from: days.first, to: days.last, bestSellers: 200)
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
  /// What sold in some days, how it was paid, and the total to which both add up.
  func salesReport(_ report: DayReport) -> Sheet {
    let isEmpty = report.sales + report.voids == 0
    return Sheet(
      say(SalesReportWords.title), section: .office, scripts: [.printPage],
      body: """
        \(belowOffice(SalesReportWords.title))
        <h1>\(say(SalesReportWords.title))</h1>
        <form class="row along no-print" method="get" action="\(OfficePlace.salesReport)">
        \(field(Field(
          "from", SalesReportWords.first, kind: .date, value: report.first.description)))
        \(field(Field("to", SalesReportWords.last, kind: .date, value: report.last.description)))
        \(button(TillWords.show, look: .plain))</form>
        \(monthLinks)
        <p>\(say(report.first.short)) – \(say(report.last.short))</p>
        \(isEmpty ? emptyState(.cart, SalesReportWords.nothing) : sums(report))
        \(isEmpty ? .empty : tables(report))
        """)
  }

  private func tables(_ report: DayReport) -> HTML {
    let file = OfficePlace.salesReportFile
      .with("from", report.first.description).with("to", report.last.description)
    return """
      \(goodsTable(report))
      \(tenderTable(report))
      <p class="row no-print">\(buttonLink(SalesReportWords.file, to: file, .download))\
      \(pagePrinting)</p>
      """
  }

  /// The days that are asked for most.
  private var monthLinks: HTML {
    let begins = today.firstOfMonth
    let before = begins - 1
    let months: [(Sentence, Day, Day)] = [
      (SalesReportWords.thisMonth, begins, today),
      (SalesReportWords.lastMonth, before.firstOfMonth, before),
    ]
    let links = months.map { words, first, last -> HTML in
      let place = OfficePlace.salesReport
        .with("from", first.description).with("to", last.description)
      return #"<a href="\#(place)">\#(say(words))</a>"#
    }
    return #"<p class="row no-print">\#(links.joined(separator: " "))</p>"#
  }

  private func sums(_ report: DayReport) -> HTML {
    let rows: [(name: Sentence, value: HTML?)] = [
      (name: SalesReportWords.sales, value: "\(String(report.sales))"),
      (name: TillWords.voids, value: "\(String(report.voids))"),
      (name: Terms.total, value: money(report.total)),
    ]
    return #"<div class="card">\#(facts(rows))</div>"#
  }

  /// What sold, and under it what has no card in the shop, up to the total.
  private func goodsTable(_ report: DayReport) -> HTML {
    let parts = report.parts.map { part -> [HTML] in
      ["\(say(part.name))", count(part.pieces), money(part.amount)]
    }
    let total: [HTML] = ["\(say(Terms.total))", .empty, money(report.total)]
    return table(
      Table(
        SalesReportWords.byGoods,
        columns: [
          .init(Terms.products), .init(SalesReportWords.pieces, isNumber: true),
          .init(SalesReportWords.amount, isNumber: true),
        ], rows: parts + [total], showsCaption: true))
  }

  private func tenderTable(_ report: DayReport) -> HTML {
    let rows = report.tenders.map { tender -> [HTML] in
      [
        "\(say(tender.method.name))", count(report.sales(by: tender)), count(tender.count),
        money(tender.amount),
      ]
    }
    let total: [HTML] = [
      "\(say(Terms.total))", count(report.sales), count(report.sales + report.voids),
      money(report.total),
    ]
    return table(
      Table(
        SalesReportWords.byTender,
        columns: [
          .init(SalesReportWords.tender), .init(SalesReportWords.sales, isNumber: true),
          .init(SalesReportWords.receipts, isNumber: true),
          .init(SalesReportWords.received, isNumber: true),
        ], rows: rows + [total], showsCaption: true))
  }

  private func count(_ number: Int?) -> HTML {
    guard let number else { return .empty }
    return "\(say(Sentence(count: number)))"
  }

  /// What sold in those days, the most pieces first, then the ways in which it was paid.
  ///
  /// Goods and money are columns of their own, and no line is a sum of others: whoever adds up a
  /// column gets what it is headed.
  fileprivate func salesFile(_ report: DayReport) -> CSVFile {
    var file = CSVFile(
      [
        SalesReportWords.first, SalesReportWords.last, Terms.products, SalesReportWords.pieces,
        SalesReportWords.amount, SalesReportWords.tender, SalesReportWords.sales,
        SalesReportWords.receipts, SalesReportWords.received,
      ].map(say))
    let days: [CSVFile.Cell] = [
      .text(report.first.description), .text(report.last.description),
    ]
    let (noGoods, noMoney) = (
      [CSVFile.Cell](repeating: "", count: 3), [CSVFile.Cell](repeating: "", count: 4)
    )
    for part in report.parts {
      let goods: [CSVFile.Cell] = [
        .text(say(part.name)), part.pieces.map { CSVFile.Cell.number(Int64($0)) } ?? "",
        .number(part.amount.amount),
      ]
      file.add(days + goods + noMoney)
    }
    for tender in report.tenders {
      let money: [CSVFile.Cell] = [
        .text(say(tender.method.name)), .number(Int64(report.sales(by: tender))),
        .number(Int64(tender.count)), .number(tender.amount.amount),
      ]
      file.add(days + noGoods + money)
    }
    return file
  }
}

extension DayReport {
  /// A row of what sold; its pieces are `nil` where they are not counted.
  fileprivate typealias Part = (name: Sentence, pieces: Int?, amount: Rupiah)

  /// All that the money was for: each product, what there was no room for, and every kind that has no
  /// card in the shop.
  ///
  /// Together they are the total.
  fileprivate var parts: [Part] {
    let goods = bestSellers.map { sold -> Part in
      (Sentence(both: sold.title), sold.pieces, sold.amount)
    }
    let others = kinds.filter { !$0.kind.isOfAVariant }.map { total -> Part in
      (total.kind.name, total.kind.isOfPieces ? total.count : nil, total.amount)
    }
    let shown = (goods + others).reduce(Rupiah.zero) { $0 + $1.amount }
    let rest: [Part] =
      shown == total ? [] : [(SalesReportWords.moreGoods, nil, total - shown)]
    return goods + rest + others
  }
}

extension Day {
  /// The first day of its month.
  fileprivate var firstOfMonth: Day { self - (calendar.day - 1) }
}
