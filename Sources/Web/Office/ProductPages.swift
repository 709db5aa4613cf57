internal import PointOfSale
internal import Values

extension Page {
  func productList(_ products: [Product], text: String, pager way: Pager) -> Sheet {
    let rows = products.map { product -> [HTML] in
      let prices = Set(product.variants.compactMap(\.price)).sorted()
      let stock = product.variants.reduce(0) { $0 + $1.onHand }
      let price: HTML =
        switch prices.count {
        case 0: stateBadge(.lost, OfficeWords.noPrice)
        case 1: money(prices[0])
        default: "\(money(prices[0]))–\(money(prices[prices.count - 1]))"
        }
      return [
        #"<a href="/office/products/\#(product.number.description)">\#(product.name)</a>"#,
        "\(say(product.kind.name))", "\(String(product.variants.count))", price,
        "<span class=\"number\">\(String(stock))</span>",
      ]
    }
    let list: HTML =
      products.isEmpty
      ? emptyState(.tag, TillWords.noTiles, OfficeWords.productsHint)
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
        \(breadcrumbs([(say(Words.office), Address("/office"))], here: say(Terms.products)))
        <div class="title-row"><h1>\(say(Terms.products))</h1>
        \(buttonLink(OfficeWords.newProduct, to: Address("/office/products/new"), .plus, look: .primary))</div>
        <form class="row" method="get" action="/office/products" role="search">
        \(field(Field("q", Terms.name, kind: .search, value: text)))
        \(button(Words.search, .search, look: .plain))</form>
        \(list)\(pager(way))
        """)
  }

  func productForm(_ form: FilledForm, refusals: [Sentence] = []) -> Sheet {
    let kinds = ProductKind.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return Sheet(
      say(OfficeWords.newProduct), section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Terms.products), Address("/office/products"))], here: say(OfficeWords.newProduct)))
        <h1>\(say(OfficeWords.newProduct))</h1>\(problem(refusals))
        <form class="card lined form reading" method="post" action="/office/products">\(formKey)
        \(field(Field("name", Terms.name, value: form["name"]).required.with { $0.takesFocus = true }))
        <div class="pair">\(choice("kind", OfficeWords.kind, of: kinds, chosen: form["kind"]))
        \(field(Field("record", OfficeWords.recordNumber, value: form["record"])
          .with { $0.hint = OfficeWords.recordNumberHint }))</div>
        \(variantFields(form))
        \(button(Words.save, .check))</form>
        """)
  }

  private func variantFields(_ form: FilledForm) -> HTML {
    """
    <div class="pair">
    \(field(Field("label", OfficeWords.variantLabel, value: form["label"])
      .with { $0.hint = OfficeWords.variantHint }))
    \(field(Field("barcode", OfficeWords.barcode, kind: .code, value: form["barcode"])
      .with { $0.hint = OfficeWords.madeIfEmpty }))</div>
    <div class="pair">
    \(field(Field("price", Terms.price, kind: .money, value: form["price"])))
    \(field(Field("opening", OfficeWords.openingStock, kind: .number, value: form["opening"])))</div>
    """
  }

  func product(_ product: Product) -> Sheet {
    Sheet(
      product.name, section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs([(say(Terms.products), Address("/office/products"))], here: product.name))
        <h1>\(product.name)</h1>
        \(product.variants.map(variantCard))
        <form class="card lined form reading" method="post" \
        action="/office/products/\(product.number.description)/variants">\(formKey)
        <h2>\(say(OfficeWords.addVariant))</h2>\(variantFields(FilledForm([])))
        \(button(Words.add, .plus))</form>
        """)
  }

  private func variantCard(_ variant: Variant) -> HTML {
    let place = "/office/variants/\(variant.number)"
    let stock: ShelfState = variant.onHand <= 0 ? .lost : .available
    let name = variant.label.isEmpty ? say(OfficeWords.only) : variant.label
    return """
      <section class="card stack"><div class="row ends"><h2>\(name)</h2>
      \(stateBadge(stock, OfficeWords.inStock(variant.onHand)))</div>
      <p class="code-input">\(variant.barcode)</p>
      <div class="row">
      <form class="row" method="post" action="\(place)/price">\(formKey)
      <label>\(say(Terms.price)) <input name="price" data-money inputmode="numeric" size="10"
      value="\(variant.price?.digits ?? "")"></label>\(button(Words.save, look: .small))</form>
      <form class="row" method="post" action="\(place)/stock">\(formKey)
      <label>\(say(OfficeWords.received)) <input name="quantity" type="number" min="1" required></label>
      \(button(Words.add, look: .small))</form>
      <form class="row" method="post" action="\(place)/stock">\(formKey)
      <input type="hidden" name="act" value="count">
      <label>\(say(OfficeWords.counted)) <input name="quantity" type="number" min="0" required></label>
      \(button(Words.save, look: .small))</form></div></section>
      """
  }
}
