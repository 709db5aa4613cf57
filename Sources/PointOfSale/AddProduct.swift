public import Catalog
import GRDB
import Persistence
public import Trail
public import Values

/// A product about to be added, with at least one variant.
public struct NewProduct: Hashable, Sendable {
  /// The title of a book, the name of goods.
  public let name: String
  /// A book or goods.
  public let kind: ProductKind
  /// The catalogue's record of the same work.
  public let record: RecordNumber?
  /// How tax falls on it.
  public let taxClass: TaxClass
  /// At least one.
  public let variants: [NewVariant]

  /// - Parameter taxClass: when `nil`, books are exempt and goods are not.
  public init(
    name: String, kind: ProductKind, record: RecordNumber? = nil, taxClass: TaxClass? = nil,
    variants: [NewVariant]
  ) {
    self.name = name
    self.kind = kind
    self.record = record
    self.taxClass = taxClass ?? (kind == .book ? .exempt : .standard)
    self.variants = variants
  }
}

/// A variant about to be added.
public struct NewVariant: Hashable, Sendable {
  /// What tells it from its sisters, such as `M, ungu`; empty when it is the only one.
  public let label: String
  /// The code that is on it; `nil` gives it a number of the shop (EAN-13 beginning with 20).
  public let barcode: Barcode?
  /// The price of one; without it the till refuses.
  public let price: Rupiah?
  /// What the till does when none is left.
  public let stockPolicy: StockPolicy
  /// It runs low at so many pieces.
  public let lowAt: Int
  /// Pieces that are there already.
  public let opening: Int

  /// A variant that warns when none is left, unless it is said otherwise.
  public init(
    label: String = "", barcode: Barcode? = nil, price: Rupiah? = nil,
    stockPolicy: StockPolicy = .warn, lowAt: Int = 0, opening: Int = 0
  ) {
    self.label = label
    self.barcode = barcode
    self.price = price
    self.stockPolicy = stockPolicy
    self.lowAt = lowAt
    self.opening = opening
  }
}

extension Shop {
  /// Puts a new product on the shelf.
  ///
  /// - Throws: `ProductRefusal`; then nothing was written.
  public func addProduct(
    _ new: NewProduct, at now: Instant, by actor: Actor
  ) async throws -> Product {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      guard !new.variants.isEmpty else { throw ProductRefusal.noVariant }
      let (name, _) = try Refusals.none(
        among: { try ProductRules.name(new.name) },
        { try ProductRules.check(new.record, in: db) })
      try db.execute(
        sql: "INSERT INTO product (name, kind, record, taxClass, addedAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, new.kind, new.record, new.taxClass, now])
      let number = ProductNumber(db.lastInsertedRowID)
      for variant in new.variants {
        _ = try variant.write(db, for: number, at: now, by: actor)
      }
      try Audit.write(
        db, at: now, by: actor, action: .productAdded, subject: "product \(number)")
      return try ProductRules.product(number, in: db)
    }
  }

  /// Adds another size, colour or edition to a product.
  ///
  /// - Throws: `ProductRefusal`; then nothing was written.
  public func addVariant(
    _ new: NewVariant, to product: ProductNumber, at now: Instant, by actor: Actor
  ) async throws -> Variant {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      _ = try ProductRules.product(product, in: db)
      let number = try new.write(db, for: product, at: now, by: actor)
      return try ProductRules.variant(number, in: db)
    }
  }
}

extension NewVariant {
  fileprivate func write(
    _ db: Database, for product: ProductNumber, at now: Instant, by actor: Actor
  ) throws -> VariantNumber {
    // A price and a stock that it brings along are set as any other is.
    if price != nil { try actor.needs(.pricesEdit, in: db) }
    if opening != 0 { try actor.needs(.stockMove, in: db) }
    let number = try Self.nextNumber(db)
    let code = try barcode?.canonical ?? Self.inShopCode(for: number, in: db)
    let (kept, _) = try Refusals.none(
      among: { try ProductRules.label(label, of: product, in: db) },
      {
        try Refusals.among(
          { try ProductRules.check(price, in: db) }, { try ProductRules.check(lowAt: lowAt) },
          { if !StockMove.pieces.contains(opening) { throw StockRefusal.pieces } },
          { try ProductRules.check(code, in: db) })
      })
    try db.execute(
      sql: """
        INSERT INTO variant (number, product, label, barcode, stockPolicy, lowAt, isSold)
        VALUES (?, ?, ?, ?, ?, ?, 1)
        """,
      arguments: [number, product, kept, code, stockPolicy, lowAt])
    try GoodsIndex.follow(db, product)
    if let price { try PriceChange.write(db, of: number, to: price, at: now, staff: actor.staff) }
    try Audit.write(
      db, at: now, by: actor, action: .variantAdded,
      subject: "variant \(number) price \(price.inTrail) stock \(opening)")
    if opening > 0 {
      try StockMove.write(
        db, of: number, by: opening, reason: .opening, at: now, staff: actor.staff)
    }
    return number
  }

  private static func nextNumber(_ db: Database) throws -> VariantNumber {
    let last = try Int64.fetchOne(
      db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'variant'")
    return VariantNumber((last ?? 0) + 1)
  }

  /// The shop's own number; the next free one when somebody has typed it by hand elsewhere.
  private static func inShopCode(for number: VariantNumber, in db: Database) throws -> Barcode {
    var serial = Int(number.rawValue)
    while try Variant.find(db, barcode: EAN13(inShop: serial).barcode) != nil { serial += 1 }
    return EAN13(inShop: serial).barcode
  }
}
