import Catalog
import Markup
import Pages
import Serving
import Values

/// How a record is cited.
struct Citation: Sendable {
  let record: BibliographicRecord

  init(_ record: BibliographicRecord) { self.record = record }

  var address: RecordAddress { record.address }

  /// One line in the author-date style.
  var line: String {
    let names = record.authors.joined(separator: "; ")
    var parts: [String] = []
    if !names.isEmpty { parts.append("\(names)") }
    parts.append("(\(record.year.map(String.init) ?? "t.t."))")
    parts.append("\(record.fullTitle).")
    if let host = record.host {
      parts.append("\(host.title)\(host.part.map { ", \($0)" } ?? "").")
    }
    let imprint = [record.place, record.publisher].compactMap { $0 }.joined(separator: ": ")
    if !imprint.isEmpty { parts.append("\(imprint).") }
    return parts.joined(separator: " ")
  }

  /// What the record says of each field that is cited, in the order of a citation.
  private var said: [(field: EntryField, values: [String])] {
    [
      (.authors, record.authors), (.title, [record.fullTitle]),
      (.year, one(record.year.map { String($0) })), (.publisher, one(record.publisher)),
      (.place, one(record.place)), (.newspaper, one(record.host?.title)),
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
      return "  \(name) = {\(Self.plain(value))}"
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
      lines += values.map { (tag, $0) }
    }
    lines.append(("ER", ""))
    return lines.map { tag, value in
      let flat = value.unicodeScalars.map { $0 == "\r" || $0 == "\n" ? " " : String($0) }.joined()
      return "\(tag)  - \(flat)\r\n"
    }.joined()
  }
}

extension Page {
  /// How to cite it, to print it and to see it as MARC.
  func citation(_ record: BibliographicRecord) -> HTML {
    let citation = Citation(record)
    let address = record.address
    return """
      <section class="stack no-print"><h2 class="rule">\(say(CatalogueWords.cite))</h2>
      <p class="quote">\(citation.line)</p>
      <p class="row">
      \(buttonLink(CatalogueWords.bibTeX, to: CataloguePlace.bibTeX(address), .download, look: .small))
      \(buttonLink(CatalogueWords.ris, to: CataloguePlace.ris(address), .download, look: .small))
      \(buttonLink(CatalogueWords.marc, to: CataloguePlace.marc(address), look: .small))
      </p></section>
      """
  }
}
