import Access
import Catalog
import Circulation
import Markup
import Members
import Pages
import Persistence
import PointOfSale
import Stations
import Trail
import Values
import Window

/// A number of today that leads to what it counts.
struct TodayFigure: Sendable {
  let count: Int
  let words: Sentence
  let place: Address
}

/// What the office's first page knows of today, of what she may see.
struct TodayView: Sendable {
  let records: Int
  /// How many of the records are closed, for those who may read them.
  let closed: Int
  let members: Int
  let products: Int
  /// How many copies are out, for those who may read closed records: a closed one counts too.
  let loans: Int?
  /// What is to be done, each with the list behind it.
  let figures: [TodayFigure]
  let steps: FirstSteps?
  /// Whether there is nothing yet: then there are steps instead of zeroes.
  var isFresh: Bool { records + members + products == 0 }

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let (rooms, audience) = (visit.face, visit.audience)
    records = try await rooms.catalogue.count(for: audience)
    closed = audience == .staff ? try await rooms.catalogue.closedCount() : 0
    members = try await rooms.membership.count()
    products = try await rooms.shop.count(ProductQuestion())
    let low = try await rooms.shop.count(ProductQuestion(filter: .low))
    let outstanding =
      audience == .staff ? try await rooms.loanDesk.outstanding(on: visit.today) : nil
    loans = outstanding?.loans
    figures =
      try await Self.desk(visit, overdue: outstanding?.overdue)
      + Self.shelves(visit, low: low) + Self.condition(visit)
    steps = try await FirstSteps(visit, records: records, members: members)
  }

  private static func desk(
    _ visit: OfficeRequest<StaffOnDuty>, overdue: Int?
  ) async throws -> [TodayFigure] {
    let (desk, visitor) = (visit.face.loanDesk, visit.page.visitor)
    guard let overdue, visitor.may(.loansMake) else { return [] }
    var figures = [
      TodayFigure(
        count: try await desk.dueCount(on: visit.today), words: TodayWords.dueBack,
        place: DeskPlace.dueToday)
    ]
    if visitor.may(.membersRead) {
      figures.append(
        TodayFigure(count: overdue, words: DeskWords.overdueNow, place: DeskPlace.overdue))
    }
    do {
      figures.append(
        TodayFigure(
          count: try await desk.toFetch(on: visit.today).count, words: TodayWords.toFetch,
          place: DeskPlace.holdShelf))
    } catch is DamagedRow {
      // It is named in the state of the house; the other figures stand.
    }
    return figures
  }

  private static func shelves(
    _ visit: OfficeRequest<StaffOnDuty>, low: Int
  ) async throws -> [TodayFigure] {
    let visitor = visit.page.visitor
    let week = RecentView.start(visit.now)
    let arrived = try await visit.face.catalogue.arrived(since: week, for: visit.audience)
    var figures = [
      TodayFigure(
        count: arrived, words: TodayWords.arrived(arrived),
        place: visitor.may(.itemsEdit)
          ? OfficePlace.recentRecords : CataloguePlace.search.with("order", "added"))
    ]
    if visitor.may(.itemsEdit) {
      let labels = try await visit.face.catalogue.labelsInQueue(for: visit.audience)
      figures.append(
        TodayFigure(
          count: labels, words: TodayWords.labels(labels),
          place: OfficePlace.labels.with("queue", "yes")))
    }
    if visitor.may(.catalogueEdit) {
      let unfinished = try await visit.face.catalogue.unfinished(pageSize: 0, for: visit.audience)
      figures.append(
        TodayFigure(
          count: unfinished.total, words: EntryWords.unfinishedCount,
          place: OfficePlace.unfinishedRecords))
    }
    if visitor.may(.productsEdit) {
      figures.append(
        TodayFigure(
          count: low, words: OfficeWords.lowStock, place: OfficePlace.products.with("show", "low")))
    }
    return figures
  }

  /// What should not be, only when it is; that a backup is missing stands at the head of every page.
  private static func condition(
    _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> [TodayFigure] {
    guard visit.page.visitor.may(.auditRead) else { return [] }
    let start = visit.today.start(in: visit.page.library.zone)
    let exceptions = try await visit.face.keyring.trail.count(of: .loanOverridden, since: start)
    let damaged = visit.face.database.damage.rows.count
    return [
      TodayFigure(
        count: exceptions, words: TodayWords.exceptions(exceptions),
        place: OfficePlace.audit.with("kind", AuditKind.members.rawValue)
          .with("from", visit.today.description)),
      TodayFigure(
        count: damaged, words: TodayWords.damaged(damaged), place: OfficePlace.condition),
    ].filter { $0.count > 0 }
  }
}
