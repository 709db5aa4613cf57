import Access
import Hummingbird
import Markup
import Members
import Pages
import Papers
import Serving
import Trail
import Values

/// A member's card: on the screen, and on paper by a press; its code stands in no address.
enum CardRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    CardBatchRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.card, needs: .membersEdit) { visit in
      visit.show(
        visit.page.memberCard(try await visit.member(), from: visit.rememberedCards.start))
    }
    routes.staffPost(OfficePlace.cardPaper, needs: .membersEdit) { visit, form in
      try await paper(visit, form)
    }
  }

  private static func paper(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    let member = try await visit.member()
    let (face, paper, start) = try Refusals.none(
      among: { () throws -> CardFace in try form.chosen("face", LabelWords.cardFace) },
      { () throws -> CardPaper in try form.chosen("paper", LabelWords.cardPaper) },
      {
        try form.has("start")
          ? form.integer("start", LabelWords.cardStart, in: 1...CardSheet.count) : 1
      })
    try await visit.face.membership.printCards(
      of: [member.number], at: visit.now, by: visit.who.actor)
    let card = MemberCard(
      barcode: member.card, face: face.shown(of: member, in: PaperHouse(visit.page.library)))
    let language = visit.page.language
    let drawn = try await PaperDocument.pdf(visit.page.say(OfficeWords.memberCard)) {
      let sides = try card.pages(in: language)
      return switch paper {
      case .card: sides
      case .a4: CardSheet.pages([sides], from: start - 1)
      }
    }
    let answer = Response(paper: drawn, name: "kartu.pdf")
    guard paper == .a4 else { return answer }
    let since = visit.rememberedCards.since
    return answer.remembering(CardMemory(start: start - 1, since: since).after(1))
  }
}

extension PaperHouse {
  /// The house as its sign has it by then.
  init(_ sign: Nameplate) { self.init(name: sign.name, ink: sign.ink, mark: sign.mark) }
}

/// What a card says of whose it is, as the form has it.
enum CardFace: String, CaseIterable {
  case named, house, plain

  /// What stands in every form until somebody chooses.
  static let usual = CardFace.named

  var words: Sentence {
    switch self {
    case .named: LabelWords.cardNamed
    case .house: LabelWords.cardOfHouse
    case .plain: LabelWords.cardPlain
    }
  }

  func shown(of member: Member, in library: PaperHouse) -> MemberCard.Face {
    switch self {
    case .named: .named(library: library, member: member.name, expires: member.expires)
    case .house: .named(library: library, member: nil, expires: member.expires)
    case .plain: .plain
    }
  }
}

/// What a card is printed on, as the form has it.
private enum CardPaper: String, CaseIterable {
  case card, a4

  var words: Sentence {
    switch self {
    case .card: LabelWords.cardAlone
    case .a4: LabelWords.cardSheet
    }
  }
}

extension Page {
  /// A card as it scans from the screen, and how it is printed.
  ///
  /// - Parameter start: the place on the A4 sheet that is proposed, from 0.
  func memberCard(_ member: Member, from start: Int) -> Sheet {
    let steps = [
      (words: say(Terms.members), address: OfficePlace.members),
      (words: member.card.text, address: OfficePlace.member(member.number)),
    ]
    let name = member.name.reveal(.shownToStaffOnDuty)
    return Sheet(
      say(OfficeWords.memberCard), section: .office,
      body: """
        \(breadcrumbs(steps, here: say(OfficeWords.memberCard)))
        <h1 tabindex="-1" data-takes-focus>\(say(OfficeWords.memberCard))</h1>
        <div class="id-card"><b>\(library.name)</b><span>\(name)</span>
        \(barcodePicture(member.card, fitting: 75))
        <span class="code-input">\(member.card)</span>
        <small>\(say(DeskWords.validUntil(member.expires)))</small></div>
        <p class="hint">\(say(LabelWords.cardOnScreen))</p>
        \(cardForm(member, from: start))
        """)
  }

  private func cardForm(_ member: Member, from start: Int) -> HTML {
    let faces = CardFace.allCases.map { (value: $0.rawValue, words: say($0.words)) }
    let papers = CardPaper.allCases.map { (value: $0.rawValue, words: say($0.words)) }
    return """
      <form class="card lined form reading" method="post" action="\(OfficePlace.cardPaper(member.number))" \
      rel="noopener">\(formKey)
      \(choice(
        "face", LabelWords.cardFace, of: faces, chosen: CardFace.usual.rawValue,
        hint: LabelWords.cardFaceHint))
      \(choice("paper", LabelWords.cardPaper, of: papers, chosen: CardPaper.card.rawValue))
      \(places(
        LabelWords.cardStartOfSheet, columns: 2, rows: CardSheet.count / 2, chosen: start))
      <p class="hint">\(say(OfficeWords.printTrueSize))</p>
      <div>\(paperButton(LabelWords.preview))</div></form>
      """
  }
}
