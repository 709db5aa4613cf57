package import GRDB
import Persistence
public import Values

extension Shop {
  /// What stands on the till's tiles: what sold most lately, then what was added most recently.
  ///
  /// Lately is the ninety days before today, so that tiles stay in their places all day, and at
  /// most two thousand receipts, so that the till stays quick.
  public func tiles(limit: Int = 12, today: Day) async throws -> [Offer] {
    try await database.read { db in try Self.tiles(db, limit: limit, today: today) }
  }

  /// The same in a read that also sees other things.
  package static func tiles(
    _ db: Database, limit: Int = 12, today: Day
  ) throws -> [Offer] {
    let sold = try soldMost(db, limit: limit, today: today)
    let known = Set(sold.map(\.variant.number))
    let newest = try Self.newest(db, limit: limit * 2)
      .filter { !known.contains($0.variant.number) }
    return Array((sold + newest).prefix(limit))
  }

  private static func soldMost(_ db: Database, limit: Int, today: Day) throws -> [Offer] {
    try Offer.whole(
      db.cachedStatement(
        sql: """
          WITH sold (variant, pieces) AS (
            SELECT saleLine.variant, sum(saleLine.quantity)
            FROM sale JOIN saleLine ON saleLine.sale = sale.number
            WHERE sale.number > (SELECT max(number) FROM sale) - 2000
              AND sale.day >= ? AND sale.day < ?
            GROUP BY saleLine.variant HAVING sum(saleLine.quantity) > 0)
          \(Offer.select) JOIN sold ON sold.variant = variant.number
          WHERE variant.isSold AND variant.price IS NOT NULL
          ORDER BY sold.pieces DESC, variant.number DESC LIMIT ?
          """),
      arguments: [today - 90, today, limit], of: "variant")
  }

  private static func newest(_ db: Database, limit: Int) throws -> [Offer] {
    try Offer.whole(
      db.cachedStatement(
        sql: """
          \(Offer.select) WHERE variant.isSold AND variant.price IS NOT NULL
          ORDER BY variant.number DESC LIMIT ?
          """),
      arguments: [limit], of: "variant")
  }
}
