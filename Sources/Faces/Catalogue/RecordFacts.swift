import Catalog
import MARC
import Markup
import Pages
import Serving
import Values

/// All that a record says, each under its name.
extension Page {
  func facts(about record: BibliographicRecord) -> HTML {
    let imprint = [record.place, record.publisher].compactMap { $0 }.joined(separator: ": ")
    return facts([
      (CatalogueWords.statement, text(statement(of: record))),
      (Terms.publisher, text(imprint)),
      (Terms.year, record.year.map { "\($0)" }),
      (Terms.edition, text(record.edition)),
      (Terms.extent, text(record.extent)),
      (EntryField.frequency.label, text(record.journal?.frequency)),
      (Terms.series, lines(record.series)),
      (CatalogueWords.within, record.host.map(host)),
      (Terms.language, record.language.map { "\(say(LanguageName.of($0)))" }),
      (Terms.subjects, subjects(record)),
      (CatalogueWords.notes, lines(record.notes)),
      (EntryField.access.label, lines(record.accessRules)),
      (CatalogueWords.isbn, lines(record.isbns.map(\.hyphenated))),
      (CatalogueWords.issn, text(record.issn?.text)),
      (Terms.callNumber, text(record.callNumber)),
      (EntryField.folder.label, text(record.folder)),
      (
        CatalogueWords.online,
        record.files.isEmpty ? nil : record.files.joined(separator: "<br>")
      ),
    ])
  }

  /// Nothing where it says no more than who made it, which stands in the head of the page.
  private func statement(of record: BibliographicRecord) -> String? {
    guard let statement = record.statement else { return nil }
    let known = Set(record.authors.flatMap { words(of: $0) })
    return words(of: statement).allSatisfy { known.contains($0) } ? nil : statement
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func text(_ text: String?) -> HTML? {
    guard let text, !text.isEmpty else { return nil }
    return "\(text)"
  }

  private func lines(_ lines: [String]) -> HTML? {
    lines.isEmpty ? nil : lines.map { "\($0)" as HTML }.joined(separator: "<br>")
  }

  private func host(_ host: Host) -> HTML {
    let part: HTML? = host.part.map { ", \($0)" }
    return """
      <a href="\(CataloguePlace.search.with("q", "\"\(host.title)\""))"><cite>\(host.title)</cite></a>\
      \(part)
      """
  }

  private func subjects(_ record: BibliographicRecord) -> HTML? {
    guard !record.subjects.isEmpty else { return nil }
    let chips = record.subjects.map { heading -> HTML in
      let term = heading.split(separator: " -- ").first.map(String.init) ?? heading
      let said = heading.replacing(" -- ", with: " – ")
      return
        #"<a class="chip" href="\#(CataloguePlace.search.with("subject", term))">\#(said)</a>"#
    }
    return #"<div class="chips">\#(chips)</div>"#
  }
}
