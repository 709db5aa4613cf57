public import GRDB
internal import Persistence
public import Values

/// One kind of goods in a cart, at the price it had when it was scanned.
public struct CartLine: Hashable, Sendable, Codable {
  /// By which the line is changed or taken out.
  public let line: Number<CartLine>
  /// What it is.
  public let variant: VariantNumber
  /// The product's name.
  public let name: String
  /// What tells the variant from its sisters.
  public let label: String
  /// How tax falls on it.
  public let taxClass: TaxClass
  /// The price of one, frozen at the first scan.
  public let unit: Rupiah
  /// At least 1.
  public let quantity: Int
  /// Pieces in the shop, by the ledger.
  public let onHand: Int
  let stockPolicy: StockPolicy

  /// Price times quantity.
  public var total: Rupiah { unit * quantity }
  /// Name and label in one line.
  public var title: String { label.isEmpty ? name : "\(name), \(label)" }

  /// The most pieces of one kind in a cart.
  static let mostPieces = 9_999
}

extension CartLine: FetchableRecord {
  public init(row: Row) throws {
    line = try row.decode(atIndex: 0)
    variant = try row.decode(atIndex: 1)
    name = try row.decode(atIndex: 2)
    label = try row.decode(atIndex: 3)
    taxClass = try row.decode(atIndex: 4)
    unit = try row.decode(atIndex: 5)
    quantity = try row.decode(atIndex: 6)
    onHand = try row.decode(atIndex: 7)
    stockPolicy = try row.decode(atIndex: 8)
    guard (1...Self.mostPieces).contains(quantity) else {
      throw DamagedRow("cartLine", number: line.rawValue)
    }
  }

  static func of(_ cart: CartNumber, in db: Database) throws -> [CartLine] {
    try fetchAll(
      db.cachedStatement(
        sql: """
          SELECT cartLine.number, cartLine.variant, product.name, variant.label, product.taxClass,
            cartLine.unit, cartLine.quantity, variant.onHand, variant.stockPolicy
          FROM cartLine JOIN variant ON variant.number = cartLine.variant
          JOIN product ON product.number = variant.product
          WHERE cartLine.cart = ? ORDER BY cartLine.number
          """),
      arguments: [cart])
  }
}
