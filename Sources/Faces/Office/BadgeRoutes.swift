import Access
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// The badge of a colleague: made on her page, shown once, revoked.
enum BadgeRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.badge, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      return try await visit.orBack(to: StaffRoutes.page(of: person)) {
        let badge = try await visit.face.keyring.makeBadge(
          for: person.number, at: visit.now, by: visit.who.actor)
        return await visit.show(once: badge.barcode.text, on: OfficePlace.badge(person.number))
      }
    }
    routes.staffOnce(OfficePlace.badge, needs: .staffEdit) { visit in
      let person = try await visit.colleague()
      return await visit.showSecret(
        on: OfficePlace.badge(person.number), gone: (PINWords.badge, visit.page.wayTo(person))
      ) { visit.page.staffBadge($0, for: person) }
    }
    routes.staffPost(OfficePlace.revokeBadge, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      try await visit.face.keyring.revokeBadge(
        of: person.number, at: visit.now, by: visit.who.actor)
      return await visit.go(
        to: StaffRoutes.page(of: person), saying: Notice(PINWords.badgeRevoked))
    }
  }
}

extension Page {
  /// A badge is shown once, here, to be printed and cut out.
  func staffBadge(_ code: String, for person: Staff) -> Sheet {
    let bars: HTML? = (try? Barcode(code)).flatMap { barcodePicture($0, fitting: 75) }
    return Sheet(
      say(PINWords.badge), section: .office, scripts: [.printPage],
      body: """
        <div class="narrow stack centre"><h1 tabindex="-1" data-takes-focus>\(say(PINWords.badge))</h1>
        <div class="id-card"><b>\(library.name)</b><span>\(person.name)</span>
        \(bars)
        <span class="code-input" data-code>\(code)</span></div>
        <p class="no-print">\(say(PINWords.badgeHint))</p>
        <div class="row acts no-print">\(pagePrinting)\(wayTo(person))</div></div>
        """)
  }

  /// Whether she has a badge, and how it is made and revoked.
  func badgeOf(_ view: ColleagueView) -> HTML {
    let person = view.person
    guard !person.disabled else { return .empty }
    let revoke: HTML =
      view.hasBadge
      ? action(
        PINWords.revokeBadge, at: OfficePlace.revokeBadge(person.number), .trash,
        confirming: PINWords.revokeBadgeConfirm(person.name)) : .empty
    return """
      \(facts([(PINWords.badge, "\(say(view.hasBadge ? PINWords.has : PINWords.hasNone))")]))
      <div class="row acts">\(action(
        PINWords.makeBadge, at: OfficePlace.badge(person.number), .key,
        confirming: PINWords.makeBadgeConfirm(person.name)))\(revoke)</div>
      """
  }
}
