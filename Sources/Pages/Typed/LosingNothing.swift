package import Access
import Counter
import HTTPTypes
import Hummingbird
import Markup
import ScanFeed
import Serving
import Stations
import Trail
import Values

extension PageRequest where Who == StaffOnDuty {
  /// Answers a form; when the house says no, the page on which it stood comes again with everything
  /// that was typed and the reason.
  func losingNothing(
    _ answer: (Self, FilledForm) async throws -> Response
  ) async throws -> Response {
    let form = try await readForm()
    var visit = self
    visit.page.here = Address.inside(form["here"]) ?? page.here
    visit.page.answered = AnsweredForm(action: request.uri.path, fields: form)
    do {
      try requireToken(form.raw("formToken"))
      return try await answer(visit, form)
    } catch let refusal as ForeignFormRefusal {
      // A page of hers from before she signed in again is known by its mark.
      guard let owner = context.owner, form["by"] == owner else { throw refusal }
      return try await again(form, refusal)
    } catch let refusal as PermissionRefusal {
      throw refusal
    } catch let refusal as any Refusal {
      return try await again(form, refusal)
    }
  }

  /// Draws the page of a refused form once more.
  ///
  /// - Throws: the refusal, when a script asked or the page is not there any more.
  private func again(_ form: FilledForm, _ refusal: any Refusal) async throws -> Response {
    guard !wantsFragment, let here = Address.inside(form["here"]) else { throw refusal }
    var context = context
    context.refill = Refill(
      action: request.uri.path, fields: form,
      remark: .refused((refusal as? Refusals)?.reasons ?? [refusal]))
    guard var response = await tools.pages.draw(here, like: request, context) else { throw refusal }
    response.status = refusal.reason.kind.statusOfPage
    return response
  }
}

extension PageRequest where Who == Anyone {
  /// Keeps the form of a colleague whose session is over: a scan waits at its station, what was typed
  /// lies sealed in the sign-in page until she is back.
  ///
  /// - Returns: `nil` when there is nothing to keep.
  func keepForm() async throws -> Response? {
    let form: FilledForm
    do {
      form = try await readForm()
    } catch is FormRefusal {
      // There is nothing in it to keep; the way to the door is all she needs.
      return nil
    }
    if let away = context.away { try await keepScan(form, of: away) }
    guard isSafeDoor, !wantsFragment, !form["by"].isEmpty, form["code"].isEmpty else { return nil }
    let kept = KeptForm(form, sentTo: request.uri.path, at: now)
    guard !kept.fields.isEmpty, let sealed = try await tools.formSeal.seal(kept) else { return nil }
    let fields = FilledForm([("back", kept.page), ("kept", sealed)])
    return atDoor(fields).show(
      page.staffDoor(fields, away: context.away, refusals: []), status: .unauthorized)
  }

  /// A scan that found the session over waits until somebody at the station says yes; what is
  /// scanned after it waits behind it.
  private func keepScan(_ form: FilledForm, of away: Away) async throws {
    guard request.uri.path.hasSuffix("/scans"), let seat = away.session.station,
      Self.isSame(form.raw("formToken"), HouseContext.formToken(of: away.token)),
      let (scan, place) = try await scan(in: form, madeAt: seat),
      let station = try await tools.workplaces.station(place)
    else { return }
    if away.isLocked, let badge = StaffBadge(scan.text) {
      // Nothing waits for a yes: the lock asks her, or does not know the badge.
      do {
        _ = try await tools.keyring.show(badge, to: away.token, from: context.address, at: now)
      } catch is any Refusal {}
      return
    }
    _ = try await tools.scanDesk.receive(scan.marked(late: true), at: station, by: .nobody)
  }

  /// What was scanned, and where; `nil` when it cannot be read here.
  private func scan(
    in form: FilledForm, madeAt seat: StationNumber
  ) async throws -> (Scan, StationNumber)? {
    do {
      if let sealed = form.optional("sealed") {
        let kept = try await SealedScan(sealed, with: tools.scanKeys)
        let scan = try kept.scan(
          meaning: nil, late: true, waited: Int64(form["waited"]), now: now)
        return (scan, kept.station.map { StationNumber($0) } ?? seat)
      }
      guard let code = form.optional("code") else { return nil }
      var chance = SystemRandomNumberGenerator()
      let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
      return (try Scan(id: id, symbology: nil, text: code, at: now), seat)
    } catch is any Refusal {
      return nil
    }
  }
}

extension PageRequest {
  /// Puts a form that was kept over the sign-in where it stood, if it is hers.
  ///
  /// - Returns: where she goes on, and what is said there.
  package func bringBack(
    _ sealed: String, to staff: Staff, session: String
  ) async throws -> (page: String, notice: Notice?)? {
    guard !sealed.isEmpty, let kept = try await tools.formSeal.open(sealed, at: now) else {
      return nil
    }
    guard kept.owner == (try await tools.formSeal.mark(of: staff)) else {
      return (OfficePlace.home.text, Notice(Words.typedBySomebodyElse, tone: .warning))
    }
    await tools.refills.put(kept.refill, for: session, on: kept.page, at: now)
    return (kept.page, nil)
  }
}
