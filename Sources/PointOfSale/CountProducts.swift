import GRDB
import Persistence

extension Shop {
  /// How many products there are, and of how many something runs low.
  public func productCounts() async throws -> (all: Int, low: Int) {
    try await database.read { db in
      let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM product")
      let low = try Int.fetchOne(
        db,
        sql: "SELECT count(DISTINCT product) FROM variant WHERE isSold AND onHand <= lowAt")
      return (all ?? 0, low ?? 0)
    }
  }
}
