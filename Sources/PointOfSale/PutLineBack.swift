import GRDB
import Persistence
package import Trail
package import Values

extension Shop {
  /// Puts goods back into the cart out of which they were taken, as they were: at the price that was
  /// frozen at their first scan, as many pieces, in their place.
  ///
  /// - Parameters:
  ///   - line: as it was; of goods off the shelf.
  ///   - cart: which one; another may stand at the till by now.
  /// - Throws: `CartRefusal`, `.noSuchCart` when another cart stands there, `.noSuchLine` when the line
  ///   is there still or is no goods, or the same goods were rung up again at that price;
  ///   `PermissionRefusal`; then nothing was written.
  package func putBack(
    _ line: CartLine, into cart: CartNumber, at station: StationNumber, _ now: Instant,
    by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      guard let active = try Cart.active(db, at: station), active.number == cart else {
        throw CartRefusal.noSuchCart
      }
      guard line.kind == .goods, !active.lines.contains(where: { $0.isOneLine(with: line) }) else {
        throw CartRefusal.noSuchLine
      }
      try db.execute(
        sql: """
          INSERT INTO cartLine (number, cart, kind, variant, unit, quantity)
          VALUES (?, ?, 'goods', ?, ?, ?)
          """,
        arguments: [line.line, cart, line.variant, line.unit, line.quantity])
      return try Self.checked(cart, touching: line.variant, at: now, in: db)
    }
  }
}

extension CartLine {
  /// Whether there can be only one of both in a cart.
  fileprivate func isOneLine(with other: CartLine) -> Bool {
    line == other.line || (kind == .goods && variant == other.variant && unit == other.unit)
  }
}
