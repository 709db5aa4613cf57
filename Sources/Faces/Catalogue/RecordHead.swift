import Catalog
import Circulation
import Markup
import Pages
import Serving
import Values

/// The head of a record's page: a book's on the ink of the house, a clipping's on newsprint.
extension Page {
  func recordHead(_ state: RecordState) -> HTML {
    let record = state.record
    let isClipping = record.form == .clipping
    let ink = isClipping ? "koran" : "tarum"
    return """
      <section class="field-of \(ink) record-head"><div class="wrap">
      \(breadcrumbs([(say(Words.catalogue), CataloguePlace.home)], here: say(record.form.name)))
      \(isClipping ? masthead(state) : .empty)
      <article class="record"><div class="fig">\(cover(record, state.facts))</div>
      <div class="stack tight">\(isClipping ? .empty : kind(record))
      <h1 class="size-\(size(of: record.title))"\(titleLanguage(record.language))>\(record.title)</h1>
      \(subtitle(record))
      <p class="by">\(authorLinks(record))</p>
      \(lead(record))
      \(getIt(state))
      </div></article></div>\("<div class=\"plank\"></div>", if: !isClipping)</section>
      """
  }

  /// How large a title stands: the longer it is, or its longest word, the smaller.
  func size(of title: String) -> Int {
    let longest = title.split(separator: " ").map(\.count).max() ?? 0
    return switch (title.count, longest) {
    case (...14, ...10): 1
    case (...40, ...14): 2
    case (...110, ...24): 3
    default: 4
    }
  }

  private func kind(_ record: BibliographicRecord) -> HTML {
    let year: HTML? = record.year.map { ", \($0)" }
    return """
      <p class="row kind"><span>\(say(record.form.name))\(year)</span>\(closedSign(record))</p>
      """
  }

  private func closedSign(_ record: BibliographicRecord) -> HTML {
    record.audience == .staff ? stateBadge(.closed) : .empty
  }

  /// The paper over its thick rule, with the full day and the page; the theme leads through the years.
  private func masthead(_ state: RecordState) -> HTML {
    let record = state.record
    guard case .clipping(let clipping) = state.facts else { return kind(record) }
    let day: HTML? = clipping.day.map { self.day($0) }
    let page: HTML? = clipping.page.map { "\(say(CatalogueWords.page($0)))" }
    let when = [day, page].compactMap(\.self).joined(separator: "<br>")
    let theme: HTML? = record.theme.map { theme -> HTML in
      "<a href=\"\(Press.all(of: theme))\">\(say(CatalogueWords.themeByYear(theme)))</a>"
    }
    return """
      <p class="paper-head"><b>\(clipping.paper ?? say(record.form.name))</b><span>\(when)</span></p>
      <p class="dateline"><span>\(say(record.form.name))</span>\(closedSign(record))\(theme)</p>
      """
  }

  private func subtitle(_ record: BibliographicRecord) -> HTML {
    guard let subtitle = record.subtitle else { return .empty }
    return "<p class=\"sub\"\(titleLanguage(record.language))>\(subtitle)</p>"
  }

  /// What is looked for is the name as it is sorted; what is read is the name as it is said.
  private func authorLinks(_ record: BibliographicRecord) -> HTML {
    record.authors.map { name -> HTML in
      let place = CataloguePlace.search.with("q", #"author:"\#(name)""#)
      return ##"<a href="\##(place)">\##(record.said(name))</a>"##
    }.joined(separator: "; ")
  }

  private func lead(_ record: BibliographicRecord) -> HTML {
    guard let abstract = record.abstract else { return .empty }
    return "<p class=\"lead\">\(abstract)</p>"
  }
}
