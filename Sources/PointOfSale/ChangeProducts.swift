import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Changes the prices of all that is sold of many products; each of them wholly or not at all.
  ///
  /// - Returns: of how many products the prices changed, and why not those of the others.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func changePrices(
    ofEach numbers: [ProductNumber], by step: PriceStep, at now: Instant, by actor: Actor
  ) async throws -> BatchReport {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db in
      try actor.needs(.pricesEdit, in: db)
      var report = BatchReport()
      for number in numbers {
        let product = try Product.find(db, numbered: number)
        try report.add(product?.name ?? number.description) {
          guard let product else { throw ProductRefusal.noSuchProduct }
          for (variant, price) in try Self.prices(of: product, by: step, in: db) {
            _ = try Self.setPrice(of: variant, to: price, at: now, by: actor, in: db)
          }
        }
      }
      return report
    }
  }

  /// What the prices of a product become; all of them are looked at before one is written.
  ///
  /// - Throws: `ProductRefusal`, `PayRefusal`.
  private static func prices(
    of product: Product, by step: PriceStep, in db: Database
  ) throws -> [(variant: VariantNumber, price: Rupiah)] {
    let prices = try product.variants.compactMap { variant -> (VariantNumber, Rupiah)? in
      guard variant.isSold, let old = variant.price else { return nil }
      let price = step.price(after: old)
      try ProductRules.check(price, in: db)
      try Unlikely.check(price: price, after: old)
      return (variant.number, price)
    }
    guard !prices.isEmpty else { throw ProductRefusal.unpriced }
    return prices.map { (variant: $0.0, price: $0.1) }
  }

  /// Takes many products out of sale, or offers them again, with all their variants.
  ///
  /// - Returns: how many products that were, and why not the others.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func setSold(
    _ isSold: Bool, ofEach numbers: [ProductNumber], at now: Instant, by actor: Actor
  ) async throws -> BatchReport {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db in
      try actor.needs(.productsEdit, in: db)
      var report = BatchReport()
      for number in numbers {
        let product = try Product.find(db, numbered: number)
        try report.add(product?.name ?? number.description) {
          guard let product else { throw ProductRefusal.noSuchProduct }
          for variant in product.variants where variant.isSold != isSold {
            try db.execute(
              sql: "UPDATE variant SET isSold = ? WHERE number = ?",
              arguments: [isSold, variant.number])
            try Audit.write(
              db, at: now, by: actor, action: .variantChanged,
              subject: "variant \(variant.number)" + (isSold ? " sold again" : " not sold"))
          }
        }
      }
      return report
    }
  }
}
