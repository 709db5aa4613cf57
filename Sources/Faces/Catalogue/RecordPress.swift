import Catalog
import Markup
import Pages
import Serving
import Values

/// What stands beside a clipping: other pieces of its day, and its theme through the years.
struct Press: Sendable {
  /// Some, and where all are.
  struct Some: Sendable {
    let hits: [SearchHit]
    /// The search that finds all of them.
    let all: Address
  }

  /// Other clippings that appeared on its day; `nil` when there are none.
  let day: Some?
  /// Clippings of its first subject, one a year, the oldest first; `nil` when it is the only one.
  let years: Some?

  /// How many are shown of each.
  private static let most = 5

  /// Reads it with the searches to which the page leads: whoever asks learns nothing else.
  ///
  /// - Returns: `nil` for what is no clipping.
  init?(
    of record: BibliographicRecord, _ facts: KindFacts, in catalogue: Catalogue,
    for audience: Audience
  ) async throws {
    guard record.form == .clipping else { return nil }
    day = try await Self.day(of: record, facts, in: catalogue, for: audience)
    years = try await Self.years(of: record, in: catalogue, for: audience)
  }

  private static func day(
    of record: BibliographicRecord, _ facts: KindFacts, in catalogue: Catalogue,
    for audience: Audience
  ) async throws -> Some? {
    guard case .clipping(let clipping) = facts, let day = clipping.day else { return nil }
    // As it stands in the field that names the paper.
    let text = "\"\(day.short.id)\""
    let found = try await catalogue.search(
      SearchQuery(text: text, forms: [.clipping], wantsFacts: true), for: audience)
    let others = found.hits.filter { hit in
      guard case .clipping(let other) = hit.facts else { return false }
      return other.day == day && hit.record != record.number
    }
    let all = CataloguePlace.search.with("q", text).with("form", Form.clipping.rawValue)
    return others.isEmpty ? nil : Some(hits: Array(others.prefix(most)), all: all)
  }

  private static func years(
    of record: BibliographicRecord, in catalogue: Catalogue, for audience: Audience
  ) async throws -> Some? {
    guard let theme = record.theme, let own = record.year else { return nil }
    // The words narrow it first: a subject alone is looked for among all records.
    let words = theme.filter { !"\"“”„«»".contains($0) }
    let found = try await catalogue.search(
      SearchQuery(
        text: "subject:\"\(words)\"", forms: [.clipping], subjects: [theme], order: .newest,
        pageSize: 100), for: audience)
    var ofYear: [Int: SearchHit] = [:]
    for hit in found.hits {
      guard let year = hit.year else { continue }
      // Where a year has an open one, that stands for it.
      let isBetter = ofYear[year].map { kept in
        kept.record != record.number && kept.isClosed == true && hit.isClosed != true
      }
      if isBetter ?? true || hit.record == record.number { ofYear[year] = hit }
    }
    guard ofYear.values.contains(where: { $0.record != record.number }) else { return nil }
    let known = ofYear.keys.sorted()
    let place = known.firstIndex { $0 >= own } ?? known.count - 1
    let first = max(0, min(place - most / 2, known.count - most))
    let hits = known.dropFirst(first).prefix(most).compactMap { ofYear[$0] }
    return Some(hits: hits, all: all(of: theme))
  }

  /// Every clipping of a theme, the newest first.
  static func all(of theme: String) -> Address {
    CataloguePlace.search.with("form", Form.clipping.rawValue).with("subject", theme)
      .with("order", SearchQuery.Order.newest.rawValue)
  }
}

extension Page {
  /// What other papers had on that day.
  func sameDay(_ press: Press?) -> HTML {
    guard let day = press?.day else { return .empty }
    let rows = day.hits.map { hit -> HTML in
      guard case .clipping(let clipping) = hit.facts else { return .empty }
      let page: HTML? = clipping.page.map { "<span>\(say(CatalogueWords.page($0)))</span>" }
      return """
        <li><p class="paper-line"><b>\(clipping.paper ?? say(hit.form.name))</b>\(page)</p>
        <a href="\(hit.page)"\(titleLanguage(hit.language))>\(hit.title)</a>\(closedBadge(hit))</li>

        """
    }
    return """
      <section class="same-day"><h2>\(say(CatalogueWords.sameDay))</h2>
      <ul class="list">\(rows)</ul>
      <p><a href="\(day.all)" rel="nofollow">\(say(CatalogueWords.allOfDay))</a></p></section>
      """
  }

  /// The theme of a clipping through the years; the one that is looked at is named among them.
  func themeByYears(_ press: Press?, of record: BibliographicRecord) -> HTML {
    guard let years = press?.years, let theme = record.theme else { return .empty }
    let rows = years.hits.map { hit -> HTML in
      let year: HTML = "<b>\(hit.year.map { String($0) } ?? "")</b>"
      guard hit.record != record.number else {
        return #"<li class="now">\#(year)<span>\#(say(CatalogueWords.thisClipping))</span></li>"#
      }
      return """
        <li>\(year)<a href="\(hit.page)"\(titleLanguage(hit.language))>\(hit.title)</a>\
        \(closedBadge(hit))</li>

        """
    }
    return """
      <section class="field-of gading through"><div class="wrap">
      <h2>\(say(CatalogueWords.throughTheYears(theme)))</h2><ol class="list">\(rows)</ol>
      <p><a href="\(years.all)" rel="nofollow">\(say(CatalogueWords.themeByYear(theme)))</a></p>
      </div></section>
      """
  }
}
