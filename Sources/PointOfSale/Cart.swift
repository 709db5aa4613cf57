public import GRDB
import Persistence
public import Trail
public import Values

/// By which a cart is known.
public typealias CartNumber = Number<Cart>

/// What a customer has put on the counter and not yet paid.
///
/// It lives on the server: a reload, a second screen or a power cut loses nothing.
public struct Cart: Hashable, Sendable, Codable {
  /// By which it is known, also after it was paid.
  public let number: CartNumber
  /// The till where it stands, or where it was parked.
  public let station: StationNumber
  /// Whether it waits at the side while somebody else is served.
  public let isParked: Bool
  /// What it is called while it waits: `ibu payung merah`.
  public let name: String?
  /// In the order of scanning.
  public let lines: [CartLine]

  /// What is to be paid.
  public var total: Rupiah { lines.reduce(.zero) { $0 + $1.total } }
  /// Pieces of goods in the cart.
  public var pieces: Int { lines.reduce(0) { $0 + $1.pieces } }

  /// Whether the ledger has fewer of something than are on the counter, on all lines together: a
  /// warning, not a refusal.
  public func isShort(_ line: CartLine) -> Bool {
    guard line.kind == .goods, let variant = line.variant, let onHand = line.onHand else {
      return false
    }
    return wanted(variant) > onHand
  }

  /// Pieces of something in the cart, at whatever prices.
  func wanted(_ variant: VariantNumber) -> Int {
    lines.reduce(0) { $0 + ($1.variant == variant ? $1.pieces : 0) }
  }

  /// The most a cart may come to, so that no sum ever overflows.
  static let largest = Rupiah.largestTyped
}

extension Cart {
  private static func read(_ row: Row, in db: Database) throws -> Cart {
    let number = try row.decode(CartNumber.self, atIndex: 0)
    return Cart(
      number: number, station: try row.decode(atIndex: 1),
      isParked: try row.decode(String.self, atIndex: 2) == "parked",
      name: try row.decode(atIndex: 3),
      lines: try CartLine.of(number, in: db))
  }

  static func find(_ db: Database, numbered number: CartNumber) throws -> Cart? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, station, state, name FROM cart WHERE number = ?"),
      arguments: [number]
    ).map { try read($0, in: db) }
  }

  /// The cart that is being rung up at a till, or `nil`.
  public static func active(_ db: Database, at station: StationNumber) throws -> Cart? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number, station, state, name FROM cart WHERE station = ? AND state = 'active'
          """),
      arguments: [station]
    ).map { try read($0, in: db) }
  }

  /// The carts that wait at the side, of all tills.
  package static func parked(_ db: Database) throws -> [Cart] {
    try Row.whole(
      db.makeStatement(
        sql: """
          SELECT number, station, state, name FROM cart WHERE state = 'parked' ORDER BY number
          """), of: "cart"
    ) { try read($0, in: db) }
  }

  /// The number of the till's cart, begun when there was none.
  static func begin(
    _ db: Database, at station: StationNumber, _ now: Instant
  ) throws -> CartNumber {
    let open = try CartNumber.fetchOne(
      db.cachedStatement(
        sql: "SELECT number FROM cart WHERE station = ? AND state = 'active'"),
      arguments: [station])
    if let open { return open }
    try db.cachedStatement(
      sql: "INSERT INTO cart (station, state, changedAt) VALUES (?, 'active', ?)"
    ).execute(arguments: [station, now])
    return CartNumber(db.lastInsertedRowID)
  }

  /// The title of something in it that is not sold any more; `nil` when all of it is.
  func withdrawn(in db: Database) throws -> String? {
    try lines.first { line in
      guard line.kind == .goods, let variant = line.variant else { return false }
      return try Variant.find(db, numbered: variant)?.isSold != true
    }?.title
  }

  static func remove(_ db: Database, numbered number: CartNumber) throws {
    try db.execute(sql: "DELETE FROM cart WHERE number = ?", arguments: [number])
  }
}

extension Shop {
  /// What is being rung up at a till; `nil` when nothing is.
  public func cart(of station: StationNumber) async throws -> Cart? {
    try await database.read { db in try Cart.active(db, at: station) }
  }

  /// The carts that wait at the side, of all tills.
  public func parkedCarts() async throws -> [Cart] {
    try await database.read { db in try Cart.parked(db) }
  }
}
