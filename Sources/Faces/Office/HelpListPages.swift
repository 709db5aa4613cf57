import Markup
import Pages
import Serving
import Values
import Window

extension Page {
  /// Every service, and a form for another.
  func helpList(_ all: KeptHelpList, _ form: FormState) -> Sheet {
    let damaged = all.damaged.map { number in
      damagedRow(number, columns: 5, removed: OfficePlace.removeHelpService(number))
    }
    let rows = damaged + all.whole.map(helpRow)
    let list: HTML =
      rows.isEmpty
      ? emptyState(.heart, HelpListWords.none, HelpListWords.noneHint)
      : table(
        Table(
          HelpListWords.title,
          columns: [
            .init(HelpListWords.name), .init(HelpListWords.purpose), .init(HelpListWords.reach),
            .init(AnnouncementWords.position, isNumber: true), .init(Words.change, isWork: true),
          ], rows: rows))
    return Sheet(
      say(HelpListWords.title), section: .office,
      body: """
        \(belowOffice(HelpListWords.title))
        <h1>\(say(HelpListWords.title))</h1>
        <p class="reading">\(say(HelpListWords.intro))</p>
        <p class="row">\(paperLink(HelpListWords.cards, to: OfficePlace.helpCards))
        <span class="soft grow">\(say(HelpListWords.cardsHint))</span></p>\(list)
        <form class="card lined form narrow" method="post" action="\(OfficePlace.help)">\(formKey)
        <h2>\(say(HelpListWords.new))</h2>\(problem(form.sentences))
        \(helpFields(form))
        \(button(Words.add, .plus))</form>
        """)
  }

  /// The form of one service.
  func helpService(_ one: HelpService, _ form: FormState) -> Sheet {
    Sheet(
      say(HelpListWords.title), section: .office,
      body: """
        \(breadcrumbs(
          [
            (say(Words.office), OfficePlace.home),
            (say(HelpListWords.title), OfficePlace.help),
          ], here: one.name))
        <h1>\(one.name)</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" \
        action="\(OfficePlace.helpService(one.number))">\(formKey)\(shown(form))
        \(helpFields(form))
        <div class="row acts">\(button(Words.save, .check))
        \(buttonLink(Words.cancel, to: OfficePlace.help, look: .quiet))</div></form>
        """)
  }

  private func helpRow(_ one: HelpService) -> [HTML] {
    let written = one.whatsApp.map { "\(say(HelpWords.whatsApp)) \($0)" }
    let ways = [one.telephone, written, one.place]
    return [
      "<b>\(one.name)</b>", "\(say(one.purposeSaid))",
      "\(ways.compactMap(\.self).joined(separator: ", "))", "\(String(one.position))",
      helpWork(one),
    ]
  }

  private func helpWork(_ one: HelpService) -> HTML {
    """
    <div class="row acts">\
    \(buttonLink(Words.change, to: OfficePlace.helpService(one.number), .edit, look: .small))
    \(action(
      Words.delete, at: OfficePlace.removeHelpService(one.number), .trash, look: .small))</div>
    """
  }

  private func helpFields(_ form: FormState) -> HTML {
    """
    \(helpField("name", HelpListWords.name, 80, form, isRequired: true))
    \(helpField("purpose", HelpListWords.purpose, 300, form, isRequired: true))
    \(helpField("purposeInEnglish", WindowWords.inEnglish(HelpListWords.purpose), 300, form,
      hint: WindowWords.englishHint))
    <div class="pair">\(helpField("telephone", WindowWords.telephone, 40, form, kind: .tel))
    \(helpField("whatsApp", WindowWords.whatsApp, 40, form, kind: .tel))</div>
    \(helpField("place", HelpListWords.place, 200, form))
    \(helpField("times", HelpListWords.times, 80, form, hint: HelpListWords.timesHint))
    \(helpField("timesInEnglish", WindowWords.inEnglish(HelpListWords.times), 80, form))
    \(helpField("position", AnnouncementWords.position, 3, form, kind: .number,
      hint: AnnouncementWords.positionHint, isRequired: true))
    """
  }

  private func helpField(
    _ name: String, _ label: Sentence, _ longest: Int, _ form: FormState,
    kind: Field.Kind = .text, hint: Sentence? = nil, isRequired: Bool = false
  ) -> HTML {
    field(
      Field(name, label, kind: kind).with { field in
        field.hint = hint
        field.longest = kind == .number ? nil : longest
        field.isRequired = isRequired
      }.filled(from: form))
  }
}
