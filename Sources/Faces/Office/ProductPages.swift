import Access
import Catalog
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension Page {
  /// - Parameter isLow: whether only those are listed of which something runs low.
  func productList(
    _ products: [Product], text: String, isLow: Bool, pager way: Pager
  ) -> Sheet {
    let rows = products.map { product -> [HTML] in
      let prices = Set(product.variants.compactMap(\.price)).sorted()
      let stock = product.variants.reduce(0) { $0 + $1.onHand }
      let price: HTML =
        switch prices.count {
        case 0: stateBadge(.lost, OfficeWords.noPrice)
        case 1: money(prices[0])
        default: "\(money(prices[0]))–\(money(prices[prices.count - 1]))"
        }
      let sign: Icon = product.kind == .book ? .book : .shirt
      return [
        #"<a href="\#(OfficePlace.product(product.number))">\#(product.name)</a>"#,
        "\(sign) \(say(product.kind.name))", "\(String(product.variants.count))", price,
        "<span class=\"number\">\(say(Sentence(count: stock)))</span>",
      ]
    }
    let list: HTML =
      products.isEmpty
      ? noProducts(isSought: isLow || !text.isEmpty)
      : table(
        Table(
          Terms.products,
          columns: [
            .init(Terms.name), .init(OfficeWords.kind), .init(OfficeWords.variants, isNumber: true),
            .init(Terms.price, isNumber: true), .init(Terms.stock, isNumber: true),
          ], rows: rows))
    return Sheet(
      say(Terms.products), section: .office,
      body: """
        \(belowOffice(Terms.products))
        <div class="title-row"><h1>\(say(Terms.products))</h1><div class="row acts">
        \(buttonLink(OfficeWords.categories, to: OfficePlace.categories, .tag))
        \(buttonLink(LabelWords.prices, to: OfficePlace.productLabels.with("q", text), .printer))
        \(buttonLink(OfficeWords.newProduct, to: OfficePlace.newProduct, .plus, look: .primary))
        </div></div>
        <form class="row along" method="get" action="\(OfficePlace.products)" role="search">
        \(field(Field("q", Terms.name, kind: .search, value: text)))
        \(#"<input type="hidden" name="low" value="yes">"#, if: isLow)\
        \(button(Words.search, .search, look: .plain))</form>
        \(lowStockChip(text, isLow: isLow), if: isLow || !products.isEmpty)
        \(list)\(pager(way))
        """)
  }

  /// Leads to those of which something runs low, or back to all.
  private func lowStockChip(_ text: String, isLow: Bool) -> HTML {
    let other = OfficePlace.products.with("q", text).with("low", isLow ? nil : "yes")
    return """
      <p class="chips"><a class="chip\(" on", if: isLow)" href="\(other)"\
      \(#" aria-current="true""#, if: isLow)>\(say(OfficeWords.onlyLow))\(Icon.close.html, if: isLow)</a></p>
      """
  }

  private func noProducts(isSought: Bool) -> HTML {
    isSought
      ? emptyState(.search, TillWords.nothingFound)
      : emptyState(.tag, TillWords.noTiles, OfficeWords.noProductsHint)
  }

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
      product.name, section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Terms.products), OfficePlace.products)], here: product.name))
        <div class="title-row"><h1>\(product.name)</h1><div class="row acts">
        \(buttonLink(
          LabelWords.prices,
          to: OfficePlace.productLabels.with("product", product.number.description), .printer))
        \(recordLink(view))</div></div>
        \(productChange(view))\(arrangement(view))
        \(product.variants.map { variantCard($0, view) })
        <form class="card lined form reading" method="post" action="\(place)">\(formKey)
        <h2>\(say(OfficeWords.addVariant))</h2>\(problem(form.sentences))
        \(variantFields(form, scope: "new-"))
        <div>\(button(Words.add, .plus))</div></form>
        """)
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
