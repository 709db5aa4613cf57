public import Access
internal import GRDB
internal import Persistence
public import Values

extension Shop {
  /// Puts goods into the cart of a till.
  ///
  /// The same goods at the same price become one line. The price is frozen here.
  /// - Parameter scan: the id of the scan; delivered twice it adds once.
  /// - Returns: the cart as it is now; `CartLine.isShort` tells what the ledger does not have.
  /// - Throws: `CartRefusal` or `ProductRefusal`; then nothing was written.
  public func add(
    _ variant: VariantNumber, to station: StationNumber, quantity: Int = 1, scan: String? = nil,
    at now: Instant
  ) async throws -> Cart {
    try await database.recorded { db in
      let cart = try Cart.begin(db, at: station, now)
      if let scan, try !CartScan.isNew(db, scan, at: station, now) {
        return try Self.cart(cart, in: db)
      }
      guard let offer = try Offer.find(db, variant: variant) else {
        throw ProductRefusal.noSuchVariant
      }
      guard offer.variant.isSold else { throw CartRefusal.notSold(offer.title) }
      guard let price = offer.variant.price else { throw CartRefusal.noPrice(offer.title) }
      guard (1...CartLine.mostPieces).contains(quantity) else { throw CartRefusal.quantity }
      try CartLine.add(db, quantity, of: variant, at: price, to: cart)
      return try Self.checked(cart, touching: variant, at: now, in: db)
    }
  }

  /// Puts what carries this barcode into the cart of a till.
  ///
  /// - Throws: `ProductRefusal.unknownBarcode`, or what adding it throws.
  public func add(
    barcode: Barcode, to station: StationNumber, scan: String? = nil, at now: Instant
  ) async throws -> Cart {
    guard let offer = try await find(barcode: barcode) else {
      throw ProductRefusal.unknownBarcode(barcode.text)
    }
    return try await add(offer.variant.number, to: station, scan: scan, at: now)
  }

  static func cart(_ number: CartNumber, in db: Database) throws -> Cart {
    guard let cart = try Cart.find(db, numbered: number) else { throw CartRefusal.noSuchCart }
    return cart
  }

  /// The cart after a change, if the house agrees with it.
  static func checked(
    _ number: CartNumber, touching variant: VariantNumber?, at now: Instant, in db: Database
  ) throws -> Cart {
    try db.cachedStatement(sql: "UPDATE cart SET changedAt = ? WHERE number = ?")
      .execute(arguments: [now, number])
    let cart = try cart(number, in: db)
    guard cart.total <= Cart.largest else { throw CartRefusal.tooMuch }
    guard let variant else { return cart }
    if let short = cart.shortages.first(where: { $0.variant == variant }) {
      throw CartRefusal.outOfStock([short])
    }
    return cart
  }
}

extension CartLine {
  fileprivate static func add(
    _ db: Database, _ quantity: Int, of variant: VariantNumber, at unit: Rupiah,
    to cart: CartNumber
  ) throws {
    let before =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT quantity FROM cartLine WHERE cart = ? AND variant = ? AND unit = ?"),
        arguments: [cart, variant, unit]) ?? 0
    guard before + quantity <= mostPieces else { throw CartRefusal.quantity }
    try db.cachedStatement(
      sql: """
        INSERT INTO cartLine (cart, variant, unit, quantity) VALUES (?, ?, ?, ?)
        ON CONFLICT (cart, variant, unit) DO UPDATE SET quantity = quantity + excluded.quantity
        """
    ).execute(arguments: [cart, variant, unit, quantity])
  }
}

/// Remembers for two days which scans have acted, by their ids only.
enum CartScan {
  /// Whether this scan comes for the first time; from now on it does not.
  static func isNew(
    _ db: Database, _ scan: String, at station: StationNumber, _ now: Instant
  ) throws -> Bool {
    try db.cachedStatement(
      sql: "INSERT INTO cartScan (scan, station, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [scan, station, now])
    return db.changesCount == 1
  }
}
