import Access
import Counter
import Hummingbird
import Markup
import Pages
import Secrets
import Serving
import Values

/// A colleague's own passphrase.
enum PassphraseRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.passphrase) { visit in visit.show(visit.page.ownPassphrase(nil)) }
    routes.staffPost(OfficePlace.passphrase) { visit, form in
      try await visit.answering(form) {
        try SessionCookie.requireSafeDoor(visit.context)
        try await change(visit, form)
        let come = try await visit.staffSignIn(visit.who.staff.signInName, form.raw("new"))
        await visit.tools.flash.put(
          Notice(OfficeWords.passphraseChanged), for: come.token.digest, at: visit.now)
        return try await visit.staffSignedIn(come, to: OfficePlace.home)
      } again: {
        visit.page.ownPassphrase($0)
      }
    }
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    try Refusals.among(
      { _ = try form.text("old", OfficeWords.oldPassphrase) },
      { _ = try Passphrase(form.raw("new")) },
      {
        guard form.raw("new") == form.raw("again") else {
          throw OfficeRefusal.twoDifferentPassphrases
        }
      })
    do {
      let closed = try await visit.face.keyring.changePassphrase(
        of: visit.who.number, from: form.raw("old"), to: form.raw("new"), at: visit.now)
      try await visit.face.scanDesk.forgetCards(closedAt: closed)
    } catch is SignInRefusal {
      throw OfficeRefusal.oldPassphraseWrong
    }
  }
}

extension Page {
  /// The old passphrase once and the new one twice; what was typed is never sent back.
  func ownPassphrase(_ refused: RefusedForm?) -> Sheet {
    let form = FormState(reasons: refused?.reasons ?? [])
    func asked(_ name: String, _ label: Sentence, _ completes: String) -> Field {
      Field(name, label, kind: .password).required.with { field in
        field.autocomplete = completes
        field.longest = 256
        if name == "new" { field.hint = OfficeWords.passphraseHint }
      }.filled(from: form)
    }
    return Sheet(
      say(OfficeWords.ownPassphrase), section: .office,
      body: """
        \(belowOffice(OfficeWords.ownPassphrase))
        <h1>\(say(OfficeWords.ownPassphrase))</h1>\(problem(form.sentences))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.passphrase)">\(formKey)
        \(field(asked("old", OfficeWords.oldPassphrase, "current-password")))
        \(field(asked("new", OfficeWords.newPassphrase, "new-password")))
        \(field(asked("again", OfficeWords.passphraseAgain, "new-password")))
        <p>\(say(OfficeWords.passphraseEnds))</p>
        <div>\(button(Words.save, .check))</div></form>
        <p>\(buttonLink(PINWords.own, to: OfficePlace.pin, .lock))</p>
        """)
  }
}
