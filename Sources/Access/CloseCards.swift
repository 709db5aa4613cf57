import GRDB
import Persistence
import Trail
import Values

extension Session {
  /// Closes the cards that a colleague opened whose sessions end, and those that a camera opened where
  /// one of these sessions sat.
  ///
  /// A card stays open where another session of hers sits, or, when a camera opened it, anybody's; one
  /// that is over, idle or locked sits nowhere. Call it before the sessions are deleted.
  /// - Parameters:
  ///   - sessions: a condition on the sessions that end.
  ///   - arguments: what its marks stand for.
  /// - Returns: the stations whose card was closed.
  static func closeCards(
    _ db: Database, whereSession sessions: String, _ arguments: StatementArguments,
    at now: Instant
  ) throws -> Set<StationNumber> {
    // Texts with one offset sort as moments do; the house writes them all in its own.
    let alive: StatementArguments = [
      now, now + -Lifetime.idleSession.seconds, now + tolerance,
    ]
    let closed = try StationNumber.fetchAll(
      db,
      sql: """
        DELETE FROM stationState
        WHERE (staff IN (SELECT staff FROM session WHERE \(sessions))
          OR (staff IS NULL AND station IN (SELECT station FROM session WHERE \(sessions))))
        AND NOT EXISTS (
          SELECT 1 FROM session
          WHERE session.station = stationState.station AND session.locked = 0
          AND session.expires > ? AND session.lastSeen > ? AND session.lastSeen < ?
          AND (stationState.staff IS NULL OR session.staff = stationState.staff)
          AND NOT (\(sessions)))
        RETURNING station
        """, arguments: arguments + arguments + alive + arguments)
    return Set(closed)
  }
}
