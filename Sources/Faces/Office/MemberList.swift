import Access
import Markup
import Members
import Pages
import Serving
import Trail
import Values

/// A part of the list of members, and how it is asked for; what may be a name stands in no address.
struct MemberListView: Sendable {
  let question: MemberQuestion
  /// The number under which what was searched for is kept.
  let search: String?
  let stretch: Stretch<MemberLine>
  /// How many members each filter leaves.
  let counts: [MemberFilter: Int]
  /// How many there are at all.
  let all: Int
  /// How many fit what is asked.
  let total: Int
  /// How many were shown before.
  let before: Int

  /// The most rows of a page.
  static let size = 50

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    let (membership, today) = (visit.face.membership, visit.today)
    question = try await visit.memberQuestion(query)
    search = question.text.isEmpty ? nil : query.optional("search")
    let last = MemberNumber(query["after"])
    before = last == nil ? 0 : query.shownBefore
    stretch = try await membership.members(
      question, on: today, after: last, atMost: Self.size)
    counts = try await membership.memberCounts(on: today)
    all = try await membership.count()
    total = try await membership.count(question, on: today)
  }

  /// What stands in the address, but what is as usual.
  func fields(
    filter: MemberFilter?, order: MemberOrder
  ) -> [(name: String, value: String)] {
    [
      (name: "search", value: search ?? ""), (name: "show", value: filter?.rawValue ?? ""),
      (name: "by", value: order == .name ? "" : order.rawValue),
    ]
  }

  /// Where the list is, with a filter and in an order.
  func address(
    of place: Address = OfficePlace.members, filter: MemberFilter?, order: MemberOrder
  ) -> Address {
    fields(filter: filter, order: order).reduce(place) { $0.with($1.name, $1.value) }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Which members a list is about, as its address or a form that is sent from it says.
  func memberQuestion(_ form: FilledForm) async throws -> MemberQuestion {
    MemberQuestion(
      try await searchedText(in: form) ?? "", filter: MemberFilter(rawValue: form["show"]),
      order: MemberOrder(rawValue: form["by"]) ?? .name)
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
  func memberList(_ view: MemberListView) -> Sheet {
    let show = view.question.filter?.rawValue ?? ""
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
        \(field(Field("q", MemberListWords.lookFor, kind: .search, value: view.question.text)))
        \(button(Words.search, .search, look: .plain))</form>
        \(list(memberRows(view)))
        """)
  }

  private func memberRows(_ view: MemberListView) -> ListPage {
    let (filter, order) = (view.question.filter, view.question.order)
    func sorted(_ name: Sentence, by other: MemberOrder) -> ListPage.Column {
      ListPage.Column(
        name, order: order == other ? nil : view.address(filter: filter, order: other),
        isOrder: order == other)
    }
    let here = view.address(filter: filter, order: order)
    var page = ListPage(
      Terms.members,
      columns: [
        sorted(Terms.name, by: .name), .init(Terms.card), .init(Terms.contact),
        .init(Terms.category),
        sorted(Terms.validUntil, by: .until), .init(Terms.state),
      ], rows: view.stretch.lines.map(memberRow), total: view.total, from: here,
      empty: noMembers(view))
    page.before = view.before
    page.filters = memberFilters(view)
    page.file = view.address(of: OfficePlace.memberFile, filter: filter, order: order)
    if visitor.may(.membersEdit) {
      page.batch = ListPage.Batch(
        at: OfficePlace.memberBatch,
        [.init("renew", MemberListWords.renew), .init("cards", LabelWords.cards)],
        of: view.fields(filter: filter, order: order))
    }
    if view.stretch.goesOn, let last = view.stretch.lines.last {
      page.next = here.with("after", last.number.description)
        .with("at", String(view.before + view.stretch.lines.count))
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

  private func memberFilters(_ view: MemberListView) -> [ListPage.Filter] {
    guard view.all > 0 else { return [] }
    let (filter, order) = (view.question.filter, view.question.order)
    let all = ListPage.Filter(
      ListWords.everything, count: view.all, at: view.address(filter: nil, order: order),
      isOn: filter == nil)
    return [all]
      + MemberFilter.allCases.map { each in
        ListPage.Filter(
          each.words, count: view.counts[each] ?? 0,
          at: view.address(filter: each, order: order), isOn: filter == each)
      }
  }

  /// Nobody is a member yet, nobody was found, or nobody is left by a filter.
  private func noMembers(_ view: MemberListView) -> HTML {
    guard view.all > 0 else {
      return emptyState(.people, OfficeWords.noMembers, OfficeWords.noMembersHint)
    }
    let all = buttonLink(ListWords.seeAll, to: OfficePlace.members)
    return view.question.text.isEmpty
      ? emptyState(.people, ListWords.nothingFits, actions: all)
      : emptyState(.people, DeskWords.nobody, DeskWords.nobodyHint, actions: all)
  }
}
