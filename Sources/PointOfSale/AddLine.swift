import GRDB
import Persistence
package import Trail
package import Values

/// A line for a cart that is not simply goods off the shelf.
///
/// Its wording is kept as it is given and stands on the paper.
package enum NewLine: Hashable, Sendable {
  /// So many pieces of goods that have no card, at one price.
  case other(String, Rupiah, times: Int = 1)
  /// Something done or owed, so many times at one price.
  case charge(String, Rupiah, times: Int = 1, taxClass: TaxClass)
  /// Money that is given.
  case donation(String, Rupiah)
  /// A voucher, at its value.
  case voucher(String, Rupiah)
  /// What takes the sum to whole coins.
  case rounding(String, Rupiah)
  /// So many pieces of a line that was sold.
  case goodsBack(Int, of: SoldLine)
}

extension Shop {
  /// Puts a line of another kind than goods into the cart of a till.
  ///
  /// Pages and programs offer goods without a card, by `addOther`. A line that is not as its kind
  /// must be is refused by the table, as a fault; whoever offers one says it in words before.
  /// - Throws: `SaleRefusal.noSuchSale` when the line that comes back was never sold, or
  ///   `CartRefusal`; then nothing was written.
  package func addLine(
    _ new: NewLine, to station: StationNumber, at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      let cart = try Cart.begin(db, at: station, now)
      try CartLine.add(db, try new.line(in: db), to: cart)
      return try Self.checked(cart, touching: nil, at: now, in: db)
    }
  }
}

extension NewLine {
  /// What it will be in the sale.
  fileprivate func line(in db: Database) throws -> SaleLine {
    switch self {
    case .other(let wording, let unit, let times):
      SaleLine(.other, wording, unit, times: times, taxClass: .standard)
    case .charge(let wording, let unit, let times, let taxClass):
      SaleLine(.charge, wording, unit, times: times, taxClass: taxClass)
    case .donation(let wording, let amount): SaleLine(.donation, wording, amount)
    case .voucher(let wording, let value): SaleLine(.voucher, wording, value)
    case .rounding(let wording, let amount): SaleLine(.rounding, wording, amount)
    case .goodsBack(let pieces, let place):
      SaleLine(pieces, back: try Self.sold(at: place, in: db), from: place)
    }
  }

  private static func sold(at place: SoldLine, in db: Database) throws -> SaleLine {
    let found = try SaleLine.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(SaleLine.columns) FROM saleLine WHERE sale = ? AND line = ?"),
      arguments: [place.sale, place.line])
    guard let found else { throw SaleRefusal.noSuchSale }
    return found
  }
}

extension SaleLine {
  /// A line about no variant; nothing falls under tax that nobody said so of.
  fileprivate init(
    _ kind: LineKind, _ wording: String, _ unit: Rupiah, times: Int = 1,
    taxClass: TaxClass = .exempt
  ) {
    self.init(
      kind: kind, variant: nil, name: wording, label: "", taxClass: taxClass, unit: unit,
      quantity: times, total: unit * times, returned: nil)
  }

  /// So many pieces of a line that was sold, as it was called and taxed then.
  fileprivate init(_ pieces: Int, back line: SaleLine, from place: SoldLine) {
    self.init(
      kind: .return, variant: line.variant, name: line.name, label: line.label,
      taxClass: line.taxClass, unit: line.unit, quantity: -pieces, total: line.unit * -pieces,
      returned: place)
  }
}

extension CartLine {
  static func add(_ db: Database, _ line: SaleLine, to cart: CartNumber) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO cartLine
          (cart, kind, variant, name, label, taxClass, unit, quantity, returnedSale, returnedLine)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        cart, line.kind, line.variant, line.name, line.label, line.taxClass, line.unit,
        line.quantity, line.returned?.sale, line.returned?.line,
      ])
  }
}
