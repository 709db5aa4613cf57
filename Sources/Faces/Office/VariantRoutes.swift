import Access
import Hummingbird
import Markup
import Pages
import PointOfSale
import Serving
import Trail
import Values

/// The forms in which a product lies on the shelf: their prices, their stock, what they are called.
enum VariantRoutes {
  static func addRoutes(to routes: Routes<OfficeRooms>) {
    routes.staffGet(OfficePlace.variant, needs: .productsEdit) { visit in
      visit.show(visit.page.variant(try await VariantView(visit, visit.number("variant"))))
    }
    routes.staffPost(OfficePlace.newVariant, needs: .productsEdit) { visit, form in
      let number: ProductNumber = try visit.number("product")
      return try await visit.answering(form) {
        _ = try await visit.face.shop.addVariant(
          try await visit.newVariant(form), to: number, at: visit.now, by: visit.who.actor)
        return await visit.back(to: number, saying: OfficeWords.variantAdded)
      } again: { refused in
        visit.page.product(try await ProductView(visit, number, refused: refused))
      }
    }
    routes.staffPost(OfficePlace.variant, needs: .productsEdit) { visit, form in
      let variant = try await visit.variant()
      return try await answering(visit, form, on: variant.number) {
        try await change(visit, form)
        return await visit.back(to: variant.product, saying: OfficeWords.variantChanged)
      }
    }
    routes.staffPost(OfficePlace.price, needs: .pricesEdit) { visit, form in
      let variant = try await visit.variant()
      return try await asking(visit, form, on: variant.number) { isSure in
        let before = try await visit.variant()
        let told = try form.over(before.priced)
        let changed = try await visit.face.shop.setPrice(
          of: variant.number, to: try told.optionalMoney("price"), seen: before,
          confirmed: isSure, at: visit.now, by: visit.who.actor)
        return await visit.back(
          to: variant.product,
          saying: OfficeWords.priceSaved(before.price, changed.price))
      }
    }
    routes.staffPost(OfficePlace.stock, needs: .stockMove) { visit, form in
      let variant = try await visit.variant()
      return try await asking(visit, form, on: variant.number) { isSure in
        let moved = try await moveStock(visit, form, of: variant, isSure: isSure)
        return await visit.back(
          to: variant.product,
          saying: OfficeWords.stockSaved(variant.onHand, moved.onHand))
      }
    }
  }

  private static func change(_ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm) async throws {
    let variant = try await visit.variant()
    let told = try form.over(variant.fields, boxes: Variant.boxes, words: variant.words)
    let (code, stockPolicy, lowAt) = try Refusals.none(
      among: { try told.barcode("barcode") },
      { () throws -> StockPolicy in try told.chosen("stockPolicy", OfficeWords.whenGone) },
      { try told.integer("lowAt", OfficeWords.lowAt, in: 0...9_999) })
    if code.canonical != variant.barcode {
      try await visit.face.codes.check(codeOfGoods: code, for: visit.audience)
    }
    _ = try await visit.face.shop.changeVariant(
      variant.number, label: told["label"], barcode: code, stockPolicy: stockPolicy, lowAt: lowAt,
      isSold: told.has("isSold"), seen: variant, at: visit.now, by: visit.who.actor)
  }

  private static func moveStock(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, of variant: Variant, isSure: Bool
  ) async throws -> Variant {
    let isCount = form["act"] == "count"
    let quantity = try form.pieces(isCount ? OfficeWords.counted : OfficeWords.received)
    let note = form.optional("note")
    if isCount {
      return try await visit.face.shop.adjustStock(
        of: variant.number, to: quantity, seen: form.shown(in: "onHand").flatMap { Int($0) },
        note: note, confirmed: isSure, at: visit.now, by: visit.who.actor)
    }
    return try await visit.face.shop.receiveStock(
      quantity, of: variant.number, note: note, confirmed: isSure, at: visit.now,
      by: visit.who.actor)
  }

  /// Does it, asking first when it is hardly meant.
  private static func asking(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, on variant: VariantNumber,
    _ act: (_ isSure: Bool) async throws -> Response
  ) async throws -> Response {
    try await answering(visit, form, on: variant) {
      try await visit.asking(form, TillWords.takeIt, act)
    }
  }

  /// Does it, or shows the variant again with everything that was typed.
  private static func answering(
    _ visit: OfficeRequest<StaffOnDuty>, _ form: FilledForm, on variant: VariantNumber,
    _ act: () async throws -> Response
  ) async throws -> Response {
    try await visit.answering(form, act) { refused in
      visit.page.variant(try await VariantView(visit, variant, refused: refused))
    }
  }
}

extension PageRequest<OfficeRooms, StaffOnDuty> {
  /// The variant that the address names.
  ///
  /// - Throws: `HTTPError` 404.
  fileprivate func variant() async throws -> Variant {
    guard let variant = try await face.shop.variant(number("variant")) else {
      throw HTTPError(.notFound)
    }
    return variant
  }
}

extension FilledForm {
  /// How many came, or were counted; whether so many can be, the shop knows.
  ///
  /// - Throws: `FormRefusal`, with the name that stands at the field.
  fileprivate func pieces(_ name: Sentence) throws(FormRefusal) -> Int {
    let text = try text("quantity", name)
    guard let pieces = Int(Self.plainMinus(text)) else {
      throw .noNumber(String(text.prefix(40)), name)
    }
    return pieces
  }
}
