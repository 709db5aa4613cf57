import Access
import Catalog
import Circulation
import Hummingbird
import Markup
import Members
package import Pages
import Serving
import Trail
import Values

/// A member's own pages: what she has, what she waits for, her PIN.
package enum AccountRoutes {
  /// Hangs the pages of members.
  package static func addRoutes(to routes: Routes<AccountRooms>) {
    routes.memberGet(AccountPlace.home) { visit in
      visit.show(visit.page.account(try await AccountState(visit)))
    }
    routes.memberPost(AccountPlace.renewals) { visit, form in
      form.has("loan") ? try await renew(visit, form) : try await renewAll(visit)
    }
    routes.memberPost(AccountPlace.cancelledHolds) { visit, form in
      try await cancelHold(visit, form)
    }
    routes.memberGet(AccountPlace.pin) { visit in visit.show(visit.page.changePIN(refusals: [])) }
    routes.memberPost(AccountPlace.pin) { visit, form in try await changePIN(visit, form) }
    SignInRoutes.addRoutes(to: routes)
    SessionRoutes.addRoutes(to: routes)
  }

  private static func renew(
    _ visit: AccountRequest<SignedInMember>, _ form: FilledForm
  ) async throws -> Response {
    let loan: LoanNumber = try form.number("loan", Terms.loan)
    let slip = try await visit.face.loanDesk.renew(
      loan, for: visit.who.cardHolder, on: visit.today, by: visit.who.actor,
      seen: try form.seenDay(Terms.due))
    return await visit.go(to: AccountPlace.home, saying: Notice(AccountWords.renewed(slip.due)))
  }

  private static func renewAll(_ visit: AccountRequest<SignedInMember>) async throws -> Response {
    let (member, desk) = (visit.who.cardHolder, visit.face.loanDesk)
    let renewed = Set(
      try await desk.renewAll(of: member, on: visit.today, by: visit.who.actor))
    let loans = try await desk.loans(of: member, on: visit.today)
    let notice = Notice(
      AccountWords.renewedAll(renewed.count, of: loans.count),
      tone: renewed.isEmpty ? .warning : .ok,
      details: visit.page.outcomes(of: loans, renewed: renewed))
    return await visit.go(to: AccountPlace.home, saying: notice)
  }

  private static func cancelHold(
    _ visit: AccountRequest<SignedInMember>, _ form: FilledForm
  ) async throws -> Response {
    let hold: HoldNumber = try form.number("hold", Terms.hold)
    let (member, desk) = (visit.who.cardHolder, visit.face.loanDesk)
    // Looked up while it is there: where she can ask for the title again.
    let title = try await desk.holds(of: member).first { $0.hold == hold }?.address
    try await desk.cancelHold(hold, for: member, on: visit.today, by: visit.who.actor)
    let again = title.map { title in
      Notice.Undo(
        CataloguePlace.holds(title), fields: ["back": AccountPlace.home.text],
        label: AccountWords.holdAgain)
    }
    return await visit.go(
      to: AccountPlace.home, saying: Notice(AccountWords.holdCancelled, undo: again))
  }

  private static func changePIN(
    _ visit: AccountRequest<SignedInMember>, _ form: FilledForm
  ) async throws -> Response {
    do {
      try Refusals.among(
        { _ = try form.text("old", AccountWords.oldPIN) }, { _ = try PIN(form.raw("new")) },
        { if form.raw("new") != form.raw("again") { throw AccountRefusal.twoDifferentPINs } })
      try await visit.face.membership.changePIN(
        of: visit.who.cardHolder, from: form.raw("old"), to: form.raw("new"), at: visit.now,
        by: visit.who.actor, keyring: visit.face.keyring)
    } catch let refusal as any Refusal {
      return visit.returning(to: AccountPlace.pin).show(
        visit.page.changePIN(refusals: (refusal as? Refusals)?.reasons ?? [refusal]),
        status: .unprocessableContent)
    }
    // Every session ends with the old PIN, this one too.
    return visit.signedOut(to: AccountPlace.signIn.with("changed", "pin"))
  }
}

/// Why something about her own account is not done.
enum AccountRefusal: Refusal, Hashable {
  case twoDifferentPINs

  var reason: Reason {
    switch self {
    case .twoDifferentPINs:
      Reason(
        "two-different-pins", at: "again",
        id: "Kedua PIN baru tidak sama. Ketik PIN yang sama dua kali.",
        en: "The two new PINs differ. Type the same PIN twice.")
    }
  }
}
