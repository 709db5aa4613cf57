import Access
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// How the list of members is asked for; what may be a name stands in no address.
typealias MemberList = ListQuestion<MemberFilter, MemberOrder>

extension MemberList {
  /// As the members are asked for.
  var question: MemberQuestion { MemberQuestion(text, filter: filter, order: order) }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Which members a list is about, as its address or a form that is sent from it says.
  ///
  /// - Throws: `OfficeRefusal.searchEnded` when what was looked for is forgotten.
  func members(in form: FilledForm) async throws -> MemberList {
    switch await searched(in: form) {
    case .nothing: return MemberList(form, at: OfficePlace.members, usually: .name)
    case .forgotten: throw OfficeRefusal.searchEnded
    case .text(let text):
      return MemberList(
        form, at: OfficePlace.members, usually: .name, lookingFor: text,
        keeping: [(name: "search", value: form["search"])])
    }
  }

  /// A part of the list of members.
  func memberList() async throws -> MemberList.Part<MemberLine> {
    let (list, membership) = (try await members(in: query()), face.membership)
    return MemberList.Part(
      list, try await membership.members(list.question, on: today, after: list.last()),
      counts: try await membership.memberCounts(on: today), all: try await membership.count(),
      total: try await membership.count(list.question, on: today))
  }
}

extension MemberFilter {
  /// What it leaves.
  var words: Sentence {
    switch self {
    case .month: MemberListWords.endsThisMonth
    case .expired: OfficeWords.expiredWord
    case .blocked: OfficeWords.blockedWord
    }
  }
}

extension Page {
  /// Who is a member, narrowed and sorted, with what may be done to many at once.
  func memberList(_ part: MemberList.Part<MemberLine>) -> Sheet {
    memberSheet(
      list(memberRows(part)), lookingFor: part.asked.text,
      show: part.asked.filter?.rawValue ?? "")
  }

  /// The same once what was looked for is forgotten: it shows nobody until she looks again.
  func forgottenMemberList(in form: FilledForm) -> Sheet {
    memberSheet(
      emptyState(
        .people, MemberListWords.searchEnded, MemberListWords.searchEndedHint,
        actions: buttonLink(ListWords.seeAll, to: OfficePlace.members)),
      lookingFor: "", show: form["show"])
  }

  private func memberSheet(_ rows: HTML, lookingFor text: String, show: String) -> Sheet {
    let new = buttonLink(OfficeWords.newMember, to: OfficePlace.newMember, .plus, look: .primary)
    let cards = buttonLink(LabelWords.cards, to: OfficePlace.memberCards, .printer)
    let acts: HTML =
      visitor.may(.membersEdit)
      ? #"<div class="row acts">\#(cards)\#(new)</div>"# : .empty
    return Sheet(
      say(Terms.members), section: .office,
      body: """
        \(belowOffice(Terms.members))
        <div class="title-row"><h1>\(say(Terms.members))</h1>\(acts)</div>
        <form class="row along" method="post" action="\(OfficePlace.memberSearch)" role="search">\(formKey)
        <input type="hidden" name="show" value="\(show)">
        \(field(Field("q", MemberListWords.lookFor, kind: .search, value: text)))
        \(button(Words.search, .search, look: .plain))</form>
        \(rows)
        """)
  }

  private func memberRows(_ part: MemberList.Part<MemberLine>) -> ListPage {
    let asked = part.asked
    var page = part.page(
      Terms.members,
      columns: [
        asked.column(Terms.name, by: .name), .init(Terms.card), .init(Terms.contact),
        .init(Terms.category), asked.column(Terms.validUntil, by: .until), .init(Terms.state),
      ], filters: \.words, file: OfficePlace.memberFile, empty: noMembers(part), row: memberRow)
    if visitor.may(.membersEdit) {
      page.batch = ListPage.Batch(
        at: OfficePlace.memberBatch,
        [.init("renew", MemberListWords.renew), .init("cards", LabelWords.cards)],
        of: asked.partFields)
    }
    return page
  }

  private func memberRow(_ line: MemberLine) -> ListPage.Row {
    let name = line.name.reveal(.shownToStaffOnDuty)
    return ListPage.Row(
      line.number.description, name,
      [
        #"<a href="\#(OfficePlace.member(line.number))">\#(name)</a>"#,
        #"<span class="code-input">\#(say(ListWords.cardTail(line.cardTail)))</span>"#,
        "\(line.contactTail.reveal(.shownToStaffOnDuty))", "\(say(line.categoryName))",
        day(line.expires), memberState(isBlocked: line.isBlocked, until: line.expires),
      ])
  }

  /// Nobody is a member yet, nobody was found, or nobody is left by a filter.
  private func noMembers(_ part: MemberList.Part<MemberLine>) -> HTML {
    guard part.all > 0 else {
      return emptyState(.people, OfficeWords.noMembers, OfficeWords.noMembersHint)
    }
    let all = buttonLink(ListWords.seeAll, to: OfficePlace.members)
    return part.asked.text.isEmpty
      ? emptyState(.people, ListWords.nothingFits, actions: all)
      : emptyState(.people, DeskWords.nobody, DeskWords.nobodyHint, actions: all)
  }
}
