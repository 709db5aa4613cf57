import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// What was found: narrowed by facets, put in order, page by page.
extension Page {
  /// - Parameter isEmpty: whether there is no record at all.
  func results(
    _ found: SearchResult, of question: Question, _ availability: [RecordNumber: Availability],
    isEmpty: Bool
  ) -> Sheet {
    let list: HTML =
      isEmpty
      ? emptyState(
        .book, CatalogueWords.nothingYet, CatalogueWords.nothingYetHint, actions: firstRecordWays)
      : found.total == 0 ? nothingFound(question) : hits(found, of: question, availability)
    return Sheet(
      say(CatalogueWords.found(found.total)), section: .catalogue,
      body: """
        <h1 class="hidden">\(say(CatalogueWords.resultsTitle))</h1>
        \(searchBox(text: question.query.text, isFocused: false))
        <div class="with-side right">
        <div class="stack">
        <div class="title-row"><p role="status"><b>\(say(CatalogueWords.found(found.total)))</b></p>\
        \(toFacets, if: !found.facets.isEmpty)\
        \(orders(question, isShown: found.total > 1))</div>
        \(chosen(question, in: found))
        \(tooBroad(found, question))
        \(list)
        </div>
        \(facetList(found.facets, of: question))
        </div>
        """)
  }

  /// On a narrow screen the facets lie below all that was found.
  private var toFacets: HTML {
    """
    <a class="to-facets" href="#facets">\(say(CatalogueWords.narrow))</a>
    """
  }

  private func hits(
    _ found: SearchResult, of question: Question, _ availability: [RecordNumber: Availability]
  ) -> HTML {
    let rows = found.hits.map { hit -> HTML in
      let copies = availability[hit.record] ?? .none
      return """
        <li><a href="\(hit.page)" tabindex="-1" aria-hidden="true">\(cover(hit))</a>
        <div><h2><a href="\(hit.page)">\(hit.title)</a></h2>
        \(hit.subtitle.map { "<p>\($0)</p>" } as HTML?)
        <p class="soft">\(hit.imprint)</p>
        <div class="row">\(closedBadge(hit))\(badges(of: copies))\
        <span class="small soft">\(hit.form.icon)\(say(hit.form.name))</span>\
        \(hit.callNumber.map { "<span class=\"small code\">\($0)</span>" } as HTML?)</div>\
        \(titleWays(hit.record, copies.copies.map(\.item)))</div></li>

        """
    }
    let pages = Pager(page: found.page, total: found.total, pageSize: found.pageSize) { page in
      var question = question
      question.query.page = page
      return question.address
    }
    return #"<ol class="hits">\#(rows)</ol>\#(pager(pages))"#
  }

  private func orders(_ question: Question, isShown: Bool) -> HTML {
    guard isShown else { return .empty }
    let links = SearchQuery.Order.allCases.map { order -> HTML in
      let isOn = question.query.order == order
      return """
        <a class="chip\(" on", if: isOn)" href="\(question.with { $0.query.order = order }.address)"\
        \(#" aria-current="true""#, if: isOn)>\(say(order.words))</a>
        """
    }
    return #"<nav class="chips" aria-label="\#(say(CatalogueWords.order))">\#(links)</nav>"#
  }

  /// What narrows the list now, each with a way to take it away.
  private func chosen(_ question: Question, in found: SearchResult) -> HTML {
    guard question.isNarrowed else { return .empty }
    let chips = question.choices.map { kind, value -> HTML in
      let label = found.label(of: value, in: kind)
      return """
        <a class="chip on" href="\(question.toggling(kind, value).address)">\
        <span class="hidden">\(say(CatalogueWords.takeAway)) </span>\(say(label))\(Icon.close)</a>
        """
    }
    return #"<div class="chips">\#(chips)</div>"#
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
