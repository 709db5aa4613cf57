import Markup
import Pages
import Trail
import Values

extension Page {
  /// The office's first page: what is to do today, what there is, and the way to everything else.
  func office(_ view: TodayView) -> Sheet {
    let cards = OfficePage.ofTheOffice.filter { $0.isOpen(to: visitor) }.map { page -> HTML in
      """
      <li><a class="tile" href="\(page.address)"><span class="row">\(page.icon)\
      <strong>\(say(page.name))</strong></span>
      \(say(page.hint))</a></li>
      """
    }
    let figures = view.figures.map { statTile($0.count, $0.words, to: $0.place) }
    let numbers: HTML = """
      <div class="grid">\(figures)</div>
      \(stock(view))
      """
    return Sheet(
      say(Words.office), section: .office,
      body: """
        <div class="title-row"><h1>\(say(Words.office))</h1><p>\(day(today))</p></div>
        \(view.isFresh && view.steps != nil ? .empty : numbers)
        \(view.steps.map(firstSteps))
        \(visitor.may(.itemsEdit) ? titleForm(at: OfficePlace.records) : .empty)
        <h2 class="rule">\(say(OfficeWords.work))</h2>
        <ul class="list grid">\(cards)</ul>
        \(visitor.may(.settingsEdit) ? wayToComponents : .empty)
        """)
  }

  /// For whoever changes the look of the house; everybody else would only wonder.
  private var wayToComponents: HTML {
    #"<p><a href="\#(OfficePlace.components)">\#(say(LookWords.title))</a></p>"#
  }

  /// How much there is of everything, in words: what leads somewhere is a link.
  private func stock(_ view: TodayView) -> HTML {
    var parts = [
      counted(
        view.records, OfficeWords.recordsCount(view.records, closed: view.closed),
        at: CataloguePlace.search),
      counted(
        view.members, OfficeWords.membersCount(view.members),
        at: visitor.may(.membersRead) ? OfficePlace.members : nil),
    ]
    if let loans = view.loans { parts.append(counted(loans, DeskWords.onLoan, at: nil)) }
    parts.append(
      counted(
        view.products, OfficeWords.productsCount(view.products),
        at: visitor.may(.productsEdit) ? OfficePlace.products : nil))
    return """
      <ul class="list row">\(parts)</ul>\(keptByOthers)
      """
  }

  /// Who keeps the lists that are closed to her: nobody looks for what she may not see.
  var keptByOthers: HTML {
    var keepers: [Sentence] = []
    if !visitor.may(.membersRead) { keepers.append(FindWords.membersKeeper) }
    if !visitor.may(.productsEdit) { keepers.append(FindWords.goodsKeeper) }
    guard !keepers.isEmpty else { return .empty }
    let words = keepers.map { say($0) }.joined(separator: " ")
    return #"<p class="small soft">\#(words)</p>"#
  }

  private func counted(_ count: Int, _ words: Sentence, at place: Address?) -> HTML {
    let text: HTML = "\(say(Sentence(count: count))) \(say(words))"
    return place.map { "<li><a href=\"\($0)\">\(text)</a></li>" } ?? "<li>\(text)</li>"
  }

  private func firstSteps(_ steps: FirstSteps) -> HTML {
    let rows = FirstStep.allCases.map { step -> HTML in
      guard !steps.done.contains(step) else {
        return """
          <li class="row"><span class="grow">\(stateBadge(.available, TodayWords.done)) \
          \(say(step.words))</span></li>
          """
      }
      let seen: HTML =
        step == .help
        ? action(
          TodayWords.checked, at: OfficePlace.firstSteps, fields: ["step": "help"], .check,
          look: .small) : .empty
      return """
        <li class="row"><span class="grow">\(say(step.words))</span>\(seen)\
        \(buttonLink(TodayWords.doIt, to: steps.place(of: step), .right, look: .small))</li>
        """
    }
    return """
      <section class="card"><h2>\(say(TodayWords.firstSteps))</h2>
      <p>\(say(TodayWords.stepsHint))</p>
      <ol class="list stack">\(rows)</ol>
      \(action(TodayWords.putAway, at: OfficePlace.firstSteps, look: .quiet))</section>
      """
  }
}
