import GRDB
import Persistence
public import Trail
public import Values

/// What came back into a cart of a sale that was cancelled.
public struct FilledAgain: Hashable, Sendable, Codable {
  /// The cart as it is now.
  public let cart: Cart
  /// What could not be put into it: not sold any more, without a price, sold out, or no goods.
  public let left: [String]
}

extension Shop {
  /// Puts into the cart of a till what was on a sale that was cancelled: so one thing of many is
  /// exchanged without ringing up the rest.
  ///
  /// Goods cost what they cost today; what was typed keeps its typed price. What cannot be sold is
  /// left out and named.
  /// - Parameter number: the sale, or the counter-document that took it back.
  /// - Throws: `SaleRefusal.noSuchSale`, also for one that was not cancelled; `PermissionRefusal`.
  public func fillAgain(
    from number: SaleNumber, at station: StationNumber, _ now: Instant, by actor: Actor
  ) async throws -> FilledAgain {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      guard let sale = try Sale.find(db, numbered: number),
        sale.kind == .void || sale.voidedBy != nil
      else { throw SaleRefusal.noSuchSale }
      let cart = try Cart.begin(db, at: station, now)
      var left: [String] = []
      for line in sale.lines {
        let isIn = try Self.putAgain(line, into: cart, at: now, in: db)
        if !isIn { left.append(line.title) }
      }
      return FilledAgain(cart: try Self.cart(cart, in: db), left: left)
    }
  }

  /// - Returns: whether it is in the cart.
  private static func putAgain(
    _ line: SaleLine, into cart: CartNumber, at now: Instant, in db: Database
  ) throws -> Bool {
    do {
      try db.inSavepoint {
        try add(again: line, to: cart, at: now, in: db)
        return .commit
      }
      return true
    } catch is CartRefusal {
      return false
    }
  }

  private static func add(
    again line: SaleLine, to cart: CartNumber, at now: Instant, in db: Database
  ) throws {
    let pieces = abs(line.quantity)
    switch line.kind {
    case .goods:
      guard let variant = line.variant, let offer = try Offer.find(db, variant: variant),
        offer.variant.isSold
      else { throw CartRefusal.notSold(line.title) }
      guard let price = offer.variant.price else { throw CartRefusal.noPrice(line.title) }
      try CartLine.add(db, pieces, of: variant, at: price, to: cart)
      _ = try checked(cart, touching: variant, at: now, in: db)
    case .other, .charge, .donation, .voucher:
      let again = SaleLine(
        kind: line.kind, variant: nil, name: line.name, label: line.label,
        taxClass: line.taxClass, unit: line.unit, quantity: pieces, total: line.unit * pieces,
        returned: nil)
      try CartLine.add(db, again, to: cart)
      _ = try checked(cart, touching: nil, at: now, in: db)
    case .rounding, .return: throw CartRefusal.notSold(line.title)
    }
  }
}
