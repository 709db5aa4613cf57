import GRDB
import Persistence
package import Trail
package import Values

extension Shop {
  /// Puts a line back into the cart out of which it was taken, as it was: at the price that was frozen
  /// when it came, as many pieces, in its place.
  ///
  /// Goods that were taken off sale meanwhile come back, too, as they would stand there still; they
  /// are refused when they are paid.
  /// - Parameters:
  ///   - line: as it was, of whatever kind.
  ///   - cart: which one; another may stand at the till by now.
  /// - Throws: `CartRefusal`, `.noSuchCart` when another cart stands there, `.noSuchLine` when the line
  ///   is there still, the same goods were rung up again at that price, or the sum was rounded again;
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
      guard !active.lines.contains(where: { $0.isOneLine(with: line) }) else {
        throw CartRefusal.noSuchLine
      }
      try line.insert(into: cart, in: db)
      let goods = line.kind == .goods ? line.variant : nil
      return try Self.checked(cart, touching: goods, at: now, in: db)
    }
  }
}

extension CartLine {
  /// Whether there can be only one of both in a cart.
  fileprivate func isOneLine(with other: CartLine) -> Bool {
    guard line != other.line else { return true }
    guard kind == other.kind else { return false }
    return kind == .rounding || (kind == .goods && variant == other.variant && unit == other.unit)
  }

  /// Writes it under its own number; goods are called and taxed as their product is.
  fileprivate func insert(into cart: CartNumber, in db: Database) throws {
    let own: SaleLine? = kind == .goods ? nil : sold
    try db.execute(
      sql: """
        INSERT INTO cartLine
          (number, cart, kind, variant, name, label, taxClass, unit, quantity, returnedSale,
            returnedLine)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        line, cart, kind, variant, own?.name, own?.label, own?.taxClass, unit, quantity,
        sold.returned?.sale, sold.returned?.line,
      ])
  }
}
