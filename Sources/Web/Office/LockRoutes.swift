import Access
import Counter
import Hummingbird
import Markup
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

  static func addRoutes(to routes: Routes) {
    routes.staffPost("/till/lock", needs: .tillSell) { visit, _ in
      // From here on it is as after a quiet half hour: with a closed drawer her session ends.
      let closed = try await visit.house.keyring.lock(visit.who.token, at: visit.now)
      await visit.house.live.end(session: visit.who.token.digest)
      try await visit.house.scanDesk.forgetCards(closedAt: closed, leaving: visit.who.station)
      return visit.go(to: Address("/office/sign-in").with("back", "/till"))
    }
    routes.post("/office/unlock") { visit, form in
      guard let away = visit.context.away, away.isLocked, let staff = away.session.staff else {
        return visit.go(
          to: Address("/office/sign-in").with("back", Address.inside(form.optional("back"))))
      }
      if try await visit.keepScanned(form, of: away) {
        return visit.atDoor(form).show(
          visit.page.lock(form, staff, refusals: [], hasKept: true))
      }
      return try await StaffSignInRoutes.answering(visit.atDoor(form), form) {
        let come = try await visit.staffSignIn(staff.signInName, form.raw("passphrase"))
        if let station = away.session.station {
          try await visit.sit(come, at: station)
        }
        let closed = try await visit.house.keyring.end(away.token, at: visit.now)
        try await visit.house.scanDesk.forgetCards(closedAt: closed)
        return try await visit.goOn(come, form)
      } again: {
        visit.page.lock(form, staff, refusals: $0)
      }
    }
  }
}

extension PageRequest where Who == Anyone {
  /// Sends a colleague who has come in to where she wanted to go, with her half-typed form.
  func goOn(_ come: SignIn, _ form: FilledForm) async throws -> Response {
    let (token, staff) = (come.token, come.staff)
    let kept = try await bringBack(form["kept"], to: staff, session: token.digest)
    if let notice = kept?.notice {
      await house.flash.put(notice, for: token.digest, at: now)
    }
    let back = kept?.page ?? Address.inside(form.optional("back")) ?? "/office"
    return await staffSignedIn(come, to: Address(back))
  }

  /// Back at the place that she had locked, unless her roles are for other places by now.
  fileprivate func sit(_ come: SignIn, at station: StationNumber) async throws {
    guard let place = try await house.workplaces.station(station),
      place.kind.hasWork(for: come.staff.permissions)
    else { return }
    try await house.keyring.sit(come.token, at: station, now: now)
  }

  /// A scanner types into whatever has the focus: a code that the house knows is no passphrase, and
  /// waits at the till instead.
  fileprivate func keepScanned(_ form: FilledForm, of away: Away) async throws -> Bool {
    let text = form.raw("passphrase")
    guard let number = away.session.station,
      let station = try await house.workplaces.station(number),
      try await house.scanDesk.lateScans(at: number).count < LockRoutes.most
    else { return false }
    do {
      let barcode = try Barcode(text)
      let mode = try await house.scanDesk.mode(of: station)
      guard try await house.scanDesk.knows(barcode, for: mode) else { return false }
    } catch is any Refusal {
      // It is no code at all, or no card of ours: then it is a passphrase, right or wrong.
      return false
    }
    var chance = SystemRandomNumberGenerator()
    // Sent twice it waits once.
    let id = Scan.ID(form["scan"]) ?? Scan.ID(from: &chance)
    let scan = try Scan(id: id, symbology: nil, text: text, at: now, late: true)
    return try await house.scanDesk.receive(scan, at: station, by: .nobody) != nil
  }
}

extension Page {
  /// The way in: for a locked till its lock, else the sign-in.
  func staffDoor(_ form: FilledForm, away: Away?, refusals: [Sentence]) -> Sheet {
    guard let away, away.isLocked, let staff = away.session.staff else {
      return staffSignIn(form, refusals: refusals)
    }
    return lock(form, staff, refusals: refusals)
  }

  /// Nothing of the cart or of anybody can be read here; only who may open it.
  func lock(
    _ form: FilledForm, _ staff: Staff, refusals: [Sentence], hasKept: Bool = false
  ) -> Sheet {
    let scanned: HTML =
      hasKept ? note(.warning, "<p>\(say(LockWords.scanKept))</p>", isNew: true) : .empty
    var chance = SystemRandomNumberGenerator()
    let scan = Scan.ID(from: &chance)
    let other = Address("/office/sign-in").with("other", "yes").with("back", form["back"])
    return narrowForm(
      LockWords.title, refusals: refusals.map(LockWords.onTheLock),
      above: "\(scanned)<p>\(say(LockWords.why))</p>",
      body: """
        <form class="card roomy lined form" method="post" action="/office/unlock" data-lock>\(formKey)
        \(goingOn(form))<input type="hidden" name="scan" value="\(scan.text)">
        \(passphraseField(
            LockWords.passphrase(of: staff.name), "current-password", takesFocus: true))
        <button class="button primary big wide">\(Icon.lock)\(say(LockWords.unlock))</button></form>
        <p><a href="\(other)">\(say(LockWords.somebodyElse))</a></p>
        """)
  }
}

/// Words on the lock.
enum LockWords {
  static let title = Sentence(id: "Kasir terkunci", en: "The till is locked")
  static let why = Sentence(
    id: "Dikunci, atau setengah jam tidak dipakai. Keranjang dan laci tetap seperti tadi.",
    en: "It was locked, or not used for half an hour. Cart and drawer are as they were.")
  static let lock = Sentence(id: "Kunci", en: "Lock")
  static let unlock = Sentence(id: "Buka kunci", en: "Unlock")
  static let wrong = Sentence(
    id: "Kata sandi salah. Coba lagi.", en: "The passphrase is wrong. Try again.")
  static let somebodyElse = Sentence(
    id: "Masuk sebagai orang lain", en: "Sign in as somebody else")
  static let scanKept = Sentence(
    id: "Pindaian tadi disimpan. Buka kuncinya dulu; setelah itu kasir bertanya satu kali.",
    en: "What was scanned is kept. Unlock first; then the till asks once.")

  /// Why it stays locked; it asks for no name, so none was wrong.
  static func onTheLock(_ why: Sentence) -> Sentence {
    why == SignInRefusal.wrongNameOrPassphrase.sentence ? wrong : why
  }

  static func passphrase(of name: String) -> Sentence {
    Sentence(id: "Kata sandi \(name)", en: "Passphrase of \(name)")
  }
}
