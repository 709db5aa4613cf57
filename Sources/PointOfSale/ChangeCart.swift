import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Sets how many of one line are in the cart of a till; 0 takes the line out.
  ///
  /// - Parameter seen: how many there were where somebody pressed for more or fewer; as many more or
  ///   fewer it will be, whatever was pressed elsewhere meanwhile.
  /// - Throws: `CartRefusal`; then nothing was written.
  public func setQuantity(
    of line: Number<CartLine>, at station: StationNumber, to quantity: Int, seen: Int? = nil,
    at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      guard let cart = try Cart.active(db, at: station),
        let before = cart.lines.first(where: { $0.line == line })
      else { throw CartRefusal.noSuchLine }
      let quantity = try before.wanted(asked: quantity, seen: seen)
      if quantity == 0 {
        try db.execute(sql: "DELETE FROM cartLine WHERE number = ?", arguments: [line])
      } else {
        try db.execute(
          sql: "UPDATE cartLine SET quantity = ? WHERE number = ?", arguments: [quantity, line])
      }
      // Taking pieces out is always right, even when there are still too many.
      let grew = quantity > before.quantity
      return try Self.checked(
        cart.number, touching: grew ? before.variant : nil, at: now, in: db)
    }
  }

  /// Takes a line out of the cart of a till.
  ///
  /// - Throws: `CartRefusal.noSuchLine`.
  public func removeLine(
    _ line: Number<CartLine>, at station: StationNumber, at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await setQuantity(of: line, at: station, to: 0, at: now, by: actor)
  }

  /// Empties the cart of a till; nothing happens when there is none.
  public func clear(cartOf station: StationNumber, by actor: Actor) async throws {
    _ = try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      if let cart = try Cart.active(db, at: station) {
        try Cart.remove(db, numbered: cart.number)
      }
      return true
    }
  }

  /// Empties the cart of a till, when it is the one that is meant.
  ///
  /// - Returns: the other cart that stands there by now, and stays.
  public func clear(
    cartOf station: StationNumber, by actor: Actor,
    where isMeant: @escaping @Sendable (Cart) -> Bool
  ) async throws -> Cart? {
    try await database.transaction { db in
      try actor.needs(.tillSell, in: db)
      guard let cart = try Cart.active(db, at: station) else { return nil }
      guard cart.lines.isEmpty || isMeant(cart) else { return cart }
      try Cart.remove(db, numbered: cart.number)
      return nil
    }
  }
}

extension CartLine {
  /// How many there will be when somebody who saw so many asks for others.
  fileprivate func wanted(asked: Int, seen: Int?) throws(CartRefusal) -> Int {
    let most = SaleLine.mostPieces
    guard (0...most).contains(asked), (-most...most).contains(seen ?? 0) else { throw .quantity }
    let new = if let seen { max(0, quantity + asked - seen) } else { asked }
    // What is not counted is there once, or taken out.
    guard new <= most, new == 0 || kind.isCounted else { throw .quantity }
    return new
  }
}
