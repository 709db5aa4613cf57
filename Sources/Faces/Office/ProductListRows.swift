import Access
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

extension Page {
  /// One product in the list.
  func productRow(_ product: Product) -> ListPage.Row {
    let sign: Icon = product.kind == .book ? .book : .shirt
    return ListPage.Row(
      product.number.description, product.name,
      [
        #"<a href="\#(OfficePlace.product(product.number))">\#(product.name)</a>"#,
        "\(sign) \(say(product.kind.name))", "\(String(product.variants.count))",
        prices(of: product), stock(of: product),
      ])
  }

  private func prices(of product: Product) -> HTML {
    let prices = Set(product.variants.compactMap(\.price)).sorted()
    guard let least = prices.first, let most = prices.last else {
      return stateBadge(.lost, OfficeWords.noPrice)
    }
    return least == most ? money(least) : "\(money(least))–\(money(most))"
  }

  /// How many there are, with a crate that is empty or low, and the word for who does not see it.
  private func stock(of product: Product) -> HTML {
    let sold = product.variants.filter(\.isSold)
    let count = product.variants.reduce(0) { $0 + $1.onHand }
    let number: HTML = "<span class=\"number\">\(say(Sentence(count: count)))</span>"
    guard !sold.isEmpty else { return "\(number) \(stateBadge(.closed, OfficeWords.notSold))" }
    let gone = sold.count { $0.onHand <= 0 }
    if gone == sold.count { return "\(number) \(stateBadge(.outOfStock))" }
    guard gone == 0 else {
      return "\(number) \(stateBadge(.outOfStock, GoodsListWords.variantsGone(gone)))"
    }
    return sold.contains(where: \.isLow) ? "\(number) \(stateBadge(.lowStock))" : number
  }

  /// What may be done to many: the likeliest of what is shown first.
  func productActs(_ filter: ProductFilter?) -> [ListPage.Batch.Act] {
    var acts: [ListPage.Batch.Act] = []
    if visitor.may(.pricesEdit) { acts.append(.init("price", GoodsListWords.changePrices)) }
    let withdraw = ListPage.Batch.Act("withdraw", GoodsListWords.withdraw)
    let offer = ListPage.Batch.Act("offer", GoodsListWords.offer)
    acts += filter == .withdrawn ? [offer] : [withdraw, offer]
    return acts + [.init("labels", GoodsListWords.labels)]
  }

  /// Nothing is there at all, or nothing of it is meant.
  func noGoods(_ part: ProductList.Part<Product>) -> HTML {
    guard part.all > 0 else {
      return emptyState(
        .tag, TillWords.noTiles, OfficeWords.noProductsHint,
        actions: buttonLink(OfficeWords.newProduct, to: OfficePlace.newProduct, .plus))
    }
    return emptyState(
      .search, ListWords.nothingFits, ListWords.nothingFitsHint,
      actions: buttonLink(ListWords.seeAll, to: OfficePlace.products))
  }

  /// The question before something is done to many products.
  func askBefore(_ batch: ProductBatch, _ form: FormState) -> Sheet {
    let count = batch.numbers.count
    let words: (question: Sentence, yes: Sentence) =
      switch batch.act {
      case .price: (GoodsListWords.pricesQuestion(count), GoodsListWords.changeThem)
      case .withdraw: (GoodsListWords.withdrawQuestion(count), GoodsListWords.withdrawThem)
      case .offer, .labels: (GoodsListWords.offerQuestion(count), GoodsListWords.offerThem)
      }
    return askBefore(
      words.question, yes: words.yes, to: batch.numbers, act: batch.act.rawValue,
      at: OfficePlace.productBatch, back: batch.list.back, keeping: batch.list.tickedFields,
      fields: batch.act == .price ? "\(seen(by: batch))\(priceStepFields(form))" : .empty,
      form: form)
  }

  private func seen(by batch: ProductBatch) -> HTML {
    marks(batch.numbers.map { batch.marks[$0] ?? "-" })
  }

  private func priceStepFields(_ form: FormState) -> HTML {
    let ways = [
      (value: "up", words: say(GoodsListWords.up)),
      (value: "down", words: say(GoodsListWords.down)),
    ]
    let units = [
      (value: "percent", words: say(GoodsListWords.percent)),
      (value: "rupiah", words: say(GoodsListWords.rupiah)),
    ]
    let roundings =
      [(value: "1", words: say(GoodsListWords.notRounded))]
      + ProductBatch.roundings.map { (value: String($0.amount), words: $0.description) }
    return """
      <div class="pair">\(choice("way", GoodsListWords.direction, of: ways, from: form))
      \(field(Field("step", GoodsListWords.step).required.with { $0.takesFocus = true }
        .filled(from: form)))
      \(choice("unit", GoodsListWords.unit, of: units, from: form))
      \(choice("rounding", GoodsListWords.rounding, of: roundings, from: form))</div>
      """
  }
}
