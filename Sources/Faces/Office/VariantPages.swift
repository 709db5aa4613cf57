import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// One variant, what became of it, and what was refused.
struct VariantView: Sendable {
  let variant: Variant
  let product: Product
  let prices: [PriceChange]
  let moves: [StockMove]
  /// Who wrote down the prices and moves.
  let names: [StaffNumber: String]
  let refused: RefusedForm?

  /// The most moves that the page shows.
  private static let shown = 50

  /// - Throws: `HTTPError` 404.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ number: VariantNumber, refused: RefusedForm? = nil
  ) async throws {
    let shop = visit.face.shop
    guard let variant = try await shop.variant(number),
      let product = try await shop.product(variant.product)
    else { throw HTTPError(.notFound) }
    self.variant = variant
    self.product = product
    self.refused = refused
    prices = try await shop.prices(of: number)
    moves = try await shop.stockMoves(of: number, limit: Self.shown)
    names = Dictionary(
      try await visit.face.keyring.staff().map { ($0.number, $0.name) }, uniquingKeysWith: { $1 })
  }
}

extension Page {
  /// One variant: its price and stock, what it is called, and what became of it.
  func variant(_ view: VariantView) -> Sheet {
    let (variant, product) = (view.variant, view.product)
    // The only variant has no name of its own.
    let isOnly = variant.label.isEmpty
    let name = isOnly ? product.name : variant.label
    let head: HTML = isOnly ? "<span></span>" : "<h2>\(name)</h2>"
    let steps = [
      (say(Terms.products), OfficePlace.products),
      (product.name, OfficePlace.product(product.number)),
    ]
    return Sheet(
      isOnly ? name : "\(product.name): \(name)", section: .office, scripts: [.moneyField],
      body: """
        \(breadcrumbs(steps, here: name))
        <h1>\(product.name)</h1>
        <section class="card stack"><div class="row ends">\(head)
        <div class="row">\(badges(variant))</div></div>
        <p class="code-input">\(variant.barcode)</p>
        \(quickForms(variant, view))\(variantChange(variant, view))</section>
        \(history(name, view))
        """)
  }

  /// How many there are, in words and a sign, and that it is not sold when it is not.
  func badges(_ variant: Variant) -> HTML {
    let stock: ShelfState =
      variant.onHand <= 0 ? .outOfStock : variant.isLow ? .lowStock : .inStock
    let sold: HTML = variant.isSold ? .empty : stateBadge(.closed, OfficeWords.notSold)
    return "\(sold)\(stateBadge(stock, OfficeWords.inStock(variant.onHand)))"
  }

  private func quickForms(_ variant: Variant, _ view: VariantView) -> HTML {
    let pricing = OfficePlace.price(variant.number)
    let stocking = OfficePlace.stock(variant.number)
    let price = view.refused.state(
      at: pricing, or: variant.priced)
    let came = view.refused.state(at: stocking)
    let counted = view.refused.state(at: stocking, act: "count")
    return """
      \(problem(price.sentences + came.sentences + counted.sentences))
      <div class="row quick">\(visitor.may(.pricesEdit) ? priceForm(pricing, price) : .empty)\
      \(visitor.may(.stockMove) ? stockForms(variant, stocking, came, counted) : .empty)</div>
      """
  }

  private func priceForm(_ place: Address, _ price: FormState) -> HTML {
    """
    <form class="row" method="post" action="\(place)">\(formKey)\(shown(price))
    <label>\(say(Terms.price)) <input name="price" data-money inputmode="numeric" size="10"
    value="\(price["price"])"\(mark(price))></label>\
    \(button(OfficeWords.savePrice, look: .small))</form>
    """
  }

  private func stockForms(
    _ variant: Variant, _ place: Address, _ came: FormState, _ counted: FormState
  ) -> HTML {
    """
    <form class="row" method="post" action="\(place)">\(formKey)
    <label>\(say(OfficeWords.received)) <input name="quantity" type="number" min="1" required
    value="\(came["quantity"])"\(mark(came))></label>
    \(button(Words.add, look: .small))</form>
    <form class="row" method="post" action="\(place)">\(formKey)
    <input type="hidden" name="act" value="count">\(shownStock(variant, counted))
    <label>\(say(OfficeWords.counted)) <input name="quantity" type="number" min="0" required
    value="\(counted["quantity"])"\(isAboutNote(counted) ? .empty : mark(counted))></label>
    <label>\(say(TillWords.reason)) <input name="note" size="14" maxlength="500" autocomplete="off"
    value="\(counted["note"])"\(isAboutNote(counted) ? mark(counted) : .empty)></label>
    \(button(OfficeWords.saveCount, look: .small))</form>
    """
  }

