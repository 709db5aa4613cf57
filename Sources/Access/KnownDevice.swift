import GRDB
import Persistence
import Secrets
import Trail
import Values

/// A browser from which a colleague came in before.
///
/// Table `knownDevice`, which keeps the digest of what the browser shows only. Members leave no such
/// mark: they share browsers with others.
struct KnownDevice: Sendable {
  static let table = Migration("2026-11-26 known devices") { db in
    try db.execute(
      sql: """
        CREATE TABLE knownDevice (
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          staff INTEGER NOT NULL REFERENCES staff (number) ON DELETE CASCADE,
          lastUsed TEXT NOT NULL,
          PRIMARY KEY (digest, staff)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX knownDeviceOfStaff ON knownDevice (staff);
        """)
  }

  /// Whether she came in from this browser before.
  static func isKnown(
    _ db: Database, _ device: Token, to staff: StaffNumber, at now: Instant
  ) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM knownDevice
          WHERE digest = ? AND staff = ? AND lastUsed > ?)
        """,
      arguments: [device.digest, staff, now + -Lifetime.knownBrowser.seconds]) ?? false
  }

  /// Remembers that she came in from it.
  static func remember(
    _ db: Database, _ device: Token, of staff: StaffNumber, at now: Instant
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO knownDevice (digest, staff, lastUsed) VALUES (?, ?, ?)
        ON CONFLICT (digest, staff) DO UPDATE SET lastUsed = excluded.lastUsed
        """,
      arguments: [device.digest, staff, now])
  }

  /// Forgets every browser of hers: she has another passphrase, or does not work here any more.
  static func forgetAll(_ db: Database, of staff: StaffNumber) throws {
    try db.execute(sql: "DELETE FROM knownDevice WHERE staff = ?", arguments: [staff])
  }

  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM knownDevice WHERE lastUsed <= ?",
      arguments: [now + -Lifetime.knownBrowser.seconds])
  }
}

/// How many times somebody was refused in her name since she came in last.
enum RefusedSignIns {
  /// Finds them quickly in a trail that grows for years.
  static let index = Migration("2026-11-26 sign-ins in the trail") { db in
    try db.execute(
      sql: """
        CREATE INDEX auditSignIns ON auditEntry (subject, number)
        WHERE action IN ('session.started', 'session.refused')
        """)
  }

  static func count(_ db: Database, of staff: StaffNumber) throws -> Int {
    let subject = "staff \(staff)"
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM auditEntry
        WHERE subject = ? AND action = 'session.refused'
          AND action IN ('session.started', 'session.refused')
          AND number > coalesce(
            (SELECT max(number) FROM auditEntry WHERE subject = ? AND action = 'session.started'
              AND action IN ('session.started', 'session.refused')), 0)
        """,
      arguments: [subject, subject]) ?? 0
  }
}
