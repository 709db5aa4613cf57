public import GRDB
import Persistence

extension Item {
  /// Says in Circulation's transaction that somebody has the copy now, or has it no more.
  ///
  /// Nothing here says who. A copy that is taken out waits no more.
  public static func setOnLoan(_ db: Database, _ item: ItemNumber, _ onLoan: Bool) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE item SET onLoan = ?1, waiting = CASE ?1 WHEN 1 THEN 0 ELSE waiting END "
        + "WHERE number = ?2")
    try statement.execute(arguments: [onLoan, item])
  }

  /// Says in Circulation's transaction that the copy waits on the hold shelf, or waits no more.
  public static func setWaiting(_ db: Database, _ item: ItemNumber, _ waiting: Bool) throws {
    let statement = try db.cachedStatement(sql: "UPDATE item SET waiting = ? WHERE number = ?")
    try statement.execute(arguments: [waiting, item])
  }

  /// Says that a copy is lost, damaged, found again.
  public static func setStatus(_ db: Database, _ item: ItemNumber, _ status: ItemStatus) throws {
    let statement = try db.cachedStatement(sql: "UPDATE item SET status = ? WHERE number = ?")
    try statement.execute(arguments: [status, item])
  }
}
