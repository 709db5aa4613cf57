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
  static let fields =
    WindowField.all.map(\.name) + HoursFields.all + ["mark", "colour", "goods"]

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.window, needs: .settingsEdit) { visit in
      let now = values(try await visit.face.window.settings())
      let shown = now.map { (SettingsRoutes.shown + $0.0, $0.1) }
      return visit.show(visit.page.windowForm(FormState(now + shown)))
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
    let hours = kept[.houseHours].flatMap { OpeningHours($0) }
    var values = WindowField.all.map { ($0.name, kept[$0.setting] ?? "") }
    values += HoursFields.values(hours)
    values.append(("mark", kept[.houseMark] ?? HouseMark.spines.rawValue))
    values.append(("colour", kept[.houseColour] ?? HouseInk.tarum.rawValue))
    if kept[.shopWindow] != "no" { values.append(("goods", "yes")) }
    return values
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    let touched = Set(fields.filter { isTouched($0, in: form) })
    try await visit.face.window.change(at: visit.now, by: visit.who.actor) { kept in
      try everyChange(form, over: kept, touched: touched)
    }
    let chosen = try look(form, touched: touched)
    await visit.face.sign.change { nameplate in
      if let mark = chosen.mark { nameplate.sign = mark.sign(of: nameplate.name) }
      if let ink = chosen.ink { nameplate.ink = ink }
    }
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

  /// An older page takes back nothing that somebody else chose meanwhile, and a field that was not
  /// sent says nothing; only a box that is not ticked is never sent.
  private static func isTouched(_ field: String, in form: FilledForm) -> Bool {
    guard form.has(field) || field == "goods" else { return false }
    let shown = SettingsRoutes.shown + field
    return !form.has(shown) || lines(form[field]) != lines(form[shown])
  }

  /// Browsers send the ends of lines in their own way.
  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
