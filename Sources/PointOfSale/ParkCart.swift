import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Puts the cart of a till aside, so that somebody else can be served.
  ///
  /// - Parameters:
  ///   - name: what it is called while it waits, at most 100 characters of it are kept.
  ///   - seen: the cart that is meant; no other is put aside.
  /// - Throws: `CartRefusal.nothingToPark`; `noSuchCart` when another stands there by now, or none;
  ///   `WordsRefusal`.
  public func park(
    cartOf station: StationNumber, as name: String? = nil, seen: CartNumber? = nil,
    at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      let active = try Cart.active(db, at: station)
      guard seen == nil || seen == active?.number else { throw CartRefusal.noSuchCart }
      guard let cart = active, !cart.lines.isEmpty else { throw CartRefusal.nothingToPark }
      let name = name?.tidy.nonEmpty
      if let name { try WordsRefusal.check(name) }
      try db.execute(
        sql: "UPDATE cart SET state = 'parked', name = ?, changedAt = ? WHERE number = ?",
        arguments: [name.map { String($0.unicodeScalars.prefix(100)) }, now, cart.number])
      return try Self.cart(cart.number, in: db)
    }
  }

  /// Brings a parked cart to a till, also to another than the one where it was parked.
  ///
  /// What is being rung up there changes places with it: it waits, under the name that it had when it
  /// waited before.
  /// - Throws: `CartRefusal.noSuchCart`; then nothing was written.
  public func recall(
    _ number: CartNumber, to station: StationNumber, at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      guard let cart = try Cart.find(db, numbered: number), cart.isParked else {
        throw CartRefusal.noSuchCart
      }
      try Self.makeRoom(db, at: station, now)
      try db.execute(
        sql: """
          UPDATE cart SET state = 'active', station = ?, changedAt = ? WHERE number = ?
          """,
        arguments: [station, now, number])
      return try Self.cart(number, in: db)
    }
  }

  /// Puts what is being rung up at a till aside; an empty cart goes.
  private static func makeRoom(_ db: Database, at station: StationNumber, _ now: Instant) throws {
    guard let other = try Cart.active(db, at: station) else { return }
    guard !other.lines.isEmpty else { return try Cart.remove(db, numbered: other.number) }
    try db.execute(
      sql: "UPDATE cart SET state = 'parked', changedAt = ? WHERE number = ?",
      arguments: [now, other.number])
  }
}
