import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension ProductQuestion {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  init(_ query: FilledForm) {
    self.init(
      query["q"], filter: ProductFilter(rawValue: query["show"]),
      order: ProductOrder(rawValue: query["by"]) ?? .name)
  }

  /// What stands in the address, but what is as usual.
  var fields: [(name: String, value: String)] {
    [
      (name: "q", value: text), (name: "show", value: filter?.rawValue ?? ""),
      (name: "by", value: order == .name ? "" : order.rawValue),
    ]
  }

  /// Where it is asked.
  func address(of place: Address = OfficePlace.products) -> Address {
    fields.reduce(place) { $0.with($1.name, $1.value) }
  }

  /// The same with another filter.
  func with(_ filter: ProductFilter?) -> ProductQuestion {
    ProductQuestion(text, filter: filter, order: order)
  }

  /// The same in another order.
  func with(_ order: ProductOrder) -> ProductQuestion {
    ProductQuestion(text, filter: filter, order: order)
  }
}

extension ProductFilter {
  /// What it leaves.
  var words: Sentence {
    switch self {
    case .low: ShelfState.lowStock.word
    case .gone: ShelfState.outOfStock.word
    case .unpriced: OfficeWords.noPrice
    case .withdrawn: OfficeWords.notSold
    }
  }
}

/// A part of the list of products.
struct ProductListView: Sendable {
  let question: ProductQuestion
  let stretch: Stretch<Product>
  /// How many products each filter leaves.
  let counts: [ProductFilter: Int]
  /// How many there are at all.
  let all: Int
  /// How many fit what is asked.
  let total: Int
  /// How many were shown before.
  let before: Int

  /// The most rows of a page.
  static let size = 50

  init(_ visit: OfficeRequest<StaffOnDuty>) async throws {
    let query = try visit.query()
    let shop = visit.face.shop
    question = ProductQuestion(query)
    let last = ProductNumber(query["after"])
    before = last == nil ? 0 : query.shownBefore
    stretch = try await shop.products(question, after: last, atMost: Self.size)
    counts = try await shop.productCounts()
    all = try await shop.count(ProductQuestion())
    total = try await shop.count(question)
  }
}

extension FilledForm {
  /// How many rows of a list were shown before these, as its address says.
  var shownBefore: Int { min(max(Int(self["at"]) ?? 0, 0), 10_000_000) }
}

extension Page {
  /// What the shop sells, narrowed and sorted, with what may be done to many at once.
  func productList(_ view: ProductListView) -> Sheet {
    Sheet(
      say(Terms.products), section: .office,
      body: """
        \(belowOffice(Terms.products))
        <div class="title-row"><h1>\(say(Terms.products))</h1><div class="row acts">
        \(buttonLink(OfficeWords.categories, to: OfficePlace.categories, .tag))
        \(buttonLink(
          LabelWords.prices, to: OfficePlace.productLabels.with("q", view.question.text), .printer))
        \(buttonLink(OfficeWords.newProduct, to: OfficePlace.newProduct, .plus, look: .primary))
        </div></div>
        \(productSearch(view.question))
        \(list(goods(view)))
        """)
  }

  private func productSearch(_ question: ProductQuestion) -> HTML {
    let hidden = question.fields.dropFirst().filter { !$0.value.isEmpty }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.name)" value="\#(field.value)">"#
    }
    return """
      <form class="row along" method="get" action="\(OfficePlace.products)" role="search">
      \(field(Field("q", Terms.name, kind: .search, value: question.text)))\(hidden)
      \(button(Words.search, .search, look: .plain))</form>
      """
  }

  private func goods(_ view: ProductListView) -> ListPage {
    let question = view.question
    let isByName = question.order == .name
    var page = ListPage(
      Terms.products,
      columns: [
        .init(
          Terms.name, order: isByName ? nil : question.with(.name).address(), isOrder: isByName),
        .init(OfficeWords.kind), .init(OfficeWords.variants, isNumber: true),
        .init(Terms.price, isNumber: true), .init(Terms.stock, isNumber: true),
      ], rows: view.stretch.lines.map(productRow), total: view.total, from: question.address(),
      empty: noGoods(view))
    page.before = view.before
    page.filters = productFilters(view)
    page.file = question.address(of: OfficePlace.productFile)
    page.batch = ListPage.Batch(
      at: OfficePlace.productBatch, productActs(question), of: question.fields)
    if view.stretch.goesOn, let last = view.stretch.lines.last {
      page.next = question.address().with("after", last.number.description)
        .with("at", String(view.before + view.stretch.lines.count))
    }
    return page
  }
}
