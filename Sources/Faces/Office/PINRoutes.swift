import Access
import Hummingbird
import Markup
import Pages
import Serving
import Values

/// A colleague's own PIN, for locks and approvals; nobody else sets it.
enum PINRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.pin) { visit in visit.show(visit.page.ownPIN(nil)) }
    routes.staffPost(OfficePlace.pin) { visit, form in
      try await visit.answering(form) {
        try SessionCookie.requireSafeDoor(visit.context)
        try await choose(visit, form)
        return await visit.go(to: OfficePlace.home, saying: Notice(PINWords.chosen))
      } again: {
        visit.page.ownPIN($0)
      }
    }
  }

  private static func choose(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    try Refusals.among(
      { _ = try form.text("old", OfficeWords.passphrase) },
      { _ = try PIN(ofColleague: form.raw("new")) },
      {
        guard form.raw("new") == form.raw("again") else { throw OfficeRefusal.twoDifferentPINs }
      })
    do {
      try await visit.face.keyring.choosePIN(
        of: visit.who.number, passphrase: form.raw("old"), form.raw("new"), at: visit.now)
    } catch is SignInRefusal {
      throw OfficeRefusal.oldPassphraseWrong
    }
  }
}

extension Page {
  /// Her passphrase once and the PIN twice; what was typed is never sent back.
  func ownPIN(_ refused: RefusedForm?) -> Sheet {
    let form = FormState(reasons: refused?.reasons ?? [])
    func asked(_ name: String, _ label: Sentence, _ completes: String) -> Field {
      Field(name, label, kind: name == "old" ? .password : .pin).required.with { field in
        field.autocomplete = completes
        field.longest = name == "old" ? 256 : PIN.colleagueLengths.upperBound
        if name == "new" { field.hint = PINWords.rule }
      }.filled(from: form)
    }
    return Sheet(
      say(PINWords.own), section: .office,
      body: """
        \(belowOffice(PINWords.own))
        <h1>\(say(PINWords.own))</h1><p class="reading">\(say(PINWords.what))</p>
        \(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.pin)">\(formKey)
        \(field(asked("old", OfficeWords.passphrase, "current-password")))
        \(field(asked("new", PINWords.new, "off")))
        \(field(asked("again", PINWords.again, "off")))
        <div>\(button(Words.save, .check))</div></form>
        """)
  }
}
