import Access
import Catalog
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension Page {
  /// A product that is not there yet.
  func productForm(_ form: FormState) -> Sheet {
    Sheet(
      say(OfficeWords.newProduct), section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Terms.products), OfficePlace.products)], here: say(OfficeWords.newProduct)))
        <h1>\(say(OfficeWords.newProduct))</h1>\(problem(form.sentences))
        <form class="card lined form reading" method="post" action="\(OfficePlace.products)">\(formKey)
        \(productFields(form, takesFocus: true))
        \(variantFields(form))
        <div>\(button(Words.save, .check))</div></form>
        """)
  }

  private func productFields(_ form: FormState, takesFocus: Bool = false) -> HTML {
    let kinds = ProductKind.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return """
      \(field(Field("name", Terms.name).required.with { $0.takesFocus = takesFocus }
        .filled(from: form)))
      <div class="pair">\(choice("kind", OfficeWords.kind, of: kinds, from: form))
      \(field(Field("record", OfficeWords.itsRecord, kind: .code)
        .with { $0.hint = OfficeWords.itsRecordHint }.filled(from: form)))</div>
      """
  }

  private func variantFields(_ form: FormState, scope: String = "") -> HTML {
    func asked(_ field: Field) -> HTML {
      self.field(field.filled(from: form).with { $0.scope = scope })
    }
    return """
      <div class="pair">
      \(asked(Field("label", OfficeWords.variantLabel).with { $0.hint = OfficeWords.variantHint }))
      \(asked(Field("barcode", OfficeWords.barcode, kind: .code)
        .with { $0.hint = OfficeWords.madeIfEmpty }))</div>
      <div class="pair">
      \(visitor.may(.pricesEdit) ? asked(Field("price", Terms.price, kind: .money)) : .empty)
      \(visitor.may(.stockMove)
        ? asked(Field("opening", OfficeWords.openingStock, kind: .number)) : .empty)</div>
      """
  }

  /// A product, its variants, and the forms with which they are changed.
  func product(_ view: ProductView) -> Sheet {
    let product = view.product
    let place = OfficePlace.newVariant(product.number)
    let form = view.refused.state(at: place)
    return Sheet(
      product.name, section: .office, scripts: [.moneyField, .cells],
      body: """
        \(breadcrumbs([(say(Terms.products), OfficePlace.products)], here: product.name))
        <div class="title-row"><div class="row goods-head">\(niche(view))\
        <h1>\(product.name)</h1></div><div class="row acts">
        \(buttonLink(
          LabelWords.prices,
          to: OfficePlace.productLabels.with("product", product.number.description), .printer))
        \(recordLink(view))</div></div>
        \(variantTable(view))
        <form class="card lined form reading" method="post" action="\(place)">\(formKey)
        <h2>\(say(OfficeWords.addVariant))</h2>\(problem(form.sentences))
        \(variantFields(form, scope: "new-"))
        <div>\(button(Words.add, .plus))</div></form>
        \(photographOfGoods(view))\(productChange(view))\(arrangement(view))
        """)
  }

  /// What it looks like at the till; the name beside it says the same.
  private func niche(_ view: ProductView) -> HTML {
    let product = view.product
    let category = view.categories.first { $0.number == product.category }
    let picture = self.picture(
      of: product.name, product.kind, view.photograph,
      chosen: product.picture ?? category?.picture,
      at: view.record.flatMap { RecordAddress($0) })
    return #"<span class="niche" aria-hidden="true">\#(picture)</span>"#
  }

  private func recordLink(_ view: ProductView) -> HTML {
    guard let record = view.record.flatMap({ RecordAddress($0) }) else { return .empty }
    return buttonLink(OfficeWords.seePublic, to: CataloguePlace.record(record), .book)
  }

  private func productChange(_ view: ProductView) -> HTML {
    let product = view.product
    let place = OfficePlace.product(product.number)
    let form = view.refused.state(at: place, or: product.fields(record: view.record))
    let taxes = TaxClass.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return """
      <details class="card"\(" open", if: form.isRefused)>\
      <summary>\(say(OfficeWords.changeProduct))</summary>
      <form class="form reading" method="post" action="\(place)">\(formKey)\(shown(form))
      \(problem(form.sentences))
      \(productFields(form))
      \(choice("taxClass", OfficeWords.taxClass, of: taxes, from: form))
      <div>\(button(OfficeWords.saveProduct, .check))</div></form></details>
      """
  }
}

extension Product {
  /// As it stands in its form.
  ///
  /// - Parameter record: its record as whoever asks knows it.
  func fields(record: String?) -> [(String, String)] {
    [
      ("name", name), ("kind", kind.rawValue), ("record", record ?? ""),
      ("taxClass", taxClass.rawValue),
    ]
  }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] { ["kind": kind.name, "taxClass": taxClass.name] }
}
