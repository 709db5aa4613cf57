import Access
import Circulation
import Counter
import Hummingbird
import Logging
import Markup
import Members
import Pages
import Persistence
import Secrets
import Serving
import Stations
import Trail
import Values

/// Those who borrow: enrolling, renewing, cards and PINs.
enum MemberRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    MemberListRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.newMember, needs: .membersEdit) { visit in
      let categories = try await visit.face.membership.categories()
      return visit.show(
        visit.page.memberForm(FormState([("language", "id")]), categories: categories))
    }
    routes.staffPost(OfficePlace.members, needs: .membersEdit) { visit, form in
      try await enrol(visit, form)
    }
    routes.staffGet(OfficePlace.member, needs: .membersRead) { visit in
      let sheet = try await one(visit)
      try await visit.looked(at: visit.number("member"))
      return visit.show(sheet)
    }
    routes.staffPost(OfficePlace.member, needs: .membersEdit) { visit, form in
      try await visit.answering(form) {
        let member = try await visit.member()
        let categories = try await visit.face.membership.categories()
        let told = try form.over(member.fields, words: member.words(among: categories))
        _ = try await visit.face.membership.change(
          member.number, name: told["name"], contact: told.optional("contact"),
          category: MemberCategory.Code(rawValue: told["category"]),
          language: told.language(), seen: member, at: visit.now, by: visit.who.actor)
        return await visit.back(to: member, saying: OfficeWords.memberChanged)
      } again: { refused in
        try await one(visit, refused: refused)
      }
    }
    addStateRoutes(to: routes)
    addCareRoutes(to: routes)
  }

  private static func addStateRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.renewMember, needs: .membersEdit) { visit, form in
      let member = try await visit.member()
      return try await visit.orBack(to: page(of: member)) {
        let renewed = try await visit.face.membership.renew(
          member.number, seen: try form.seenDay(Terms.validUntil), at: visit.now,
          by: visit.who.actor)
        try await visit.face.scanDesk.standingChanged(of: renewed)
        if form["back"] == "desk" {
          return await visit.go(
            to: DeskPlace.home, saying: Notice(OfficeWords.renewedUntil(renewed.expires)))
        }
        return await visit.back(to: member, saying: OfficeWords.renewedUntil(renewed.expires))
      }
    }
    routes.staffPost(OfficePlace.block, needs: .membersEdit) { visit, form in
      let member = try await visit.member()
      return try await visit.answering(form) {
        let blocked = try await visit.face.membership.block(
          member.number, because: form["reason"], at: visit.now, by: visit.who.actor)
        try await visit.face.scanDesk.standingChanged(of: blocked)
        return await visit.back(to: member, saying: OfficeWords.blocked)
      } again: { refused in
        try await one(visit, refused: refused)
      }
    }
    routes.staffPost(OfficePlace.unblock, needs: .membersEdit) { visit, _ in
      let member = try await visit.member()
      let unblocked = try await visit.face.membership.unblock(
        member.number, at: visit.now, by: visit.who.actor)
      try await visit.face.scanDesk.standingChanged(of: unblocked)
      return await visit.back(to: member, saying: OfficeWords.unblocked)
    }
    routes.staffPost(OfficePlace.removeMember, needs: .membersEdit) { visit, _ in
      let member = try await visit.member()
      return try await visit.orBack(to: page(of: member)) {
        let notice = try await remove(member, visit)
        return await visit.go(to: OfficePlace.members, saying: notice)
      }
    }
  }

  /// Erases her; a list that takes no more keeps nobody in the house, and is told.
  private static func remove(
    _ member: Member, _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> Notice {
    do {
      try await visit.face.membership.remove(
        member.number, at: visit.now, by: visit.who.actor
      ) { closed in
        try await visit.face.scanDesk.forgetCards(closedAt: closed, because: .elsewhere)
      }
      if visit.face.clockWatch.doubt(visit.face.clock) == nil {
        await visit.face.backups.bringList(at: visit.now, by: .now + HouseBackups.patience)
      }
      return Notice(OfficeWords.memberRemoved)
    } catch let refusal as BackupRefusal {
      let number = RandomCode.grouped(groups: 2)
      visit.context.logger.error(
        "the list of erased people is not written",
        metadata: ["number": "\(number)", "why": "\(refusal.type)"])
      return Notice(OfficeWords.removedButNotListed(number), tone: .warning)
    }
  }

  private static func addCareRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.memberPIN, needs: .membersEdit) { visit, _ in
      let member = try await visit.member()
      let pin = try await visit.face.membership.resetPIN(
        of: member.number, at: visit.now, by: visit.who.actor)
      return await visit.show(once: pin.digits, on: pinPage(of: member))
    }
    routes.staffOnce(OfficePlace.memberPIN, needs: .membersEdit) { visit in
      let member = try await visit.member()
      return await visit.showSecret(
        on: pinPage(of: member), gone: (OfficeWords.pinTitle, visit.page.newPINWays(member))
      ) { visit.page.newPIN(member, pin: $0) }
    }
    routes.staffPost(OfficePlace.card, needs: .membersEdit) { visit, _ in
      let member = try await visit.face.membership.replaceCard(
        of: visit.number("member"), at: visit.now, by: visit.who.actor
      ) { closed in
        try await visit.face.scanDesk.forgetCards(closedAt: closed, because: .elsewhere)
      }
      return visit.go(to: OfficePlace.card(member.number))
    }
  }

  private static func page(of member: Member) -> Address {
    OfficePlace.member(member.number)
  }

  private static func pinPage(of member: Member) -> Address {
    OfficePlace.memberPIN(member.number)
  }

  private static func enrol(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    try await visit.answering(form) {
      let (member, pin) = try await visit.face.membership.enrol(
        NewMember(
          name: form["name"], contact: form.optional("contact"),
          category: MemberCategory.Code(rawValue: form["category"]),
          language: form.language()),
        at: visit.now, by: visit.who.actor)
      return await visit.show(once: pin.digits, on: pinPage(of: member))
    } again: { refused in
      visit.page.memberForm(
        FormState(refused.typed, reasons: refused.reasons),
        categories: try await visit.face.membership.categories())
    }
  }

  private static func one(
    _ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil
  ) async throws -> Sheet {
    let member = try await visit.member()
    let categories = try await visit.face.membership.categories()
    let loans = try await visit.face.loanDesk.loans(of: member.number, on: visit.today).count
    let holds = try await visit.face.loanDesk.holds(of: member.number).count
    let mayEdit = visit.who.staff.permissions.contains(.membersEdit)
    return visit.page.member(
      MemberView(
        member: member, categories: categories, loans: loans, holds: holds, mayEdit: mayEdit,
        isServed: try await visit.serves(member), refused: refused))
  }
}

/// A member, for those who look after her.
struct MemberView: Sendable {
  let member: Member
  let categories: [MemberCategory]
  let loans: Int
  let holds: Int
  let mayEdit: Bool
  /// Whether her card is open where the colleague sits.
  let isServed: Bool
  let refused: RefusedForm?
}

extension FilledForm {
  /// The language she reads.
  ///
  /// - Throws: `FormRefusal.unfit`.
  fileprivate func language() throws(FormRefusal) -> Language {
    guard let language = Language(rawValue: self["language"]) else {
      throw .unfit(Terms.language)
    }
    return language
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The member that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  func member() async throws -> Member {
    guard let member = try await face.membership.find(number: number("member")) else {
      throw HTTPError(.notFound)
    }
    return member
  }

  /// Whether the member's card is open where she sits.
  fileprivate func serves(_ member: Member) async throws -> Bool {
    guard let station = who.station, who.staff.permissions.contains(.loansMake) else {
      return false
    }
    return try await face.workplaces.served(at: station, now: now) == member.number
  }

  fileprivate func back(to member: Member, saying sentence: Sentence) async -> Response {
    await go(to: OfficePlace.member(member.number), saying: Notice(sentence))
  }
}
