internal import Access
internal import Catalog
internal import Hummingbird
internal import PointOfSale
internal import Values

/// What the shop sells, at which price, and how much of it there is.
enum ProductDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffGet("/office/products", needs: .productsEdit) { visit in
      let query = try visit.query()
      let page = max(1, Int(query["page"]) ?? 1)
      let found = try await visit.house.shop.products(
        matching: query["q"], page: page, pageSize: 50)
      let text = query["q"]
      let pager = Pager(page: page, total: found.total, pageSize: 50) {
        Address("/office/products").with("q", text).with("page", String($0))
      }
      return visit.show(visit.page.productList(found.products, text: text, pager: pager))
    }
    doors.staffGet("/office/products/new", needs: .productsEdit) { visit in
      visit.show(visit.page.productForm(try visit.query()))
    }
    doors.staffPost("/office/products", needs: .productsEdit) { visit, form in
      try await add(visit, form)
    }
    doors.staffGet("/office/products/:product", needs: .productsEdit) { visit in
      let number: ProductNumber = try visit.number("product")
      guard let product = try await visit.house.shop.product(number) else {
        throw HTTPError(.notFound)
      }
      return visit.show(visit.page.product(product))
    }
    doors.staffPost("/office/products/:product/variants", needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      _ = try await visit.house.shop.addVariant(
        try variant(form), to: number, at: visit.now, by: visit.who.number)
      return visit.go(to: Address("/office/products/\(number)"))
    }
    doors.staffPost("/office/variants/:variant/price", needs: .productsEdit) { visit, form in
      let price = try form.optional("price").map { try Rupiah(parsing: $0) }
      let variant = try await visit.house.shop.setPrice(
        of: visit.number("variant"), to: price, at: visit.now, by: visit.who.number)
      return visit.go(to: Address("/office/products/\(variant.product)"))
    }
    doors.staffPost("/office/variants/:variant/stock", needs: .stockMove) { visit, form in
      try await stock(visit, form)
    }
  }

  private static func variant(_ form: FilledForm) throws -> NewVariant {
    guard let opening = Int(form.optional("opening") ?? "0") else {
      throw FormRefusal.unfit(Terms.stock)
    }
    return NewVariant(
      label: form["label"], barcode: try form.optional("barcode").map { try Barcode($0) },
      price: try form.optional("price").map { try Rupiah(parsing: $0) }, opening: opening)
  }

  private static func add(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    do {
      let record = form.optional("record").flatMap { RecordNumber($0) }
      let product = try await visit.house.shop.addProduct(
        NewProduct(
          name: form["name"], kind: ProductKind(rawValue: form["kind"]) ?? .goods,
          record: record, variants: [try variant(form)]),
        at: visit.now, by: visit.who.number)
      return visit.go(to: Address("/office/products/\(product.number)"))
    } catch let refusal as any Refusal {
      return visit.show(
        visit.page.productForm(form, refusals: [refusal.sentence]),
        status: Unhappy.status(of: refusal))
    }
  }

  private static func stock(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm
  ) async throws -> Response {
    let number: VariantNumber = try visit.number("variant")
    guard let quantity = Int(form["quantity"]) else { throw FormRefusal.unfit(Terms.quantity) }
    let note = form.optional("note")
    let variant =
      form["act"] == "count"
      ? try await visit.house.shop.adjustStock(
        of: number, to: quantity, note: note, at: visit.now, by: visit.who.number)
      : try await visit.house.shop.receiveStock(
        quantity, of: number, note: note, at: visit.now, by: visit.who.number)
    return visit.go(to: Address("/office/products/\(variant.product)"))
  }
}
