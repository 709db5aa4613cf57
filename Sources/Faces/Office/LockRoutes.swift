import Access
import Counter
import Duty
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
    routes.staffPost(TillPlace.lock, needs: .tillSell) { visit, form in
      try await visit.lock(form, or: TillPlace.home)
    }
    routes.staffPost(DeskPlace.lock, needs: .loansMake) { visit, form in
      try await visit.lock(form, or: DeskPlace.home)
    }
    routes.post(OfficePlace.unlock) { visit, form in
      guard let away = visit.context.away, let place = away.place else {
        return visit.go(
          to: OfficePlace.signIn.with("back", Address.inside(form.optional("back"))))
      }
      if form.has("stay") { return try await stay(visit, form, at: place, of: away) }
      if let badge = StaffBadge(form.raw("passphrase")) {
        return try await show(badge, visit, form, at: place, of: away)
      }
      if let code = place.scanned(form.raw("passphrase")),
        try await visit.keep(code, form, of: away)
      {
        return visit.atDoor(form).show(
          visit.page.lock(form, place, refusals: [], hasKept: true))
      }
      // A secret that was typed for another is no wrong try of hers.
      if let asked = StaffNumber(form["asked"]), asked != place.staff.number {
        return visit.atDoor(form).show(
          visit.page.lock(form, place, refusals: [], isAnothers: true))
      }
      return try await unlock(visit, form, place, of: away)
    }
  }

  /// Somebody's badge was only held before it: the lock asks again whose session it was.
  private static func stay(
    _ visit: OfficeRequest<Anyone>, _ form: FilledForm, at place: LockedPlace, of away: Away
  ) async throws -> Response {
    try await visit.face.keyring.forgetShown(to: away.token)
    let now = try await place.askedAnew(by: away.token, in: visit.tools)
    return visit.atDoor(form).show(visit.page.lock(form, now, refusals: []))
  }

  /// Her badge is held before the lock, which asks her from now on; what was typed elsewhere stays.
  private static func show(
    _ badge: StaffBadge, _ visit: OfficeRequest<Anyone>, _ form: FilledForm,
    at place: LockedPlace, of away: Away
  ) async throws -> Response {
    try await StaffSignInRoutes.answering(visit.atDoor(form), form) {
      let closed = try await visit.face.keyring.show(
        badge, to: away.token, from: visit.context.address, at: visit.now)
      try await visit.face.scanDesk.forgetCards(closedAt: closed ?? [])
      let now = try await place.askedAnew(by: away.token, in: visit.tools)
      return visit.atDoor(form).show(visit.page.lock(form, now, refusals: []))
    } again: {
      visit.page.lock(form, place, refusals: $0)
    }
  }

  private static func unlock(
    _ visit: OfficeRequest<Anyone>, _ form: FilledForm, _ place: LockedPlace, of away: Away
  ) async throws -> Response {
    try await StaffSignInRoutes.answering(visit.atDoor(form), form) {
      _ = try form.text("passphrase", LockWords.secret(of: place))
      let come: SignIn
      do {
        come = try await visit.face.keyring.unlock(
          place.staff, secret: form.raw("passphrase"), locked: away.token,
          from: visit.context.address, device: DeviceCookie.token(in: visit.request), at: visit.now)
      } catch let refusal as any Refusal {
        try await visit.keepUnseen(form, of: away)
        throw refusal
      }
      return try await visit.takeOver(come, form, from: away)
    } again: {
      visit.page.lock(form, place, refusals: $0)
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// From here on it is as after the quiet minutes; who sits nowhere is signed out by that.
  ///
  /// - Parameters:
  ///   - form: where she was, to come back there.
  ///   - home: where she comes back to when it does not say so.
  fileprivate func lock(_ form: FilledForm, or home: Address) async throws -> Response {
    let back = Address.inside(form.optional("back")).map { Address($0) } ?? home
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
    let back = kept?.page ?? Address.inside(form.optional("back"))
    return try await staffSignedIn(
      come, to: back.map { Address($0) } ?? OfficePlace.home, isOnHerWay: back != nil)
  }

  /// She is at work where another session was, which is over: at the same place, with what waits there.
  func takeOver(
    _ come: SignIn, _ form: FilledForm, from away: Away
  ) async throws -> Response {
    if away.isLocked, let station = away.session.station { try await sit(come, at: station) }
    let closed = try await face.keyring.end(away.token, at: now)
    try await face.scanDesk.forgetCards(closedAt: closed)
    return try await goOn(come, form)
  }

  /// At the place that was locked, unless her roles are for other places.
  private func sit(_ come: SignIn, at station: StationNumber) async throws {
    guard let place = try await face.workplaces.station(station),
      place.kind.hasWork(for: come.staff.permissions)
    else { return }
    try await face.keyring.sit(come.token, at: station, now: now)
  }

  /// A scanner types into whatever has the focus: a code waits at the place instead, whether the
  /// house knows it or not.
  ///
  /// - Returns: whether it waits; `false` when too many do.
  fileprivate func keep(
    _ code: Barcode, _ form: FilledForm, of away: Away
  ) async throws -> Bool {
    guard let station = try await place(of: away) else { return false }
    return try await keep(code, form, at: station)
  }

  /// A label of an older kind is formed like any word: it was tried as a passphrase, and waits when
  /// the house knows it; nobody is told before the lock is open.
  fileprivate func keepUnseen(_ form: FilledForm, of away: Away) async throws {
    guard let station = try await place(of: away),
      let code = try? Barcode(form.raw("passphrase"))
    else { return }
    do {
      let mode = try await face.scanDesk.mode(of: station)
      guard try await face.scanDesk.knows(code, for: mode) else { return }
    } catch is any Refusal {
      return
    }
    _ = try await keep(code, form, at: station)
  }

  private func place(of away: Away) async throws -> Station? {
    guard let number = away.session.station else { return nil }
    return try await face.workplaces.station(number)
  }

  private func keep(
    _ code: Barcode, _ form: FilledForm, at station: Station
  ) async throws -> Bool {
    guard try await face.scanDesk.lateScans(at: station.number).count < LockRoutes.most else {
      return false
    }
    var chance = SystemRandomNumberGenerator()
    // Sent twice it waits once.
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    let scan = try Scan(id: id, symbology: nil, text: code.text, at: now, late: true)
    return try await face.scanDesk.receive(scan, at: station, by: .nobody) != nil
  }
}
