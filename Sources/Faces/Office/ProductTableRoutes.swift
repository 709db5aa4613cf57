import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The table of a product's variants is saved at one press: each row all or nothing.
enum ProductTableRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.productTable, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await visit.answering(form) {
        try await save(number, visit, form)
      } again: { refused in
        visit.page.product(
          try await ProductView(visit, number) { _ in
            var table = ProductTable(FormState(refused.typed, reasons: refused.reasons))
            table.sentences = table.values.sentences
            return table
          })
      }
    }
  }

  /// Saves what can be saved, and shows the rest again with what was typed and why not.
  private static func save(
    _ number: ProductNumber, _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    guard let product = try await visit.face.shop.product(number) else {
      throw HTTPError(.notFound)
    }
    let told = try form.over(product.cells, boxes: product.boxes)
    var sheet = ReadTable(told, of: product)
    let report = try await visit.face.shop.changeRows(
      sheet.edits, note: told.optional("note"), confirmed: form["sure"] == "yes", at: visit.now,
      by: visit.who.actor)
    let changes = report.saved.map { TableWords.change($0.before, $0.after) }
    for refused in report.refused { sheet.refuse(refused) }
    guard let first = sheet.wrong.first?.why else {
      let said = TableWords.saved(changes.count)
      return await visit.go(
        to: OfficePlace.product(number), saying: Notice(said, details: changes))
    }
    let names = Dictionary(
      product.variants.map { ($0.number, $0.label) }, uniquingKeysWith: { $1 })
    let view = try await ProductView(visit, number) { now in
      sheet.table(of: now, told, names: names, saved: report.saved.map(\.after.number), changes)
    }
    return visit.show(visit.page.product(view), status: first.reason.kind.statusOfPage)
  }
}

/// What was typed into the table, row by row, and what cannot be read.
private struct ReadTable {
  /// A cell, and what is wrong with it.
  struct Wrong {
    let variant: VariantNumber
    let cell: VariantCell
    let why: any Refusal
  }

  /// The rows that can be read.
  var edits: [VariantEdit] = []
  var wrong: [Wrong] = []

  init(_ form: FilledForm, of product: Product) {
    for variant in product.variants {
      var row = Row(of: variant, form)
      row.read(.price) { $0.price = try form.optionalMoney($1) }
      row.read(.received) { $0.received = try form.pieces($1, TableWords.received) }
      row.read(.counted) {
        $0.counted = try form.pieces($1, TableWords.counted)
        guard $0.counted != nil else { return }
        $0.countedBeside = try form.shown(in: variant.shownStock).flatMap { Int($0) }
      }
      row.read(.lowAt) { $0.lowAt = try form.integer($1, OfficeWords.lowAt, in: 0...9_999) }
      if row.wrong.isEmpty { edits.append(row.edit) }
      wrong += row.wrong
    }
  }

  /// One row while it is read.
  private struct Row {
    let form: FilledForm
    var edit: VariantEdit
    var wrong: [Wrong] = []

    init(of variant: Variant, _ form: FilledForm) {
      self.form = form
      edit = VariantEdit(variant)
      edit.isSold = form.has(VariantCell.isSold.name(of: variant.number))
    }

    /// Takes what stands in a cell; one that was not sent says nothing.
    mutating func read(
      _ cell: VariantCell, _ take: (inout VariantEdit, String) throws -> Void
    ) {
      let field = cell.name(of: edit.seen.number)
      guard form.has(field) else { return }
      do {
        try take(&edit, field)
      } catch let refusal as any Refusal {
        wrong.append(Wrong(variant: edit.seen.number, cell: cell, why: refusal))
      } catch {
        let unfit = FormRefusal.unfit(TableWords.cell)
        wrong.append(Wrong(variant: edit.seen.number, cell: cell, why: unfit))
      }
    }
  }

  mutating func refuse(_ refused: RowsReport.Refused) {
    wrong.append(Wrong(variant: refused.variant, cell: refused.cell, why: refused.why))
  }

  /// The table with what is there now, and over it what was typed into rows that were not saved.
  func table(
    of now: Product, _ form: FilledForm, names: [VariantNumber: String],
    saved: [VariantNumber], _ changes: [Sentence]
  ) -> ProductTable {
    let left = now.variants.filter { !saved.contains($0.number) }
    let cells = left.flatMap { variant in VariantCell.allCases.map { $0.name(of: variant.number) } }
    let typed = cells.filter { form.has($0) }.map { ($0, form.raw($0)) }
    let there = now.cells.filter { !cells.contains($0.0) }
    let all: [(String, String)] = there + typed + [("note", form["note"])]
    let shown = FilledForm(now.cells + stock(of: now, form)).encodedAsShown
    var table = ProductTable(FormState(all + shown))
    for wrong in wrong { table.wrong[wrong.cell.name(of: wrong.variant)] = wrong.why }
    table.isDoubted = wrong.allSatisfy { Self.isDoubt($0.why) }
    table.sentences =
      (changes.isEmpty ? [] : [TableWords.partly(changes)])
      + wrong.map { TableWords.of(names[$0.variant] ?? "", $0.why.sentence) }
    return table
  }

  /// The stock that the table shows now; where a row was refused for something else, she was not told
  /// of it, and her count stands beside what she saw.
  private func stock(of now: Product, _ form: FilledForm) -> [(String, String)] {
    now.variants.map { variant in
      let reasons = wrong.filter { $0.variant == variant.number }
      let isTold = reasons.isEmpty || reasons.contains { Self.isMoved($0.why) }
      let seen = isTold ? nil : (try? form.shown(in: variant.shownStock))
      return (variant.shownStock, seen ?? String(variant.onHand))
    }
  }

  private static func isMoved(_ refusal: any Refusal) -> Bool {
    if case StockRefusal.movedSince = refusal { true } else { false }
  }

  private static func isDoubt(_ refusal: any Refusal) -> Bool {
    switch refusal {
    case ProductRefusal.unlikelyPrice, StockRefusal.unlikely: true
    default: false
    }
  }
}

extension FilledForm {
  /// How many pieces stand in a cell; `nil` when nothing does.
  ///
  /// - Throws: `FormRefusal.noNumber`.
  fileprivate func pieces(_ field: String, _ name: Sentence) throws(FormRefusal) -> Int? {
    guard let text = optional(field) else { return nil }
    guard let pieces = Int(text.hasPrefix("+") ? String(text.dropFirst()) : text) else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    return pieces
  }
}
