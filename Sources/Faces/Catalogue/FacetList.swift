import Catalog
import Markup
import Pages
import Serving
import Values

/// The ways in which results can be narrowed: links, so that they work without any script.
extension Page {
  func facetList(_ facets: [Facet], of question: Question) -> HTML {
    let groups = facets.map { facet -> HTML in
      facet.kind == .availability ? availableSwitch(facet, question) : group(facet, question)
    }
    guard !groups.isEmpty else { return .empty }
    return """
      <aside class="facets no-print" id="facets" aria-label="\(say(CatalogueWords.narrow))">
      <h2>\(say(CatalogueWords.narrow))</h2><div class="cloth ayakan hem"></div>
      \(groups)
      <p class="to-hits"><a class="button" href="#content">\(Icon.close)\
      \(say(CatalogueWords.narrowed))</a></p>
      </aside>
      """
  }

  /// Values that are shown before one asks for more.
  private static let shown = 8

  private func group(_ facet: Facet, _ question: Question) -> HTML {
    let most = facet.values.map(\.count).max() ?? 0
    let rows = facet.values.map { row($0, facet.kind, question, of: most) }
    let (first, rest) = (Array(rows.prefix(Self.shown)), Array(rows.dropFirst(Self.shown)))
    let more: HTML =
      rest.isEmpty
      ? .empty
      : "<details><summary>\(say(CatalogueWords.more(rest.count)))</summary><ul>\(rest)</ul></details>"
    return """
      <section><h3>\(say(facet.kind.name))</h3><ul>\(first)</ul>\(more)</section>
      """
  }

  /// - Parameter most: the count of the value that has the highest one.
  private func row(
    _ value: FacetValue, _ kind: FacetKind, _ question: Question, of most: Int
  ) -> HTML {
    let isOn = question.has(kind, value.value)
    return """
      <li><a href="\(question.toggling(kind, value.value).address)" rel="nofollow"\
      \(#" aria-current="true""#, if: isOn)><span>\(Icon.check.html, if: isOn)\(say(value.label))</span>\
      <span class="number">\(say(Sentence(count: value.count)))</span>\
      \(bar(value.count, of: most), if: kind == .year)</a></li>
      """
  }

  /// How many there are of a year, as a bar under it.
  private func bar(_ count: Int, of most: Int) -> HTML {
    """
    <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\
    <path d="M0 0h\(max(1, count * 100 / max(1, most)))v1H0z"/></svg>
    """
  }

  private func availableSwitch(_ facet: Facet, _ question: Question) -> HTML {
    let isOn = question.query.availableOnly
    let count = facet.values.first?.count ?? 0
    return """
      <section><a class="switch" \
      href="\(question.toggling(.availability, "available").address)" rel="nofollow"\
      \(#" aria-current="true""#, if: isOn)>\
      <span class="knob" aria-hidden="true"></span><span>\(say(CatalogueWords.onlyOnShelf))</span>\
      <span class="number">\(say(Sentence(count: count)))</span></a></section>
      """
  }
}

extension Question {
  /// Everything that is chosen, for showing.
  var choices: [(FacetKind, String)] {
    query.forms.map { (.form, $0.rawValue) }.sorted { $0.1 < $1.1 }
      + (years.map { [(.year, $0)] } ?? [])
      + query.languages.sorted().map { (.language, $0) }
      + query.subjects.sorted().map { (.subject, $0) }
      + (query.availableOnly ? [(.availability, "available")] : [])
  }
}

extension SearchResult {
  /// How a chosen value reads, also when nothing has it any more.
  func label(of value: String, in kind: FacetKind) -> Sentence {
    let known = facets.first { $0.kind == kind }?.values.first { $0.value == value }?.label
    if let known { return known }
    switch kind {
    case .form: return Form(rawValue: value)?.name ?? Sentence(both: value)
    case .language: return LanguageName.of(value)
    case .availability: return CatalogueWords.onlyOnShelf
    case .year, .subject: return Sentence(both: value)
    }
  }
}

extension SearchQuery.Order {
  var words: Sentence {
    switch self {
    case .relevance: CatalogueWords.byRelevance
    case .newest: CatalogueWords.byYear
    case .title: CatalogueWords.byTitle
    case .added: CatalogueWords.byArrival
    }
  }
}
