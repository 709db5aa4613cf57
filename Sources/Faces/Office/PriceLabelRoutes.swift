import Access
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Papers
import PointOfSale
import Serving
import Trail
import Values

/// Labels with prices for goods: which, how many of each, on which sheet, and the sheets as a PDF.
enum PriceLabelRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.productLabels, needs: .productsEdit) { visit in
      let view = try await PriceLabelView(visit, try visit.query())
      return visit.show(visit.page.priceLabels(view), status: view.status)
    }
    routes.staffFile(OfficePlace.productLabelSheet, needs: .productsEdit) { visit in
      let query = try visit.query()
      let wantsTest = query.has("test")
      let view = try await PriceLabelView(visit, query, isPrinted: !wantsTest)
      guard let sheet = view.sheet, view.reasons.isEmpty, wantsTest || view.count > 0 else {
        let visit = visit.returning(to: OfficePlace.productLabels)
        return visit.show(visit.page.priceLabels(view), status: view.status)
      }
      let line = visit.page.say(LabelPaper.lineWords)
      let paper = try await PaperDocument.pdf(visit.page.say(LabelWords.prices)) {
        if wantsTest { return [LabelPaper.test(sheet.printed, words: line)] }
        return try LabelPaper.pages(
          view.labels, on: sheet.printed, from: sheet.start, words: line)
      }
      return Response(paper: paper, name: "harga.pdf")
        .remembering(sheet.after(wantsTest ? 0 : view.count), as: .goods)
    }
  }
}

/// Goods that have a price, and how many labels of each are wanted.
struct PriceLabelView: Sendable {
  /// One variant.
  struct Line: Sendable {
    let number: VariantNumber
    let label: PriceLabel
    /// How many are wanted.
    let quantity: Int

    /// Its field in the form.
    var field: String { PriceLabelView.field(of: number) }
    /// What it is, with what tells it from its sisters.
    var name: String { label.variant.isEmpty ? label.name : "\(label.name), \(label.variant)" }
  }

  let query: FilledForm
  /// The products that the page is about; nothing when it is about those that are looked for.
  let products: [ProductNumber]
  let lines: [Line]
  /// The sheet; nothing when what was typed is none.
  let sheet: SheetChoice?
  /// What is wrong with what was asked.
  let reasons: [any Refusal]

  /// The most labels of one variant at once.
  static let most = 200

  /// - Parameter isPrinted: whether the labels are drawn on their sheet now.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm, isPrinted: Bool = false
  ) async throws {
    var reasons: [any Refusal] = []
    let asked = query.all("product").prefix(50).compactMap { ProductNumber($0) }
    let lines = try await Self.products(asked, visit, query).flatMap { product in
      Self.lines(of: product, query, &reasons)
    }
    if lines.reduce(0, { $0 + $1.quantity }) > LabelPaper.most {
      reasons.append(FormRefusal.outOfBounds(LabelWords.quantities, 0...LabelPaper.most))
    }
    let sheet = try SheetChoice.read(
      query, or: visit.remembered(.goods) ?? .roll, isPrinted: isPrinted, &reasons)
    if isPrinted, let size = sheet?.sheet {
      for line in lines where line.quantity > 0 {
        guard try !line.label.hasBars(width: size.width, height: size.height) else { continue }
        reasons.append(LabelRoomRefusal.noBars(line.name))
      }
    }
    self.sheet = sheet
    products = asked
    self.query = query
    self.lines = lines
    self.reasons = reasons
  }

  /// Those that are named, or that are looked for.
  private static func products(
    _ numbers: [ProductNumber], _ visit: OfficeRequest<StaffOnDuty>, _ query: FilledForm
  ) async throws -> [Product] {
    let shop = visit.face.shop
    guard !numbers.isEmpty else {
      return try await shop.products(matching: query["q"], pageSize: 50).products
    }
    var found: [Product] = []
    for number in numbers {
      if let product = try await shop.product(number) { found.append(product) }
    }
    return found
  }

  /// What of a product is sold and has a price.
  private static func lines(
    of product: Product, _ query: FilledForm, _ reasons: inout [any Refusal]
  ) -> [Line] {
    var lines: [Line] = []
    for variant in product.variants where variant.isSold {
      guard let price = variant.price else { continue }
      let label = PriceLabel(
        name: product.name, variant: variant.label, price: price, barcode: variant.barcode)
      let field = Self.field(of: variant.number)
      var quantity = 0
      do throws(FormRefusal) {
        if query.optional(field) != nil {
          quantity = try query.integer(
            field, LabelWords.quantity(of: label.name), in: 0...most)
        }
      } catch {
        reasons.append(error)
      }
      lines.append(Line(number: variant.number, label: label, quantity: quantity))
    }
    return lines
  }

  static func field(of variant: VariantNumber) -> String { "n-\(variant)" }

  var status: HTTPResponse.Status { reasons.first?.reason.kind.statusOfPage ?? .ok }

  /// How many labels are wanted.
  var count: Int { lines.reduce(0) { $0 + $1.quantity } }

  /// Each label as often as it is wanted.
  var labels: [any PaperLabel] {
    lines.flatMap { Array(repeating: $0.label as any PaperLabel, count: $0.quantity) }
  }
}

