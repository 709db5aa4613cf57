import Access
import Counter
import Hummingbird
import Markup
import Pages
import ScanFeed
import Secrets
import Serving
import Stations
import Trail
import Values

/// A desk or a till is locked after some quiet minutes or by hand, not left.
enum LockRoutes {
  /// What was scanned into the lock itself waits up to so many; who only tries codes gets no further.
  fileprivate static let most = 50

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(TillPlace.lock, needs: .tillSell) { visit, _ in
      try await visit.lock(back: TillPlace.home)
    }
    routes.staffPost(DeskPlace.lock, needs: .loansMake) { visit, _ in
      try await visit.lock(back: DeskPlace.home)
    }
    routes.post(OfficePlace.unlock) { visit, form in
      guard let away = visit.context.away, let place = away.place else {
        return visit.go(
          to: OfficePlace.signIn.with("back", Address.inside(form.optional("back"))))
      }
      if try await visit.keepScanned(form, of: away) {
        return visit.atDoor(form).show(
          visit.page.lock(form, place, refusals: [], hasKept: true))
      }
      return try await StaffSignInRoutes.answering(visit.atDoor(form), form) {
        _ = try form.text("passphrase", LockWords.passphrase(of: place.staff.name))
        let come = try await visit.staffSignIn(
          place.staff.signInName, form.raw("passphrase"))
        if let station = away.session.station {
          try await visit.sit(come, at: station)
        }
        let closed = try await visit.face.keyring.end(away.token, at: visit.now)
        try await visit.face.scanDesk.forgetCards(closedAt: closed)
        return try await visit.goOn(come, form)
      } again: {
        visit.page.lock(form, place, refusals: $0)
      }
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// From here on it is as after the quiet minutes; who sits nowhere is signed out by that.
  fileprivate func lock(back: Address) async throws -> Response {
    let closed = try await face.keyring.lock(who.token, at: now)
    await face.live.end(session: who.token.digest)
    try await face.scanDesk.forgetCards(closedAt: closed, leaving: who.station)
    return go(to: OfficePlace.signIn.with("back", back.text))
  }
}

extension PageRequest<OfficeRooms, Anyone> {
  /// Sends a colleague who has come in to where she wanted to go, with her half-typed form.
  func goOn(_ come: SignIn, _ form: FilledForm) async throws -> Response {
    let (token, staff) = (come.token, come.staff)
    let kept = try await bringBack(form["kept"], to: staff, session: token.digest)
    if let notice = kept?.notice {
      await tools.flash.put(notice, for: token.digest, at: now)
    }
    let back = kept?.page ?? Address.inside(form.optional("back")) ?? OfficePlace.home.text
    return await staffSignedIn(come, to: Address(back))
  }

  /// Back at the place that she had locked, unless her roles are for other places by now.
  fileprivate func sit(_ come: SignIn, at station: StationNumber) async throws {
    guard let place = try await face.workplaces.station(station),
      place.kind.hasWork(for: come.staff.permissions)
    else { return }
    try await face.keyring.sit(come.token, at: station, now: now)
  }

  /// A scanner types into whatever has the focus: a code that the house knows is no passphrase, and
  /// waits at the till instead.
  fileprivate func keepScanned(_ form: FilledForm, of away: Away) async throws -> Bool {
    let text = form.raw("passphrase")
    guard let number = away.session.station,
      let station = try await face.workplaces.station(number),
      try await face.scanDesk.lateScans(at: number).count < LockRoutes.most
    else { return false }
    do {
      let barcode = try Barcode(text)
      let mode = try await face.scanDesk.mode(of: station)
      guard try await face.scanDesk.knows(barcode, for: mode) else { return false }
    } catch is any Refusal {
      // It is no code at all, or no card of ours: then it is a passphrase, right or wrong.
      return false
    }
    var chance = SystemRandomNumberGenerator()
    // Sent twice it waits once.
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    let scan = try Scan(id: id, symbology: nil, text: text, at: now, late: true)
    return try await face.scanDesk.receive(scan, at: station, by: .nobody) != nil
  }
}
