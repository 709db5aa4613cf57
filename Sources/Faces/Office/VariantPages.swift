import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension Page {
  /// One variant: its price and stock at hand, the rest when it is asked for.
  func variantCard(_ variant: Variant, _ view: ProductView) -> HTML {
    let name = variant.label.isEmpty ? say(OfficeWords.only) : variant.label
    return """
      <section class="card stack"><div class="row ends"><h2>\(name)</h2>
      <div class="row">\(badges(variant))</div></div>
      <p class="code-input">\(variant.barcode)</p>
      \(quickForms(variant, view))\(variantChange(variant, view))\(history(variant, name, view))
      </section>
      """
  }

  private func badges(_ variant: Variant) -> HTML {
    let stock: ShelfState =
      variant.onHand <= 0 ? .outOfStock : variant.isLow ? .lowStock : .inStock
    let sold: HTML = variant.isSold ? .empty : stateBadge(.closed, OfficeWords.notSold)
    return "\(sold)\(stateBadge(stock, OfficeWords.inStock(variant.onHand)))"
  }

  private func quickForms(_ variant: Variant, _ view: ProductView) -> HTML {
    let pricing = OfficePlace.price(variant.number)
    let stocking = OfficePlace.stock(variant.number)
    let price = view.refused.state(
      at: pricing, or: [("price", variant.price?.digits ?? "")])
    let came = view.refused.state(at: stocking)
    let counted = view.refused.state(at: stocking, act: "count")
    return """
      \(problem(price.sentences + came.sentences + counted.sentences))
      <div class="row quick">\(visitor.may(.pricesEdit) ? priceForm(pricing, price) : .empty)\
      \(visitor.may(.stockMove) ? stockForms(stocking, came, counted) : .empty)</div>
      """
  }

  private func priceForm(_ place: Address, _ price: FormState) -> HTML {
    """
    <form class="row" method="post" action="\(place)">\(formKey)
    <label>\(say(Terms.price)) <input name="price" data-money inputmode="numeric" size="10"
    value="\(price["price"])"\(mark(price))></label>\
    \(button(OfficeWords.savePrice, look: .small))</form>
    """
  }

  private func stockForms(_ place: Address, _ came: FormState, _ counted: FormState) -> HTML {
    """
    <form class="row" method="post" action="\(place)">\(formKey)
    <label>\(say(OfficeWords.received)) <input name="quantity" type="number" min="1" required
    value="\(came["quantity"])"\(mark(came))></label>
    \(button(Words.add, look: .small))</form>
    <form class="row" method="post" action="\(place)">\(formKey)
    <input type="hidden" name="act" value="count">
    <label>\(say(OfficeWords.counted)) <input name="quantity" type="number" min="0" required
    value="\(counted["quantity"])"\(isAboutNote(counted) ? .empty : mark(counted))></label>
    <label>\(say(TillWords.reason)) <input name="note" size="14" maxlength="500" autocomplete="off"
    value="\(counted["note"])"\(isAboutNote(counted) ? mark(counted) : .empty)></label>
    \(button(OfficeWords.saveCount, look: .small))</form>
    """
  }

  /// A form of one field: what is wrong is wrong with it.
  private func mark(_ form: FormState) -> HTML {
    form.isRefused ? #" aria-invalid="true" autofocus"# : .empty
  }

  private func isAboutNote(_ form: FormState) -> Bool {
    form.wrong("note", TillWords.reason) != nil
  }

  private func variantChange(_ variant: Variant, _ view: ProductView) -> HTML {
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

  private func history(_ variant: Variant, _ name: String, _ view: ProductView) -> HTML {
    let history = view.histories[variant.number]
    return """
      <details><summary>\(say(OfficeWords.history))</summary><div class="stack">
      \(prices(history?.prices ?? [], of: name, view))
      \(moves(history?.moves ?? [], of: name, view))</div></details>
      """
  }

  private func prices(_ changes: [PriceChange], of name: String, _ view: ProductView) -> HTML {
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

  private func moves(_ moves: [StockMove], of name: String, _ view: ProductView) -> HTML {
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

  private func who(_ staff: StaffNumber?, _ view: ProductView) -> HTML {
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

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] { ["stockPolicy": stockPolicy.name] }
}
