import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The table of a product's variants: what stands in its cells, and what is wrong with some.
struct ProductTable: Sendable {
  /// What stands in the cells; of those that count something, what was typed.
  let values: FormState
  /// What is wrong with a cell, by its name.
  var wrong: [String: any Refusal] = [:]
  /// What is said above the table.
  var sentences: [Sentence] = []
  /// Whether all that was refused is only hardly meant, and is done when it is said once more.
  var isDoubted = false

  /// As everything is now.
  init(_ product: Product) {
    values = FormState(
      product.cells + product.variants.map { ($0.shownStock, String($0.onHand)) })
  }

  /// As it was sent.
  init(_ values: FormState) { self.values = values }
}

extension VariantCell {
  /// How the form calls it in the row of a variant: `price-7`.
  func name(of variant: VariantNumber) -> String { "\(rawValue)-\(variant)" }
}

extension Variant {
  /// How a form calls the stock that its page showed; no field changes it.
  var shownStock: String { "onHand-\(number)" }
}

extension Product {
  /// What stands in the cells of its table, as their form sends them.
  var cells: [(String, String)] {
    variants.flatMap { variant -> [(String, String)] in
      let number = variant.number
      return [
        (VariantCell.price.name(of: number), variant.price?.digits ?? ""),
        (VariantCell.lowAt.name(of: number), String(variant.lowAt)),
      ] + (variant.isSold ? [(VariantCell.isSold.name(of: number), "yes")] : [])
    }
  }

  /// The boxes among them.
  var boxes: Set<String> { Set(variants.map { VariantCell.isSold.name(of: $0.number) }) }
}

extension Page {
  /// One row for each variant, and one press for all that was changed in them.
  func variantTable(_ view: ProductView) -> HTML {
    let (table, product) = (view.table, view.product)
    var columns: [Table.Column] = [.init(OfficeWords.variants), .init(TableWords.onShelf)]
    if visitor.may(.pricesEdit) { columns.append(.init(Terms.price, isNumber: true)) }
    if visitor.may(.stockMove) {
      columns.append(.init(TableWords.received, isNumber: true))
      columns.append(.init(TableWords.counted, isNumber: true))
    }
    columns.append(.init(TableWords.lowAt, isNumber: true))
    columns.append(.init(TableWords.isSold))
    let rows = product.variants.map { row($0, of: product, table) }
    let note = Field("note", TableWords.why).with {
      $0.hint = TableWords.whyHint
      $0.longest = 500
      $0.scope = "table-"
    }
    return """
      <form class="stack" method="post" \
      action="\(OfficePlace.productTable(product.number))" data-cells \
      \(#"data-typed="yes""#, if: !table.wrong.isEmpty || table.values.isRefused)>\(formKey)
      <button hidden>\(say(TableWords.save))</button>
      \(shown(table))\(problem(table.sentences))
      \(self.table(Table(OfficeWords.variants, columns: columns, rows: rows)))
      \(visitor.may(.stockMove) ? field(note.filled(from: table.values)) : .empty)
      <div class="row acts">\(button(TableWords.save, .check))<kbd>\(say(TableWords.saveKeys))</kbd>
      \(table.isDoubted ? button(TillWords.takeIt, look: .plain, name: "sure", value: "yes") : .empty)
      <output class="soft" data-changes="\(say(TableWords.changes))"></output></div></form>
      """
  }

  /// What the cells show of what is there; where that is not known any more, what was sent with them.
  private func shown(_ table: ProductTable) -> HTML { shown(table.values) }

  private func row(_ variant: Variant, of product: Product, _ table: ProductTable) -> [HTML] {
    // The only variant has no name of its own.
    let name = variant.label.isEmpty ? product.name : variant.label
    func text(_ cell: VariantCell, _ words: Sentence, was: String) -> HTML {
      input(cell, of: variant, named: name, words, was: was, table)
    }
    var cells: [HTML] = [
      """
      <a href="\(OfficePlace.variant(variant.number))">\(name)</a><br>\
      <small class="code-input" data-barcode="\(variant.barcode)">\(variant.barcode)</small>
      """,
      "\(badges(variant))",
    ]
    if visitor.may(.pricesEdit) {
      cells.append(text(.price, Terms.price, was: variant.price?.digits ?? ""))
    }
    if visitor.may(.stockMove) {
      cells.append(text(.received, TableWords.received, was: ""))
      cells.append(text(.counted, TableWords.counted, was: ""))
    }
    cells.append(text(.lowAt, TableWords.lowAt, was: String(variant.lowAt)))
    cells.append(soldBox(variant, named: name, table))
    return cells
  }

  private func soldBox(_ variant: Variant, named name: String, _ table: ProductTable) -> HTML {
    let field = VariantCell.isSold.name(of: variant.number)
    return """
      <label class="choice"><input type="checkbox" name="\(field)" value="yes"\
       aria-label="\(name): \(say(OfficeWords.isSold))"\
      \(" checked", if: table.values.values.has(field))> \(say(TableWords.yes))</label>
      """
  }

  /// A cell; what stood there before is named beside what was typed and refused.
  private func input(
    _ cell: VariantCell, of variant: Variant, named name: String, _ words: Sentence, was: String,
    _ table: ProductTable
  ) -> HTML {
    let field = cell.name(of: variant.number)
    let value = table.values[field]
    let wrong = table.wrong[field]?.sentence ?? table.values.wrong(field, words)
    let id = "cell-\(field)"
    let why: HTML? = wrong.map {
      #"<span class="wrong" id="\#(id)-wrong">\#(Icon.alert)\#(say($0))</span>"#
    }
    let old: HTML = wrong != nil && value != was && !was.isEmpty ? "<s>\(was)</s> " : .empty
    return """
      \(why)\(old)<input id="\(id)" name="\(field)" value="\(value)" size="8" inputmode="numeric"\
       autocomplete="off" aria-label="\(name): \(say(words))" data-was="\(was)"\
      \(" data-money", if: cell == .price)\
      \(#" aria-invalid="true" aria-describedby="\#(id)-wrong""#, if: wrong != nil)>
      """
  }
}
