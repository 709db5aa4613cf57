internal import GRDB
internal import Persistence
public import Values

extension Shop {
  /// What stands on the till's tiles: most sold in the last ninety days, then most recently added.
  public func tiles(limit: Int = 12, today: Day) async throws -> [Offer] {
    try await database.read { db in
      try Offer.fetchAll(
        db,
        sql: """
          WITH sold (variant, pieces) AS (
            SELECT variant, sum(quantity)
            FROM sale JOIN saleLine ON saleLine.sale = sale.number
            WHERE sale.day > ? AND sale.day <= ? GROUP BY variant HAVING sum(quantity) > 0)
          \(Offer.select) LEFT JOIN sold ON sold.variant = variant.number
          WHERE variant.isSold AND variant.price IS NOT NULL
          ORDER BY coalesce(sold.pieces, 0) DESC, variant.number DESC LIMIT ?
          """,
        arguments: [today - 90, today, limit])
    }
  }
}
