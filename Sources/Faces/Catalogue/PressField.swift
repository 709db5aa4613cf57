import Catalog
import Markup
import Pages
import Serving
import Values

/// The press on the first page.
extension Page {
  /// The newest clippings, the first of them lit on its page, and all of them by year.
  func press(_ view: HomeView) -> HTML {
    guard let newest = view.press.first else { return .empty }
    return """
      <section class="field-of koran newsprint"><div class="wrap">
      \(heading(
        HomeWords.press,
        (HomeWords.pressAll, CataloguePlace.search.with("form", Form.clipping.rawValue))))
      <div class="columns"><article class="lit">\(masthead(of: newest))\
      <div>\(headline(of: newest, most: 220))</div></article>\(others(view.press))</div>\
      \(yearBars(view.years))</div></section>
      """
  }

  private func others(_ clippings: [SearchHit]) -> [HTML] {
    clippings.dropFirst().map { hit -> HTML in
      "<article>\(masthead(of: hit))\(headline(of: hit, most: 110))</article>"
    }
  }

  /// The paper and its page, and the day below them.
  private func masthead(of hit: SearchHit) -> HTML {
    guard case .clipping(let cut) = hit.facts else { return .empty }
    return """
      <p class="masthead-of"><b>\(cut.paper)</b>\
      \(cut.page.map { "<span>\(say(HomeWords.pageOf($0)))</span>" } as HTML?)</p>\
      \(cut.day.map { "<p class=\"soft\">\(say($0.sentence))</p>" } as HTML?)
      """
  }

  /// The headline, and the first lines of what stands below it or of what it is about.
  private func headline(of hit: SearchHit, most: Int) -> HTML {
    guard case .clipping(let cut) = hit.facts else { return .empty }
    let words = (hit.subtitle ?? cut.summary).map { firstLines(of: $0, most: most) }
    return """
      <h3><a href="\(hit.page)"\(titleLanguage(hit.language))>\(hit.title)</a></h3>\
      \(words.map { "<p>\($0)</p>" } as HTML?)\(closedBadge(hit))
      """
  }

  /// As much of a text as has so many letters at most, cut between words.
  private func firstLines(of text: String, most: Int) -> String {
    guard text.count > most else { return text }
    let kept = text.prefix(most)
    let end = kept.lastIndex(where: \.isWhitespace) ?? kept.endIndex
    return "\(kept[..<end])…"
  }

  /// A bar for each year, in ten heights.
  private func yearBars(_ years: [FacetValue]) -> HTML {
    guard years.count > 1, let most = years.map(\.count).max(), most > 0 else { return .empty }
    let clippings = CataloguePlace.search.with("form", Form.clipping.rawValue)
    let bars = years.map { year -> HTML in
      let height = max(1, year.count * 10 / most)
      return """
        <a class="y\(height)" href="\(clippings.with("year", year.value))">\
        \(say(year.label)) <b>\(say(Sentence(count: year.count)))</b></a>
        """
    }
    return #"<nav class="years" aria-label="\#(say(HomeWords.pressYears))">\#(bars)</nav>"#
  }
}
