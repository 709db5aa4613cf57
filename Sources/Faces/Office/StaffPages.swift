import Access
import Markup
import Pages
import Serving
import Trail
import Values

extension Page {
  func staffList(_ staff: [Staff], refused: RefusedForm? = nil) -> Sheet {
    let rows = staff.map { person -> [HTML] in
      [
        #"<a href="\#(StaffRoutes.page(of: person))">\#(person.name)</a>"#,
        "\(person.signInName)", "\(names(of: person.roles))", state(of: person),
      ]
    }
    let form = refused.state(at: OfficePlace.staff)
    return Sheet(
      say(Terms.staff), section: .office,
      body: """
        \(belowOffice(Terms.staff))
        <h1>\(say(Terms.staff))</h1>
        \(table(
          Table(
            Terms.staff,
            columns: [
              .init(Terms.name), .init(OfficeWords.signInName), .init(OfficeWords.roles),
              .init(Terms.state),
            ], rows: rows)))
        <form class="card lined form narrow" method="post" action="\(OfficePlace.staff)">\(formKey)
        <h2>\(say(OfficeWords.addStaff))</h2>\(problem(form.sentences))
        \(field(Field("name", OfficeWords.colleagueName).required.filled(from: form)))
        \(field(Field("signIn", OfficeWords.signInName).required.filled(from: form)))
        \(roleBoxes(form))
        \(button(Words.add, .plus))</form>
        """)
  }

  /// One colleague: her roles, how she gets in, what works in her name.
  func colleague(_ view: ColleagueView) -> Sheet {
    let person = view.person
    let place = OfficePlace.roles(person.number)
    let form = view.refused.state(
      at: place, or: person.roles.map { ("role", $0.rawValue) })
    return Sheet(
      say(Terms.staff), section: .office,
      body: """
        \(breadcrumbs(
          [(say(Words.office), OfficePlace.home), (say(Terms.staff), OfficePlace.staff)],
          here: person.name))
        <div class="title-row"><h1>\(person.name)</h1>\(state(of: person))</div>
        <div class="halves">
        <form class="card lined form" method="post" action="\(place)">\(formKey)\(shown(form))
        <h2>\(say(OfficeWords.roles))</h2>\(problem(form.sentences))
        \(roleBoxes(form, hint: OfficeWords.rolesHint))
        <div>\(button(OfficeWords.setTo, .check))</div></form>
        \(signInCard(view))</div>
        \(tokenCard(view))
        """)
  }

  private func signInCard(_ view: ColleagueView) -> HTML {
    let person = view.person
    let code: HTML =
      view.isOneself
      ? """
      \(buttonLink(OfficeWords.ownPassphrase, to: OfficePlace.passphrase, .lock))\
      \(buttonLink(PINWords.own, to: OfficePlace.pin, .lock))
      """
      : action(
        OfficeWords.newCode, at: OfficePlace.newCode(person.number), .lock,
        confirming: OfficeWords.newCodeConfirm(person.name))
    let access =
      person.disabled
      ? action(OfficeWords.enable, at: OfficePlace.enable(person.number), .check)
      : action(
        OfficeWords.disable, at: OfficePlace.disable(person.number), look: .danger,
        confirming: OfficeWords.disableConfirm(person.name))
    return """
      <section class="card stack"><h2>\(say(OfficeWords.signIn))</h2>
      \(facts([(OfficeWords.signInName, "<b class=\"code-input\">\(person.signInName)</b>")]))
      <div class="row acts">\(person.disabled ? .empty : code)\(access)</div>
      \(badgeOf(view))</section>
      """
  }

  private func tokenCard(_ view: ColleagueView) -> HTML {
    let rows = view.tokens.map { token -> [HTML] in
      [
        "\(token.label)", moment(token.created),
        action(
          OfficeWords.revoke,
          at: OfficePlace.revokeToken(view.person.number, token.number), .trash, look: .small,
          confirming: OfficeWords.revokeConfirm(token.label)),
      ]
    }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.key, OfficeWords.noTokens, OfficeWords.noTokensHint)
      : table(
        Table(
          OfficeWords.apiTokens,
          columns: [
            .init(OfficeWords.purpose), .init(OfficeWords.madeAt),
            .init(Words.change, isWork: true),
          ], rows: rows))
    return #"<h2 class="rule">\#(say(OfficeWords.apiTokens))</h2>\#(list)"#
  }

  private func roleBoxes(_ form: FormState, hint: Sentence? = nil) -> HTML {
    let ticked = form.values.roles
    let wrong = form.wrong("role", OfficeWords.roles)
    let boxes = Role.allCases.map { role -> HTML in
      """
      <label class="choice"><input type="checkbox" name="role" value="\(role.rawValue)"\
      \(" checked", if: ticked.contains(role))\
      \(" autofocus", if: wrong != nil && role == Role.allCases.first)\
      \(#" aria-invalid="true" aria-describedby="roles-wrong""#, if: wrong != nil)> \
      \(say(role.name))</label>
      """
    }
    let help: HTML? = hint.map { #"<p class="small soft" id="roles-hint">\#(say($0))</p>"# }
    let fault: HTML? = wrong.map {
      """
      <div class="field"><span class="wrong" id="roles-wrong">\(Icon.alert)\(say($0))</span></div>
      """
    }
    return """
      <fieldset\(#" aria-describedby="roles-hint""#, if: hint != nil)>\
      <legend\(#" class="hidden""#, if: hint != nil)>\(say(OfficeWords.roles))</legend>\
      \(help)\(fault)\(boxes)</fieldset>
      """
  }

  private func names(of roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map { say($0.name) }.joined(separator: ", ")
  }

  private func state(of person: Staff) -> HTML {
    if person.disabled { return stateBadge(.closed, OfficeWords.disabledWord) }
    return person.hasPassphrase
      ? stateBadge(.available, OfficeWords.active)
      : stateBadge(.inProcess, OfficeWords.waitsForPassphrase)
  }

  func wayTo(_ person: Staff) -> HTML {
    buttonLink(
      Sentence(both: person.name), to: StaffRoutes.page(of: person), .person, look: .primary)
  }

  /// A one-time code is shown once, here.
  func staffCode(_ code: String, for person: Staff) -> Sheet {
    Sheet(
      say(OfficeWords.oneTimeCode), section: .office,
      body: """
        <div class="narrow stack centre"><h1 tabindex="-1" data-takes-focus>\(say(OfficeWords.oneTimeCode))</h1>
        <div class="card lined stack"><p>\(person.name) (\(person.signInName))</p>
        <p class="pickup once" data-code>\(code)</p>
        <p>\(say(OfficeWords.codeHint))</p></div>
        <div class="row acts">\(wayTo(person))
        \(buttonLink(Terms.staff, to: OfficePlace.staff, .left))</div></div>
        """)
  }
}
