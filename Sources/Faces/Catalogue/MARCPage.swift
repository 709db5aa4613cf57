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
      let blanks = "\(field.ind1)\(field.ind2)".map { $0 == " " ? "#" : $0 }
      let indicators = field.controlValue == nil ? String(blanks) : ""
      return "<tr><th scope=\"row\">\(field.tag)</th><td>\(indicators)</td><td>\(value)</td></tr>\n"
    }
    var sheet = Sheet(
      "MARC", section: .catalogue,
      body: """
        \(breadcrumbs(
          [
            (say(Words.catalogue), CataloguePlace.home),
            (say(record.form.name), CataloguePlace.record(record.address)),
          ], here: "MARC"))
        <h1 class="size-4"\(titleLanguage(record.language))>\(record.title)</h1>
        <p class="small soft">\(say(CatalogueWords.blanks))</p>
        <div class="table-wrap" tabindex="0" role="region" aria-label="MARC">
        <table class="marc"><caption class="hidden">MARC</caption>
        <thead><tr><th scope="col">\(say(CatalogueWords.field))</th>\
        <th scope="col">\(say(CatalogueWords.indicators))</th>\
        <th scope="col">\(say(CatalogueWords.content))</th></tr></thead>
        <tbody><tr><th scope="row">LDR</th><td></td><td>\(record.marc.leader)</td></tr>
        \(rows)</tbody></table></div>
        """)
    sheet.isOfCatalogue = true
    return sheet
  }
}
