public import GRDB
import Persistence
import Secrets
public import Trail
public import Values

/// Somebody is signed in.
///
/// Table `session`, which keeps the digest of her token only.
public struct Session: Sendable {
  /// Who she is.
  public enum Who: Hashable, Sendable {
    /// A colleague, with the roles that she had when the session was read.
    case staff(Staff)
    /// A member, by her number alone: `Members` knows the rest.
    case member(Number<CardHolder>)
  }

  /// Who is signed in.
  public let who: Who
  /// Where she sits, when she has said so.
  public let station: StationNumber?
  /// When the session ends, however busy she is.
  public let expires: Instant
  /// Whether somebody let her in for one shift, at one station.
  public let isShift: Bool

  /// What she may do; a member has no permissions.
  public var permissions: Set<Permission> {
    switch who {
    case .staff(let staff): staff.permissions
    case .member: []
    }
  }

  /// The colleague, when it is one.
  public var staff: Staff? {
    if case .staff(let staff) = who { staff } else { nil }
  }

  /// The member's number, when it is one.
  public var member: Number<CardHolder>? {
    if case .member(let number) = who { number } else { nil }
  }

  /// The last use is written down at most every so many seconds: the sooner, the sooner it locks.
  static func notice(quiet: Int64) -> Int64 { min(60, quiet / 8) }
  /// A clock that was set back by more seconds than this ends the session.
  static let tolerance: Int64 = 300

  static func start(
    _ db: Database, staff: StaffNumber?, member: Number<CardHolder>?, at now: Instant,
    until end: Instant? = nil
  ) throws -> Token {
    let token = Token.random()
    try db.cachedStatement(
      sql: """
        INSERT INTO session (digest, staff, member, created, lastSeen, expires)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      token.digest, staff, member, now, now, end ?? now + Lifetime.session.seconds,
    ])
    return token
  }

  /// Ends every session of a colleague.
  ///
  /// - Returns: the stations whose card was closed.
  static func endAll(
    _ db: Database, of staff: StaffNumber, at now: Instant
  ) throws -> Set<StationNumber> {
    let closed = try closeCards(db, whereSession: "session.staff = ?", [staff], at: now)
    try db.execute(sql: "DELETE FROM session WHERE staff = ?", arguments: [staff])
    return closed
  }

  /// Ends every session that was used later than now, by a clock that was not right.
  ///
  /// - Returns: the stations whose card was closed.
  static func endAll(_ db: Database, usedAfter now: Instant) throws -> Set<StationNumber> {
    let closed = try closeCards(db, whereSession: "session.lastSeen > ?", [now], at: now)
    try db.execute(sql: "DELETE FROM session WHERE lastSeen > ?", arguments: [now])
    return closed
  }

  /// Ends every session of a member.
  public static func endAll(_ db: Database, ofMember member: Number<CardHolder>) throws {
    try db.execute(sql: "DELETE FROM session WHERE member = ?", arguments: [member])
  }

  static let locks = Migration("2026-11-26 sessions that are locked") { db in
    try db.execute(
      sql: """
        ALTER TABLE session ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
        """)
  }

  static let table = Migration("2026-11-21 sessions") { db in
    try db.execute(
      sql: """
        CREATE TABLE session (
          digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
          staff INTEGER REFERENCES staff (number) ON DELETE CASCADE,
          member INTEGER REFERENCES member (number) ON DELETE CASCADE,
          station INTEGER REFERENCES station (number) ON DELETE SET NULL,
          created TEXT NOT NULL,
          lastSeen TEXT NOT NULL,
          expires TEXT NOT NULL,
          CHECK ((staff IS NULL) <> (member IS NULL)),
          CHECK (station IS NULL OR staff IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessionOfStaff ON session (staff) WHERE staff IS NOT NULL;
        CREATE INDEX sessionOfMember ON session (member) WHERE member IS NOT NULL;
        """)
  }
}
