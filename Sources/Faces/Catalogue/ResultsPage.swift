import Catalog
import Markup
import Pages
import Serving
import Values

/// What was found: narrowed by facets, put in order, page by page.
extension Page {
  /// - Parameter isEmpty: whether there is no record at all.
  func results(
    _ found: SearchResult, of question: Question, _ details: HitDetails, isEmpty: Bool
  ) -> Sheet {
    let list: HTML =
      isEmpty
      ? emptyState(
        .book, CatalogueWords.nothingYet, CatalogueWords.nothingYetHint, actions: firstRecordWays)
      : found.total == 0
        ? nothingFound(question)
        : details.lines.isEmpty
          ? behindTheLast(pages(found, question)) : hits(found, of: question, details)
    let facets = facetList(found.facets, of: question)
    var sheet = Sheet(
      say(CatalogueWords.found(found.total)), section: .catalogue,
      body: """
        \(searchField(question))
        <div class="finds\(" alone", if: facets.isEmpty)"><div class="found">
        <div class="found-bar"><div role="status">\
        <h1>\(say(CatalogueWords.found(found.total)))</h1></div>\
        \(orders(question, isShown: found.total > 1))\(views(question, isShown: found.total > 0))\
        \(wayToFacets(question, in: found))</div>
        \(chosen(question, in: found))\(ignored(question))
        \(tooBroad(found, question))
        \(list)
        </div>\(facets)</div>
        """)
    sheet.isOfCatalogue = true
    return sheet
  }

  /// The search in its sieve; it stays as she chose to see what is found.
  private func searchField(_ question: Question) -> HTML {
    let view: HTML =
      question.view == .list
      ? .empty : #"<input type="hidden" name="view" value="\#(question.view.rawValue)">"#
    return """
      <section class="field-of tarum find" aria-label="\(say(Words.search))"><div class="wrap">\
      <div class="sift cloth ayakan">\
      \(searchBox(text: question.query.text, kept: view))</div></div></section>
      """
  }

  private func hits(
    _ found: SearchResult, of question: Question, _ details: HitDetails
  ) -> HTML {
    let list: HTML =
      switch question.view {
      case .list:
        """
        <ol class="hits">\(details.lines.map { hitRow($0, details, of: question) })</ol>
        """
      case .covers:
        """
        <ul class="covers">\(details.lines.map { hitCover($0, details) })</ul>
        """
      }
    return "\(list)\(pager(pages(found, question)))"
  }

  /// The way through what was found.
  private func pages(_ found: SearchResult, _ question: Question) -> Pager {
    Pager(page: found.page, total: found.total, pageSize: found.pageSize) { page in
      var question = question
      question.query.page = page
      return question.address
    }
  }

  private func orders(_ question: Question, isShown: Bool) -> HTML {
    guard isShown else { return .empty }
    let links = SearchQuery.Order.allCases.map { order in
      quietLink(
        order.words, at: question.with { $0.query.order = order }.address,
        isOn: question.query.order == order)
    }
    return #"<nav class="sorts" aria-label="\#(say(CatalogueWords.order))">\#(links)</nav>"#
  }

  private func views(_ question: Question, isShown: Bool) -> HTML {
    guard isShown else { return .empty }
    let links = HitView.allCases.map { view -> HTML in
      var other = question
      other.view = view
      let words = view == .list ? CatalogueWords.asList : CatalogueWords.asCovers
      return quietLink(words, at: other.address, isOn: question.view == view)
    }
    return #"<nav class="sorts" aria-label="\#(say(CatalogueWords.look))">\#(links)</nav>"#
  }

  private func quietLink(_ words: Sentence, at address: Address, isOn: Bool) -> HTML {
    """
    <a href="\(address)" rel="nofollow"\(#" aria-current="true""#, if: isOn)>\(say(words))</a>
    """
  }

  /// On a narrow screen the way to the facets, which are seen there only when they are asked for.
  private func wayToFacets(_ question: Question, in found: SearchResult) -> HTML {
    guard !found.facets.isEmpty else { return .empty }
    let used = question.choices.count
    return """
      <a class="to-facets" href="#facets">\(say(CatalogueWords.filters(used)))</a>
      """
  }

  /// What narrows the list now, each with a way to take it away.
  private func chosen(_ question: Question, in found: SearchResult) -> HTML {
    let chips = question.choices.map { kind, value -> HTML in
      let label = found.label(of: value, in: kind)
      return """
        <a class="chip on" href="\(question.toggling(kind, value).address)">\
        <span class="hidden">\(say(CatalogueWords.takeAway)) </span>\(say(label))\(Icon.close)</a>
        """
    }
    guard !chips.isEmpty else { return .empty }
    return #"<div class="chips">\#(chips)</div>"#
  }

  /// What the address asked for that there is not, so that nobody takes the list for its answer.
  private func ignored(_ question: Question) -> HTML {
    guard !question.ignored.isEmpty else { return .empty }
    let lines = question.ignored.map { asked -> HTML in
      "<p>\(say(CatalogueWords.ignored(asked)))</p>"
    }
    return note(.warning, lines.joined())
  }

  private func tooBroad(_ found: SearchResult, _ question: Question) -> HTML {
    guard question.query.order == .relevance, !found.ranked, !question.query.text.isEmpty,
      found.total > found.pageSize
    else { return .empty }
    return #"<p class="small soft">\#(say(CatalogueWords.tooBroad))</p>"#
  }

  private func nothingFound(_ question: Question) -> HTML {
    let wider = question.with { wide in
      wide = Question(FilledForm([("q", question.query.text)]))
    }
    let actions: HTML =
      question.isNarrowed
      ? buttonLink(CatalogueWords.withoutFilters, to: wider.address, look: .primary)
      : buttonLink(CatalogueWords.seeAll, to: CataloguePlace.search.with("order", "added"))
    return emptyState(
      .search, CatalogueWords.nothingFound, CatalogueWords.nothingFoundHint, actions: actions)
  }
}
