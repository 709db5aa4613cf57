import Access
import Catalog
import Circulation
import Duty
import Hummingbird
import Markup
import Pages
import Papers
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// The evening sheet: the day on one A4, at closing.
enum EveningRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.evening) { visit in
      visit.show(visit.page.evening(try await EveningView(visit)))
    }
    routes.staffFile(OfficePlace.eveningSheet) { visit in
      let (language, view) = (visit.page.language, try await EveningView(visit))
      let sheet = view.sheet(on: visit.page)
      let paper = try await PaperDocument.pdf(visit.page.say(EveningWords.title)) {
        [sheet.page(in: language)]
      }
      return Response(paper: paper, name: "lembar-malam.pdf")
    }
  }
}

/// The day of the house, of what she may see.
struct EveningView: Sendable {
  /// A drawer that was counted today, and where it stands.
  struct Drawer: Sendable {
    let station: String
    let report: DrawerReport
  }

  /// What the desk did; nothing for whoever does not lend.
  let desk: DeskDay?
  /// What the till took; nothing for whoever may not see money.
  let till: DayReport?
  let drawers: [Drawer]
  /// Where a drawer is still open.
  let stillOpen: [String]
  /// Whether she sees what each way of paying brought in: who has yet to count a drawer blind does not.
  let showsSums: Bool
  let tasks: [String]
  /// Sales without cash whose reference nobody has written down yet.
  let withoutReference: Int
  let now: Instant

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let (face, visitor, today) = (visit.face, visit.page.visitor, visit.today)
    // A closed copy that is lent stands among the codes.
    let seesDesk = visitor.may(.loansMake) && visit.audience == .staff
    desk = seesDesk ? try await face.loanDesk.deskDay(on: today) : nil
    let seesMoney = visitor.may(.tillDrawer) || visitor.may(.reportsRead)
    till = seesMoney ? try await face.shop.report(on: today, bestSellers: 0) : nil
    withoutReference =
      seesMoney ? try await face.shop.sales(on: today).count { $0.wantsReference } : 0
    tasks = try await face.duty.tasks().map(\.text)
    now = visit.now
    var (drawers, stillOpen): ([Drawer], [String]) = ([], [])
    // Where drawers are not counted, one is open all day, and none has a difference.
    if seesMoney, try await face.shop.opensDrawers() {
      let zone = visit.page.library.zone
      for drawer in try await face.shop.drawers(limit: 50) {
        let station =
          try await face.workplaces.station(drawer.station)?.name ?? "\(drawer.station)"
        guard let closed = drawer.closedAt else {
          stillOpen.append(station)
          continue
        }
        guard closed.on(zone).day == today,
          let report = try await face.shop.drawerReport(drawer.number)
        else { continue }
        drawers.append(Drawer(station: station, report: report))
      }
    }
    (self.drawers, self.stillOpen) = (drawers, stillOpen)
    let isOpenCount = try await face.shop.countsOpenly()
    showsSums = visitor.may(.reportsRead) || stillOpen.isEmpty || isOpenCount
  }
}

extension EveningView {
  /// The counts of the day, each with what it counts.
  var figures: [(count: Int, words: Sentence)] {
    var figures: [(count: Int, words: Sentence)] = []
    if let desk {
      figures += [
        (count: desk.lent, words: EveningWords.lent),
        (count: desk.returned, words: EveningWords.returned),
        (count: desk.renewed, words: EveningWords.renewed),
      ]
    }
    if let till {
      figures += [
        (count: till.sales, words: EveningWords.sales),
        (count: till.voids, words: EveningWords.voids),
      ]
    }
    return figures
  }

  /// All of it, as it is printed in the language of whoever prints it.
  func sheet(on page: Page) -> EveningSheet {
    let at = now.on(page.zone)
    var sheet = EveningSheet(
      house: page.library.name, day: page.today,
      printed: "\(page.say(at.day.short)), \(page.say(at.time)) \(page.zone.rawValue)")
    sheet.figures = figures.map { EveningSheet.Figure($0.count, page.say($0.words)) }
    sheet.codes = desk?.stillOut
    sheet.tasks = tasks
    guard let till else { return sheet }
    sheet.money = (showsSums ? ways(till, on: page) : []) + counts(on: page)
    let unseen = showsSums ? [] : [page.say(EveningWords.sumsAfterCounting)]
    sheet.remarks =
      drawers.compactMap { drawer in drawer.report.note.map { "\(drawer.station): \($0)." } }
      + stillOpen.map { page.say(EveningWords.stillOpen($0)) } + unseen
    return sheet
  }
}

extension Page {
  /// The day in numbers, what should be done before closing, and the way to the paper.
  func evening(_ view: EveningView) -> Sheet {
    let figures = view.figures.map { figure -> HTML in
      let count = say(Sentence(count: figure.count))
      return #"<li><b class="number">\#(count)</b> \#(say(figure.words))</li>"#
    }
    let notes = view.stillOpen.map { "<p>\(say(EveningWords.stillOpen($0)))</p>" as HTML }
    return Sheet(
      say(EveningWords.title), section: .office,
      body: """
        \(belowOffice(EveningWords.title))
        <h1>\(say(EveningWords.title))</h1>
        <p>\(say(EveningWords.explained))</p>
        \(notes.isEmpty ? .empty : note(.warning, notes.joined()))
        \(references(view))
        <ul class="card lined list stack tight">\(figures)</ul>
        <p>\(paperLink(EveningWords.print, to: OfficePlace.eveningSheet, look: .primary))</p>
        <p><a href="\(OfficePlace.handover)">\(say(DutyWords.title))</a></p>
        """)
  }

  /// How many sales have no reference yet, and the way to fill them in.
  private func references(_ view: EveningView) -> HTML {
    guard view.withoutReference > 0 else { return .empty }
    let way: HTML? =
      visitor.may(.tillSell)
      ? "<p>\(buttonLink(EveningWords.toReferences, to: TillPlace.sales))</p>" : nil
    return note(
      .warning, "<p>\(say(EveningWords.withoutReference(view.withoutReference)))</p>\(way)")
  }
}
