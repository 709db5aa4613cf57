import Access
import Counter
import Hummingbird
import Markup
import Pages
import Persistence
import Serving
import Stations
import Trail
import Values

/// The house itself: what it is told about itself.
enum SettingsRoutes {
  /// The fields of the page.
  static let fields = [
    "name", "agency", "quiet", "tillLock", "deskLock", "zone", "hosts", "foot", "seller",
    "secondPerson", "noPIN",
  ]
  /// Characters at the foot of a receipt: some lines of the narrowest paper.
  static let longestFoot = 120
  /// How a hidden field begins that says what the page showed in another.
  static let shown = "shown-"

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.settings, needs: .settingsEdit) { visit in
      let settings: [HouseSetting] = [
        .agency, .hosts, .secondPerson, .receiptFooter, .receiptSeller, .noPIN,
      ]
      let kept = try await visit.face.database.read { db in
        try settings.map { try Setting.value($0.rawValue, in: db) ?? "" }
      }
      let quiet = try await visit.face.workplaces.quietSeconds()
      let lock = try await visit.face.keyring.lockRule()
      var now: [(String, String)] = [
        ("name", visit.page.library.name), ("agency", kept[0]), ("hosts", kept[1]),
        ("quiet", String(quiet)), ("zone", visit.page.library.zone.rawValue), ("foot", kept[3]),
        ("tillLock", String(lock.till)), ("deskLock", String(lock.desk)),
      ]
      if !kept[2].isEmpty { now.append(("secondPerson", "yes")) }
      if !kept[4].isEmpty { now.append(("seller", "yes")) }
      if !kept[5].isEmpty { now.append(("noPIN", "yes")) }
      let shown = now.map { (SettingsRoutes.shown + $0.0, $0.1) }
      return visit.show(visit.page.settings(FormState(now + shown)))
    }
    routes.staffPost(OfficePlace.settings, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        try await change(visit, form)
        return await visit.go(
          to: OfficePlace.settings, saying: Notice(OfficeWords.settingsSaved))
      } again: {
        visit.page.settings(FormState($0.typed, reasons: $0.reasons))
      }
    }
  }

  /// What was sent, each checked.
  private struct Chosen {
    let name: String
    let agency: String?
    let hosts: String
    let foot: String?
    let zone: Zone
    let quiet: Int64?
    /// Minutes until a till and a desk lock.
    let tillLock: Int64?
    let deskLock: Int64?
    let needsTwo: Bool
    let namesSeller: Bool
    let hasNoPIN: Bool
    /// The fields that say something else than the page showed.
    let touched: Set<String>
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    let chosen = try read(visit, form)
    try await visit.face.keyring.trail.changeSettings(
      changes(chosen, visit), at: visit.now, by: visit.who.actor)
    let touched = chosen.touched
    if touched.contains("quiet"), let quiet = chosen.quiet {
      await visit.face.scanDesk.setQuiet(quiet)
    }
    if touched.contains("zone") { visit.face.zone.turn(to: chosen.zone) }
    // Its first letter may be the mark.
    let mark = try await visit.face.database.read { db in
      try Setting.value(HouseSetting.houseMark.rawValue, in: db)
    }
    await visit.face.sign.change { nameplate in
      if touched.contains("name") {
        nameplate.name = chosen.name
        nameplate.sign = mark.flatMap { HouseMark(rawValue: $0) }?.sign(of: chosen.name)
      }
      if touched.contains("hosts") { nameplate.hosts = HostList.names(in: chosen.hosts) }
      if touched.contains("zone") { nameplate.zone = chosen.zone }
    }
  }

  private static func read(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) throws -> Chosen {
    let (_, lock, chosen) = try Refusals.none(
      among: { try checkWords(form) },
      {
        try Refusals.none(
          among: { try minutes("tillLock", LockWords.tillLocksAfter, form) },
          { try minutes("deskLock", LockWords.deskLocksAfter, form) })
      },
      {
        try Refusals.none(
          among: { try quiet(form) }, { try zone(visit, form) },
          { try HostList.checked(form["hosts"]) })
      })
    return Chosen(
      name: form["name"], agency: form.optional("agency"), hosts: chosen.2,
      foot: form.optional("foot"), zone: chosen.1, quiet: chosen.0, tillLock: lock.0,
      deskLock: lock.1,
      needsTwo: form.has("secondPerson"), namesSeller: form.has("seller"),
      hasNoPIN: form.has("noPIN"), touched: Set(fields.filter { isTouched($0, in: form) }))
  }

  private static func checkWords(_ form: FilledForm) throws {
    try Refusals.among(
      {
        let length = try form.text("name", OfficeWords.libraryName).unicodeScalars.count
        guard length <= 80 else { throw OfficeRefusal.libraryNameTooLong(length) }
      },
      { if form["agency"].unicodeScalars.count > 40 { throw OfficeRefusal.agencyTooLong } },
      { if form["foot"].unicodeScalars.count > longestFoot { throw OfficeRefusal.footTooLong } })
  }

  /// An older page takes back nothing that somebody else chose meanwhile.
  ///
  /// A form that does not say what was shown has all its fields touched.
  private static func isTouched(_ field: String, in form: FilledForm) -> Bool {
    !form.has(shown + field) || form[field] != form[shown + field]
  }

  private static func changes(
    _ chosen: Chosen, _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> [SettingChange] {
    let (touched, library) = (chosen.touched, visit.page.library)
    var changes: [SettingChange] = []
    if touched.contains("hosts") {
      changes.append(.init(.hosts, to: chosen.hosts.isEmpty ? nil : chosen.hosts))
    }
    if touched.contains("agency") { changes.append(.init(.agency, to: chosen.agency)) }
    if touched.contains("foot") { changes.append(.init(.receiptFooter, to: chosen.foot)) }
    if touched.contains("seller") {
      changes.append(.init(.receiptSeller, to: chosen.namesSeller ? "yes" : nil))
    }
    if touched.contains("secondPerson") {
      changes.append(.init(.secondPerson, to: chosen.needsTwo ? "yes" : nil))
    }
    // What was never chosen, and is sent as the page shows it, stays unchosen.
    if touched.contains("name"), chosen.name != library.name {
      changes.append(.init(.libraryName, to: chosen.name))
    }
    if touched.contains("zone"), chosen.zone != library.zone {
      changes.append(.init(.zone, to: chosen.zone.rawValue))
    }
    if touched.contains("quiet"), let quiet = chosen.quiet,
      try await visit.face.workplaces.quietSeconds() != quiet
    {
      changes.append(.init(.quiet, to: String(quiet)))
    }
    return try await changes + lockChanges(chosen, visit)
  }

  private static func lockChanges(
    _ chosen: Chosen, _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> [SettingChange] {
    let touched = chosen.touched
    var changes: [SettingChange] = []
    if touched.contains("noPIN") {
      changes.append(.init(.noPIN, to: chosen.hasNoPIN ? "yes" : nil))
    }
    let lock = try await visit.face.keyring.lockRule()
    if touched.contains("tillLock"), let minutes = chosen.tillLock, lock.till != minutes {
      changes.append(.init(.tillLock, to: String(minutes)))
    }
    if touched.contains("deskLock"), let minutes = chosen.deskLock, lock.desk != minutes {
      changes.append(.init(.deskLock, to: String(minutes)))
    }
    return changes
  }

  /// The minutes that were chosen, if the form asks.
  private static func minutes(
    _ field: String, _ label: Sentence, _ form: FilledForm
  ) throws -> Int64? {
    guard form.optional(field) != nil else { return nil }
    let choice = Lifetime.lockChoice
    return Int64(
      try form.integer(field, label, in: Int(choice.lowerBound)...Int(choice.upperBound)))
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
  private static func zone(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) throws -> Zone {
    guard let word = form.optional("zone") else { return visit.page.library.zone }
    guard let zone = Zone(rawValue: word) else { throw FormRefusal.unfit(OfficeWords.zone) }
    return zone
  }
}

extension SettingChange {
  fileprivate init(_ setting: HouseSetting, to value: String?) {
    let switches: [HouseSetting] = [.secondPerson, .receiptSeller, .noPIN]
    self.init(setting.rawValue, to: value, isSwitch: switches.contains(setting))
  }
}
