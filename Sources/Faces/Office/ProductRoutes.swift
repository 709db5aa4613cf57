import Access
import Catalog
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// What the shop sells, at which price, and how much of it there is.
enum ProductRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    ProductListRoutes.addRoutes(to: routes)
    routes.staffGet(OfficePlace.newProduct, needs: .productsEdit) { visit in
      visit.show(visit.page.productForm(FormState(try visit.query())))
    }
    routes.staffPost(OfficePlace.products, needs: .productsEdit) { visit, form in
      try await visit.answering(form) {
        let (kind, variant) = try Refusals.none(
          among: { try form.productKind() }, { try form.newVariant() })
        let product = try await visit.face.shop.addProduct(
          NewProduct(
            name: form["name"], kind: kind, record: try await visit.record(named: form),
            variants: [try await visit.allowed(variant)]),
          at: visit.now, by: visit.who.actor)
        return await visit.back(to: product.number, saying: OfficeWords.productAdded)
      } again: {
        visit.page.productForm(FormState($0.typed, reasons: $0.reasons))
      }
    }
    routes.staffGet(OfficePlace.product, needs: .productsEdit) { visit in
      visit.show(visit.page.product(try await ProductView(visit, visit.number("product"))))
    }
    routes.staffPost(OfficePlace.product, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await visit.answering(form) {
        try await change(number, visit, form)
        return await visit.back(to: number, saying: OfficeWords.productChanged)
      } again: { refused in
        visit.page.product(try await ProductView(visit, number, refused: refused))
      }
    }
    PhotographRoutes.addRoutes(to: routes)
    CategoryRoutes.addRoutes(to: routes)
    VariantRoutes.addRoutes(to: routes)
    ProductTableRoutes.addRoutes(to: routes)
    PriceLabelRoutes.addRoutes(to: routes)
  }

  private static func change(
    _ number: ProductNumber, _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm
  ) async throws {
    guard let product = try await visit.face.shop.product(number) else {
      throw HTTPError(.notFound)
    }
    let told = try form.over(
      product.fields(record: try await visit.name(of: product.record)), words: product.words)
    let (kind, taxClass) = try Refusals.none(
      among: { try told.productKind() },
      { () throws -> TaxClass in try told.chosen("taxClass", OfficeWords.taxClass) })
    let record = try await visit.record(named: told, keeping: product.record)
    _ = try await visit.face.shop.changeProduct(
      number, name: told["name"], kind: kind, record: record, taxClass: taxClass, seen: product,
      at: visit.now, by: visit.who.actor)
  }
}

/// A product, the table of its variants, and what was refused.
struct ProductView: Sendable {
  let product: Product
  /// Its record as she knows it: by its number or its address.
  let record: String?
  let table: ProductTable
  /// Among which it can stand at the till.
  let categories: [ProductCategory]
  /// Whether it stands in front of all others there.
  let isPinned: Bool
  /// What is shown of it; `nil` when it has no photograph.
  let photograph: ProductPhotograph?
  /// Why a photograph was refused just now.
  let photographForm: FormState
  let refused: RefusedForm?

  /// - Parameter table: what came of the table that was sent; as it is now when it was not.
  /// - Throws: `HTTPError` 404.
  init(
    _ visit: OfficeRequest<StaffOnDuty>, _ number: ProductNumber, refused: RefusedForm? = nil,
    photograph form: FormState = FormState(),
    table make: (Product) -> ProductTable = { ProductTable($0) }
  ) async throws {
    guard let product = try await visit.face.shop.product(number) else {
      throw HTTPError(.notFound)
    }
    self.product = product
    record = try await visit.name(of: product.record)
    categories = try await visit.face.shop.categories()
    isPinned = try await visit.face.shop.pinnedProducts().contains { $0.number == number }
    photograph = try await visit.face.shop.photograph(of: number)
    photographForm = form
    self.refused = refused
    table = make(product)
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// A variant that is not there yet; its price and its stock only from those who may set them.
  ///
  /// - Throws: `PermissionRefusal`, `ClashingCode`, and what reading the form throws.
  func newVariant(_ form: FilledForm) async throws -> NewVariant {
    try await allowed(form.newVariant())
  }

  /// The same, when she may set its price and its stock and its code is no other's.
  ///
  /// - Throws: `PermissionRefusal`, `ClashingCode`.
  fileprivate func allowed(_ variant: NewVariant) async throws -> NewVariant {
    if variant.price != nil { try who.require(.pricesEdit) }
    if variant.opening != 0 { try who.require(.stockMove) }
    try await face.codes.check(codeOfGoods: variant.barcode, for: audience)
    return variant
  }

  func back(to product: ProductNumber, saying sentence: Sentence) async -> Response {
    await go(to: OfficePlace.product(product), saying: Notice(sentence))
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The record of the same work, if one is named.
  ///
  /// What is closed to her was not on her form, and stays as it is.
  /// - Throws: `OfficeRefusal.recordNotFound`, `OfficeRefusal.severalRecords`.
  fileprivate func record(
    named form: FilledForm, keeping old: RecordNumber? = nil
  ) async throws -> RecordNumber? {
    guard let text = form.optional("record") else {
      return try await name(of: old) == nil ? old : nil
    }
    return try await number(of: NamedRecord(text))
  }

  /// How she knows a record: by its number, or by its address; `nil` when it is closed to her.
  fileprivate func name(of record: RecordNumber?) async throws -> String? {
    guard let record, audience == .everyone else { return record?.description }
    return try await face.catalogue.address(of: record)?.description
  }
}

extension FilledForm {
  /// One of a list.
  ///
  /// - Throws: `FormRefusal.unfit`.
  func chosen<Kind: RawRepresentable<String>>(
    _ field: String, _ name: Sentence
  ) throws(FormRefusal) -> Kind {
    guard let kind = Kind(rawValue: self[field]) else { throw .unfit(name) }
    return kind
  }

  /// Looks at what a product is called, what kind it is and of which record.
  ///
  /// - Returns: its kind.
  /// - Throws: `ProductRefusal.name`, `FormRefusal`, `OfficeRefusal`, or `Refusals` with all of them.
  fileprivate func productKind() throws -> ProductKind {
    let (_, kind, _) = try Refusals.none(
      among: { if self["name"].isEmpty { throw ProductRefusal.name } },
      { () throws -> ProductKind in try chosen("kind", OfficeWords.kind) },
      { try optional("record").map { try NamedRecord($0) } })
    return kind
  }

  /// A variant that is not there yet.
  ///
  /// - Throws: `FormRefusal`, `BarcodeRefusal`, `RupiahRefusal`, `StockRefusal`, or `Refusals` with
  ///   all of them.
  fileprivate func newVariant() throws -> NewVariant {
    let (barcode, price, opening) = try Refusals.none(
      among: { try optional("barcode").map { try Barcode($0) } },
      { try optionalMoney("price") }, { try openingStock() })
    return NewVariant(label: self["label"], barcode: barcode, price: price, opening: opening)
  }

  private func openingStock() throws -> Int {
    let text = optional("opening") ?? "0"
    guard let opening = Int(text) else {
      throw FormRefusal.noNumber(String(text.prefix(40)), OfficeWords.openingStock)
    }
    guard StockMove.pieces.contains(opening) else { throw StockRefusal.pieces }
    return opening
  }
}
