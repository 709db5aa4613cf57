import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Changes the prices of all that is sold of many products; each of them wholly or not at all.
  ///
  /// - Parameter seen: the `priceMark` of each as whoever asks saw it; one that has another by now, or
  ///   none, stays as it is: perhaps a colleague did the same. `nil` changes whatever is there.
  /// - Returns: of how many products the prices changed, and why not those of the others.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func changePrices(
    ofEach numbers: [ProductNumber], by step: PriceStep, seen: [ProductNumber: String]? = nil,
    at now: Instant, by actor: Actor
  ) async throws -> BatchReport {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db in
      try actor.needs(.pricesEdit, in: db)
      var report = BatchReport()
      for number in numbers {
        let product = try Product.find(db, numbered: number)
        try report.add(product?.name ?? number.description) {
          guard let product else { throw ProductRefusal.noSuchProduct }
          if let seen, seen[number] != product.priceMark { throw ChangedSince() }
          for (variant, price) in try Self.prices(of: product, by: step, in: db) {
            _ = try Self.setPrice(of: variant, to: price, at: now, by: actor, in: db)
          }
        }
      }
      return report
    }
  }

  /// Those of many products that there are, in their order.
  public func productsThere(among numbers: [ProductNumber]) async throws -> [ProductNumber] {
    try await database.read { db in
      try numbers.filter { try Product.find(db, numbered: $0) != nil }
    }
  }

  /// The `priceMark` of each of many products, in their order; `-` for one that is not there.
  public func priceMarks(of numbers: [ProductNumber]) async throws -> [String] {
    try await database.read { db in
      try numbers.map { try Product.find(db, numbered: $0)?.priceMark ?? "-" }
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

extension Product {
  /// A short word for all that is sold of it and for its prices: another one as soon as they are
  /// others (FNV-1a, 32 bits).
  ///
  /// It is the same in every process, and keeps nobody from anything.
  public var priceMark: String {
    var mark: UInt32 = 2_166_136_261
    for variant in variants where variant.isSold {
      for byte in "\(variant.number) \(variant.price.inTrail);".utf8 {
        mark = (mark ^ UInt32(byte)) &* 16_777_619
      }
    }
    return String(mark, radix: 16)
  }
}
