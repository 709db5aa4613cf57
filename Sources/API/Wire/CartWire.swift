import Pages
import PointOfSale
import Serving
import Trail
import Values

/// What is being rung up at a till.
struct CartWire: Encodable {
  let number: CartNumber?
  let station: StationNumber
  /// What it is called while it waits at the side.
  let name: String?
  let lines: [Line]
  let pieces: Int
  let total: Rupiah
  /// The line that was added to, in the answer to adding.
  let added: Number<CartLine>?

  /// What it will be in the sale, by which it is changed, and what the shelf says of it.
  struct Line: Encodable {
    let line: Number<CartLine>
    let sold: LineWire
    let onHand: Int?
    let short: Bool

    init(_ line: CartLine, in cart: Cart) {
      self.line = line.line
      sold = LineWire(line.sold)
      onHand = line.onHand
      short = cart.isShort(line)
    }

    private enum CodingKeys: String, CodingKey { case line, onHand, short }

    func encode(to encoder: any Encoder) throws {
      try sold.encode(to: encoder)
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(line, forKey: .line)
      try values.encodeIfPresent(onHand, forKey: .onHand)
      try values.encode(short, forKey: .short)
    }
  }

  /// - Parameter cart: `nil` for a till where nothing is rung up.
  init(_ cart: Cart?, at station: StationNumber, added: Number<CartLine>? = nil) {
    self.added = added
    number = cart?.number
    self.station = station
    name = cart?.name
    lines = cart.map { cart in cart.lines.map { Line($0, in: cart) } } ?? []
    pieces = cart?.pieces ?? 0
    total = cart?.total ?? .zero
  }

  private static let line = Shape.object(
    "CartLine",
    [Shape.Field("line", .number)] + LineWire.fields + [
      Shape.Field("onHand", .integer(Int64.min...Int64.max), required: false),
      Shape.Field("short", .truth),
    ])

  static let shape = Shape.object(
    "Cart",
    [
      .init("number", .number, required: false), .init("station", .number),
      .init("name", .text, required: false), .init("lines", .list(line)), .init("pieces", .count),
      .init("total", .difference),
      .init("added", .number, required: false),
    ])
}

/// Goods for the cart: by the code on them, or by variant.
struct CartLineAsk: Decodable {
  let barcode: String?
  let variant: VariantNumber?
  let quantity: Int?

  static let shape = Shape.object(
    "NewCartLine",
    [
      .init("barcode", .barcode, required: false), .init("variant", .number, required: false),
      .init("quantity", .integer(1...9_999), required: false),
    ])
}

/// Goods without a card for the cart: what they are called, and what one costs.
struct OtherGoodsAsk: Decodable {
  let title: String
  let price: Rupiah
  let quantity: Int?

  static let shape = Shape.object(
    "OtherGoods",
    [
      .init("title", .text(Shop.longestWord)), .init("price", .rupiah),
      .init("quantity", .integer(1...9_999), required: false),
    ])
}

/// How many of a line there are now; 0 takes it out.
struct QuantityAsk: Decodable {
  let quantity: Int

  static let shape = Shape.object("CartLineChange", [.init("quantity", .integer(0...9_999))])
}

/// A cart that is put aside: what it is called while it waits, and which one is meant.
struct ParkAsk: Decodable {
  let name: String?
  let cart: CartNumber?

  static let shape = Shape.object(
    "Parking",
    [.init("name", .text(100), required: false), .init("cart", .number, required: false)])
}

/// The carts that wait at the side.
struct ParkedWire: Encodable {
  let carts: [CartWire]

  init(_ carts: [Cart]) { self.carts = carts.map { CartWire($0, at: $0.station) } }

  static let shape = Shape.object("ParkedCarts", [.init("carts", .list(CartWire.shape))])
}
