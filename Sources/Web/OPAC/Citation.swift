internal import Catalog
internal import Markup
internal import Serving
internal import Values

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

  /// BibTeX, with braces and backslashes in values written out.
  var bibTeX: String {
    let fields = [
      ("author", record.authors.joined(separator: " and ")), ("title", record.fullTitle),
      ("year", record.year.map(String.init) ?? ""), ("publisher", record.publisher ?? ""),
      ("address", record.place ?? ""), ("journal", record.host?.title ?? ""),
      ("isbn", record.isbns.first?.hyphenated ?? ""), ("issn", record.issn?.text ?? ""),
    ].filter { !$0.1.isEmpty }
    let lines = fields.map { "  \($0.0) = {\(Self.plain($0.1))}" }.joined(separator: ",\n")
    return "@\(bibTeXKind){sartika\(address),\n\(lines)\n}\n"
  }

  private var bibTeXKind: String {
    switch record.form {
    case .book: "book"
    case .clipping: "article"
    case .journal, .document: "misc"
    }
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
    let kind =
      switch record.form {
      case .book: "BOOK"
      case .journal: "JFULL"
      case .clipping: "NEWS"
      case .document: "GEN"
      }
    var lines = [("TY", kind)]
    lines += record.authors.map { ("AU", $0) }
    lines.append(("TI", record.fullTitle))
    if let year = record.year { lines.append(("PY", String(year))) }
    if let publisher = record.publisher { lines.append(("PB", publisher)) }
    if let place = record.place { lines.append(("CY", place)) }
    if let host = record.host { lines.append(("T2", host.title)) }
    lines += record.isbns.map { ("SN", $0.hyphenated) }
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
    let home = "/records/\(record.address)"
    return """
      <section class="stack no-print"><h2 class="rule">\(say(CatalogueWords.cite))</h2>
      <p class="quote">\(citation.line)</p>
      <p class="row">
      \(buttonLink(CatalogueWords.bibTeX, to: Address("\(home)/citation.bib"), .download, look: .small))
      \(buttonLink(CatalogueWords.ris, to: Address("\(home)/citation.ris"), .download, look: .small))
      \(buttonLink(CatalogueWords.marc, to: Address("\(home)/marc"), look: .small))
      </p></section>
      """
  }
}
