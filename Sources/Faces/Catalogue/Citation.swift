import Catalog
import Markup
import Pages
import Serving
import Values

/// How a record is cited.
///
/// What would turn the words beside it, or control a machine, stays in the record and out of here
/// (`plainLine`): a citation is pasted into other texts.
struct Citation: Sendable {
  let record: BibliographicRecord

  init(_ record: BibliographicRecord) { self.record = record }

  var address: RecordAddress { record.address }

  /// Who made it, as the author-date style begins.
  var names: String { record.authors.map(\.plainLine).joined(separator: "; ") }

  /// Title and subtitle without the blanks that a catalogue card has before its marks.
  var title: String {
    (record.subtitle.map { "\(record.title): \($0)" } ?? record.title).plainLine.withoutCardBlanks
  }

  /// Where it was published, or in what it appeared; each ends with a full stop.
  var places: [String] {
    let host = record.host.map { host -> String in
      let parts: [String?] = [host.title, host.part]
      return parts.compactMap(\.self).joined(separator: ", ")
    }
    let imprint = [record.place, record.publisher].compactMap(\.self).joined(separator: ": ")
    return [host ?? "", imprint].filter { !$0.isEmpty }.map { place in
      let place = place.plainLine.withoutCardBlanks
      return place.hasSuffix(".") ? place : "\(place)."
    }
  }

  /// What the record says of each field that is cited, in the order of a citation.
  private var said: [(field: EntryField, values: [String])] {
    [
      (.authors, record.authors), (.title, [title]),
      (.year, one(record.year.map { String($0) })),
      (.publisher, one(record.publisher?.withoutCardBlanks)),
      (.place, one(record.place?.withoutCardBlanks)),
      (.newspaper, one(record.host?.title.withoutCardBlanks)),
      (.isbn, record.isbns.map(\.hyphenated)), (.issn, one(record.issn?.text)),
    ]
  }

  private func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }

  /// BibTeX, with braces and backslashes in values written out.
  var bibTeX: String {
    let lines = said.compactMap { field, values -> String? in
      guard let name = field.cited?.bibTeX, let first = values.first else { return nil }
      // People are divided by a word; of anything else one is enough.
      let value = field == .authors ? values.joined(separator: " and ") : first
      return "  \(name) = {\(Self.plain(value.plainLine))}"
    }.joined(separator: ",\n")
    return "@\(record.form.bibTeX){sartika\(address),\n\(lines)\n}\n"
  }

  private static func plain(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\textbackslash{}"
      case "{", "}", "%", "&", "#", "_", "$": out += "\\\(scalar)"
      case "\n", "\r": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// RIS, one tag a line.
  var ris: String {
    var lines = [("TY", record.form.ris)]
    for (field, values) in said {
      guard let tag = field.cited?.ris else { continue }
      lines += values.map { (tag, $0.plainLine) }
    }
    lines.append(("ER", ""))
    return lines.map { tag, value in
      let flat = value.unicodeScalars.map { $0 == "\r" || $0 == "\n" ? " " : String($0) }.joined()
      return "\(tag)  - \(flat)\r\n"
    }.joined()
  }
}

extension String {
  /// Without the blanks that a catalogue card has before its marks: `HerStory : buletin` is
  /// `HerStory: buletin`.
  fileprivate var withoutCardBlanks: String {
    replacing(/\s+([:;,])(?=\s|$)/) { String($0.output.1) }
  }
}

extension Page {
  /// How to cite it, to print it and to see it as MARC.
  func citation(_ record: BibliographicRecord) -> HTML {
    let citation = Citation(record)
    let address = record.address
    return """
      <section class="stack tight cite no-print"><h2>\(say(CatalogueWords.cite))</h2>
      <p class="quote">\(line(citation))</p>
      <p class="small soft">\(say(CatalogueWords.citationStyle))</p>
      <p class="row">
      \(buttonLink(CatalogueWords.bibTeX, to: CataloguePlace.bibTeX(address), .download, look: .small))
      \(buttonLink(CatalogueWords.ris, to: CataloguePlace.ris(address), .download, look: .small))
      \(buttonLink(CatalogueWords.marc, to: CataloguePlace.marc(address), look: .small))
      </p></section>
      """
  }

  /// One line in the author-date style; the title is set off, and read in its own language.
  ///
  /// Where nobody is named the title stands first.
  private func line(_ citation: Citation) -> HTML {
    let record = citation.record
    let year = record.year.map { String($0) } ?? say(CatalogueWords.noYear)
    let isEnded = citation.title.last.map { ".?!…".contains($0) } ?? false
    let title: HTML = """
      <cite\(titleLanguage(record.language))>\(citation.title)</cite>\(".", if: !isEnded)
      """
    let places = citation.places.map { " \($0)" as HTML }
    guard !citation.names.isEmpty else { return "\(title) (\(year)).\(places)" }
    return "\(citation.names) (\(year)). \(title)\(places)"
  }
}
