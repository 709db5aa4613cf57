internal import Access
public import Catalog
internal import GRDB
internal import Persistence
public import Values

extension Shop {
  /// Changes what a product is; sales that were closed keep the name they had.
  ///
  /// - Throws: `ProductRefusal`; then nothing was written.
  public func changeProduct(
    _ number: ProductNumber, name: String, kind: ProductKind, record: RecordNumber?,
    taxClass: TaxClass
  ) async throws -> Product {
    try await database.recorded { db in
      _ = try ProductRules.product(number, in: db)
      let name = try ProductRules.name(name)
      try ProductRules.check(record, in: db)
      try db.execute(
        sql: "UPDATE product SET name = ?, kind = ?, record = ?, taxClass = ? WHERE number = ?",
        arguments: [name, kind, record, taxClass, number])
      return try ProductRules.product(number, in: db)
    }
  }

  /// Changes a variant's label, code, stock policy, low-stock mark, or whether it is sold at all.
  ///
  /// - Throws: `ProductRefusal`; then nothing was written.
  public func changeVariant(
    _ number: VariantNumber, label: String, barcode: Barcode, stockPolicy: StockPolicy,
    lowAt: Int, isSold: Bool
  ) async throws -> Variant {
    try await database.recorded { db in
      let before = try ProductRules.variant(number, in: db)
      let label = try ProductRules.label(label, of: before.product, except: number, in: db)
      let code = try ProductRules.canonical(barcode)
      try ProductRules.check(code, except: number, in: db)
      try ProductRules.check(lowAt: lowAt)
      guard stockPolicy == .warn || before.onHand >= 0 else {
        throw ProductRefusal.belowZero(before.onHand)
      }
      try db.execute(
        sql: """
          UPDATE variant SET label = ?, barcode = ?, stockPolicy = ?, lowAt = ?, isSold = ?
          WHERE number = ?
          """,
        arguments: [label, code, stockPolicy, lowAt, isSold, number])
      return try ProductRules.variant(number, in: db)
    }
  }
}
