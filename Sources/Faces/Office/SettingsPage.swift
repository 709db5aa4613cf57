import Markup
import Pages
import Serving
import Values

extension Page {
  func settings(_ form: FormState) -> Sheet {
    Sheet(
      say(OfficeWords.settings), section: .office,
      body: """
        \(belowOffice(OfficeWords.settings))
        <h1>\(say(OfficeWords.settings))</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.settings)">\(formKey)
        \(shown(form))
        \(field(Field("name", OfficeWords.libraryName).required
          .with { $0.hint = OfficeWords.libraryNameHint; $0.longest = 80 }.filled(from: form)))
        \(field(Field("agency", OfficeWords.agency)
          .with { $0.hint = OfficeWords.agencyHint; $0.longest = 40 }.filled(from: form)))
        \(field(Field("quiet", OfficeWords.quiet)
          .with { $0.hint = OfficeWords.quietHint; $0.longest = 3 }.filled(from: form)))
        \(choice(
          "zone", OfficeWords.zone,
          of: Zone.allCases.map { (value: $0.rawValue, words: say($0.name)) },
          hint: OfficeWords.zoneHint, from: form))
        \(field(Field("hosts", OfficeWords.hosts)
          .with { $0.hint = OfficeWords.hostsHint; $0.longest = 1000 }.filled(from: form)))
        \(field(Field("foot", OfficeWords.receiptFooter)
          .with { $0.hint = OfficeWords.receiptFooterHint; $0.longest = SettingsRoutes.longestFoot }
          .filled(from: form)))
        \(box("seller", OfficeWords.receiptSeller, isTicked: form.values.has("seller")))
        \(box(
          "secondPerson", TillWords.voidNeedsTwo, isTicked: form.values.has("secondPerson")))
        \(box(
          "noSessions", OfficeWords.noDrawerSessions, isTicked: form.values.has("noSessions")))
        \(box("openCount", OfficeWords.openCount, isTicked: form.values.has("openCount")))
        \(button(Words.save, .check))</form>
        """)
  }
}
