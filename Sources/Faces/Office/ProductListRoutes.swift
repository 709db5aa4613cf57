import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The list of products, as a page and as a file, and what is done to many of them at once.
enum ProductListRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.products, needs: .productsEdit) { visit in
      if let question = try await askedAgain(visit) { return visit.show(question) }
      return visit.show(visit.page.productList(try await visit.productList()))
    }
    routes.staffFile(OfficePlace.productFile, needs: .productsEdit) { visit in
      Response(csv: try await visit.productFile(), name: "barang.csv")
    }
    routes.staffPost(OfficePlace.productBatch, needs: .productsEdit) { visit, form in
      let batch = try await ProductBatch(form, visit.face.shop)
      if batch.act == .labels {
        let labels = OfficePlace.productLabels
          .with("product", each: batch.numbers.map(\.description))
        return visit.go(to: labels)
      }
      guard form.isSureOfAll else {
        return visit.show(visit.page.askBefore(batch, FormState()))
      }
      return try await visit.answering(form) {
        let report = try await batch.carryOut(form, visit)
        return await visit.go(to: batch.list.address(), saying: Notice(report))
      } again: { refused in
        visit.page.askBefore(batch, FormState(refused.typed, reasons: refused.reasons))
      }
    }
  }

  /// The question that she was at when her session ended; `nil` when there is nothing to ask any more.
  private static func askedAgain(_ visit: OfficeRequest<StaffOnDuty>) async throws -> Sheet? {
    try await visit.askedAgain(at: OfficePlace.productBatch) { form in
      let batch = try await ProductBatch(form, visit.face.shop)
      return batch.act == .labels ? nil : visit.page.askBefore(batch, FormState(form))
    }
  }
}

/// What is done to many products, and to which.
struct ProductBatch: Sendable {
  /// One thing that is done.
  enum Act: String, Sendable {
    case price, withdraw, offer, labels
  }

  let act: Act
  let numbers: [ProductNumber]
  /// The list on which they were chosen.
  let list: ProductList
  /// The prices that she was asked about, as `Product.priceMark` has them.
  let marks: [ProductNumber: String]

  /// To what prices are rounded.
  static let roundings = [Rupiah(100), Rupiah(500), Rupiah(1_000), Rupiah(5_000)]
  /// The most products whose labels are asked for at once.
  static let mostLabels = 50

  /// - Throws: `BatchRefusal`, `FormRefusal`.
  init(_ form: FilledForm, _ shop: Shop) async throws {
    act = try form.chosen("act", OfficeWords.work)
    let list = ProductList(form)
    self.list = list
    let chosen = try await form.chosenRows { most in
      try await shop.productNumbers(list.question, atMost: most)
    }
    // She is asked about what there is; what is gone when it is done is told by its report.
    numbers = form.isSureOfAll ? chosen : try await shop.productsThere(among: chosen)
    try BatchRefusal.check(numbers.count)
    guard act != .labels || numbers.count <= Self.mostLabels else {
      throw BatchRefusal.tooMany(Self.mostLabels)
    }
    if act != .price || form.isSureOfAll {
      marks = form.marks(of: numbers)
    } else {
      let now = try await shop.priceMarks(of: numbers)
      marks = Dictionary(zip(numbers, now)) { first, _ in first }
    }
  }

  /// Does it.
  ///
  /// - Throws: what the verb throws, and what reading the form throws.
  func carryOut(_ form: FilledForm, _ visit: OfficeRequest<StaffOnDuty>) async throws -> BatchReport
  {
    let (shop, now, actor) = (visit.face.shop, visit.now, visit.who.actor)
    switch act {
    case .price:
      return try await shop.changePrices(
        ofEach: numbers, by: form.priceStep(), seen: marks, at: now, by: actor)
    case .withdraw: return try await shop.setSold(false, ofEach: numbers, at: now, by: actor)
    case .offer: return try await shop.setSold(true, ofEach: numbers, at: now, by: actor)
    // Labels are another page's work: here nothing is done to the products.
    case .labels: return BatchReport()
    }
  }
}

extension FilledForm {
  /// By how much prices change.
  ///
  /// - Throws: `FormRefusal`, `RupiahRefusal`.
  fileprivate func priceStep() throws -> PriceStep {
    let isDown = self["way"] == "down"
    let rounding =
      ProductBatch.roundings.first { String($0.amount) == self["rounding"] } ?? Rupiah(1)
    guard self["unit"] == "percent" else {
      let amount = try money("step", GoodsListWords.step)
      return PriceStep(.amount(isDown ? -amount : amount), roundedTo: rounding)
    }
    let percent = try integer("step", GoodsListWords.step, in: 1...(isDown ? 90 : 400))
    return PriceStep(.percent(isDown ? -percent : percent), roundedTo: rounding)
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// Every variant of the products of a list, with what is on record of it.
  fileprivate func productFile() async throws -> CSVFile {
    let page = page
    let question = ProductList(try query()).question
    let heads = CSVFile(
      [
        Terms.name, OfficeWords.variantLabel, OfficeWords.barcode, OfficeWords.kind, Terms.price,
        Terms.stock, OfficeWords.lowAt, GoodsListWords.isSold,
      ].map(page.say))
    return try await face.shop.every(question, into: heads) { file, product in
      for variant in product.variants {
        file.add([
          .text(product.name), .text(variant.label), .text(variant.barcode.text),
          .text(page.say(product.kind.name)),
          variant.price.map { CSVFile.Cell.number($0.amount) } ?? "",
          .number(Int64(variant.onHand)), .number(Int64(variant.lowAt)),
          .text(page.say(variant.isSold ? Words.yes : Words.no)),
        ])
      }
    }
  }
}
