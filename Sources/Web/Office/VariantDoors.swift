internal import Access
internal import Hummingbird
internal import PointOfSale
internal import Values

/// The forms in which a product lies on the shelf: their prices, their stock, what they are called.
enum VariantDoors {
  static func addRoutes(to doors: Doors) {
    doors.staffPost("/office/products/:product/variants", needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await answering(visit, form, on: number) {
        _ = try await visit.house.shop.addVariant(
          try await visit.newVariant(form), to: number, at: visit.now, by: visit.who.number)
        return await visit.back(to: number, saying: OfficeWords.variantAdded)
      }
    }
    doors.staffPost("/office/variants/:variant", needs: .productsEdit) { visit, form in
      let variant = try await visit.variant()
      return try await answering(visit, form, on: variant.product) {
        let code = try form.barcode("barcode")
        if code.canonical != variant.barcode {
          try await visit.house.check(codeOfGoods: code, for: visit.audience)
        }
        _ = try await visit.house.shop.changeVariant(
          variant.number, label: form["label"], barcode: code,
          stockPolicy: try form.chosen("stockPolicy", OfficeWords.whenGone),
          lowAt: try form.integer("lowAt", OfficeWords.lowAt, in: 0...9_999),
          isSold: form.has("isSold"), at: visit.now, by: visit.who.number)
        return await visit.back(to: variant.product, saying: OfficeWords.variantChanged)
      }
    }
    doors.staffPost("/office/variants/:variant/price", needs: .pricesEdit) { visit, form in
      let variant = try await visit.variant()
      return try await answering(visit, form, on: variant.product) {
        _ = try await visit.house.shop.setPrice(
          of: variant.number, to: try form.optionalMoney("price"), at: visit.now,
          by: visit.who.number)
        return await visit.back(to: variant.product, saying: OfficeWords.priceSaved)
      }
    }
    doors.staffPost("/office/variants/:variant/stock", needs: .stockMove) { visit, form in
      let variant = try await visit.variant()
      return try await answering(visit, form, on: variant.product) {
        try await moveStock(visit, form, of: variant)
        return await visit.back(to: variant.product, saying: OfficeWords.stockSaved)
      }
    }
  }

  private static func moveStock(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm, of variant: Variant
  ) async throws {
    guard let quantity = Int(form["quantity"]) else { throw FormRefusal.unfit(Terms.quantity) }
    let note = form.optional("note")
    if form["act"] == "count" {
      _ = try await visit.house.shop.adjustStock(
        of: variant.number, to: quantity, note: note, at: visit.now, by: visit.who.number)
    } else {
      _ = try await visit.house.shop.receiveStock(
        quantity, of: variant.number, note: note, at: visit.now, by: visit.who.number)
    }
  }

  /// Does it, or shows the product again with everything that was typed.
  private static func answering(
    _ visit: Visit<StaffOnDuty>, _ form: FilledForm, on product: ProductNumber,
    _ act: () async throws -> Response
  ) async throws -> Response {
    try await visit.answering(form, act) { refused in
      visit.page.product(try await ProductView(visit, product, refused: refused))
    }
  }
}

extension Visit where Who == StaffOnDuty {
  /// The variant that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  fileprivate func variant() async throws -> Variant {
    guard let variant = try await house.shop.variant(number("variant")) else {
      throw HTTPError(.notFound)
    }
    return variant
  }
}
