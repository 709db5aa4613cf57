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
import Window

/// The house itself: what it is told about itself.
enum SettingsRoutes {
  /// The boxes of the page.
  private static let boxes: Set<String> = [
    "seller", "secondPerson", "noPIN", "noSessions", "openCount",
  ]
  /// Characters at the foot of a receipt: some lines of the narrowest paper.
  static let longestFoot = 120

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.settings, needs: .settingsEdit) { visit in
      let kept = try await visit.face.window.settings()
      return visit.show(visit.page.settings(FormState(values(kept))))
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

  /// What stands in the fields.
  private static func values(_ kept: [HouseSetting: String]) -> [(String, String)] {
    var values: [(String, String)] = [
      ("name", kept[.libraryName] ?? Nameplate.unnamed), ("agency", kept[.agency] ?? ""),
      ("hosts", kept[.hosts] ?? ""), ("zone", zone(kept).rawValue),
      ("foot", kept[.receiptFooter] ?? ""),
    ]
    values += NumberSetting.all.map { ($0.field, String($0.value(kept))) }
    if kept[.secondPerson] != nil { values.append(("secondPerson", "yes")) }
    if kept[.receiptSeller] != nil { values.append(("seller", "yes")) }
    if kept[.noPIN] != nil { values.append(("noPIN", "yes")) }
    if kept[.noDrawerSessions] != nil { values.append(("noSessions", "yes")) }
    if kept[.openCount] != nil { values.append(("openCount", "yes")) }
    return values
  }

  private static func zone(_ kept: [HouseSetting: String]) -> Zone {
    kept[.zone].flatMap { Zone(rawValue: $0) } ?? .wib
  }

  /// What is to be set, each checked.
  private struct Chosen {
    let name: String
    let agency: String?
    let hosts: String
    let foot: String?
    let zone: Zone
    let numbers: [HouseSetting: Int64]
    let needsTwo: Bool
    let namesSeller: Bool
    let hasNoPIN: Bool
    let hasNoSessions: Bool
    let countsOpenly: Bool
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    try await visit.face.window.change(at: visit.now, by: visit.who.actor) { kept in
      let now = values(kept)
      let told = try form.over(now, boxes: boxes, words: ["zone": zone(kept).name])
      return changes(try read(told), since: FilledForm(now))
    }
    let kept = try await visit.face.window.settings()
    for number in NumberSetting.all {
      switch number.setting {
      case .quiet: await visit.face.scanDesk.setQuiet(number.value(kept))
      case .undo: await visit.face.scanDesk.setUndo(number.value(kept))
      default: break
      }
    }
    visit.face.zone.turn(to: zone(kept))
    try await visit.paintSign()
  }

  private static func read(_ form: FilledForm) throws -> Chosen {
    let (_, chosen) = try Refusals.none(
      among: { try checkWords(form) },
      {
        try Refusals.none(
          among: { try NumberSetting.read(form) },
          { try form.chosen("zone", OfficeWords.zone) as Zone },
          { try HostList.checked(form["hosts"]) })
      })
    return Chosen(
      name: form["name"].plainLine, agency: form.optional("agency")?.plainLine, hosts: chosen.2,
      foot: form.optional("foot")?.plainParagraphs, zone: chosen.1, numbers: chosen.0,
      needsTwo: form.has("secondPerson"), namesSeller: form.has("seller"),
      hasNoPIN: form.has("noPIN"), hasNoSessions: form.has("noSessions"),
      countsOpenly: form.has("openCount"))
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

  private static func changes(_ chosen: Chosen, since now: FilledForm) -> [SettingChange] {
    var changes: [SettingChange] = [
      .init(.hosts, to: chosen.hosts.isEmpty ? nil : chosen.hosts),
      .init(.agency, to: chosen.agency), .init(.receiptFooter, to: chosen.foot),
      .init(.receiptSeller, to: chosen.namesSeller ? "yes" : nil),
      .init(.secondPerson, to: chosen.needsTwo ? "yes" : nil),
      .init(.noPIN, to: chosen.hasNoPIN ? "yes" : nil),
      .init(.noDrawerSessions, to: chosen.hasNoSessions ? "yes" : nil),
      .init(.openCount, to: chosen.countsOpenly ? "yes" : nil),
    ]
    // What was never chosen, and is as the page shows it, stays unchosen.
    if chosen.name != now["name"] { changes.append(.init(.libraryName, to: chosen.name)) }
    if chosen.zone.rawValue != now["zone"] {
      changes.append(.init(.zone, to: chosen.zone.rawValue))
    }
    for number in NumberSetting.all {
      guard let chosen = chosen.numbers[number.setting], String(chosen) != now[number.field] else {
        continue
      }
      changes.append(.init(number.setting, to: String(chosen)))
    }
    return changes
  }
}

extension SettingChange {
  fileprivate init(_ setting: HouseSetting, to value: String?) {
    let switches: [HouseSetting] = [
      .secondPerson, .receiptSeller, .noPIN, .noDrawerSessions, .openCount,
    ]
    self.init(setting.rawValue, to: value, isSwitch: switches.contains(setting))
  }
}
