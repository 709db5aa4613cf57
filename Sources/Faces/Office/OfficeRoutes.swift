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
    routes.staffGet(OfficePlace.components) { visit in visit.show(visit.page.components) }
    StaffSignInRoutes.addRoutes(to: routes)
    RecordEditRoutes.addRoutes(to: routes)
    QuickEntryRoutes.addRoutes(to: routes)
    ItemRoutes.addRoutes(to: routes)
    LabelRoutes.addRoutes(to: routes)
    ImportRoutes.addRoutes(to: routes)
    MemberRoutes.addRoutes(to: routes)
    ProductRoutes.addRoutes(to: routes)
    SalesReportRoutes.addRoutes(to: routes)
    StaffRoutes.addRoutes(to: routes)
    StationListRoutes.addRoutes(to: routes)
    RuleRoutes.addRoutes(to: routes)
    PassphraseRoutes.addRoutes(to: routes)
    PINRoutes.addRoutes(to: routes)
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
  /// How many of those that she may meet are to be completed.
  let unfinished: Int
  let members: Int
  let products: Int
  /// How many products there are of which something runs low.
  let low: Int
  /// How many copies are out, for those who may read closed records: a closed one counts too.
  let outstanding: (loans: Int, overdue: Int)?

  init(_ rooms: OfficeRooms, for audience: Audience, today: Day) async throws {
    records = try await rooms.catalogue.count(for: audience)
    closed = audience == .staff ? try await rooms.catalogue.closedCount() : 0
    unfinished = try await rooms.catalogue.unfinished(pageSize: 0, for: audience).total
    members = try await rooms.membership.count()
    products = try await rooms.shop.count(ProductQuestion())
    low = try await rooms.shop.count(ProductQuestion(filter: .low))
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

  /// How many records are to be completed, for those who may complete them.
  private func unfinishedTile(_ count: Int) -> HTML {
    guard count > 0, visitor.may(.catalogueEdit) else { return .empty }
    return statTile(count, EntryWords.unfinishedCount, to: OfficePlace.unfinishedRecords)
  }

  /// Where a number leads those who may see what it counts.
  private func way(_ address: Address, if permission: Permission) -> Address? {
    visitor.may(permission) ? address : nil
  }

  /// The back room's table of contents; each sees what she may do.
  func office(_ counts: OfficeCounts) -> Sheet {
    let tiles: [(Permission?, Sentence, Sentence, Address, Icon)] = [
      (
        .catalogueEdit, OfficeWords.newRecord, OfficeWords.newRecordHint,
        OfficePlace.quickEntry, .book
      ),
      (
        .catalogueImport, OfficeWords.importTitle, OfficeWords.importHint,
        OfficePlace.imports, .upload
      ),
      (.itemsEdit, TitleListWords.title, TitleListWords.hint, OfficePlace.titles, .edit),
      (.itemsEdit, CopyListWords.title, CopyListWords.hint, OfficePlace.copies, .box),
      (.itemsEdit, OfficeWords.labels, LabelWords.labelsHint, OfficePlace.labels, .barcode),
      (.membersRead, Terms.members, OfficeWords.membersHint, OfficePlace.members, .people),
      (.productsEdit, Terms.products, OfficeWords.productsHint, OfficePlace.products, .tag),
      (.staffEdit, Terms.staff, OfficeWords.staffHint, OfficePlace.staff, .person),
      (
        .stationsEdit, OfficeWords.stations, OfficeWords.stationsHint,
        OfficePlace.stations, .barcode
      ),
      (.settingsEdit, RuleWords.title, RuleWords.hint, OfficePlace.rules, .loan),
      (.settingsEdit, WindowWords.title, WindowWords.hint, OfficePlace.window, .clock),
      (
        .settingsEdit, AnnouncementWords.title, AnnouncementWords.hint,
        OfficePlace.announcements, .flag
      ),
      (.settingsEdit, HelpListWords.title, HelpListWords.hint, OfficePlace.help, .heart),
      (
        .settingsEdit, OfficeWords.settings, OfficeWords.settingsHint,
        OfficePlace.settings, .settings
      ),
      (
        .reportsRead, SalesReportWords.title, SalesReportWords.hint, OfficePlace.salesReport,
        .chart
      ),
      (.tillVoid, TillWords.voids, TillWords.voidsHint, OfficePlace.voids, .undo),
      (
        .auditRead, ConditionWords.title, ConditionWords.hint, OfficePlace.condition,
        .settings
      ),
      (
        .settingsEdit, BackupWords.title, BackupWords.hint, OfficePlace.backups, .download
      ),
      (.auditRead, OfficeWords.audit, OfficeWords.auditHint, OfficePlace.audit, .audit),
      (
        nil, OfficeWords.ownPassphrase, OfficeWords.ownPassphraseHint,
        OfficePlace.passphrase, .lock
      ),
    ]
    let cards = tiles.filter { tile in tile.0.map(visitor.may) ?? true }.map { tile -> HTML in
      """
      <li><a class="tile" href="\(tile.3)"><span class="row">\(tile.4)<strong>\(say(tile.1))</strong></span>
      \(say(tile.2))</a></li>
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
        \(unfinishedTile(counts.unfinished))
        \(statTile(
          counts.members, OfficeWords.membersCount(counts.members),
          to: way(OfficePlace.members, if: .membersRead)))
        \(outstandingTiles(counts))
        \(statTile(
          counts.products, OfficeWords.productsCount(counts.products),
          to: way(OfficePlace.products, if: .productsEdit)))
        \(statTile(
          counts.low, OfficeWords.lowStock,
          to: way(OfficePlace.products.with("show", ProductFilter.low.rawValue), if: .productsEdit)))
        </div>
        \(visitor.may(.itemsEdit) ? titleForm(at: OfficePlace.records) : .empty)
        <h2 class="rule">\(say(OfficeWords.work))</h2>
        <ul class="list grid">\(cards)</ul>
        <p><a href="\(OfficePlace.components)">\(say(LookWords.title))</a></p>
        """)
  }
}
