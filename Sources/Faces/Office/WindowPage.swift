import Markup
import Pages
import Serving
import Values

extension Page {
  /// What the house says of itself, as one form.
  func windowForm(_ form: FormState) -> Sheet {
    Sheet(
      say(WindowWords.title), section: .office,
      body: """
        \(belowOffice(WindowWords.title))
        <h1>\(say(WindowWords.title))</h1>\(problem(form.sentences))
        <p class="reading">\(say(WindowWords.intro))</p>
        <p class="row">\(buttonLink(WindowWords.seeHome, to: CataloguePlace.home, .right, look: .small))
        \(buttonLink(AnnouncementWords.title, to: OfficePlace.announcements, .flag, look: .small))
        \(buttonLink(HelpListWords.title, to: OfficePlace.help, .heart, look: .small))</p>
        <form class="card lined form" method="post" action="\(OfficePlace.window)">\(formKey)
        \(shown(form))
        <h2>\(say(WindowWords.about))</h2>
        <div class="pair">\(WindowField.all.map { windowField($0, form) })</div>
        <h2>\(say(WindowWords.hours))</h2><p class="hint">\(say(WindowWords.hoursHint))</p>
        <div class="pair">\(HoursFields.weekdays.map { hoursField($0, form) })</div>
        \(field(Field(HoursFields.specialDays, WindowWords.specialDays, kind: .lines)
          .with { $0.hint = WindowWords.specialDaysHint }.filled(from: form)))
        <h2>\(say(WindowWords.look))</h2>\(windowLook(form))
        \(box("goods", WindowWords.goods, isTicked: form.values.has("goods")))
        \(button(Words.save, .check))</form>
        """)
  }

  private func windowField(_ one: WindowField, _ form: FormState) -> HTML {
    let kind: Field.Kind =
      switch one.kind {
      case .line: .text
      case .lines: .lines
      case .telephone: .tel
      }
    return field(
      Field(one.name, one.label, kind: kind)
        .with {
          $0.hint = one.hint; $0.longest = one.most
        }.filled(from: form))
  }

  private func hoursField(_ weekday: Int, _ form: FormState) -> HTML {
    field(
      Field(HoursFields.name(ofWeekday: weekday), Day.name(ofWeekday: weekday))
        .with { $0.longest = 80 }.filled(from: form))
  }

  private func windowLook(_ form: FormState) -> HTML {
    let marks = HouseMark.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    let inks = HouseInk.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return """
      <div class="pair">\(choice("mark", WindowWords.mark, of: marks, from: form))
      \(choice("colour", WindowWords.colour, of: inks, from: form))</div>
      """
  }
}
