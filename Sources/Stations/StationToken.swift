public import GRDB
import Persistence
public import Secrets
public import Trail
public import Values

/// What a station's token opens.
public enum StationScope: String, Hashable, Sendable, Codable, CaseIterable,
  DatabaseValueConvertible
{
  /// Sending scans, and nothing else: for a camera.
  case scan
  /// Lending or selling as that station: for a program at its counter.
  case work
}

/// A station that has shown its token.
public struct StationPass: Hashable, Sendable {
  /// Which station it is.
  public let station: Station
  /// What its token opens.
  public let scope: StationScope

  /// What may be done with the token.
  public var permissions: Set<Permission> {
    guard scope == .work else { return [] }
    var permissions: Set<Permission> = []
    if station.kind.lends { permissions.formUnion([.loansMake, .holdsManage]) }
    if station.kind.sells { permissions.insert(.tillSell) }
    return permissions
  }
}

/// The tokens of one station, as somebody knows them who is asked about them.
public struct StationTokens: Hashable, Sendable {
  /// How many there are.
  public let count: Int
  /// A fingerprint of them: others have another one.
  public let mark: String

  /// Takes the digests of all of them, in order.
  fileprivate init(digests: [String]) {
    count = digests.count
    mark = Digest.sha256(Array(digests.joined().utf8))
  }

  fileprivate static func of(_ station: StationNumber, in db: Database) throws -> StationTokens {
    let digests = try String.fetchAll(
      db, sql: "SELECT digest FROM stationToken WHERE station = ? ORDER BY digest",
      arguments: [station])
    return StationTokens(digests: digests)
  }
}

extension Workplaces {
  /// Makes a token for a camera or a program at a station.
  ///
  /// - Returns: the token, which is shown once; the house keeps its digest.
  /// - Throws: `StationRefusal.unknown`, `PermissionRefusal`.
  public func newStationToken(
    _ station: StationNumber, scope: StationScope = .scan, at now: Instant, by actor: Actor
  ) async throws -> Token {
    let token = Token.random()
    try await database.transaction { db in
      try actor.needs(.stationsEdit, in: db)
      guard try Station.find(db, numbered: station) != nil else { throw StationRefusal.unknown }
      try db.execute(
        sql: "INSERT INTO stationToken (digest, station, scope, created) VALUES (?, ?, ?, ?)",
        arguments: [token.digest, station, scope.rawValue, now])
      try Audit.write(
        db, at: now, by: actor, action: .stationTokenMade,
        subject: "station \(station) \(scope.rawValue)")
    }
    return token
  }

  /// Makes every token of a station worthless, when they are those that are meant.
  ///
  /// - Returns: the others that it has by now, and keeps.
  /// - Throws: `PermissionRefusal`.
  @discardableResult
  public func revokeStationTokens(
    of station: StationNumber, at now: Instant, by actor: Actor,
    where isMeant: @escaping @Sendable (StationTokens) -> Bool = { _ in true }
  ) async throws -> StationTokens? {
    try await database.transaction { db in
      try actor.needs(.stationsEdit, in: db)
      let tokens = try StationTokens.of(station, in: db)
      guard tokens.count == 0 || isMeant(tokens) else { return tokens }
      try db.execute(sql: "DELETE FROM stationToken WHERE station = ?", arguments: [station])
      try Audit.write(
        db, at: now, by: actor, action: .stationTokenRevoked, subject: "station \(station)")
      return nil
    }
  }

  /// The tokens of each station; those without one are not there.
  public func stationTokens() async throws -> [StationNumber: StationTokens] {
    try await database.read { db in
      let stations = try StationNumber.fetchAll(
        db, sql: "SELECT DISTINCT station FROM stationToken")
      return try stations.reduce(into: [:]) { tokens, station in
        tokens[station] = try StationTokens.of(station, in: db)
      }
    }
  }

  /// Which station shows this token, and what it opens.
  public func station(token: Token) async throws -> StationPass? {
    let digest = token.digest
    return try await database.read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT station.number, station.name, station.kind, stationToken.scope
            FROM stationToken JOIN station ON station.number = stationToken.station
            WHERE stationToken.digest = ? AND station.removed = 0
            """),
        arguments: [digest])
      guard let row else { return nil }
      return StationPass(
        station: try Station(row: row), scope: try row.decode(forColumn: "scope"))
    }
  }
}

extension Station {
  /// Makes a token worthless that reached nobody, when it is one of a station.
  ///
  /// - Throws: `PermissionRefusal`.
  public static func revokeToken(
    _ db: Database, digest: String, at now: Instant, by actor: Actor
  ) throws {
    let station = try StationNumber.fetchOne(
      db, sql: "SELECT station FROM stationToken WHERE digest = ?", arguments: [digest])
    guard let station else { return }
    try actor.needs(.stationsEdit, in: db)
    try db.execute(sql: "DELETE FROM stationToken WHERE digest = ?", arguments: [digest])
    try Audit.write(
      db, at: now, by: actor, action: .stationTokenRevoked, subject: "station \(station)")
  }
}
