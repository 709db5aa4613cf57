import Access
import Counter
import Duty
import Hummingbird
import Markup
import Pages
import PointOfSale
import ScanFeed
import Secrets
import Serving
import Stations
import Trail
import Values

/// A till that has money in it is locked after a quiet half hour or by hand, not left.
enum LockRoutes {
  /// What was scanned into the lock itself waits up to so many; who only tries codes gets no further.
  fileprivate static let most = 50

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(TillPlace.lock, needs: .tillSell) { visit, _ in
      let hasDrawer =
        if let station = visit.who.station {
          try await visit.face.shop.drawer(of: station) != nil
        } else { false }
      // From here on it is as after a quiet half hour: with a closed drawer her session ends, and the
      // door says so.
      let closed = try await visit.face.keyring.lock(visit.who.token, at: visit.now)
      await visit.face.live.end(session: visit.who.token.digest)
      try await visit.face.scanDesk.forgetCards(closedAt: closed, leaving: visit.who.station)
      return visit.go(
        to: OfficePlace.signIn
          .with("back", TillPlace.home.text).with("out", hasDrawer ? nil : "yes"))
    }
    routes.post(OfficePlace.unlock) { visit, form in
      guard let away = visit.context.away, away.isLocked, let staff = away.session.staff else {
        return visit.go(
          to: OfficePlace.signIn.with("back", Address.inside(form.optional("back"))))
      }
      if try await visit.keepScanned(form, of: away) {
        return visit.atDoor(form).show(
          visit.page.lock(form, staff, refusals: [], hasKept: true))
      }
      return try await StaffSignInRoutes.answering(visit.atDoor(form), form) {
        _ = try form.text("passphrase", LockWords.passphrase(of: staff.name))
        let come = try await visit.staffSignIn(staff.signInName, form.raw("passphrase"))
        if let station = away.session.station {
          try await visit.sit(come, at: station)
        }
        let closed = try await visit.face.keyring.end(away.token, at: visit.now)
        try await visit.face.scanDesk.forgetCards(closedAt: closed)
        return try await visit.goOn(come, form)
      } again: {
        visit.page.lock(form, staff, refusals: $0)
      }
    }
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
    let news = try await face.duty.takeNews(by: .staff(staff.number))
    if news > 0 {
      await tools.flash.put(Notice(DutyWords.news(news)), for: token.digest, at: now)
    }
    // Who was on her way somewhere goes on; else the book is the first thing that she sees.
    let home = news > 0 ? OfficePlace.handover : OfficePlace.home
    let back = kept?.page ?? Address.inside(form.optional("back")) ?? home.text
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
