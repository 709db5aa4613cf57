import Access
import Circulation
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// What should come back today: titles and codes, and who has them stands nowhere.
enum DueTodayList {
  static func addRoutes(to routes: Routes<DeskRooms>) {
    routes.staffGet(DeskPlace.dueToday, needs: .loansMake) { visit in
      visit.show(visit.page.dueToday(try await visit.face.loanDesk.due(on: visit.today)))
    }
  }
}

extension Page {
  func dueToday(_ lines: [DueLine]) -> Sheet {
    let rows = lines.map { line -> [HTML] in
      [titleLink(line.title, line.record, in: line.language), codeOfCopy(line.barcode)]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.check, DeskWords.nothingDueToday, DeskWords.nothingDueTodayHint)
      : table(
        Table(
          DeskWords.dueToday, columns: [.init(Terms.title), .init(Terms.itemCode)], rows: rows))
    return Sheet(
      say(DeskWords.dueToday), section: .desk,
      body: """
        \(breadcrumbs([(say(Words.desk), DeskPlace.home)], here: say(DeskWords.dueToday)))
        <h1>\(say(DeskWords.dueToday))</h1>\(list)
        """)
  }
}
