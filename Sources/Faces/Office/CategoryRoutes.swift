import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The order in which goods stand at the till: categories, and what is in front.
enum CategoryRoutes {
  private static let list = OfficePlace.categories

  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(list, needs: .productsEdit) { visit in
      visit.show(visit.page.categories(try await CategoriesState(visit)))
    }
    routes.staffPost(list, needs: .productsEdit) { visit, form in
      try await answering(visit, form) {
        _ = try await visit.face.shop.addCategory(
          form["name"], picture: try form.goodsPicture(), at: visit.now, by: visit.who.actor)
        return OfficeWords.categorySaved
      }
    }
    routes.staffPost(OfficePlace.category, needs: .productsEdit) { visit, form in
      try await answering(visit, form) {
        let number: CategoryNumber = try visit.number("category")
        let all = try await visit.face.shop.categories()
        let now = all.first { $0.number == number }
        let told = try form.over(now?.fields ?? [], words: now?.words ?? [:])
        _ = try await visit.face.shop.changeCategory(
          number, name: told["name"], picture: told.goodsPicture(), seen: now, at: visit.now,
          by: visit.who.actor)
        return OfficeWords.categorySaved
      }
    }
    routes.staffPost(OfficePlace.moveCategory, needs: .productsEdit) { visit, form in
      try await answering(visit, form) {
        _ = try await visit.face.shop.moveCategory(
          visit.number("category"), forward: form["way"] == "forward", at: visit.now,
          by: visit.who.actor)
        return OfficeWords.orderSaved
      }
    }
    routes.staffPost(OfficePlace.removeCategory, needs: .productsEdit) { visit, form in
      try await answering(visit, form) {
        let number: CategoryNumber = try visit.number("category")
        let now = try await visit.face.shop.categories().first { $0.number == number }
        try await visit.face.shop.removeCategory(
          number, movingTo: try form.heir(), seen: try now.map { try form.seen($0) },
          at: visit.now, by: visit.who.actor)
        return OfficeWords.categoryRemoved
      }
    }
    addProductRoutes(to: routes)
  }

  private static func addProductRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffPost(OfficePlace.movePinned, needs: .productsEdit) { visit, form in
      try await answering(visit, form) {
        _ = try await visit.face.shop.movePinned(
          visit.number("product"), forward: form["way"] == "forward", at: visit.now,
          by: visit.who.actor)
        return OfficeWords.orderSaved
      }
    }
    routes.staffPost(OfficePlace.arrangeProduct, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await visit.answering(form) {
        let view = try await ProductView(visit, number)
        let told = try form.over(view.arranged, boxes: ["front"], words: view.arrangedWords)
        _ = try await visit.face.shop.arrangeProduct(
          number, in: CategoryNumber(told["category"]), picture: try told.goodsPicture(),
          isPinned: told.has("front"),
          seen: Shop.Arrangement(of: view.product, isPinned: view.isPinned), at: visit.now,
          by: visit.who.actor)
        return await visit.back(to: number, saying: OfficeWords.orderSaved)
      } again: { refused in
        visit.page.product(try await ProductView(visit, number, refused: refused))
      }
    }
  }

  /// Does it, or shows the list again with what was typed.
  private static func answering(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, _ act: () async throws -> Sentence
  ) async throws -> Response {
    try await visit.answering(form) {
      let words = try await act()
      return await visit.go(to: list, saying: Notice(words))
    } again: { refused in
      visit.page.categories(try await CategoriesState(visit, refused: refused))
    }
  }
}

/// The categories of the house, what stands in front, and what was refused just now.
struct CategoriesState: Sendable {
  let categories: [ProductCategory]
  let pinned: [Product]
  let refused: RefusedForm?

  init(_ visit: OfficeRequest<StaffOnDuty>, refused: RefusedForm? = nil) async throws {
    categories = try await visit.face.shop.categories()
    pinned = try await visit.face.shop.pinnedProducts()
    self.refused = refused
  }
}

extension FilledForm {
  /// The drawing that was chosen; `nil` for none.
  ///
  /// - Throws: `FormRefusal.unfit`.
  fileprivate func goodsPicture() throws(FormRefusal) -> GoodsPicture? {
    guard optional("picture") != nil else { return nil }
    let picture: GoodsPicture = try chosen("picture", OfficeWords.goodsPicture)
    return picture
  }

  /// A category as the page showed it that would remove it.
  ///
  /// - Throws: `FormRefusal.unreadable`.
  fileprivate func seen(_ now: ProductCategory) throws(FormRefusal) -> ProductCategory {
    let name = try shown(in: "name")
    let products = try shown(in: "products")
    return now.shown(
      as: name ?? now.name, products: products.flatMap { Int($0) } ?? now.products)
  }

  /// Where the goods of a category go; `nil` where nothing was chosen.
  fileprivate func heir() throws(FormRefusal) -> Shop.CategoryHeir? {
    guard let text = optional("heir") else { return nil }
    if text == "none" { return .noCategory }
    guard let number = CategoryNumber(text) else { throw .unfit(OfficeWords.heir) }
    return .category(number)
  }
}
