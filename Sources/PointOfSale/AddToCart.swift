import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Puts goods into the cart of a till.
  ///
  /// - Returns: the cart as it is now; `Cart.isShort` tells what the ledger does not have.
  /// - Throws: `CartRefusal` or `ProductRefusal`; then nothing was written.
  public func add(
    _ variant: VariantNumber, to station: StationNumber, quantity: Int = 1, at now: Instant,
    by actor: Actor
  ) async throws -> Cart {
    try await ringUp(variant, at: station, quantity: quantity, now, by: actor).cart
  }

  /// Puts goods into the cart of a till, and tells which line they are on.
  ///
  /// The same goods at the same price become one line. The price is frozen here.
  /// - Throws: `CartRefusal` or `ProductRefusal`; then nothing was written.
  public func ringUp(
    _ variant: VariantNumber, at station: StationNumber, quantity: Int = 1, _ now: Instant,
    by actor: Actor
  ) async throws -> RungUp {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      let cart = try Cart.begin(db, at: station, now)
      guard let offer = try Offer.find(db, variant: variant) else {
        throw ProductRefusal.noSuchVariant
      }
      guard offer.variant.isSold else { throw CartRefusal.notSold(offer.title) }
      guard let price = offer.variant.price else { throw CartRefusal.noPrice(offer.title) }
      guard (1...SaleLine.mostPieces).contains(quantity) else { throw CartRefusal.quantity }
      try CartLine.add(db, quantity, of: variant, at: price, to: cart)
      let after = try Self.checked(cart, touching: variant, at: now, in: db)
      return try RungUp(variant, at: price, in: after)
    }
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
  static func add(
    _ db: Database, _ quantity: Int, of variant: VariantNumber, at unit: Rupiah,
    to cart: CartNumber
  ) throws {
    let before =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT quantity FROM cartLine
            WHERE cart = ? AND variant = ? AND unit = ? AND kind = 'goods'
            """),
        arguments: [cart, variant, unit]) ?? 0
    guard before + quantity <= SaleLine.mostPieces else { throw CartRefusal.quantity }
    try db.cachedStatement(
      sql: """
        INSERT INTO cartLine (cart, kind, variant, unit, quantity) VALUES (?, 'goods', ?, ?, ?)
        ON CONFLICT (cart, variant, unit) WHERE kind = 'goods'
        DO UPDATE SET quantity = quantity + excluded.quantity
        """
    ).execute(arguments: [cart, variant, unit, quantity])
  }
}