  /// The stock that stood there when it was counted; what she was not told of counts as she saw it.
  private func shownStock(_ variant: Variant, _ counted: FormState) -> HTML {
    let isTold = counted.reasons.contains {
      if case StockRefusal.movedSince = $0 { true } else { false }
    }
    guard isTold || !counted.isRefused else { return shown(counted) }
    return shown(FormState([("onHand", String(variant.onHand))]))
  }

  /// A form of one field: what is wrong is wrong with it.
  private func mark(_ form: FormState) -> HTML {
    form.isRefused ? #" aria-invalid="true" autofocus"# : .empty
  }

  private func isAboutNote(_ form: FormState) -> Bool {
    form.wrong("note", TillWords.reason) != nil
  }

  private func variantChange(_ variant: Variant, _ view: VariantView) -> HTML {
    let place = OfficePlace.variant(variant.number)
    let form = view.refused.state(at: place, or: variant.fields)
    let scope = "variant-\(variant.number)-"
    func asked(_ field: Field) -> HTML {
      self.field(field.filled(from: form).with { $0.scope = scope })
    }
    let policies = StockPolicy.allCases.map { (value: $0.rawValue, words: say($0.name)) }
    return """
      <details\(" open", if: form.isRefused)><summary>\(say(OfficeWords.changeVariant))</summary>
      <form class="form" method="post" action="\(place)">\(formKey)\(shown(form))
      \(problem(form.sentences))
      <div class="pair">
      \(asked(Field("label", OfficeWords.variantLabel).with { $0.hint = OfficeWords.variantHint }))
      \(asked(Field("barcode", OfficeWords.barcode, kind: .code).required))</div>
      <div class="pair">
      \(choice("stockPolicy", OfficeWords.whenGone, of: policies, scope: scope, from: form))
      \(asked(Field("lowAt", OfficeWords.lowAt, kind: .number).required
        .with { $0.hint = OfficeWords.lowAtHint }))</div>
      \(box("isSold", OfficeWords.isSold, isTicked: form.values.has("isSold")))
      <div>\(button(OfficeWords.saveVariant, .check))</div></form></details>
      """
  }

  private func history(_ name: String, _ view: VariantView) -> HTML {
    """
    <section class="stack"><h2>\(say(OfficeWords.history))</h2>
    \(prices(view.prices, of: name, view))
    \(moves(view.moves, of: name, view))</section>
    """
  }

  private func prices(_ changes: [PriceChange], of name: String, _ view: VariantView) -> HTML {
    guard !changes.isEmpty else { return "<p>\(say(OfficeWords.noPricesYet))</p>" }
    let rows = changes.map { change -> [HTML] in
      [
        moment(change.at),
        change.price.map(money) ?? stateBadge(.lost, OfficeWords.noPrice),
        who(change.staff, view),
      ]
    }
    return table(
      Table(
        OfficeWords.prices(of: name),
        columns: [
          .init(OfficeWords.since), .init(Terms.price, isNumber: true), .init(OfficeWords.actor),
        ], rows: rows, showsCaption: true))
  }

  private func moves(_ moves: [StockMove], of name: String, _ view: VariantView) -> HTML {
    guard !moves.isEmpty else { return "<p>\(say(OfficeWords.noMovesYet))</p>" }
    let rows = moves.map { move -> [HTML] in
      [
        moment(move.at),
        "\("+", if: move.quantity > 0)\(say(Sentence(count: move.quantity)))",
        "\(say(move.reason.name))", "\(move.note ?? "")", who(move.staff, view),
      ]
    }
    return table(
      Table(
        OfficeWords.moves(of: name),
        columns: [
          .init(TillWords.moment), .init(Terms.quantity, isNumber: true),
          .init(OfficeWords.reason), .init(OfficeWords.note), .init(OfficeWords.actor),
        ], rows: rows, showsCaption: true))
  }

  private func who(_ staff: StaffNumber?, _ view: VariantView) -> HTML {
    guard let staff else { return "\(say(OfficeWords.theHouse))" }
    return "\(view.names[staff] ?? "\(staff)")"
  }
}

extension Variant {
  /// The boxes of its form.
  static let boxes: Set<String> = ["isSold"]

  /// As it stands in its form.
  var fields: [(String, String)] {
    [
      ("label", label), ("barcode", barcode.text), ("stockPolicy", stockPolicy.rawValue),
      ("lowAt", String(lowAt)),
    ] + (isSold ? [("isSold", "yes")] : [])
  }

  /// As it stands in the form of its price.
  var priced: [(String, String)] { [("price", price?.digits ?? "")] }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] { ["stockPolicy": stockPolicy.name] }
}
