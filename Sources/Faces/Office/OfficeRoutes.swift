import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Members
package import Pages
import Persistence
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
      visit.show(visit.page.office(try await TodayView(visit)))
    }
    routes.staffPost(OfficePlace.firstSteps, needs: .settingsEdit) { visit, form in
      let setting: HouseSetting = form["step"] == "help" ? .helpChecked : .firstSteps
      try await visit.face.keyring.trail.changeSetting(
        setting.rawValue, to: "yes", at: visit.now, by: visit.who.actor)
      return visit.go(to: OfficePlace.home)
    }
    FindRoutes.addRoutes(to: routes)
    HandoverRoutes.addRoutes(to: routes)
    EveningRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.components, needs: .settingsEdit) { visit in
      visit.show(visit.page.components)
    }
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
