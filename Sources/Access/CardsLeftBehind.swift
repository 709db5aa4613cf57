import GRDB
import Persistence
import Stations
import Trail
import Values

extension Session {
  /// Closes the cards that a colleague opened whose sessions end, and those that a camera opened where
  /// one of these sessions sat; one that a program opened in her name hangs on no session.
  ///
  /// A card stays open where another session of hers sits, or, when a camera opened it, that of anybody
  /// who lends; one that is over, idle or locked sits nowhere. Call it before the sessions are deleted.
  /// - Parameters:
  ///   - sessions: a condition on the sessions that end.
  ///   - arguments: what its marks stand for.
  /// - Returns: the stations whose card was closed.
  static func closeCards(
    _ db: Database, whereSession sessions: String, _ arguments: StatementArguments,
    at now: Instant
  ) throws -> Set<StationNumber> {
    let closed = try StationNumber.fetchAll(
      db,
      sql: """
        DELETE FROM stationState
        WHERE program = 0 AND (staff IN (SELECT staff FROM session WHERE \(sessions))
          OR (staff IS NULL AND station IN (SELECT station FROM session WHERE \(sessions))))
        AND NOT EXISTS (\(whoServes) AND NOT (\(sessions)))
        RETURNING station
        """, arguments: arguments + arguments + alive(db, at: now) + arguments)
    return Set(closed)
  }

  /// Closes the card at a place from which a colleague went to another one.
  ///
  /// Only when she or a camera had opened it and nobody is left there for it. Call it when her session
  /// sits elsewhere.
  /// - Returns: the station, when its card was closed.
  static func closeCard(
    _ db: Database, at station: StationNumber, leftBy staff: StaffNumber, at now: Instant
  ) throws -> Set<StationNumber> {
    let place: StatementArguments = [station, staff]
    let closed = try StationNumber.fetchAll(
      db,
      sql: """
        DELETE FROM stationState
        WHERE station = ? AND program = 0 AND (staff = ? OR staff IS NULL)
        AND NOT EXISTS (\(whoServes))
        RETURNING station
        """, arguments: place + alive(db, at: now))
    return Set(closed)
  }

  /// Whether the card at a place would close if one session that sits there sat elsewhere.
  ///
  /// What `closeCard` does, asked before.
  static func wouldClose(
    _ db: Database, at station: StationNumber, leftBy staff: StaffNumber, in digest: String,
    at now: Instant
  ) throws -> Bool {
    let place: StatementArguments = [station, staff]
    let leaving: StatementArguments = [digest]
    let found = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM stationState
        WHERE station = ? AND program = 0 AND (staff = ? OR staff IS NULL)
        AND NOT EXISTS (\(whoServes) AND session.digest <> ?))
        """, arguments: try place + alive(db, at: now) + leaving)
    return found ?? false
  }

  /// Closes the cards of a colleague who lends no more, whatever she opened them with.
  ///
  /// With them those that a camera opened where she was the last who lends; her sessions go on.
  /// - Returns: the stations whose card was closed.
  static func closeCards(
    _ db: Database, ofNoLender staff: StaffNumber, at now: Instant
  ) throws -> Set<StationNumber> {
    let beside = try closeCards(db, whereSession: "session.staff = ?", [staff], at: now)
    let hers = try StationNumber.fetchAll(
      db, sql: "DELETE FROM stationState WHERE staff = ? RETURNING station", arguments: [staff])
    return beside.union(hers)
  }

  /// Closes the cards that programs opened in a colleague's name; which of them it was is not kept.
  ///
  /// - Returns: the stations whose card was closed.
  static func closeCards(
    _ db: Database, ofProgramsOf staff: StaffNumber
  ) throws -> Set<StationNumber> {
    let closed = try StationNumber.fetchAll(
      db, sql: "DELETE FROM stationState WHERE staff = ? AND program = 1 RETURNING station",
      arguments: [staff])
    return Set(closed)
  }

  /// The sessions for which a card stays open; its marks stand for `alive(_:at:)`.
  private static let whoServes = """
    SELECT 1 FROM session
    WHERE session.station = stationState.station AND session.locked = 0
    AND session.expires > ? AND session.lastSeen < ? AND session.lastSeen >
      (CASE (SELECT kind FROM station WHERE station.number = session.station)
        WHEN 'till' THEN ? WHEN 'desk' THEN ? ELSE ? END)
    AND (stationState.staff IS NULL OR session.staff = stationState.staff) AND session.staff IN
      (SELECT staffRole.staff FROM staffRole WHERE staffRole.role IN (\(lendingRoles)))
    """

  private static let lendingRoles = Role.allCases
    .filter(\.lends)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Texts with one offset sort as moments do; the house writes them all in its own.
  private static func alive(_ db: Database, at now: Instant) throws -> StatementArguments {
    let rule = try LockRule.find(db)
    return [
      now, now + tolerance, now + -rule.seconds(at: .till), now + -rule.seconds(at: .desk),
      now + -rule.seconds(at: .both),
    ]
  }
}

extension Role {
  /// Whether who has it lends and takes back.
  var lends: Bool { permissions.contains(.loansMake) }
}
