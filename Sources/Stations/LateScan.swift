public import GRDB
import Persistence
public import ScanFeed
public import Trail
public import Values

/// The scans that wait at their station for a yes or a no: they came late, or when nobody was looking.
///
/// Table `lateScan`: the scans themselves. They were acknowledged to whoever brought them, so they are
/// on the disk. One may be a member's card, so it goes as soon as it was accepted or dropped, and when
/// nobody will say yes any more.
public enum LateScan {
  /// The most that wait at one station.
  public static let most = 1000

  /// A scan as it waits.
  package struct Kept: Sendable {
    /// The scan.
    package let scan: Scan
    /// The work that it asks for, as it was when it came; `both` when it may be either.
    package let work: Station.Kind

    /// A scan, and the work that it asks for.
    package init(_ scan: Scan, for work: Station.Kind) {
      self.scan = scan
      self.work = work
    }
  }

  static let columns = "number, id, text, symbology, addOn, at, work"

  /// Reads a row of `columns`.
  ///
  /// - Throws: `DamagedRow` when what stands there cannot be a scan.
  static func kept(in row: Row) throws -> Kept {
    try Kept(scan(in: row), for: row.decode(Station.Kind.self, forColumn: "work"))
  }

  private static func scan(in row: Row) throws -> Scan {
    do {
      return try Scan(
        id: row.decode(Scan.ID.self, forColumn: "id"),
        symbology: row.decode(Symbology?.self, forColumn: "symbology"),
        text: row.decode(String.self, forColumn: "text"),
        addOn: row.decode(String?.self, forColumn: "addOn"),
        at: row.decode(Instant.self, forColumn: "at"))
    } catch is ScanRefusal {
      throw DamagedRow("lateScan", number: try row.decode(Int64.self, forColumn: "number"))
    }
  }

  static let table = Migration("2026-11-22 late scans") { db in
    try db.execute(
      sql: """
        CREATE TABLE lateScan (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
          station INTEGER NOT NULL REFERENCES station (number),
          text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 512),
          symbology TEXT,
          addOn TEXT,
          at TEXT NOT NULL,
          keptAt TEXT NOT NULL
        ) STRICT;
        CREATE INDEX lateScanByStation ON lateScan (station);
        """)
  }

  static let knowsItsWork = Migration("2026-11-28 what late scans are for") { db in
    // What waits already may be for either; that of a desk or till is for what is done there.
    try db.execute(
      sql: """
        ALTER TABLE lateScan
        ADD COLUMN work TEXT NOT NULL DEFAULT 'both' CHECK (work IN ('desk', 'till', 'both'));
        UPDATE lateScan SET work =
          coalesce((SELECT kind FROM station WHERE number = lateScan.station), 'both');
        """)
  }

