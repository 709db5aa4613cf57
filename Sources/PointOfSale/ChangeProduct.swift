public import Catalog
import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Changes what a product is; sales that were closed keep the name they had.
  ///
  /// - Parameter seen: how it was when whoever asks looked at it; `nil` changes whatever is there.
  /// - Throws: `ProductRefusal`, `ChangedSince`; then nothing was written.
  public func changeProduct(
    _ number: ProductNumber, name: String, kind: ProductKind, record: RecordNumber?,
    taxClass: TaxClass, seen: Product? = nil, at now: Instant, by actor: Actor
  ) async throws -> Product {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      try ChangedSince.check(seen, is: try ProductRules.product(number, in: db))
      let (kept, _) = try Refusals.none(
        among: { try ProductRules.name(name) }, { try ProductRules.check(record, in: db) })
      try db.execute(
        sql: "UPDATE product SET name = ?, kind = ?, record = ?, taxClass = ? WHERE number = ?",
        arguments: [kept, kind, record, taxClass, number])
      try GoodsIndex.follow(db, number)
      try Audit.write(
        db, at: now, by: actor, action: .productChanged,
        subject: "product \(number)")
      return try ProductRules.product(number, in: db)
    }
  }

  /// Changes a variant's label, code, stock policy, low-stock mark, or whether it is sold at all.
  ///
  /// - Parameter seen: how it was when whoever asks looked at it; `nil` changes whatever is there.
  /// - Throws: `ProductRefusal`, `ChangedSince`; then nothing was written.
  public func changeVariant(
    _ number: VariantNumber, label: String, barcode: Barcode, stockPolicy: StockPolicy,
    lowAt: Int, isSold: Bool, seen: Variant? = nil, at now: Instant, by actor: Actor
  ) async throws -> Variant {
    try await database.recorded { db in
      try actor.needs(.productsEdit, in: db)
      try ChangedSince.check(seen, is: try ProductRules.variant(number, in: db))
      return try Self.changeVariant(
        db, number, label: label, barcode: barcode, stockPolicy: stockPolicy, lowAt: lowAt,
        isSold: isSold, at: now, by: actor)
    }
  }

  static func changeVariant(
    _ db: Database, _ number: VariantNumber, label: String, barcode: Barcode,
    stockPolicy: StockPolicy, lowAt: Int, isSold: Bool, at now: Instant, by actor: Actor
  ) throws -> Variant {
    let before = try ProductRules.variant(number, in: db)
    let code = barcode.canonical
    let (kept, _) = try Refusals.none(
      among: { try ProductRules.label(label, of: before.product, except: number, in: db) },
      {
        try Refusals.among(
          { try ProductRules.check(code, except: number, in: db) },
          { try ProductRules.check(lowAt: lowAt) },
          {
            guard stockPolicy == .warn || before.onHand >= 0 else {
              throw ProductRefusal.belowZero(before.onHand)
            }
          })
      })
    try db.execute(
      sql: """
        UPDATE variant SET label = ?, barcode = ?, stockPolicy = ?, lowAt = ?, isSold = ?
        WHERE number = ?
        """,
      arguments: [kept, code, stockPolicy, lowAt, isSold, number])
    try GoodsIndex.follow(db, before.product)
    let after = try ProductRules.variant(number, in: db)
    try Audit.write(
      db, at: now, by: actor, action: .variantChanged,
      subject: "variant \(number)" + after.changes(since: before))
    return after
  }
}

extension Variant {
  /// What the trail says of a change that decides what is charged: code and sale, old and new.
  fileprivate func changes(since before: Variant) -> String {
    let code = barcode == before.barcode ? "" : " code \(before.code) to \(self.code)"
    let sale = isSold == before.isSold ? "" : isSold ? " sold again" : " not sold"
    return code + sale
  }

  /// The code in the letters that the trail takes; a long one by its beginning.
  private var code: String {
    String(
      barcode.text.prefix(30).map { letter in
        letter.isLetter || letter.isNumber || "-.+/ ".contains(letter) ? letter : "_"
      })
  }
}
