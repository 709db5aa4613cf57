import Catalog
import Circulation
import Markup
import Pages
import Values

extension Page {
  /// What comes back today at the latest.
  ///
  /// - Parameter isNaming: whether she may read closed records: what is lent may be a copy of one.
  func dueToday(_ lines: [OverdueLine], naming isNaming: Bool) -> Sheet {
    let rows = lines.map { line -> [HTML] in
      [
        codeOfCopy(line.barcode),
        isNaming ? titleLink(line.title, line.record, in: line.language) : "",
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.check, DeskWords.nothingDueToday)
      : table(
        Table(
          DeskWords.dueToday, columns: [.init(Terms.itemCode), .init(Terms.title)], rows: rows))
    return Sheet(
      say(DeskWords.dueToday), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.dueToday)))
        <h1>\(say(DeskWords.dueToday))</h1>\(list)
        """)
  }
}