  /// Whether scans wait at a station, so that what comes now has to wait behind them; one of them may
  /// be damaged.
  public static func someWait(_ db: Database, at station: StationNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM lateScan WHERE station = ?)"),
      arguments: [station]) == true
  }

  /// The scans that wait at a station, in the order in which they came.
  package static func waiting(_ db: Database, at station: StationNumber) throws -> [Kept] {
    try Row.whole(
      db.makeStatement(
        sql: "SELECT \(columns) FROM lateScan WHERE station = ? ORDER BY number"),
      arguments: [station], of: "lateScan"
    ) { try kept(in: $0) }
  }

  static func forget(_ db: Database, _ scan: Scan.ID, at station: StationNumber) throws {
    try db.execute(
      sql: "DELETE FROM lateScan WHERE id = ? AND station = ?", arguments: [scan, station])
  }

  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM lateScan WHERE keptAt < ?",
      arguments: [now + -Lifetime.waitingScan.seconds])
  }

  /// Lets cards wait no longer that are nobody's any more, and what waits behind each for its owner.
  ///
  /// Copies would be loans of hers, and a code that nobody knows may be a copy's. Goods are not hers,
  /// whoever stands there with them, nor is a book's own number where books are sold; they stay, and
  /// so do commands that turn a place to other work.
  /// What comes behind such a card from now on is nobody's, so the open card of its place closes.
  /// - Parameters:
  ///   - open: where such a card is open: what waits there comes behind it.
  ///   - isGone: whether a waiting text is such a card.
  ///   - isCard: whether it is any card, behind which scans are for somebody else.
  /// - Returns: the stations whose card was closed, those among them where it was open.
  package static func forgetCards(
    _ db: Database, openAt open: Set<StationNumber>, where isGone: (String) -> Bool,
    among isCard: (Barcode) -> Bool
  ) throws -> Set<StationNumber> {
    var (places, ofHers, gone) = (open, open, [Int64]())
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, station, text, work FROM lateScan ORDER BY number")
    while let row = try rows.next() {
      let station = try row.decode(StationNumber.self, forColumn: "station")
      let text = try row.decode(String.self, forColumn: "text")
      let barcode = try? Barcode(text)
      if isGone(text) {
        ofHers.insert(station)
        places.insert(station)
      } else if let barcode, isCard(barcode) || barcode.isDone {
        ofHers.remove(station)
      }
      let work = try row.decode(Station.Kind.self, forColumn: "work")
      guard isGone(text) || (ofHers.contains(station) && mayBeLent(barcode, in: work)) else {
        continue
      }
      gone.append(try row.decode(Int64.self, forColumn: "number"))
    }
    for number in gone {
      try db.execute(sql: "DELETE FROM lateScan WHERE number = ?", arguments: [number])
    }
    let closed = try places.flatMap { station in
      try StationNumber.fetchAll(
        db, sql: "DELETE FROM stationState WHERE station = ? RETURNING station",
        arguments: [station])
    }
    return open.union(closed)
  }

  /// Whether what waits behind a card may be a copy for its owner.
  private static func mayBeLent(_ barcode: Barcode?, in work: Station.Kind) -> Bool {
    switch work {
    case .desk: barcode?.isCommand != true
    case .till: false
    case .both: barcode?.isCommand != true && barcode?.isbn == nil
    }
  }
}

extension Barcode {
  /// Whether it tells a place what to do; which commands there are the desk knows.
  package var isCommand: Bool { text.utf8.starts(with: "CMD-".utf8) }
  /// Whether it tells a place that whoever was served is ready: the one command that ends a card.
  package var isDone: Bool { text == "CMD-DONE" }
}

extension Scan.ID: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { text.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Scan.ID? {
    String.fromDatabaseValue(value).flatMap { Scan.ID($0) }
  }
}

extension Workplaces {
  /// Keeps a scan at its station until somebody says yes or no, and writes down that it arrived.
  ///
  /// - Parameter work: the work that it asks for; `both` when it may be either.
  /// - Returns: `false` when too many wait there already; then nothing was written.
  public func keep(
    late scan: Scan, for work: Station.Kind = .both, at station: StationNumber, now: Instant
  ) async throws -> Bool {
    try await database.transaction { db in
      let waiting = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM lateScan WHERE station = ?", arguments: [station])
      guard waiting ?? 0 < LateScan.most else { return false }
      try db.execute(
        sql: """
          INSERT INTO lateScan (id, station, text, symbology, addOn, at, keptAt, work)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
          """,
        arguments: [
          scan.id, station, scan.text, scan.symbology, scan.addOn, scan.at, now, work,
        ])
      try ReceivedScan.write(db, scan: scan.id, at: station, now: now)
      return true
    }
  }

  /// The scans that wait at a station, in the order in which they came.
  public func lateScans(at station: StationNumber) async throws -> [Scan] {
    try await database.read { db in try LateScan.waiting(db, at: station).map(\.scan) }
  }

  /// Drops scans that wait at a station: nothing is done.
  ///
  /// - Parameter scans: each with what whoever drops it must be allowed to do: one of these.
  /// - Throws: `PermissionRefusal`; then all of them wait on.
  public func drop(
    late scans: [Scan.ID: [Permission]], at station: StationNumber, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      for (scan, permissions) in scans {
        guard let first = permissions.first, let last = permissions.last else { continue }
        try actor.needs(first, or: last, in: db)
        try LateScan.forget(db, scan, at: station)
      }
    }
  }

  /// Lets a scan wait no longer.
  ///
  /// - Returns: whether it waited.
  @discardableResult
  public func forget(late scan: Scan.ID, at station: StationNumber) async throws -> Bool {
    try await database.transaction { db in
      try LateScan.forget(db, scan, at: station)
      return db.changesCount > 0
    }
  }
}
