import GRDB
import Persistence
public import Values

extension Catalogue {
  /// How many records came since a moment, of those that she may meet.
  ///
  /// Numbers rise with the days, so it looks from the newest on, and at no more than came since.
  public func arrived(since moment: Instant, for audience: Audience) async throws -> Int {
    let (table, number) =
      audience == .staff ? ("record", "number") : ("publicRecord", "record")
    return try await database.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM \(table) WHERE \(number) > ifnull(
            (SELECT number FROM record WHERE createdAt < ? ORDER BY number DESC LIMIT 1), 0)
          """, arguments: [moment]) ?? 0
    }
  }
}
