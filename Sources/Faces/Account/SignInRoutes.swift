import Access
import Counter
import HTTPTypes
import Hummingbird
import Markup
import Members
import Pages
import Secrets
import Serving
import Stations
import Values

/// Coming in with card and PIN, going out, and the choices of language and covers.
enum SignInRoutes {
  static func addRoutes(to routes: Routes<AccountRooms>) {
    routes.get(AccountPlace.signIn) { visit in
      if visit.who.session?.member != nil { return visit.go(to: AccountPlace.home) }
      let query = try visit.query()
      let view = SignInView(visit, back: query.optional("back"), changed: query["changed"])
      return visit.show(visit.page.signIn(view))
    }
    routes.post(AccountPlace.signIn) { visit, form in try await signIn(visit, form) }
    routes.post(HousePlace.signOut) { visit, form in
      let response = try await signOut(visit)
      return form.has("leave") ? response.leadingOutside() : response
    }
    routes.post(HousePlace.language) { visit, form in try await chooseLanguage(visit, form) }
    routes.post(HousePlace.cover) { visit, form in
      let back = Address.inside(form["back"]) ?? AccountPlace.home.text
      var response = visit.go(to: Address(back))
      response.headers[.setCookie] =
        PlainCovers(rawValue: form["to"])?.remembering ?? PlainCovers.forgetting
      return response
    }
  }

  private static func chooseLanguage(
    _ visit: AccountRequest<Anyone>, _ form: FilledForm
  ) async throws -> Response {
    let language = visit.tools.languages[form["to"]] ?? .indonesian
    let back = Address.inside(form["back"]) ?? CataloguePlace.home.text
    if let typed = form.optional("typed"), let token = visit.context.token {
      let refill = Refill(
        action: form["typedTo"], fields: try FilledForm(urlEncoded: typed.utf8), remark: .nothing)
      await visit.tools.refills.put(refill, for: token.digest, on: back, at: visit.now)
    }
    var response = visit.go(to: Address(back))
    response.headers[.setCookie] = LanguageChoice.remembering(language)
    return response
  }

  private static func signIn(
    _ visit: AccountRequest<Anyone>, _ form: FilledForm
  ) async throws -> Response {
    do {
      try SessionCookie.requireSafeDoor(visit.context)
      try Refusals.among(
        { _ = try form.text("card", AccountWords.cardNumber) },
        { _ = try form.text("pin", AccountWords.pin) })
      let come = try await visit.face.membership.signIn(
        card: form["card"], pin: form.raw("pin"), from: visit.context.address, at: visit.now,
        keyring: visit.face.keyring)
      if come.wrongTries > 0 {
        await visit.tools.flash.put(
          Notice(AccountWords.wrongTries(come.wrongTries), tone: .warning),
          for: come.token.digest, at: visit.now)
      }
      let back = Address(Address.inside(form.optional("back")) ?? AccountPlace.home.text)
      var response = visit.signedIn(come.token, to: back)
      if visit.request.cookies[LanguageChoice.cookie] == nil {
        response.headers[values: .setCookie]
          .append(LanguageChoice.remembering(come.member.language))
      }
      return response
    } catch let refusal as any Refusal {
      var view = SignInView(visit, back: form.optional("back"))
      view.refusals = (refusal as? Refusals)?.reasons ?? [refusal]
      view.card = form["card"]
      return visit.returning(to: AccountPlace.signIn.with("back", view.back)).show(
        visit.page.signIn(view), status: refusal.reason.kind.statusOfPage)
    }
  }

  private static func signOut(_ visit: AccountRequest<Anyone>) async throws -> Response {
    if let token = visit.context.token {
      let closed = try await visit.face.keyring.signOut(token, at: visit.now)
      await visit.face.live.end(session: token.digest)
      try await visit.face.scanDesk.forgetCards(
        closedAt: closed, leaving: visit.who.session?.station)
    }
    var response = visit.signedOut(to: CataloguePlace.home)
    if visit.page.plain == .now {
      response.headers[values: .setCookie].append(PlainCovers.forgetting)
    }
    return response
  }
}

extension Response {
  /// Leads away without a trace: a page with nothing on it, in whose place the weather comes at once.
  ///
  /// No redirect: a form of ours may lead to nobody else (`form-action`).
  fileprivate func leadingOutside() -> Response {
    var response = Response(html: "<!DOCTYPE html><title>…</title>")
    response.headers[values: .setCookie] = headers[values: .setCookie]
    if let field = HTTPField.Name("Clear-Site-Data") { response.headers[field] = headers[field] }
    if let field = HTTPField.Name("Refresh") {
      response.headers[field] = "0; url=\(Layout.neutralPlace)"
    }
    return response
  }
}
