public import GRDB
import Persistence
public import Values

extension Item {
  /// So many copies are looked at: in a week no more come by hand.
  private static let mostArrived = 500

  /// How many public titles got a copy since a day, of those whose copies were entered last.
  public static func titlesArrived(_ db: Database, since day: Day) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(DISTINCT newest.record) FROM (
            SELECT record, acquired FROM item ORDER BY number DESC LIMIT \(mostArrived)
          ) AS newest JOIN publicRecord ON publicRecord.record = newest.record
          WHERE newest.acquired >= ?
          """), arguments: [day]) ?? 0
  }
}
