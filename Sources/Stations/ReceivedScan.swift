public import GRDB
public import Persistence
public import ScanFeed
public import Trail
public import Values

/// The scans that stations have dealt with, so that one that is delivered twice acts once.
///
/// Table `receivedScan`: a random key, the station and the moment. What the code said is not kept,
/// since it may be a member's card. Forgotten after 30 days.
public enum ReceivedScan {
  /// The name under which the answer of a scan's verb is kept, in the verb's own transaction.
  ///
  /// So there is no moment in which the act is on the disk and the scan is not.
  public static func requestKey(_ scan: Scan.ID) -> String { "scan \(scan)" }

  static let table = Migration("2026-11-21 received scans") { db in
    try db.execute(
      sql: """
        CREATE TABLE receivedScan (
          id TEXT PRIMARY KEY CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
          station INTEGER NOT NULL REFERENCES station (number),
          receivedAt TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX receivedScanByAge ON receivedScan (receivedAt);
        """)
  }

  /// Whether a station has dealt with this scan.
  public static func hasCome(_ db: Database, scan: Scan.ID) throws -> Bool {
    let known = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM receivedScan WHERE id = ?)"),
      arguments: [scan])
    return try known == true || RequestKey.wasAnswered(requestKey(scan), in: db)
  }

  static func write(
    _ db: Database, scan: Scan.ID, at station: StationNumber, now: Instant
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO receivedScan (id, station, receivedAt) VALUES (?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """
    ).execute(arguments: [scan, station, now])
  }

  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM receivedScan WHERE receivedAt < ?",
      arguments: [now + -Lifetime.receivedScan.seconds])
  }
}

extension Workplaces {
  /// The request that a scan is: the verb in which it ends also writes down that a station has dealt
  /// with it, in its own transaction.
  public func request(
    of scan: Scan.ID, at station: StationNumber, now: Instant
  ) -> RequestKey {
    RequestKey(key: ReceivedScan.requestKey(scan), fingerprint: "scan", at: now)
      .writing { db in try ReceivedScan.write(db, scan: scan, at: station, now: now) }
  }

  /// The request that a scan is which waited: the verb in which it ends also lets it wait no longer,
  /// in its own transaction.
  public func taking(
    _ scan: Scan.ID, at station: StationNumber, now: Instant
  ) -> RequestKey {
    request(of: scan, at: station, now: now)
      .writing { db in try LateScan.forget(db, scan, at: station) }
  }

  /// Writes down that a station has dealt with a scan that ended in no verb.
  public func received(
    scan: Scan.ID, at station: StationNumber, now: Instant
  ) async throws {
    try await database.transaction { db in
      try ReceivedScan.write(db, scan: scan, at: station, now: now)
    }
  }
}
