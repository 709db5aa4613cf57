import Access
import Markup
import Members
import Pages
import Papers
import Serving
import Values

extension Page {
  /// Members to choose, and how their cards are printed.
  func memberCards(_ view: CardBatchView) -> Sheet {
    let steps = [(words: say(Terms.members), address: OfficePlace.members)]
    let nobody = view.isAsked ? ListWords.nothingFits : LabelWords.noCards
    let below: HTML =
      view.lines.isEmpty
      ? emptyState(.people, nobody, LabelWords.noCardsHint) : cardsForm(view)
    return Sheet(
      say(LabelWords.cards), section: .office,
      body: """
        \(breadcrumbs(steps, here: say(LabelWords.cards)))
        <h1>\(say(LabelWords.cards))</h1>
        \(problem(FormState(reasons: view.reasons).sentences))
        \(cardsChoice(view))\(below)
        """)
  }

  /// The ways to say whose.
  private func cardsChoice(_ view: CardBatchView) -> HTML {
    let state = FormState(view.query, reasons: view.reasons)
    let since = view.query.optional("since") ?? view.memory.since?.description ?? ""
    let day = Field("since", LabelWords.cardsSince, kind: .date, value: since).with {
      $0.hint = LabelWords.cardsSinceHint
      $0.wrong = state.wrong("since", LabelWords.cardsSince)
    }
    return """
      <details class="card"\(" open", if: view.lines.isEmpty)>\
      <summary>\(say(LabelWords.cardsChoose))</summary>
      <form class="form" method="get" action="\(OfficePlace.memberCards)">\(field(day))
      <div>\(button(LabelWords.show, .search, look: .plain))</div></form>
      <form class="row along" method="post" action="\(OfficePlace.memberCardSearch)" role="search">\(formKey)
      \(field(Field("q", Terms.name, kind: .search, value: view.text)))
      \(button(Words.search, .search, look: .plain))</form>
      <form class="form" method="get" action="\(OfficePlace.memberCards)">
      <div class="pair">\(field(Field("from", LabelWords.cardsFrom, kind: .number)
        .with { $0.hint = LabelWords.cardsNumberHint }.filled(from: state)))
      \(field(Field("to", LabelWords.cardsTo, kind: .number).filled(from: state)))</div>
      <div>\(button(LabelWords.show, .search, look: .plain))</div></form></details>
      """
  }

  /// Whose cards are printed, and how.
  private func cardsForm(_ view: CardBatchView) -> HTML {
    let faces = CardFace.allCases.map { (value: $0.rawValue, words: say($0.words)) }
    let isFull = view.lines.count == CardBatchView.most
    return """
      <form class="card lined form" method="post" action="\(OfficePlace.memberCardPaper)" \
      rel="noopener">\(formKey)
      \("<p>\(say(LabelWords.firstCards(view.lines.count)))</p>", if: isFull)
      \(cardsTable(view))
      \(choice(
        "face", LabelWords.cardFace, of: faces, chosen: CardFace.usual.rawValue,
        hint: LabelWords.cardFaceHint))
      \(places(
        LabelWords.cardStart, columns: 2, rows: CardSheet.count / 2, chosen: view.memory.start))
      <p class="hint">\(say(LabelWords.cardsPaperHint))</p>
      <div>\(paperButton(LabelWords.preview))</div></form>
      """
  }

  /// All of them are ticked, but those whose name alone is alike.
  private func cardsTable(_ view: CardBatchView) -> HTML {
    let rows = view.lines.map { line -> [HTML] in
      [
        """
        <label class="choice"><input type="checkbox" name="member" \
        value="\(line.number.description)"\(" checked", if: view.text.isEmpty)> \
        \(line.name.reveal(.shownToStaffOnDuty))</label>
        """,
        "<span class=\"code-input\">\(line.card)</span>", "\(say(line.categoryName))",
        day(line.expires),
      ]
    }
    return table(
      Table(
        Terms.members,
        columns: [
          .init(Terms.name), .init(Terms.card), .init(Terms.category), .init(Terms.validUntil),
        ], rows: rows))
  }
}
