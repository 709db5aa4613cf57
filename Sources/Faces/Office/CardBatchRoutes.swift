import Access
import HTTPTypes
import Hummingbird
import Markup
import Members
import Pages
import Papers
import Serving
import Trail
import Values

/// Cards of several members, ten on a sheet; who they are is sent in a form, and stands in no address.
enum CardBatchRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.memberCards, needs: .membersEdit) { visit in
      let view = try await CardBatchView(visit, try visit.query())
      return visit.show(visit.page.memberCards(view), status: view.status)
    }
    routes.staffPost(OfficePlace.memberCardSearch, needs: .membersEdit) { visit, form in
      await visit.goSearching(form["q"], on: OfficePlace.memberCards)
    }
    routes.staffPost(OfficePlace.memberCardPaper, needs: .membersEdit) { visit, form in
      try await paper(visit, form)
    }
  }

  private static func paper(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    let (face, start, chosen) = try Refusals.none(
      among: { () throws -> CardFace in try form.chosen("face", LabelWords.cardFace) },
      { () throws -> Int in
        try form.integer("start", LabelWords.cardStart, in: 1...CardSheet.count)
      },
      { () throws -> [MemberNumber] in
        let chosen = form.all("member").compactMap { MemberNumber($0) }
        guard !chosen.isEmpty else { throw FormRefusal.missing(LabelWords.cardsChoose) }
        guard chosen.count == form.all("member").count else {
          throw FormRefusal.unfit(LabelWords.cardsChoose)
        }
        guard chosen.count <= CardBatchView.most else {
          throw FormRefusal.outOfBounds(LabelWords.cardsChoose, 1...CardBatchView.most)
        }
        return chosen
      })
    let members = try await visit.face.membership.printCards(
      of: chosen, at: visit.now, by: visit.who.actor)
    let library = PaperHouse(visit.page.library)
    let cards = members.map { member in
      MemberCard(barcode: member.card, face: face.shown(of: member, in: library))
    }
    let language = visit.page.language
    let drawn = try await PaperDocument.pdf(visit.page.say(OfficeWords.memberCard)) {
      try CardSheet.pages(cards.map { try $0.pages(in: language) }, from: start - 1)
    }
    return Response(paper: drawn, name: "kartu.pdf")
      .remembering(CardMemory(start: start - 1, since: visit.today).after(cards.count))
  }
}

/// Whose cards are asked for, and where they go.
struct CardBatchView: Sendable {
  let query: FilledForm
  /// The name that was looked for; empty when none was.
  let text: String
  /// Those who were found.
  let lines: [MemberLine]
  /// What is wrong with what was asked.
  let reasons: [any Refusal]
  /// Where the last cards from this browser ended.
  let memory: CardMemory

  /// The most cards at once: twenty sheets.
  static let most = 200

  init(_ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm) async throws {
    var reasons: [any Refusal] = []
    var lines: [MemberLine] = []
    var text = ""
    do {
      switch try await visit.searched() {
      case .nothing: break
      case .forgotten: throw OfficeRefusal.searchEnded
      case .text(let name): text = name
      }
      lines = try await Self.lines(visit, query, named: text)
    } catch let refusal as any Refusal {
      reasons = (refusal as? Refusals)?.reasons ?? [refusal]
    }
    self.query = query
    self.text = text
    self.lines = lines
    self.reasons = reasons
    memory = visit.rememberedCards
  }

  /// The members who were chosen in the list of all; each of them is ticked.
  init(_ visit: OfficeRequest<StaffOnDuty>, of numbers: [MemberNumber]) async throws {
    query = FilledForm([])
    text = ""
    lines = try await visit.face.membership.lines(numbered: numbers)
    reasons = []
    memory = visit.rememberedCards
  }

  var status: HTTPResponse.Status { reasons.first?.reason.kind.statusOfPage ?? .ok }

  /// Whether somebody was looked for, in words of which none is wrong.
  var isAsked: Bool {
    reasons.isEmpty
      && (!text.isEmpty || ["since", "from"].contains { query.optional($0) != nil })
  }

  /// - Throws: `FormRefusal`.
  private static func lines(
    _ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm, named text: String
  ) async throws -> [MemberLine] {
    let membership = visit.face.membership
    if !text.isEmpty { return try await membership.search(text, limit: most) }
    if query.optional("since") != nil {
      return try await membership.members(
        givenCardsSince: try query.day("since", LabelWords.cardsSince),
        in: visit.page.library.zone, limit: most)
    }
    guard query.optional("from") != nil else {
      guard query.optional("to") == nil else { throw FormRefusal.missing(LabelWords.cardsFrom) }
      return []
    }
    let first: MemberNumber = try query.number("from", LabelWords.cardsFrom)
    var last = first
    if query.optional("to") != nil { last = try query.number("to", LabelWords.cardsTo) }
    return try await membership.members(
      from: min(first, last), to: max(first, last), limit: most)
  }
}
