import Pages
import PointOfSale
import Serving
import Values

/// What is changed of a variant; what is left out stays.
struct VariantChangeWire: Decodable {
  let label: String?
  let barcode: Barcode?
  let stockPolicy: StockPolicy?
  let lowAt: Int?
  let isSold: Bool?

  static let shape = Shape.object(
    "VariantChange",
    [
      .init("label", .text(200), required: false), .init("barcode", .barcode, required: false),
      .init("stockPolicy", .choice(StockPolicy.allCases.map(\.rawValue)), required: false),
      .init("lowAt", .integer(0...9_999), required: false),
      .init("isSold", .truth, required: false),
    ])
}

/// What a variant cost, newest first; no price means that it was not sold from then on.
struct PriceHistoryWire: Encodable {
  let prices: [Price]

  /// A price from a moment on.
  struct Price: Encodable {
    let price: Rupiah?
    let at: Instant
  }

  init(_ changes: [PriceChange]) { prices = changes.map { Price(price: $0.price, at: $0.at) } }

  private static let price = Shape.object(
    "PriceFrom", [.init("price", .rupiah, required: false), .init("at", .instant)])

  static let shape = Shape.object("PriceHistory", [.init("prices", .list(price))])
}

/// What came and went of a variant, newest first.
struct StockHistoryWire: Encodable {
  let moves: [Move]

  /// One entry in the ledger of stock.
  struct Move: Encodable {
    let quantity: Int
    let reason: StockReason
    let sale: SaleNumber?
    let note: String?
    let at: Instant
  }

  init(_ moves: [StockMove]) {
    self.moves = moves.map {
      Move(quantity: $0.quantity, reason: $0.reason, sale: $0.sale, note: $0.note, at: $0.at)
    }
  }

  private static let move = Shape.object(
    "StockEntry",
    [
      .init("quantity", .integer(-999_999...999_999)),
      .init("reason", .choice(StockReason.allCases.map(\.rawValue))),
      .init("sale", .number, required: false), .init("note", .text, required: false),
      .init("at", .instant),
    ])

  static let shape = Shape.object("StockHistory", [.init("moves", .list(move))])
}
