import Catalog
import Pages
import PointOfSale
import Serving
import Values

extension Variant {
  static let shape = Shape.object(
    "Variant",
    [
      .init("number", .number), .init("product", .number), .init("label", .text(200)),
      .init("barcode", .barcode), .init("price", .rupiah, required: false),
      .init("onHand", .integer(Int64.min...Int64.max)),
      .init("stockPolicy", .choice(StockPolicy.allCases.map(\.rawValue))),
      .init("lowAt", .count), .init("isSold", .truth),
    ])
}

/// A product as programs read it; its record by the number or the address that the reader knows.
struct ProductWire: Encodable {
  let number: ProductNumber
  let name: String
  let kind: ProductKind
  let record: Int64?
  let taxClass: TaxClass
  let variants: [Variant]

  init(_ product: Product, record: Int64?) {
    number = product.number
    name = product.name
    kind = product.kind
    self.record = record
    taxClass = product.taxClass
    variants = product.variants
  }
}

/// Some products, and how many there are in all.
struct ProductsWire: Encodable {
  let products: [ProductWire]
  let total: Int
}

extension Product {
  static let shape = Shape.object(
    "Product",
    [
      .init("number", .number), .init("name", .text),
      .init("kind", .choice(ProductKind.allCases.map(\.rawValue))),
      .init("record", .number, required: false),
      .init("taxClass", .choice(TaxClass.allCases.map(\.rawValue))),
      .init("variants", .list(Variant.shape)),
    ])

  static let listShape = Shape.object(
    "Products", [.init("products", .list(shape, most: 200)), .init("total", .count)])
}

/// A product as a program adds it.
struct NewProductWire: Decodable {
  let name: String
  let kind: ProductKind
  let record: RecordAddress?
  let taxClass: TaxClass?
  let variants: [NewVariantWire]

  func product(of record: RecordNumber?) -> NewProduct {
    NewProduct(
      name: name, kind: kind, record: record, taxClass: taxClass, variants: variants.map(\.variant))
  }

  static let shape = Shape.object(
    "NewProduct",
    [
      .init("name", .text(300)), .init("kind", .choice(ProductKind.allCases.map(\.rawValue))),
      .init("record", .number, required: false),
      .init("taxClass", .choice(TaxClass.allCases.map(\.rawValue)), required: false),
      .init("variants", .list(NewVariantWire.shape, most: 100)),
    ])

  static let changeShape = Shape.object(
    "ProductChange",
    [
      .init("name", .text(300), required: false),
      .init("kind", .choice(ProductKind.allCases.map(\.rawValue)), required: false),
      .init("record", .number.orNull, required: false),
      .init("taxClass", .choice(TaxClass.allCases.map(\.rawValue)), required: false),
    ])
}

/// A variant as a program adds it.
struct NewVariantWire: Decodable {
  let label: String?
  let barcode: Barcode?
  let price: Rupiah?
  let stockPolicy: StockPolicy?
  let lowAt: Int?
  let opening: Int?

  var variant: NewVariant {
    NewVariant(
      label: label ?? "", barcode: barcode, price: price, stockPolicy: stockPolicy ?? .warn,
      lowAt: lowAt ?? 0, opening: opening ?? 0)
  }

  static let shape = Shape.object(
    "NewVariant",
    [
      .init("label", .text(200), required: false), .init("barcode", .barcode, required: false),
      .init("price", .rupiah.orNull, required: false),
      .init("stockPolicy", .choice(StockPolicy.allCases.map(\.rawValue)), required: false),
      .init("lowAt", .integer(0...999_999), required: false),
      .init("opening", .integer(0...999_999), required: false),
    ])
}

/// What a variant costs from now on.
struct PriceChangeWire: Decodable {
  let variant: VariantNumber
  let price: Rupiah?
  /// Whether somebody was asked about an unlikely price and meant it.
  let confirmed: Bool?

  static let shape = Shape.object(
    "PriceChange",
    [
      .init("variant", .number), .init("price", .rupiah.orNull),
      .init("confirmed", .truth, required: false),
    ])
}

/// Goods that came, went, or were counted.
struct StockMoveWire: Decodable {
  let variant: VariantNumber
  let reason: StockReason
  let quantity: Int
  let note: String?
  /// Whether somebody was asked about an unlikely number and meant it.
  let confirmed: Bool?

  /// Sales and voids write their own moves.
  static let reasons: [StockReason] = [
    .opening, .receipt, .adjustment, .toLibrary, .fromLibrary, .returned,
  ]

  /// What a quantity may be depends on the reason: a count is what is there, the rest a difference.
  static let shape = Shape(
    .variants(
      by: "reason", reasons.map { ($0.rawValue, shape(of: $0)) }), name: "StockMove")

  private static func shape(of reason: StockReason) -> Shape {
    let (name, quantities): (String, ClosedRange<Int64>) =
      switch reason {
      case .adjustment: ("StockCounted", 0...999_999)
      case .toLibrary: ("StockToLibrary", -999_999...(-1))
      case .returned: ("StockReturned", -999_999...(-1))
      case .opening: ("StockOpening", 1...999_999)
      case .receipt: ("StockReceipt", 1...999_999)
      case .fromLibrary: ("StockFromLibrary", 1...999_999)
      case .sale: ("StockSold", -999_999...(-1))
      case .void: ("StockVoided", 1...999_999)
      case .broughtBack: ("StockBroughtBack", 1...999_999)
      }
    return .object(
      name,
      [
        .init("variant", .number), .init("reason", .choice([reason.rawValue])),
        .init("quantity", .integer(quantities)), .init("note", .text(500), required: false),
        .init("confirmed", .truth, required: false),
      ])
  }
}
