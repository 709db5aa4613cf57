import Access
import Counter
import Hummingbird
import Markup
import Persistence
import Serving
import Stations
import Trail
import Values

/// The house itself: what it is told about itself.
enum SettingsRoutes {
  static func addRoutes(to routes: Routes) {
    routes.staffGet("/office/settings", needs: .settingsEdit) { visit in
      let settings: [HouseSetting] = [.agency, .hosts, .secondPerson]
      let kept = try await visit.house.database.read { db in
        try settings.map { try Setting.value($0.rawValue, in: db) ?? "" }
      }
      let quiet = try await visit.house.workplaces.quietSeconds()
      let now = FormState(
        [
          ("name", visit.page.library.name), ("agency", kept[0]), ("hosts", kept[1]),
          ("quiet", String(quiet)), ("zone", visit.page.library.zone.rawValue),
        ] + (kept[2].isEmpty ? [] : [("secondPerson", kept[2])]))
      return visit.show(visit.page.settings(now))
    }
    routes.staffPost("/office/settings", needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        try await change(visit, form)
        return await visit.go(
          to: Address("/office/settings"), saying: Notice(OfficeWords.settingsSaved))
      } again: {
        visit.page.settings(FormState($0.typed, reasons: $0.reasons))
      }
    }
  }

  private static func change(_ visit: PageRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    let name = try form.text("name", OfficeWords.libraryName)
    let length = name.unicodeScalars.count
    guard length <= 80 else { throw OfficeRefusal.libraryNameTooLong(length) }
    let agency = form.optional("agency")
    guard (agency ?? "").unicodeScalars.count <= 40 else { throw OfficeRefusal.agencyTooLong }
    let hosts = try HostList.checked(form["hosts"])
    let zone = try Self.zone(visit, form)
    let quiet = try Self.quiet(form)
    var changes: [SettingChange] = [
      .init(.hosts, to: hosts.isEmpty ? nil : hosts), .init(.agency, to: agency),
      .init(.secondPerson, to: form.has("secondPerson") ? "yes" : nil),
    ]
    // What was never chosen, and is sent as the page shows it, stays unchosen.
    if name != visit.page.library.name { changes.append(.init(.libraryName, to: name)) }
    if zone != visit.page.library.zone { changes.append(.init(.zone, to: zone.rawValue)) }
    if let quiet, try await visit.house.workplaces.quietSeconds() != quiet {
      changes.append(.init(.quiet, to: String(quiet)))
    }
    try await visit.house.keyring.trail.changeSettings(
      changes, at: visit.now, by: visit.who.actor)
    if let quiet { await visit.house.scanDesk.setQuiet(quiet) }
    visit.house.zone.turn(to: zone)
    var nameplate = visit.page.library
    nameplate.name = name
    nameplate.hosts = HostList.names(in: hosts)
    nameplate.zone = zone
    await visit.house.sign.change(to: nameplate)
  }

  /// The quiet seconds that were chosen, if the form asks.
  private static func quiet(_ form: FilledForm) throws -> Int64? {
    guard form.optional("quiet") != nil else { return nil }
    let choice = Lifetime.openCardChoice
    return Int64(
      try form.integer(
        "quiet", OfficeWords.quiet, in: Int(choice.lowerBound)...Int(choice.upperBound)))
  }

  /// The zone that was chosen; a form that does not ask leaves it as it is.
  private static func zone(_ visit: PageRequest<StaffOnDuty>, _ form: FilledForm) throws -> Zone {
    guard let word = form.optional("zone") else { return visit.page.library.zone }
    guard let zone = Zone(rawValue: word) else { throw FormRefusal.unfit(OfficeWords.zone) }
    return zone
  }
}

extension SettingChange {
  fileprivate init(_ setting: HouseSetting, to value: String?) {
    self.init(setting.rawValue, to: value, isSwitch: setting == .secondPerson)
  }
}