extension Page {
  /// Goods with a field for how many labels, and the sheet.
  func priceLabels(_ view: PriceLabelView) -> Sheet {
    let steps = [(words: say(Terms.products), address: OfficePlace.products)]
    // What was looked for may be there, and have no price.
    let nothing = view.query["q"].isEmpty ? LabelWords.noGoods : ListWords.nothingFits
    let below: HTML =
      view.lines.isEmpty
      ? emptyState(.tag, nothing, LabelWords.noGoodsHint) : priceForm(view)
    return Sheet(
      say(LabelWords.prices), section: .office,
      body: """
        \(breadcrumbs(steps, here: say(LabelWords.prices)))
        <h1>\(say(LabelWords.prices))</h1>
        <form class="row along" method="get" action="\(OfficePlace.productLabels)" role="search">
        \(field(Field("q", Terms.name, kind: .search, value: view.query["q"])))
        \(button(Words.search, .search, look: .plain))</form>
        \(problem(FormState(reasons: view.reasons).sentences))\(below)
        """)
  }

  private func priceForm(_ view: PriceLabelView) -> HTML {
    let choice = view.sheet ?? .usual
    let state = FormState(view.query, reasons: view.reasons)
    let products = view.products.map { product -> HTML in
      #"<input type="hidden" name="product" value="\#(product.description)">"#
    }
    let text: HTML =
      view.query.optional("q") == nil
      ? .empty : #"<input type="hidden" name="q" value="\#(view.query["q"])">"#
    let sheets = choice.sheet.sheets(for: view.count, from: choice.start)
    return """
      <form class="card lined form" method="get" action="\(OfficePlace.productLabelSheet)" \
      rel="noopener">
      \(products)\(text)\(priceTable(view, state))
      \("<p><b>\(say(LabelWords.count(view.count, on: sheets)))</b></p>", if: view.count > 0)
      \(sheetFields(state, choice))
      <p class="hint">\(say(LabelWords.testHint))</p>
      \(sheetButtons(at: OfficePlace.productLabels))</form>
      """
  }

  private func priceTable(_ view: PriceLabelView, _ state: FormState) -> HTML {
    let rows = view.lines.map { line -> [HTML] in
      let name = LabelWords.quantity(of: line.label.name)
      let typed = view.query[line.field]
      let isWrong = state.wrong(line.field, name) != nil && Int(typed) != line.quantity
      return [
        "\(line.name)", "<span class=\"code-input\">\(line.label.barcode)</span>",
        money(line.label.price),
        """
        <input type="number" name="\(line.field)" min="0" max="\(String(PriceLabelView.most))" \
        value="\(typed.isEmpty ? String(line.quantity) : typed)" \
        aria-label="\(say(LabelWords.quantity(of: line.name)))"\
        \(#" aria-invalid="true""#, if: isWrong)>
        """,
      ]
    }
    return table(
      Table(
        LabelWords.prices,
        columns: [
          .init(Terms.name), .init(OfficeWords.barcode), .init(Terms.price, isNumber: true),
          .init(LabelWords.quantities, isNumber: true),
        ], rows: rows))
  }
}
