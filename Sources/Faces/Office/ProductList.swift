import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// How the list of products is asked for.
typealias ProductList = ListQuestion<ProductFilter, ProductOrder>

extension ProductList {
  /// Reads what stands in the address of the list, or in a form that is sent from it.
  init(_ form: FilledForm) {
    self.init(
      form, at: OfficePlace.products, usually: .name, lookingFor: form["q"],
      keeping: [(name: "q", value: form["q"])])
  }

  /// As the shop is asked.
  var question: ProductQuestion { ProductQuestion(text, filter: filter, order: order) }
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

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// A part of the list of products.
  func productList() async throws -> ProductList.Part<Product> {
    let (list, shop) = (ProductList(try query()), face.shop)
    return ProductList.Part(
      list, try await shop.products(list.question, after: list.last()),
      counts: try await shop.productCounts(), all: try await shop.count(ProductQuestion()),
      total: try await shop.count(list.question))
  }
}

extension Page {
  /// What the shop sells, narrowed and sorted, with what may be done to many at once.
  func productList(_ part: ProductList.Part<Product>) -> Sheet {
    Sheet(
      say(Terms.products), section: .office,
      body: """
        \(belowOffice(Terms.products))
        <div class="title-row"><h1>\(say(Terms.products))</h1><div class="row acts">
        \(buttonLink(OfficeWords.categories, to: OfficePlace.categories, .tag))
        \(buttonLink(
          LabelWords.prices, to: OfficePlace.productLabels.with("q", part.asked.text), .printer))
        \(buttonLink(OfficeWords.newProduct, to: OfficePlace.newProduct, .plus, look: .primary))
        </div></div>
        \(productSearch(part.asked))
        \(list(goods(part)))
        """)
  }

  private func productSearch(_ asked: ProductList) -> HTML {
    let hidden = asked.fields.dropFirst().filter { !$0.value.isEmpty }.map { field -> HTML in
      #"<input type="hidden" name="\#(field.name)" value="\#(field.value)">"#
    }
    return """
      <form class="row along" method="get" action="\(OfficePlace.products)" role="search">
      \(field(Field("q", Terms.name, kind: .search, value: asked.text)))\(hidden)
      \(button(Words.search, .search, look: .plain))</form>
      """
  }

  private func goods(_ part: ProductList.Part<Product>) -> ListPage {
    let asked = part.asked
    var page = part.page(
      Terms.products,
      columns: [
        asked.column(Terms.name, by: .name), .init(OfficeWords.kind),
        .init(OfficeWords.variants, isNumber: true), .init(Terms.price, isNumber: true),
        .init(Terms.stock, isNumber: true),
      ], filters: \.words, file: OfficePlace.productFile, empty: noGoods(part), row: productRow)
    if !page.filters.isEmpty {
      let isNewest = asked.order == .newest
      page.filters.append(
        ListPage.Filter(
          GoodsListWords.newest, count: nil,
          at: asked.sorted(by: isNewest ? .name : .newest).address(), isOn: isNewest))
    }
    page.batch = ListPage.Batch(
      at: OfficePlace.productBatch, productActs(asked.filter), of: asked.partFields)
    return page
  }
}
