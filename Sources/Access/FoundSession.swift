import GRDB
import Persistence
import Stations
import Trail
import Values

/// A session as it was found, alive or not.
struct FoundSession: FetchableRecord, Sendable {
  let session: Session
  let lastSeen: Instant
  let isLocked: Bool
  /// Where it sits.
  let kind: Station.Kind?
  /// After how many seconds without use it is idle; `find` asks the house.
  var quiet = Lifetime.idleSession.seconds

  init(row: Row) throws {
    let member = try row.decode(Number<CardHolder>?.self, forColumn: "holder")
    lastSeen = try row.decode(Instant.self, forColumn: "lastSeen")
    isLocked = try row.decode(Bool.self, forColumn: "locked")
    kind = try row.decode(Station.Kind?.self, forColumn: "kind")
    session = Session(
      who: try member.map { .member($0) } ?? .staff(Staff(row: row, from: 7)),
      station: try row.decode(StationNumber?.self, forColumn: "seat"),
      expires: try row.decode(Instant.self, forColumn: "expires"),
      isShift: try row.decode(Bool.self, forColumn: "shift"))
  }

  static func find(_ db: Database, digest: String) throws -> FoundSession? {
    var found = try FoundSession.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT session.member AS holder, session.lastSeen AS lastSeen, session.locked AS locked,
            session.station AS seat, session.expires AS expires, session.shift AS shift,
            (SELECT kind FROM station WHERE station.number = session.station) AS kind,
            \(Staff.columns)
          FROM session LEFT JOIN staff ON staff.number = session.staff
          WHERE session.digest = ?
          """),
      arguments: [digest])
    if let kind = found?.kind { found?.quiet = try LockRule.find(db).seconds(at: kind) }
    return found
  }

  /// Whether nobody has used it for too long.
  func isIdle(at now: Instant) -> Bool { now - lastSeen >= quiet }

  /// Whether there is one that is neither over, nor idle, nor locked.
  static func isAlive(
    _ db: Database, digest: String, at now: Instant, may permission: Permission? = nil
  ) throws -> Bool {
    guard let found = try find(db, digest: digest) else { return false }
    if let permission, !found.session.permissions.contains(permission) { return false }
    return found.isWithinItsDay(at: now) && !found.isLocked && !found.isIdle(at: now)
  }

  /// Whether it is not over by itself: its twelve hours, a clock that was set back, a colleague who
  /// may not come in any more.
  func isWithinItsDay(at now: Instant) -> Bool {
    guard now < session.expires, now - lastSeen > -Session.tolerance else { return false }
    return session.staff.map { !$0.disabled } ?? true
  }
}
