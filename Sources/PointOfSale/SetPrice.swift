import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// Gives a variant a price from now on, or takes it away.
  ///
  /// What already lies in a cart keeps the price it was scanned at.
  /// - Parameters:
  ///   - seen: how the variant was when whoever asks looked at it; another price by now is refused.
  ///     `nil` changes whatever is there.
  ///   - confirmed: whether somebody was asked about an unlikely price and meant it.
  /// - Throws: `ProductRefusal`, `ChangedSince`; then nothing was written.
  public func setPrice(
    of number: VariantNumber, to price: Rupiah?, seen: Variant? = nil, confirmed: Bool = false,
    at now: Instant, by actor: Actor
  ) async throws -> Variant {
    try await database.recorded { db in
      try actor.needs(.pricesEdit, in: db)
      if let seen {
        // Where it had none, that is what was seen.
        let now = try ProductRules.variant(number, in: db).price
        guard seen.price == now else { throw ChangedSince() }
      }
      return try Self.setPrice(
        db, of: number, to: price, confirmed: confirmed, at: now, by: actor)
    }
  }

  static func setPrice(
    _ db: Database, of number: VariantNumber, to price: Rupiah?, confirmed: Bool, at now: Instant,
    by actor: Actor
  ) throws -> Variant {
    let before = try ProductRules.variant(number, in: db)
    try ProductRules.check(price, in: db)
    if !confirmed { try Unlikely.check(price: price, after: before.price) }
    return try setPrice(of: number, to: price, at: now, by: actor, in: db)
  }

  /// Writes a price that was looked at, and what became of it; the same price is written only once.
  ///
  /// - Throws: `ProductRefusal.noSuchVariant`.
  static func setPrice(
    of number: VariantNumber, to price: Rupiah?, at now: Instant, by actor: Actor, in db: Database
  ) throws -> Variant {
    let before = try ProductRules.variant(number, in: db)
    guard before.price != price else { return before }
    try PriceChange.write(db, of: number, to: price, at: now, staff: actor.staff)
    try Audit.write(
      db, at: now, by: actor, action: .priceChanged,
      subject: "variant \(number) price \(before.price.inTrail) to \(price.inTrail)")
    return try ProductRules.variant(number, in: db)
  }
}

extension Rupiah? {
  /// As the trail has it: whole rupiah, or `none`.
  var inTrail: String { self.map { String($0.amount) } ?? "none" }
}
