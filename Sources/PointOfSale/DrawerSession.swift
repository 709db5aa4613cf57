public import GRDB
import Persistence
public import Trail
public import Values

/// By which a drawer session is known.
public typealias DrawerNumber = Number<DrawerSession>

/// The money drawer of one till, from its float to its count.
///
/// While it is open it does not say how much should be in it: who counts, counts blind.
public struct DrawerSession: Hashable, Sendable, Codable {
  /// By which it is known.
  public let number: DrawerNumber
  /// The till it belongs to.
  public let station: StationNumber
  /// The cash that was in it at the start.
  public let float: Rupiah
  /// When its float was counted.
  public let openedAt: Instant
  /// Who counted its float.
  public let openedBy: StaffNumber
  /// When it was counted; `nil` while it is open.
  public let closedAt: Instant?
  /// Who counted it; `nil` while it is open.
  public let closedBy: StaffNumber?
}

extension DrawerSession: FetchableRecord {
  static let columns = "number, station, float, openedAt, openedBy, closedAt, closedBy"

  /// Reads a drawer; who closed it and when are empty while it is open.
  ///
  /// - Throws: what `decode` throws when a value cannot be.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    station = try row.decode(forColumn: "station")
    float = try row.decode(forColumn: "float")
    openedAt = try row.decode(forColumn: "openedAt")
    openedBy = try row.decode(forColumn: "openedBy")
    closedAt = try row.decode(forColumn: "closedAt")
    closedBy = try row.decode(forColumn: "closedBy")
  }

  /// The drawer that is open at a till, or `nil`.
  package static func open(_ db: Database, at station: StationNumber) throws -> DrawerSession? {
    try fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM drawerSession WHERE station = ? AND closedAt IS NULL"),
      arguments: [station])
  }

  /// The last drawer of a till, when its count differed and nobody has written why.
  package static func unexplained(
    _ db: Database, at station: StationNumber
  ) throws -> DrawerNumber? {
    try DrawerNumber.fetchOne(
      db,
      sql: """
        SELECT number FROM drawerSession
        WHERE number = (SELECT max(number) FROM drawerSession WHERE station = ?)
          AND difference <> 0 AND trim(coalesce(note, '')) = ''
          AND number NOT IN (SELECT drawer FROM drawerNote)
        """, arguments: [station])
  }

  /// The drawer session of that number, or `nil`.
  public static func find(_ db: Database, numbered number: DrawerNumber) throws -> DrawerSession? {
    try fetchOne(
      db, sql: "SELECT \(columns) FROM drawerSession WHERE number = ?", arguments: [number])
  }
}

extension Shop {
  /// The drawer that is open at a till, or `nil`.
  public func drawer(of station: StationNumber) async throws -> DrawerSession? {
    try await database.read { db in try DrawerSession.open(db, at: station) }
  }

  /// The last drawer of a till, when its count differed and nobody has written why.
  public func unexplainedDrawer(of station: StationNumber) async throws -> DrawerNumber? {
    try await database.read { db in try DrawerSession.unexplained(db, at: station) }
  }

  /// The last drawers of a till, or of all, newest first.
  public func drawers(
    of station: StationNumber? = nil, limit: Int = 50
  ) async throws -> [DrawerSession] {
    try await database.read { db in
      try DrawerSession.whole(
        db.makeStatement(
          sql: """
            SELECT \(DrawerSession.columns) FROM drawerSession
            WHERE ?1 IS NULL OR station = ?1 ORDER BY number DESC LIMIT ?2
            """), arguments: [station, limit], of: "drawerSession")
    }
  }
}
