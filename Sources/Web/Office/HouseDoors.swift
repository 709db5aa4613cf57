internal import Access
internal import Counter
internal import Hummingbird
internal import Markup
internal import Persistence
internal import Serving
internal import Stations
internal import Trail
internal import Values

/// The house itself: what it is told about itself.
enum HouseDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/office/settings", needs: .settingsEdit) { visit in
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
    doors.staffPost("/office/settings", needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        try await change(visit, form)
        return await visit.go(
          to: Address("/office/settings"), saying: Notice(OfficeWords.settingsSaved))
      } again: {
        visit.page.settings(FormState($0.typed, reasons: $0.reasons))
      }
    }
  }

  private static func change(_ visit: Visit<StaffOnDuty>, _ form: FilledForm) async throws {
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
  private static func zone(_ visit: Visit<StaffOnDuty>, _ form: FilledForm) throws -> Zone {
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

/// What the house can be told about itself; each stands in `Docs/operations.md`.
public enum HouseSetting: String, CaseIterable, Sendable {
  /// The name on pages and receipts.
  case libraryName = "library.name"
  /// The code of the library in the records it makes (MARC 003).
  case agency = "library.agency"
  /// Other names under which the house may be asked in its network.
  case hosts = "network.hosts"
  /// In which zone of Indonesia it says days and times.
  case zone = "library.zone"
  /// Whether taking a sale back needs a second person.
  case secondPerson = "till.second-person"
  /// Quiet seconds after which an open card closes at the desk.
  case quiet = "desk.quiet"
  /// Where the daily backups go.
  case backupFolder = "backup.folder"
  /// When the last good one was made.
  case backupLastGood = "backup.lastGood"
  /// The import that is running, or broke off when the house stopped.
  case openImport = "import.open"
  /// Whether everything here is invented for trying out.
  case demo
  /// How far the numbers had come when it was invented.
  case demoMade = "demo.made"
}

extension Page {
  func settings(_ form: FormState) -> Sheet {
    Sheet(
      say(OfficeWords.settings), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(OfficeWords.settings)))
        <h1>\(say(OfficeWords.settings))</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="/office/settings">\(formKey)
        \(field(Field("name", OfficeWords.libraryName).required
          .with { $0.hint = OfficeWords.libraryNameHint; $0.longest = 80 }.filled(from: form)))
        \(field(Field("agency", OfficeWords.agency)
          .with { $0.hint = OfficeWords.agencyHint; $0.longest = 40 }.filled(from: form)))
        \(field(Field("quiet", OfficeWords.quiet)
          .with { $0.hint = OfficeWords.quietHint; $0.longest = 3 }.filled(from: form)))
        \(choice(
          "zone", OfficeWords.zone,
          of: Zone.allCases.map { (value: $0.rawValue, words: say($0.name)) },
          chosen: form.values["zone"], hint: OfficeWords.zoneHint))
        \(field(Field("hosts", OfficeWords.hosts)
          .with { $0.hint = OfficeWords.hostsHint; $0.longest = 1000 }.filled(from: form)))
        \(box(
          "secondPerson", TillWords.voidNeedsTwo, isTicked: form.values.has("secondPerson")))
        \(button(Words.save, .check))</form>
        """)
  }
}
