import Access
import Counter
import Hummingbird
import Markup
import Pages
import Serving
import Stations
import Trail
import Values
import Window

/// A volunteer without a passphrase comes in for one shift: a colleague beside her approves.
enum ShiftRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.get(OfficePlace.shift) { visit in
      if visit.who.session?.staff != nil { return visit.go(to: OfficePlace.home) }
      guard visit.isSafeDoor else { return visit.show(visit.page.unsafeDoor) }
      let hasPINs = try await visit.face.keyring.hasPINs()
      return visit.show(
        visit.page.shift(
          try await visit.face.workplaces.stations(),
          refusals: hasPINs ? [] : [ShiftRefusal.noPINs]))
    }
    routes.post(OfficePlace.shift) { visit, form in
      // Somebody is at work here: her session would go on beside the volunteer's.
      if visit.who.session?.staff != nil {
        return await visit.go(
          to: OfficePlace.home, saying: Notice(ShiftWords.somebodyIsIn, tone: .warning))
      }
      let stations = try await visit.face.workplaces.stations()
      return try await StaffSignInRoutes.answering(visit.returning(to: OfficePlace.shift), form) {
        let come = try await begin(visit, form)
        if let away = visit.context.away {
          let closed = try await visit.face.keyring.end(away.token, at: visit.now)
          try await visit.face.scanDesk.forgetCards(closedAt: closed)
        }
        let home = come.staff.permissions.contains(.loansMake) ? DeskPlace.home : TillPlace.home
        return try await visit.staffSignedIn(come, to: home)
      } again: {
        visit.page.shift(stations, form, refusals: $0)
      }
    }
  }

  private static func begin(
    _ visit: OfficeRequest<Anyone>, _ form: FilledForm
  ) async throws -> SignIn {
    guard try await visit.face.keyring.hasPINs() else { throw ShiftRefusal.noPINs }
    try Refusals.among(
      { _ = try form.text("name", ShiftWords.volunteer) },
      { _ = try PIN(ofColleague: form.raw("new")) },
      {
        _ = try form.text("second", TillWords.secondName)
        _ = try form.text("passphrase", TillWords.secondSecret)
      })
    guard let station = StationNumber(form["station"]) else { throw StationRefusal.unknown }
    // Who stands by is found out first: nobody learns without her who works here.
    let second = try await visit.face.keyring.approver(
      form["second"], passphrase: form.raw("passphrase"), from: visit.context.address,
      at: visit.now)
    let closing = try await visit.face.window.facts().hours?.closing(after: visit.now)
    return try await visit.face.keyring.startShift(
      of: form["name"], pin: form.raw("new"), at: station, until: closing,
      device: DeviceCookie.token(in: visit.request), now: visit.now, by: .staff(second.number))
  }
}

extension Page {
  func shift(
    _ stations: [Station], _ form: FilledForm = FilledForm([]), refusals: [any Refusal] = []
  ) -> Sheet {
    let places = stations.map { (value: "\($0.number)", words: $0.name) }
    let longest = PIN.colleagueLengths.upperBound
    return narrowForm(
      ShiftWords.title, refusals: refusals.map(\.sentence),
      above: "<p>\(say(ShiftWords.what))</p>", scripts: [.scanKeys],
      body: """
        <form class="card roomy lined form" method="post" action="\(OfficePlace.shift)">\(formKey)
        \(field(Field("name", ShiftWords.volunteer, value: form["name"]).required
          .with { $0.takesFocus = true }.marked(by: refusals)))
        \(field(Field("new", ShiftWords.pin, kind: .pin).required
          .with { $0.hint = ShiftWords.pinHint; $0.longest = longest }.marked(by: refusals)))
        \(choice("station", ShiftWords.station, of: places, chosen: form["station"]))
        \(field(Field("second", TillWords.secondName, kind: .code).required
          .marked(by: refusals)))
        \(field(passphrase(TillWords.secondSecret, "off").marked(by: refusals)))
        <button class="button primary big wide">\(Icon.person)\(say(ShiftWords.begin))</button></form>
        """)
  }
}
