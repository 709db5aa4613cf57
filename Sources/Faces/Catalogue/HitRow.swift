import Catalog
import Circulation
import MARC
import Markup
import Pages
import Values

/// One title among those that were found, by what tells its kind.
extension Page {
  /// In a list: who and when, which paper and day, which issues, which files; how it is to be had.
  func hitRow(_ line: FoundLine, _ details: HitDetails, of question: Question) -> HTML {
    let hit = line.hit
    let copies = details.availability[hit.record] ?? .none
    let tiles = hit.form == .journal ? IssueTiles(copies) : .empty
    return """
      <li><a class="fig" href="\(hit.page)" tabindex="-1" aria-hidden="true">\(cover(hit))</a>
      <div class="what">\(paperLine(hit))<p class="kind"><b>\(say(hit.form.name))</b>\
      \(kindLine(hit, line.record, issues: tiles.count))</p>
      <h2>\(titleOf(line))</h2>\(subtitle(line))\(authors(line))\
      \(line.abstract.map(abstract))\(issueTiles(tiles, of: hit, question))\
      \(line.record.map(files))</div>
      <div class="side">\(toBeHad(line, details, copies))</div>
      \(waysOfStaff(hit, details, copies))</li>

      """
  }

  /// On the plank: its cover, its title and how it is to be had.
  func hitCover(_ line: FoundLine, _ details: HitDetails) -> HTML {
    let hit = line.hit
    let copies = details.availability[hit.record] ?? .none
    return """
      <li><a class="stand" href="\(hit.page)" tabindex="-1" aria-hidden="true">\(cover(hit))</a>
      <div><h2>\(titleOf(line))</h2><p class="small soft">\(hit.byline)</p>\
      \(toBeHad(line, details, copies))\(waysOfStaff(hit, details, copies))</div></li>

      """
  }

  private func waysOfStaff(
    _ hit: SearchHit, _ details: HitDetails, _ copies: Availability
  ) -> HTML {
    titleWays(
      hit.record, copies.copies.map(\.item), selling: details.offers[hit.record] ?? [])
  }

  private func titleOf(_ line: FoundLine) -> HTML {
    """
    <a href="\(line.hit.page)"\(titleLanguage(line.hit.language))>\(marked(line.title))</a>
    """
  }

  private func subtitle(_ line: FoundLine) -> HTML {
    guard let subtitle = line.subtitle else { return .empty }
    return "<p\(titleLanguage(line.hit.language))>\(marked(subtitle))</p>"
  }

  /// A text in which it stands out what was asked for.
  func marked(_ text: MarkedText) -> HTML {
    text.pieces.map { piece -> HTML in
      piece.isSought ? "<mark>\(piece.text)</mark>" : "\(piece.text)"
    }.joined()
  }

  private func authors(_ line: FoundLine) -> HTML {
    let names = line.hit.authors.map { line.record?.said($0) ?? SaidName.of($0) }
    return names.isEmpty ? .empty : #"<p class="by">\#(names.joined(separator: "; "))</p>"#
  }

  /// A few lines of what it is about, with what was asked for in them; the rest is on its page.
  private func abstract(_ abstract: MarkedText) -> HTML {
    #"<p class="x">\#(marked(abstract.excerpt(most: 300)))</p>"#
  }

  /// Paper and full day of a clipping, which are what one knows it by.
  private func paperLine(_ hit: SearchHit) -> HTML {
    guard case .clipping(let clipping) = hit.facts, let paper = clipping.paper else {
      return .empty
    }
    let day: HTML? = clipping.day.map { self.day($0) }
    let page: HTML? = clipping.page.map { "\(say(CatalogueWords.page($0)))" }
    let when = [day, page].compactMap(\.self).joined(separator: ", ")
    return #"<p class="paper-line"><b>\#(paper)</b><span>\#(when)</span></p>"#
  }

  /// What stands behind the name of the kind.
  private func kindLine(
    _ hit: SearchHit, _ record: BibliographicRecord?, issues: Int
  ) -> HTML {
    let year = hit.year.map { String($0) }
    let parts: [String?] =
      switch hit.form {
      case .book, .document: [year, hit.publisher]
      case .journal:
        [
          record?.journal?.frequency,
          issues > 0 ? say(CatalogueWords.issueCount(issues)) : year, hit.publisher,
        ]
      case .clipping: [record?.theme.map { say(CatalogueWords.theme($0)) }]
      }
    return parts.compactMap(\.self).map { ", \($0)" as HTML }.joined()
  }

  /// The files that belong to a document, and who may use them.
  private func files(_ record: BibliographicRecord) -> HTML {
    guard record.form == .document else { return .empty }
    let links = record.files.prefix(3).map { "<li>\(Icon.document)\($0)</li>" as HTML }
    let rules = record.accessRules.prefix(2).map { rule -> HTML in
      "<li>\(Icon.key)<span>\(rule)</span></li>"
    }
    guard !(links + rules).isEmpty else { return .empty }
    return #"<ul class="files" aria-label="\#(say(CatalogueWords.files))">\#(links + rules)</ul>"#
  }

  /// How it stands, when it comes back, where it stands, what it costs.
  private func toBeHad(
    _ line: FoundLine, _ details: HitDetails, _ copies: Availability
  ) -> HTML {
    let hit = line.hit
    let place = hit.callNumber ?? line.record?.folder.map { say(CatalogueWords.folder($0)) }
    let back: HTML? = copies.comesBack(after: today).map {
      "<p class=\"small\">\(say(CatalogueWords.comesBack($0)))</p>"
    }
    let call: HTML? = place.map { "<p class=\"call-number\">\($0)</p>" }
    let price: HTML? = details.price(of: hit.record).map {
      "<p class=\"price\"><span class=\"hidden\">\(say(CatalogueWords.forSale)) </span>\(money($0))</p>"
    }
    return "<div class=\"row\">\(closedBadge(hit))\(badges(of: copies))</div>\(back)\(call)\(price)"
  }
}

extension BibliographicRecord {
  /// The first of its subjects, without what divides it.
  var theme: String? {
    subjects.first.map { heading in
      heading.split(separator: " -- ").first.map(String.init) ?? heading
    }
  }

  /// MARC 21 Bibliographic, 506: `$a` who may use it, and how.
  var accessRules: [String] { marc.fields(tagged: "506").compactMap { $0.first("a") } }

  /// MARC 21 Bibliographic, 856: `$u` the address, `$y` or `$3` its words.
  var files: [HTML] {
    marc.fields(tagged: "856").flatMap { field -> [HTML] in
      let words = field.first("y") ?? field.first("3")
      return field.all("u").compactMap { address in
        OutsideLink(address).map { $0.html(words ?? address) }
      }
    }
  }
}
