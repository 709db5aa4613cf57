import Access
import Counter
import Hummingbird
import Markup
import Pages
import Serving
import Values

/// How colleagues come in: name and passphrase, or a one-time code at the first time.
enum StaffSignInRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.get(OfficePlace.signIn) { visit in
      if visit.who.session?.staff != nil { return visit.go(to: OfficePlace.home) }
      guard visit.isSafeDoor else { return visit.show(visit.page.unsafeDoor) }
      let isFirst = try await visit.face.keyring.waitsForFirstManager()
      let query = try visit.query()
      let fields = FilledForm([("back", Address.inside(query.optional("back")) ?? "")])
      if !query.has("other"), visit.context.away?.isLocked == true {
        return visit.show(
          visit.page.staffDoor(fields, away: visit.context.away, refusals: []))
      }
      return visit.show(
        visit.page.staffSignIn(fields, refusals: [], isFirst: isFirst))
    }
    routes.post(OfficePlace.signIn) { visit, form in
      try await answering(visit.atDoor(form, isAnothers: true), form) {
        try Refusals.among(
          { _ = try form.text("name", OfficeWords.signInName) },
          { _ = try form.text("passphrase", OfficeWords.passphrase) })
        let come = try await visit.staffSignIn(form["name"], form.raw("passphrase"))
        // Whoever comes in takes over: a locked session before her is over.
        guard let away = visit.context.away else { return try await visit.goOn(come, form) }
        return try await visit.takeOver(come, form, from: away)
      } again: {
        visit.page.staffSignIn(form, refusals: $0)
      }
    }
    LockRoutes.addRoutes(to: routes)
    ShiftRoutes.addRoutes(to: routes)
    routes.get(OfficePlace.first) { visit in
      visit.show(visit.isSafeDoor ? visit.page.firstManager() : visit.page.unsafeDoor)
    }
    routes.post(OfficePlace.first) { visit, form in
      try await answering(visit.returning(to: OfficePlace.first), form) {
        _ = try await visit.face.keyring.claimFirstCode(
          form["code"], name: form["name"], signInName: form["signIn"],
          passphrase: form.raw("passphrase"), from: visit.context.address, at: visit.now)
        return try await comeIn(visit, form)
      } again: {
        visit.page.firstManager(form, refusals: $0)
      }
    }
    routes.get(OfficePlace.code) { visit in
      visit.show(visit.isSafeDoor ? visit.page.passphraseCode() : visit.page.unsafeDoor)
    }
    routes.post(OfficePlace.code) { visit, form in
      try await answering(visit.returning(to: OfficePlace.code), form) {
        let (staff, closed) = try await visit.face.keyring.setPassphrase(
          code: form["code"], passphrase: form.raw("passphrase"), from: visit.context.address,
          at: visit.now)
        try await visit.face.scanDesk.forgetCards(closedAt: closed)
        let come = try await visit.staffSignIn(staff.signInName, form.raw("passphrase"))
        return try await visit.staffSignedIn(come, to: OfficePlace.home)
      } again: {
        visit.page.passphraseCode(form, refusals: $0)
      }
    }
  }

  private static func comeIn(
    _ visit: OfficeRequest<Anyone>, _ form: FilledForm
  ) async throws -> Response {
    let come = try await visit.staffSignIn(form["signIn"], form.raw("passphrase"))
    return try await visit.staffSignedIn(come, to: OfficePlace.home)
  }

  /// Answers, or shows the form again with every reason, each at its field.
  static func answering(
    _ visit: OfficeRequest<Anyone>, _ form: FilledForm, _ act: () async throws -> Response,
    again: ([any Refusal]) -> Sheet
  ) async throws -> Response {
    do {
      try SessionCookie.requireSafeDoor(visit.context)
      return try await act()
    } catch let refusal as UnsafeDoorRefusal {
      return visit.show(visit.page.unsafeDoor, status: refusal.reason.kind.statusOfPage)
    } catch let refusal as any Refusal {
      let reasons = (refusal as? Refusals)?.reasons ?? [refusal]
      return visit.show(again(reasons), status: refusal.reason.kind.statusOfPage)
    }
  }
}

extension Page {
  func firstManager(_ form: FilledForm = FilledForm([]), refusals: [any Refusal] = []) -> Sheet {
    narrowForm(
      OfficeWords.firstTitle, refusals: refusals.map(\.sentence),
      above: "<p>\(say(OfficeWords.firstHint))</p>",
      body: """
        <form class="card roomy lined form" method="post" action="\(OfficePlace.first)">\(formKey)
        \(field(codeField(form, refusals)))
        \(field(Field("name", OfficeWords.personName, value: form["name"]).required
          .marked(by: refusals)))
        \(field(Field("signIn", OfficeWords.signInName, value: form["signIn"]).required
          .with { $0.autocomplete = "username" }.marked(by: refusals)))
        \(field(passphrase(OfficeWords.newPassphrase, "new-password").marked(by: refusals)))
        <button class="button primary big wide">\(say(OfficeWords.openHouse))</button></form>
        """)
  }

  func passphraseCode(_ form: FilledForm = FilledForm([]), refusals: [any Refusal] = []) -> Sheet {
    let code = codeField(form, refusals)
    let secret = passphrase(OfficeWords.newPassphrase, "new-password").marked(by: refusals)
    return narrowForm(
      OfficeWords.codeTitle, refusals: unsaid(refusals, at: [code, secret]), above: .empty,
      body: """
        <form class="card roomy lined form" method="post" action="\(OfficePlace.code)">\(formKey)
        \(field(code))
        \(field(secret))
        <button class="button primary big wide">\(say(Words.save))</button></form>
        """)
  }

  private func codeField(_ form: FilledForm, _ refusals: [any Refusal]) -> Field {
    Field("code", OfficeWords.oneTimeCode, kind: .code, value: form["code"]).required
      .with { $0.takesFocus = true }.marked(by: refusals)
  }
}
