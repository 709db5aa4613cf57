import Catalog
import GRDB
import Persistence
import Values

/// What must be so before a product is written.
enum ProductRules {
  static func name(_ text: String) throws -> String {
    let name = text.tidy
    guard (1...500).contains(name.unicodeScalars.count) else { throw ProductRefusal.name }
    return name
  }

  /// The label, which no sister may have.
  static func label(
    _ text: String, of product: ProductNumber, except number: VariantNumber? = nil,
    in db: Database
  ) throws -> String {
    let label = text.tidy
    guard label.unicodeScalars.count <= 100 else { throw ProductRefusal.labelTooLong }
    let sisters = try Variant.of(product, in: db).filter { $0.number != number }
    guard !sisters.contains(where: { $0.label == label }) else {
      throw ProductRefusal.labelTaken(label)
    }
    return label
  }

  /// A price that can be, and that is not a scan which went into the wrong field.
  static func check(_ price: Rupiah?, in db: Database) throws {
    guard let price else { return }
    guard (.zero...Rupiah.largestTyped).contains(price) else { throw ProductRefusal.price }
    try Unlikely.check(noCode: price, in: db)
  }

  static func check(lowAt: Int) throws {
    guard (0...9_999).contains(lowAt) else { throw ProductRefusal.lowAt }
  }

  static func check(_ record: RecordNumber?, in db: Database) throws {
    guard let record else { return }
    let found = try Int.fetchOne(
      db, sql: "SELECT 1 FROM record WHERE number = ?", arguments: [record])
    guard found != nil else { throw ProductRefusal.noSuchRecord }
  }

  static func check(
    _ barcode: Barcode, except number: VariantNumber? = nil, in db: Database
  ) throws {
    guard let taken = try Variant.find(db, barcode: barcode), taken.number != number else { return }
    let title = try Offer.find(db, variant: taken.number)?.title
    throw ProductRefusal.barcodeTaken(barcode.text, by: title ?? barcode.text)
  }

  static func product(_ number: ProductNumber, in db: Database) throws -> Product {
    guard let product = try Product.find(db, numbered: number) else {
      throw ProductRefusal.noSuchProduct
    }
    return product
  }

  static func variant(_ number: VariantNumber, in db: Database) throws -> Variant {
    guard let variant = try Variant.find(db, numbered: number) else {
      throw ProductRefusal.noSuchVariant
    }
    return variant
  }
}
