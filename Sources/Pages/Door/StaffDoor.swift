package import Markup
package import Serving
package import Values

extension PageRequest where Who == Anyone {
  /// Refused at the staff's door, whose page leads back to that door and not to what it answers.
  ///
  /// - Parameter isAnothers: whether it is not the lock's own form.
  package func atDoor(_ form: FilledForm, isAnothers: Bool = false) -> Self {
    let isPassed = isAnothers && context.away?.isLocked == true
    return returning(
      to: OfficePlace.signIn.with("other", isPassed ? "yes" : nil)
        .with("back", Address.inside(form.optional("back"))))
  }
}

extension Page {
  /// The way in: for a locked place its lock, else the sign-in.
  package func staffDoor(_ form: FilledForm, away: Away?, refusals: [any Refusal]) -> Sheet {
    guard let place = away?.place else { return staffSignIn(form, refusals: refusals) }
    return lock(form, place, refusals: refusals)
  }

  /// Where others can read what is typed, no field asks for a secret.
  package var unsafeDoor: Sheet {
    narrowForm(
      OfficeWords.staffSignIn, refusals: [UnsafeDoorRefusal().sentence], above: .empty, body: .empty
    )
  }

  /// Name and passphrase of a colleague.
  ///
  /// - Parameter isFirst: whether nobody manages this house yet.
  package func staffSignIn(
    _ form: FilledForm, refusals: [any Refusal], isFirst: Bool = false
  ) -> Sheet {
    let first: HTML =
      isFirst
      ? note(
        .warning,
        """
        <p>\(say(OfficeWords.noManagerYet))</p>
        <p><a href="\(OfficePlace.first)">\(say(OfficeWords.haveFirstCode))</a></p>
        """) : .empty
    let kept: HTML =
      form["kept"].isEmpty ? .empty : note(.warning, "<p>\(say(Words.sessionOverHint))</p>")
    let name = Field("name", OfficeWords.signInName, value: form["name"]).required
      .with {
        $0.autocomplete = "username"; $0.takesFocus = true
      }.marked(by: refusals)
    let secret = passphrase(OfficeWords.passphrase, "current-password").marked(by: refusals)
    return narrowForm(
      OfficeWords.staffSignIn, refusals: unsaid(refusals, at: [name, secret]),
      above: first + kept, scripts: [.scanKeys],
      body: """
        <form class="card roomy lined form" method="post" action="\(OfficePlace.signIn)">\(formKey)
        \(goingOn(form))
        \(field(name))
        \(field(secret))
        <button class="button primary big wide">\(Icon.person)\(say(Words.signIn))</button></form>
        <h2>\(say(OfficeWords.lostPassphrase))</h2>
        <p>\(say(OfficeWords.lostPassphraseHint))
        <a href="\(OfficePlace.code)">\(say(OfficeWords.haveCode))</a></p>
        <p><a href="\(OfficePlace.shift)">\(say(LockWords.shift))</a></p>
        <p class="small"><a href="\(AccountPlace.signIn)">\(say(OfficeWords.memberDoor))</a></p>
        \(whyHere)
        """)
  }

  /// For whoever comes from a page that went with its session; a script shows it.
  private var whyHere: HTML {
    let why = note(.warning, "<p>\(say(Words.sessionOverWhy))</p>", isNew: true)
    return "<template data-why>\(why)</template>"
  }

  /// Where she goes on when she is in, and with which half-typed form.
  func goingOn(_ form: FilledForm) -> HTML {
    """
    <input type="hidden" name="back" value="\(form["back"])">\
    <input type="hidden" name="kept" value="\(form["kept"])">
    """
  }

  /// A page that is one door: its sign, why it stayed shut, and the form that opens it.
  package func narrowForm(
    _ title: Sentence, refusals: [Sentence], above: HTML, scripts: [Sheet.Script] = [], body: HTML
  ) -> Sheet {
    Sheet(
      say(title), section: .office, scripts: scripts,
      body: """
        \(doorSign(title, .tarum))
        <div class="door stack">\(problem(refusals))\(above)\(body)</div>
        """)
  }

  /// Why a door stayed shut, as far as none of its fields says so: on a form of two fields nothing
  /// is read twice.
  package func unsaid(_ refusals: [any Refusal], at fields: [Field]) -> [Sentence] {
    let said = fields.compactMap(\.wrong)
    return refusals.map(\.sentence).filter { !said.contains($0) }
  }

  /// What stands over a door, as on a poster; what opens it stands below or beside it, in a `door`.
  package func doorSign(_ title: Sentence, _ ink: HouseInk) -> HTML {
    """
    <section class="field-of \(ink.rawValue) door-sign"><div class="wrap">\
    <h1>\(say(title))</h1></div></section>
    """
  }

  /// The field for a passphrase, an old one or a new one.
  package func passphrase(
    _ label: Sentence, _ autocomplete: String, takesFocus: Bool = false
  ) -> Field {
    Field("passphrase", label, kind: .password).required.with { field in
      field.autocomplete = autocomplete
      field.longest = 256
      field.takesFocus = takesFocus
      if autocomplete == "new-password" { field.hint = OfficeWords.passphraseHint }
    }
  }
}
