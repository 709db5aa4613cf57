import Catalog
import Markup
import Pages
import Serving
import Values

/// The first page: one box, the ways in, what is new.
extension Page {
  func welcome(_ newest: SearchResult) -> Sheet {
    Sheet(
      say(Words.catalogue), section: .catalogue,
      body: """
        <section class="welcome">
        <h1>\(say(CatalogueWords.whatWillYouRead))</h1>
        \(searchBox(text: ""))
        <p class="soft">\(say(CatalogueWords.noCardNeeded))</p>
        </section>
        \(ways(newest))
        \(arrivals(newest))
        """)
  }

  private func ways(_ newest: SearchResult) -> HTML {
    let forms = newest.facets.first { $0.kind == .form }?.values ?? []
    let cards = forms.map { value -> HTML in
      let icon = Form(rawValue: value.value).map(\.icon) ?? .book
      return """
        <a class="way" href="\(CataloguePlace.search.with("form", value.value))">\(icon)\
        <span><b>\(say(value.label))</b>\(say(CatalogueWords.titles(value.count)))</span></a>
        """
    }
    guard !cards.isEmpty else { return .empty }
    return """
      <section class="stack" aria-label="\(say(CatalogueWords.browse))"><div class="ways">
      \(cards)</div></section>
      """
  }

  private func arrivals(_ newest: SearchResult) -> HTML {
    guard !newest.hits.isEmpty else {
      let isEmpty = newest.facets.allSatisfy { $0.kind != .form }
      return isEmpty
        ? emptyState(
          .book, CatalogueWords.nothingYet, CatalogueWords.nothingYetHint,
          actions: firstRecordWays) : .empty
    }
    let books = newest.hits.map { hit -> HTML in
      """
      <li><a href="\(hit.page)">\(cover(hit))\
      <span class="name">\(hit.title)</span></a>
      <span class="small soft">\(hit.byline)</span>\(closedBadge(hit))</li>
      """
    }
    return """
      <section class="stack"><h2 class="rule">\(say(CatalogueWords.newest))</h2>
      <ul class="shelf">\(books)</ul>
      <p>\(buttonLink(CatalogueWords.seeAll, to: CataloguePlace.search.with("order", "added"), .right))</p>
      </section>
      """
  }
}

extension Form {
  /// Its drawing.
  var icon: Icon {
    switch self {
    case .book: .book
    case .journal: .journal
    case .clipping: .clipping
    case .document: .document
    }
  }
}
