internal import GRDB

extension Session {
  /// Closes the cards that a colleague opened whose sessions end, and those that a camera opened where
  /// only she sat.
  ///
  /// Whoever sits there now keeps whom she serves. Call it before the sessions are deleted.
  /// - Parameter sessions: a condition on the sessions that end.
  static func closeCards(
    _ db: Database, whereSession sessions: String, _ arguments: StatementArguments
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM stationState
        WHERE staff IN (SELECT staff FROM session WHERE \(sessions))
        OR (staff IS NULL
          AND station IN (SELECT station FROM session WHERE \(sessions))
          AND station NOT IN (
            SELECT station FROM session WHERE station IS NOT NULL AND NOT (\(sessions))))
        """, arguments: arguments + arguments + arguments)
  }
}
