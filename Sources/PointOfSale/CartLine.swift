public import GRDB
import Persistence
public import Values

/// A line in a cart, at the price it had when it was put there: what will be sold, and what the
/// shelf says of it.
public struct CartLine: Hashable, Sendable {
  /// By which the line is changed or taken out.
  public let line: Number<CartLine>
  /// What it will be in the sale.
  public let sold: SaleLine
  /// Pieces in the shop, by the ledger; `nil` where nothing lies on a shelf.
  public let onHand: Int?
  let stockPolicy: StockPolicy?
  /// Whether its goods were taken off sale after they came into the cart: it cannot be paid with them.
  public let isWithdrawn: Bool

  /// What it is about.
  public var kind: LineKind { sold.kind }
  /// What it is, for goods and for what comes back.
  public var variant: VariantNumber? { sold.variant }
  /// Name and label in one line.
  public var title: String { sold.title }
  /// The price of one, frozen at the first scan.
  public var unit: Rupiah { sold.unit }
  /// How many; below zero when they come back.
  public var quantity: Int { sold.quantity }
  /// Price times quantity.
  public var total: Rupiah { sold.total }
  /// Pieces that go out.
  public var pieces: Int { sold.pieces }
}

extension CartLine: FetchableRecord {
  /// Reads a line of a cart together with the stock and the stock rule of its variant.
  ///
  /// - Throws: `DamagedRow` when a value cannot be, or when goods that come back are not below
  ///   zero.
  public init(row: Row) throws {
    line = try row.decode(forColumn: "number")
    do {
      sold = try SaleLine(row: row)
    } catch is DamagedRow {
      throw DamagedRow("cartLine", number: line.rawValue)
    }
    onHand = try row.decode(forColumn: "onHand")
    stockPolicy = try row.decode(forColumn: "stockPolicy")
    let isSold: Bool? = try row.decode(forColumn: "isSold")
    isWithdrawn = sold.kind == .goods && isSold == false
    guard (sold.kind == .return) == (sold.quantity < 0) else {
      throw DamagedRow("cartLine", number: line.rawValue)
    }
  }

  static func of(_ cart: CartNumber, in db: Database) throws -> [CartLine] {
    try fetchAll(
      db.cachedStatement(
        sql: """
          SELECT cartLine.number, cartLine.kind, cartLine.variant,
            coalesce(cartLine.name, product.name) AS name,
            coalesce(cartLine.label, variant.label) AS label,
            coalesce(cartLine.taxClass, product.taxClass) AS taxClass,
            cartLine.unit, cartLine.quantity, cartLine.unit * cartLine.quantity AS total,
            cartLine.returnedSale, cartLine.returnedLine, variant.onHand, variant.stockPolicy,
            variant.isSold
          FROM cartLine LEFT JOIN variant ON variant.number = cartLine.variant
          LEFT JOIN product ON product.number = variant.product
          WHERE cartLine.cart = ? ORDER BY cartLine.number
          """),
      arguments: [cart])
  }
}

extension CartLine: Codable {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    line = try values.decode(Number<CartLine>.self, forKey: .line)
    sold = try SaleLine(from: decoder)
    onHand = try values.decodeIfPresent(Int.self, forKey: .onHand)
    stockPolicy = try values.decodeIfPresent(StockPolicy.self, forKey: .stockPolicy)
    // Answers that were kept before it was told have nothing of it.
    isWithdrawn = try values.decodeIfPresent(Bool.self, forKey: .isWithdrawn) ?? false
  }

  public func encode(to encoder: any Encoder) throws {
    try sold.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(line, forKey: .line)
    try values.encodeIfPresent(onHand, forKey: .onHand)
    try values.encodeIfPresent(stockPolicy, forKey: .stockPolicy)
    try values.encode(isWithdrawn, forKey: .isWithdrawn)
  }

  private enum CodingKeys: String, CodingKey { case line, onHand, stockPolicy, isWithdrawn }
}
