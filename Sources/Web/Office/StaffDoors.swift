internal import Access
internal import Hummingbird
internal import Values

/// Colleagues: who works here, as what, and how they get in.
enum StaffDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/office/staff", needs: .staffEdit) { visit in
      visit.show(visit.page.staffList(try await visit.house.keyring.staff()))
    }
    doors.staffPost("/office/staff", needs: .staffEdit) { visit, form in
      let roles = Set(form.all("role").compactMap { Role(rawValue: $0) })
      let added = try await visit.house.keyring.addStaff(
        name: form["name"], signInName: form["signIn"], roles: roles, at: visit.now,
        by: visit.who.actor)
      return visit.show(visit.page.staffCode(added.code, for: added.staff.name))
    }
    doors.staffPost("/office/staff/code", needs: .staffEdit) { visit, form in
      let code = try await visit.house.keyring.newCode(
        for: form["signIn"], at: visit.now, by: visit.who.actor)
      return visit.show(visit.page.staffCode(code, for: form["signIn"]))
    }
    doors.staffPost("/office/staff/:staff/disable", needs: .staffEdit) { visit, _ in
      try await visit.house.keyring.disableStaff(
        visit.number("staff"), at: visit.now, by: visit.who.actor)
      return visit.go(to: Address("/office/staff"))
    }
    doors.staffPost("/office/staff/:staff/enable", needs: .staffEdit) { visit, _ in
      try await visit.house.keyring.enableStaff(
        visit.number("staff"), at: visit.now, by: visit.who.actor)
      return visit.go(to: Address("/office/staff"))
    }
  }
}

extension Page {
  func staffList(_ staff: [Staff]) -> Sheet {
    let rows = staff.map { person -> [HTML] in
      let roles = person.roles.map { say($0.name) }.sorted().joined(separator: ", ")
      let place = "/office/staff/\(person.number)"
      return [
        "<b>\(person.name)</b>", "\(person.signInName)", "\(roles)",
        """
        <div class="row">\(action(
          OfficeWords.newCode, at: Address("/office/staff/code"),
          fields: ["signIn": person.signInName], .lock, look: .small))
        \(person.disabled
          ? action(OfficeWords.enable, at: Address("\(place)/enable"), look: .small)
          : action(
            OfficeWords.disable, at: Address("\(place)/disable"), look: .small,
            confirming: OfficeWords.disableConfirm(person.name)))</div>
        """,
      ]
    }
    let roles = Role.allCases.map { role -> HTML in
      """
      <label class="choice"><input type="checkbox" name="role" value="\(role.rawValue)"> \
      \(say(role.name))</label>
      """
    }
    return Sheet(
      say(Terms.staff), section: .office,
      body: """
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(Terms.staff)))
        <h1>\(say(Terms.staff))</h1>
        \(table(
          Table(
            Terms.staff,
            columns: [
              .init(Terms.name), .init(OfficeWords.signInName), .init(OfficeWords.roles),
              .init(Words.change),
            ], rows: rows)))
        <form class="card lined form narrow" method="post" action="/office/staff">\(formKey)
        <h2>\(say(OfficeWords.addStaff))</h2>
        \(field(Field("name", OfficeWords.personName).required))
        \(field(Field("signIn", OfficeWords.signInName).required))
        <fieldset><legend>\(say(OfficeWords.roles))</legend>\(roles)</fieldset>
        \(button(Words.add, .plus))</form>
        """)
  }

  /// A one-time code is shown once, here.
  func staffCode(_ code: String, for name: String) -> Sheet {
    Sheet(
      say(OfficeWords.oneTimeCode), section: .office,
      body: """
        <div class="narrow stack centre"><h1>\(say(OfficeWords.oneTimeCode))</h1>
        <div class="card lined stack"><p>\(name)</p>
        <p class="total code-input" data-code>\(code)</p>
        <p>\(say(OfficeWords.codeHint))</p></div>
        \(buttonLink(Terms.staff, to: Address("/office/staff"), .left))</div>
        """)
  }
}
