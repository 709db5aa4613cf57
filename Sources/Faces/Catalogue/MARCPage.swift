import Catalog
import MARC
import Markup
import Pages
import Serving
import Values

/// The record as machines exchange it, for those who like to see it.
extension Page {
  func marc(_ record: BibliographicRecord) -> Sheet {
    let rows = record.marc.fields.map { field -> HTML in
      let value =
        field.controlValue.map { "\($0)" as HTML }
        ?? field.subfields.map { sub -> HTML in "<b>$\(String(sub.code))</b> \(sub.value)" }
        .joined(separator: " ")
      let indicators = field.controlValue == nil ? "\(field.ind1)\(field.ind2)" : ""
      return "<tr><th scope=\"row\">\(field.tag)</th><td>\(indicators)</td><td>\(value)</td></tr>\n"
    }
    return Sheet(
      "MARC", section: .catalogue,
      body: """
        \(breadcrumbs(
          [
            (say(Words.catalogue), CataloguePlace.home),
            (record.title, CataloguePlace.record(record.address)),
          ], here: "MARC"))
        <h1>\(record.title)</h1>
        <div class="table-wrap" tabindex="0" role="region" aria-label="MARC">
        <table class="marc"><caption class="hidden">MARC</caption>
        <tbody><tr><th scope="row">LDR</th><td></td><td>\(record.marc.leader)</td></tr>
        \(rows)</tbody></table></div>
        """)
  }
}
