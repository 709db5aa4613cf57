import Access
import Counter
import Hummingbird
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// The list of members, as a page and as a file, and what is done to many of them at once.
enum MemberListRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.members, needs: .membersRead) { visit in
      if let question = try await askedAgain(visit) { return visit.show(question) }
      if try await visit.searched() == .forgotten {
        return visit.show(visit.page.forgottenMemberList(in: try visit.query()))
      }
      return visit.show(visit.page.memberList(try await visit.memberList()))
    }
    routes.staffPost(OfficePlace.memberSearch, needs: .membersRead) { visit, form in
      await visit.goSearching(
        form["q"], on: OfficePlace.members.with("show", form.optional("show")))
    }
    routes.staffFile(OfficePlace.memberFile, needs: .membersRead) { visit in
      let file = try await visit.memberFile()
      // Who takes names out of the house answers for it, however often.
      try await visit.face.keyring.trail.note(
        .membersTaken, of: "members", at: visit.now, by: visit.who.actor)
      return Response(csv: file, name: "anggota.csv")
    }
    routes.staffPost(OfficePlace.memberBatch, needs: .membersEdit) { visit, form in
      let list = try await visit.members(in: form)
      let numbers = try await chosen(in: form, of: list, visit)
      guard form["act"] == "cards" else { return try await renew(numbers, of: list, visit, form) }
      guard numbers.count <= CardBatchView.most else {
        throw BatchRefusal.tooMany(CardBatchView.most)
      }
      return visit.show(visit.page.memberCards(try await CardBatchView(visit, of: numbers)))
    }
  }

  private static func renew(
    _ numbers: [MemberNumber], of list: MemberList, _ visit: OfficeRequest<StaffOnDuty>,
    _ form: FilledForm
  ) async throws -> Response {
    guard form.isSureOfAll else {
      let days = try await visit.face.membership.lastDays(of: numbers)
      let there = numbers.filter { days[$0] != nil }
      try BatchRefusal.check(there.count)
      return visit.show(visit.page.askToRenew(there, until: days, of: list))
    }
    let (report, renewed) = try await visit.face.membership.renew(
      each: numbers, seen: form.marks(of: numbers).compactMapValues { Day($0) }, at: visit.now,
      by: visit.who.actor)
    for member in renewed { try await visit.face.scanDesk.standingChanged(of: member) }
    return await visit.go(to: list.address(), saying: Notice(report))
  }

  private static func chosen(
    in form: FilledForm, of list: MemberList, _ visit: OfficeRequest<StaffOnDuty>
  ) async throws -> [MemberNumber] {
    try await form.chosenRows { most in
      try await visit.face.membership.memberNumbers(
        list.question, on: visit.today, atMost: most)
    }
  }

  /// The question that she was at when her session ended; `nil` when there is nothing to ask any more.
  private static func askedAgain(_ visit: OfficeRequest<StaffOnDuty>) async throws -> Sheet? {
    guard visit.page.visitor.may(.membersEdit) else { return nil }
    return try await visit.askedAgain(at: OfficePlace.memberBatch) { form in
      guard form["act"] == "renew" else { return nil }
      let list = try await visit.members(in: form)
      let numbers = try await chosen(in: form, of: list, visit)
      let days = try await visit.face.membership.lastDays(of: numbers)
      let there = numbers.filter { days[$0] != nil }
      return there.isEmpty ? nil : visit.page.askToRenew(there, until: days, of: list)
    }
  }
}

extension Page {
  /// The question before the cards of many are renewed, with the last day of each.
  fileprivate func askToRenew(
    _ numbers: [MemberNumber], until days: [MemberNumber: Day], of list: MemberList
  ) -> Sheet {
    askBefore(
      MemberListWords.renewQuestion(numbers.count), yes: MemberListWords.renewThem,
      to: numbers, act: "renew", at: OfficePlace.memberBatch, back: list.back,
      keeping: list.tickedFields, fields: marks(numbers.map { days[$0]?.description ?? "-" }))
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The members of a list; whole cards and contacts for whoever changes members, and for others
  /// their ends, as the page has them.
  fileprivate func memberFile() async throws -> CSVFile {
    let page = page
    let question = try await members(in: query()).question
    let today = today
    let isWhole = who.staff.permissions.contains(.membersEdit)
    let heads = CSVFile(
      [
        Terms.name, Terms.card, Terms.contact, Terms.category, Terms.validUntil, Terms.state,
      ].map(page.say))
    return try await face.membership.every(question, on: today, into: heads) { file, line in
      let state =
        line.isBlocked
        ? OfficeWords.blockedWord
        : line.expires < today ? OfficeWords.expiredWord : OfficeWords.active
      let contact = isWhole ? line.contact : line.contactTail
      file.add([
        .text(line.name.reveal(.shownToStaffOnDuty)),
        .text(isWhole ? line.card.text : "…\(line.cardTail)"),
        CSVFile.Cell(contact.reveal(.shownToStaffOnDuty)),
        .text(page.say(line.categoryName)), .text(line.expires.description),
        .text(page.say(state)),
      ])
    }
  }
}
