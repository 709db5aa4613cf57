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
  /// Whether all that can be sold of it was in the cart before; then nothing was put into it.
  public let wasThere: Bool
}

extension Shop {
  /// Puts into the cart of a till what was on a sale that was cancelled: so one thing of many is
  /// exchanged without ringing up the rest.
  ///
  /// Goods cost what they cost today; what was typed keeps its typed price. What cannot be sold is
  /// left out and named. A cart that has all of it already stays as it is: it was asked for twice.
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
      let before = try Self.cart(cart, in: db).lines.map(\.sold)
      var (put, left): ([SaleLine], [String]) = ([], [])
      var wasThere = false
      try db.inSavepoint {
        for line in sale.lines {
          let isIn = try Self.putAgain(line, into: cart, at: now, in: db)
          if isIn { put.append(line) } else { left.append(line.title) }
        }
        wasThere =
          !put.isEmpty
          && Ware.pieces(of: put).allSatisfy { ware, pieces in
            Ware.pieces(of: before)[ware, default: 0] >= pieces
          }
        return wasThere ? .rollback : .commit
      }
      return FilledAgain(
        cart: try Self.cart(cart, in: db), left: wasThere ? [] : left, wasThere: wasThere)
    }
  }

  /// By what a line of a sale and one of a cart are of the same thing.
  private struct Ware: Hashable {
    let kind: LineKind
    let variant: VariantNumber?
    /// For what has no variant, its wording and its price.
    let name: String?
    let unit: Rupiah?

    init(_ line: SaleLine) {
      (kind, variant) = (line.kind, line.variant)
      name = line.variant == nil ? line.name : nil
      unit = line.variant == nil ? line.unit : nil
    }

    /// How many there are of each, going out or coming back.
    static func pieces(of lines: [SaleLine]) -> [Ware: Int] {
      lines.reduce(into: [:]) { $0[Ware($1), default: 0] += abs($1.quantity) }
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
