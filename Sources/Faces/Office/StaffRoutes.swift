import Access
import Counter
import Hummingbird
import Markup
import Pages
import Serving
import Trail
import Values

/// Colleagues: who works here, as what, and how they get in.
enum StaffRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.staff, needs: .staffEdit) { visit in
      visit.show(visit.page.staffList(try await visit.face.keyring.staff()))
    }
    routes.staffPost(OfficePlace.staff, needs: .staffEdit) { visit, form in
      try await visit.answering(form) {
        let added = try await visit.face.keyring.addStaff(
          name: form["name"], signInName: form["signIn"], roles: form.roles, at: visit.now,
          by: visit.who.actor)
        return await visit.show(once: added.code, on: Self.codePage(of: added.staff))
      } again: { refused in
        visit.page.staffList(try await visit.face.keyring.staff(), refused: refused)
      }
    }
    routes.staffGet(OfficePlace.colleague, needs: .staffEdit) { visit in
      visit.show(visit.page.colleague(try await ColleagueView(visit)))
    }
    routes.staffPost(OfficePlace.roles, needs: .staffEdit) { visit, form in
      try await visit.answering(form) {
        let person = try await visit.colleague()
        let ticked = try form.ticked("role", over: Set(person.roles.map(\.rawValue)))
        let closed = try await visit.face.keyring.setRoles(
          of: person.number, to: Set(ticked.compactMap { Role(rawValue: $0) }),
          seen: person.roles, at: visit.now, by: visit.who.actor)
        try await visit.face.scanDesk.forgetCards(closedAt: closed, because: .noLender)
        return await visit.back(to: person, saying: OfficeWords.rolesChanged)
      } again: { refused in
        visit.page.colleague(try await ColleagueView(visit, refused: refused))
      }
    }
    addSignInRoutes(to: routes)
    addTokenRoutes(to: routes)
    BadgeRoutes.addRoutes(to: routes)
  }

  private static func addSignInRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.newCode, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      return try await visit.orBack(to: page(of: person)) {
        // A new code ends every session of hers: she would never see it.
        guard person.number != visit.who.number else { throw OfficeRefusal.codeForOneself }
        let (code, closed) = try await visit.face.keyring.newCode(
          for: person.signInName, at: visit.now, by: visit.who.actor)
        try await visit.face.scanDesk.forgetCards(closedAt: closed)
        return await visit.show(once: code, on: codePage(of: person))
      }
    }
    routes.staffOnce(OfficePlace.newCode, needs: .staffEdit) { visit in
      let person = try await visit.colleague()
      return await visit.showSecret(
        on: codePage(of: person),
        gone: (OfficeWords.oneTimeCode, visit.page.wayTo(person))
      ) { visit.page.staffCode($0, for: person) }
    }
    routes.staffPost(OfficePlace.disable, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      return try await visit.orBack(to: page(of: person)) {
        let closed = try await visit.face.keyring.disableStaff(
          person.number, at: visit.now, by: visit.who.actor)
        try await visit.face.scanDesk.forgetCards(closedAt: closed, because: .noLender)
        return await visit.go(
          to: page(of: person), saying: Notice(OfficeWords.colleagueDisabled(person.name)))
      }
    }
    routes.staffPost(OfficePlace.enable, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      try await visit.face.keyring.enableStaff(person.number, at: visit.now, by: visit.who.actor)
      return await visit.go(
        to: page(of: person), saying: Notice(OfficeWords.colleagueEnabled(person.name)))
    }
  }

  private static func addTokenRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.revokeToken, needs: .staffEdit) { visit, _ in
      let person = try await visit.colleague()
      let number: APITokenNumber = try visit.number("token")
      let hers = try await visit.face.keyring.apiTokens(of: person.number)
      guard hers.contains(where: { $0.number == number }) else { throw HTTPError(.notFound) }
      let closed = try await visit.face.keyring.revokeAPIToken(
        number, at: visit.now, by: visit.who.actor)
      try await visit.face.scanDesk.forgetCards(closedAt: closed, because: .tokenRevoked)
      return await visit.back(to: person, saying: OfficeWords.tokenRevoked)
    }
  }

  static func page(of person: Staff) -> Address { OfficePlace.colleague(person.number) }

  private static func codePage(of person: Staff) -> Address {
    OfficePlace.newCode(person.number)
  }
}

/// A colleague, what works in her name, and what was refused.
struct ColleagueView: Sendable {
  let person: Staff
  let tokens: [APIToken]
  let hasBadge: Bool
  /// Whether she looks at herself.
  let isOneself: Bool
  var refused: RefusedForm?

  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    person = try await visit.colleague()
    tokens = try await visit.face.keyring.apiTokens(of: person.number)
    hasBadge = try await visit.face.keyring.hasBadge(person.number)
    isOneself = person.number == visit.who.number
    self.refused = refused
  }
}

extension FilledForm {
  /// The roles that are ticked.
  var roles: Set<Role> { Set(all("role").compactMap { Role(rawValue: $0) }) }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The colleague that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  func colleague() async throws -> Staff {
    guard let person = try await face.keyring.staff(number("staff")) else {
      throw HTTPError(.notFound)
    }
    return person
  }

  fileprivate func back(to person: Staff, saying sentence: Sentence) async -> Response {
    await go(to: StaffRoutes.page(of: person), saying: Notice(sentence))
  }
}
