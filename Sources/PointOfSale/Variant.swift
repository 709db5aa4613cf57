public import GRDB
import Persistence
public import Values

/// By which a variant is known.
public typealias VariantNumber = Number<Variant>

/// One form of a product as it lies on the shelf: a size, a colour, or the book itself.
public struct Variant: Hashable, Sendable, Codable {
  /// By which it is known.
  public let number: VariantNumber
  /// What it is a form of.
  public let product: ProductNumber
  /// What tells it from its sisters, such as `M, ungu`; empty when it is the only one.
  public let label: String
  /// The code on it; no other variant has it.
  public let barcode: Barcode
  /// The price of one; without a price it cannot be sold.
  public let price: Rupiah?
  /// Pieces in the shop, by the ledger; below zero when more was sold than was written down.
  public let onHand: Int
  /// What the till does when none is left.
  public let stockPolicy: StockPolicy
  /// It runs low at so many pieces.
  public let lowAt: Int
  /// Whether the till takes it.
  public let isSold: Bool

  /// Whether it is time to order.
  public var isLow: Bool { onHand <= lowAt }
}

/// What the till does when the ledger says there is none left.
public enum StockPolicy: String, Hashable, Sendable, Codable, CaseIterable, DatabaseValueConvertible
{
  /// Sells and warns: the customer holds it in her hand.
  case warn
  /// Does not sell: the last pieces are promised, or sold at two tills at once.
  case block

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .warn: Sentence(id: "Jual dan ingatkan", en: "Sell and warn")
    case .block: Sentence(id: "Jangan jual bila habis", en: "Do not sell when out of stock")
    }
  }
}

extension Variant: FetchableRecord {
  static let columns =
    "variant.number, variant.product, variant.label, variant.barcode, variant.price, "
    + "variant.onHand, variant.stockPolicy, variant.lowAt, variant.isSold"

  /// Reads the first nine columns of a row, in the order of `columns`.
  public init(row: Row) throws {
    number = try row.decode(atIndex: 0)
    product = try row.decode(atIndex: 1)
    label = try row.decode(atIndex: 2)
    barcode = try row.decode(atIndex: 3)
    price = try row.decode(atIndex: 4)
    onHand = try row.decode(atIndex: 5)
    stockPolicy = try row.decode(atIndex: 6)
    lowAt = try row.decode(atIndex: 7)
    isSold = try row.decode(atIndex: 8)
    // Far more than anybody can count; beyond it the arithmetic of stock would end the house.
    guard onHand.magnitude < 1_000_000_000_000 else {
      throw DamagedRow("variant", number: number.rawValue)
    }
  }

  /// The variant that carries a barcode; an ISBN or article number is found in any of its forms.
  public static func find(_ db: Database, barcode: Barcode) throws -> Variant? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM variant WHERE barcode = ?")
    if let found = try fetchOne(statement, arguments: [barcode]) { return found }
    guard barcode.canonical != barcode else { return nil }
    return try fetchOne(statement, arguments: [barcode.canonical])
  }

  /// The variant of that number, or `nil`.
  public static func find(_ db: Database, numbered number: VariantNumber) throws -> Variant? {
    try fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM variant WHERE number = ?"),
      arguments: [number])
  }

  static func of(_ product: ProductNumber, in db: Database) throws -> [Variant] {
    try whole(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM variant WHERE product = ? ORDER BY number"),
      arguments: [product], of: "variant")
  }
}
