import Access
import Hummingbird
import Markup
import Pages
import Persistence
import Serving
import Trail
import Values
import Window

/// The window of the house: what it says of itself, and how it looks.
enum WindowRoutes {
  /// Every field of the page.
  private static let fields =
    WindowField.all.map(\.name) + HoursFields.all + ["mark", "colour", "goods"]
  private static let boxes: Set<String> = ["goods"]

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.window, needs: .settingsEdit) { visit in
      let now = values(try await visit.face.window.settings())
      return visit.show(visit.page.windowForm(FormState(now)))
    }
    routes.staffPost(OfficePlace.window, needs: .settingsEdit) { visit, form in
      try await visit.answering(form) {
        try await change(visit, form)
        return await visit.go(to: OfficePlace.window, saying: Notice(WindowWords.saved))
      } again: {
        visit.page.windowForm(FormState($0.typed, reasons: $0.reasons))
      }
    }
    AnnouncementRoutes.addRoutes(to: routes)
    HelpListRoutes.addRoutes(to: routes)
  }

  /// What stands in the fields.
  private static func values(_ kept: [HouseSetting: String]) -> [(String, String)] {
    let (hours, look) = (kept[.houseHours].flatMap { OpeningHours($0) }, HouseLook(kept))
    var values = WindowField.all.map { ($0.name, kept[$0.setting] ?? "") }
    values += HoursFields.values(hours)
    values += [("mark", look.mark.rawValue), ("colour", look.ink.rawValue)]
    if kept[.shopWindow] != "no" { values.append(("goods", "yes")) }
    return values
  }

  /// What stands on the screen for what is chosen from a list.
  private static func words(_ kept: [HouseSetting: String]) -> [String: Sentence] {
    let look = HouseLook(kept)
    return ["mark": look.mark.name, "colour": look.ink.name]
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    try await visit.face.window.change(at: visit.now, by: visit.who.actor) { kept in
      let touched = try form.touched(among: fields, boxes: boxes)
      let (_, changes) = try Refusals.none(
        among: { try form.over(values(kept), boxes: boxes, words: words(kept)) },
        { try everyChange(form, over: kept, touched: touched) })
      return changes
    }
    try await visit.paintSign()
  }

  /// All that was sent, over what is set.
  private static func everyChange(
    _ form: FilledForm, over kept: [HouseSetting: String], touched: Set<String>
  ) throws -> [SettingChange] {
    let (told, chosen) = try Refusals.none(
      among: { try changes(form, over: kept, touched: touched) },
      { try look(form, touched: touched) })
    var all = told
    if let mark = chosen.mark {
      all.append(SettingChange(HouseSetting.houseMark.rawValue, to: mark.rawValue))
    }
    if let ink = chosen.ink {
      all.append(SettingChange(HouseSetting.houseColour.rawValue, to: ink.rawValue))
    }
    if touched.contains("goods") {
      let value: String? = form.has("goods") ? nil : "no"
      all.append(SettingChange(HouseSetting.shopWindow.rawValue, to: value))
    }
    return all
  }

  /// What was chosen for the head of every page.
  private static func look(
    _ form: FilledForm, touched: Set<String>
  ) throws -> (mark: HouseMark?, ink: HouseInk?) {
    let mark = touched.contains("mark") ? HouseMark(rawValue: form["mark"]) : nil
    let ink = touched.contains("colour") ? HouseInk(rawValue: form["colour"]) : nil
    guard mark != nil || !touched.contains("mark") else {
      throw FormRefusal.unfit(WindowWords.mark)
    }
    guard ink != nil || !touched.contains("colour") else {
      throw FormRefusal.unfit(WindowWords.colour)
    }
    return (mark, ink)
  }

  /// What was typed, each checked, of the fields that say something else than the page showed.
  private static func changes(
    _ form: FilledForm, over kept: [HouseSetting: String], touched: Set<String>
  ) throws -> [SettingChange] {
    var changes: [SettingChange] = []
    var reasons: [any Refusal] = []
    for field in WindowField.all where touched.contains(field.name) {
      do throws(WindowRefusal) {
        changes.append(SettingChange(field.setting.rawValue, to: try field.checked(form)))
      } catch {
        reasons.append(error)
      }
    }
    if !touched.isDisjoint(with: HoursFields.all) {
      let before = kept[.houseHours].flatMap { OpeningHours($0) }
      do {
        let hours = try HoursFields.checked(form, over: before, touched: touched)
        let text = hours.isEmpty ? nil : hours.text
        changes.append(SettingChange(HouseSetting.houseHours.rawValue, to: text))
      } catch let several as Refusals {
        reasons += several.reasons
      } catch let refusal as HoursRefusal {
        reasons.append(refusal)
      }
    }
    if reasons.count == 1, let only = reasons.first { throw only }
    if let all = Refusals(reasons) { throw all }
    return changes
  }
}

/// The drawing and the colour that the house chose, or those that every house has.
struct HouseLook: Sendable {
  let mark: HouseMark
  let ink: HouseInk

  init(_ kept: [HouseSetting: String]) {
    mark = kept[.houseMark].flatMap { HouseMark(rawValue: $0) } ?? .spines
    ink = kept[.houseColour].flatMap { HouseInk(rawValue: $0) } ?? .tarum
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Paints the sign above the door anew from what is kept: of its name, mark and colour each may be
  /// another colleague's.
  func paintSign() async throws {
    let window = face.window
    try await face.sign.change(reading: { try await window.settings() }) { kept, nameplate in
      let look = HouseLook(kept)
      nameplate.name = kept[.libraryName] ?? Nameplate.unnamed
      nameplate.mark = look.mark
      nameplate.ink = look.ink
      nameplate.hosts = HostList.names(in: kept[.hosts] ?? "")
      nameplate.zone = kept[.zone].flatMap { Zone(rawValue: $0) } ?? .wib
    }
  }
}
