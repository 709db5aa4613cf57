import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Members
package import Pages
import PointOfSale
import Serving
import Stations
import Trail
import Values

/// The back room: cataloguing, members, products, and the house itself.
package enum OfficeRoutes {
  /// Hangs the pages of the back room.
  package static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.home) { visit in
      let counts = try await OfficeCounts(visit.face, for: visit.audience, today: visit.today)
      return visit.show(visit.page.office(counts))
    }
    FindRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.components) { visit in visit.show(visit.page.components) }
    StaffSignInRoutes.addRoutes(to: routes)
    RecordEditRoutes.addRoutes(to: routes)
    ItemRoutes.addRoutes(to: routes)
    LabelRoutes.addRoutes(to: routes)
    ImportRoutes.addRoutes(to: routes)
    MemberRoutes.addRoutes(to: routes)
    ProductRoutes.addRoutes(to: routes)
    StaffRoutes.addRoutes(to: routes)
    StationListRoutes.addRoutes(to: routes)
    RuleRoutes.addRoutes(to: routes)
    PassphraseRoutes.addRoutes(to: routes)
    SettingsRoutes.addRoutes(to: routes)
    WindowRoutes.addRoutes(to: routes)
    AuditRoutes.addRoutes(to: routes)
    ConditionRoutes.addRoutes(to: routes)
    BackupRoutes.addRoutes(to: routes)
  }
}

/// How much there is of everything.
struct OfficeCounts: Sendable {
  let records: Int
  /// How many of the records are closed, for those who may read them.
  let closed: Int
  let members: Int
  let products: Int
  /// How many products there are of which something runs low.
  let low: Int
  /// How many copies are out, for those who may read closed records: a closed one counts too.
  let outstanding: (loans: Int, overdue: Int)?

  init(_ rooms: OfficeRooms, for audience: Audience, today: Day) async throws {
    records = try await rooms.catalogue.count(for: audience)
    closed = audience == .staff ? try await rooms.catalogue.closedCount() : 0
    members = try await rooms.membership.count()
    products = try await rooms.shop.products(pageSize: 1).total
    low = try await rooms.shop.products(isLow: true, pageSize: 1).total
    outstanding = audience == .staff ? try await rooms.loanDesk.outstanding(on: today) : nil
  }
}

extension Page {
  private func outstandingTiles(_ counts: OfficeCounts) -> HTML {
    guard let outstanding = counts.outstanding else { return .empty }
    return """
      \(statTile(outstanding.loans, DeskWords.onLoan))
      \(statTile(
        outstanding.overdue, DeskWords.overdueNow,
        to: way(DeskPlace.overdue, if: .membersRead)))
      """
  }

  /// Where a number leads those who may see what it counts.
  private func way(_ address: Address, if permission: Permission) -> Address? {
    visitor.may(permission) ? address : nil
  }

  /// The back room's table of contents; each sees what she may do.
  func office(_ counts: OfficeCounts) -> Sheet {
    let cards = OfficePage.ofTheOffice.filter { $0.isOpen(to: visitor) }.map { page -> HTML in
      """
      <li><a class="tile" href="\(page.address)"><span class="row">\(page.icon)\
      <strong>\(say(page.name))</strong></span>
      \(say(page.hint))</a></li>
      """
    }
    return Sheet(
      say(Words.office), section: .office,
      body: """
        <h1>\(say(Words.office))</h1>
        <div class="grid">
        \(statTile(
          counts.records, OfficeWords.recordsCount(counts.records, closed: counts.closed),
          to: CataloguePlace.search))
        \(statTile(
          counts.members, OfficeWords.membersCount(counts.members),
          to: way(OfficePlace.members, if: .membersRead)))
        \(outstandingTiles(counts))
        \(statTile(
          counts.products, OfficeWords.productsCount(counts.products),
          to: way(OfficePlace.products, if: .productsEdit)))
        \(statTile(
          counts.low, OfficeWords.lowStock,
          to: way(OfficePlace.products.with("low", "yes"), if: .productsEdit)))
        </div>
        \(visitor.may(.itemsEdit) ? titleForm(at: OfficePlace.records) : .empty)
        <h2 class="rule">\(say(OfficeWords.work))</h2>
        <ul class="list grid">\(cards)</ul>
        <p><a href="\(OfficePlace.components)">\(say(LookWords.title))</a></p>
        """)
  }
}
