import GRDB
import Persistence
public import Trail
public import Values

extension Shop {
  /// The most characters of the word for goods without a card.
  public static let longestWord = 80

  /// Puts goods that have no card into the cart of a till: a word and a price, no stock.
  ///
  /// - Parameters:
  ///   - word: what stands on the receipt, 1 to 80 characters.
  ///   - price: of one, above nothing.
  /// - Throws: `CartRefusal`, `WordsRefusal`, `PayRefusal.isACode` when the price is a scan that went into the wrong
  ///   field; then nothing was written.
  public func addOther(
    _ word: String, at price: Rupiah, quantity: Int = 1, to station: StationNumber,
    at now: Instant, by actor: Actor
  ) async throws -> Cart {
    try await database.recorded { db in
      try actor.needs(.tillSell, in: db)
      let (kept, _) = try Refusals.none(
        among: { try Self.checked(word: word) },
        {
          guard (Rupiah(1)...Rupiah.largestTyped).contains(price) else {
            throw CartRefusal.otherPrice
          }
          try Unlikely.check(noCode: price, in: db)
        })
      guard (1...SaleLine.mostPieces).contains(quantity) else { throw CartRefusal.quantity }
      let cart = try Cart.begin(db, at: station, now)
      let line = SaleLine(
        kind: .other, variant: nil, name: kept, label: "", taxClass: .standard, unit: price,
        quantity: quantity, total: price * quantity, returned: nil)
      try CartLine.add(db, line, to: cart)
      return try Self.checked(cart, touching: nil, at: now, in: db)
    }
  }

  private static func checked(word text: String) throws -> String {
    let word = text.tidy
    guard (1...longestWord).contains(word.unicodeScalars.count) else {
      throw CartRefusal.otherWord
    }
    try WordsRefusal.check(word)
    return word
  }
}
