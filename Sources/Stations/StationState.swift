public import GRDB
public import Persistence
public import Trail
public import Values

/// Whom a station is serving now.
///
/// Table `stationState`.
///
/// Kept on the server, so that a reload or a second screen loses nothing. It names a member and
/// never a copy, and is forgotten after some quiet seconds, at sign-out and by the scrub.
public enum StationState {
  static let columns = "station, member, since, staff, program"

  /// Reads a row of `columns`, to find one that is damaged.
  static func look(at row: Row) throws {
    _ = try row.decode(StationNumber.self, forColumn: "station")
    _ = try row.decode(Number<CardHolder>.self, forColumn: "member")
    _ = try row.decode(Instant.self, forColumn: "since")
    _ = try row.decode(StaffNumber?.self, forColumn: "staff")
    _ = try row.decode(Bool.self, forColumn: "program")
  }

  /// The card that is open at the station, if one is.
  ///
  /// That of a colleague who lends no more counts as closed.
  public static func openCard(
    _ db: Database, at station: StationNumber, now: Instant
  ) throws -> OpenCard? {
    guard case .open(let open) = try card(db, at: station, now: now) else { return nil }
    return open
  }

  /// The card that lies at the station, if one does.
  package static func card(
    _ db: Database, at station: StationNumber, now: Instant
  ) throws -> LyingCard {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT member, since, staff FROM stationState WHERE station = ?"),
      arguments: [station])
    guard let row else { return .none }
    let since = try row.decode(Instant.self, forColumn: "since")
    let quiet = try quiet(in: db)
    guard abs(now - since) <= quiet else { return .over(.quiet) }
    let staff = try row.decode(StaffNumber?.self, forColumn: "staff")
    if let staff, try !Actor.staff(staff).may(.loansMake, in: db) { return .over(.noLender) }
    return .open(
      OpenCard(
        member: try row.decode(Number<CardHolder>.self, forColumn: "member"), quiet: quiet,
        left: max(0, quiet - max(0, now - since))))
  }

  /// Where a member's card is open.
  ///
  /// One that is over and lies there still is nobody's any more.
  package static func places(
    of member: Number<CardHolder>, at now: Instant, in db: Database
  ) throws -> Set<StationNumber> {
    let places = try StationNumber.fetchAll(
      db, sql: "SELECT station FROM stationState WHERE member = ?", arguments: [member])
    return try Set(
      places.filter { place in
        if case .open = try card(db, at: place, now: now) { true } else { false }
      })
  }

  /// Closes a card that was quiet for too long, or whose colleague lends no more.
  ///
  /// - Returns: why one was closed that somebody at the desk still remembers.
  static func closeQuiet(
    _ db: Database, at station: StationNumber, now: Instant
  ) throws -> CardEnd? {
    guard case .over(let end) = try card(db, at: station, now: now) else { return nil }
    let since = try Instant.fetchOne(
      db, sql: "DELETE FROM stationState WHERE station = ? RETURNING since", arguments: [station])
    guard let since else { return nil }
    let remembered = try quiet(in: db) + Lifetime.closedCard.seconds
    return abs(now - since) <= remembered ? end : nil
  }

  /// From now on the station serves this member.
  ///
  /// - Parameter actor: who serves her; the station when a camera read the card.
  static func set(
    _ db: Database, _ member: Number<CardHolder>, at station: StationNumber, now: Instant,
    by actor: Actor
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stationState (station, member, since, staff, program) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (station) DO UPDATE
        SET member = excluded.member, since = excluded.since, staff = excluded.staff,
          program = excluded.program
        """
    ).execute(arguments: [station, member, now, actor.staff, actor.isProgram])
  }

  /// Lets the quiet seconds of a member's open card begin anew.
  static func keep(
    _ db: Database, _ member: Number<CardHolder>, at station: StationNumber, now: Instant
  ) throws {
    try db.cachedStatement(
      sql: "UPDATE stationState SET since = ? WHERE station = ? AND member = ?"
    ).execute(arguments: [now, station, member])
  }

  static let namesWhoServes = Migration("2026-11-22 who serves at a station") { db in
    // Whom a station serves is forgotten within ten minutes; nobody's is worth keeping.
    try db.execute(
      sql: """
        DELETE FROM stationState;
        ALTER TABLE stationState
        ADD COLUMN staff INTEGER REFERENCES staff (number) ON DELETE CASCADE;
        """)
  }

  static let knowsPrograms = Migration("2026-11-28 programs that serve at a station") { db in
    try db.execute(
      sql: """
        ALTER TABLE stationState
        ADD COLUMN program INTEGER NOT NULL DEFAULT 0 CHECK (program IN (0, 1));
        """)
  }
}

extension Actor {
  /// Whether a program works in a colleague's name: no session of hers ends what it does.
  fileprivate var isProgram: Bool {
    if case .program = self { true } else { false }
  }
}

extension Workplaces {
  /// From now on the station serves this member; `keepServing` keeps it alive.
  ///
  /// - Parameter actor: who serves her; the station forgets the member when this colleague leaves.
  /// - Throws: `PermissionRefusal`.
  public func serve(
    _ member: Number<CardHolder>, at station: StationNumber, now: Instant, by actor: Actor
  ) async throws {
    try await database.transaction { db in
      try actor.needs(.loansMake, in: db)
      try StationState.set(db, member, at: station, now: now, by: actor)
    }
  }

  /// From now on the station serves nobody.
  ///
  /// - Throws: `PermissionRefusal`.
  public func closeCard(at station: StationNumber, by actor: Actor) async throws {
    try await database.transaction { db in
      try actor.needs(.loansMake, in: db)
      try db.execute(sql: "DELETE FROM stationState WHERE station = ?", arguments: [station])
    }
  }

  /// The station still serves this member: the quiet seconds begin anew.
  ///
  /// When it serves nobody or somebody else by now, that stays so.
  public func keepServing(
    _ member: Number<CardHolder>, at station: StationNumber, now: Instant
  ) async throws {
    try await database.transaction { db in
      try StationState.keep(db, member, at: station, now: now)
    }
  }

  /// The same in the transaction of whatever verb the request ends in.
  public func keepServing(
    _ member: Number<CardHolder>, at station: StationNumber, now: Instant,
    with request: RequestKey
  ) -> RequestKey {
    request.writing { db in try StationState.keep(db, member, at: station, now: now) }
  }

  /// A page that shows her says that she is served still: her open card stays open.
  ///
  /// When nobody is served by now, or somebody else, that stays so.
  /// - Returns: whether her card is open.
  @discardableResult
  public func keepServing(
    shown member: Number<CardHolder>, at station: StationNumber, now: Instant
  ) async throws -> Bool {
    try await database.transaction { db in
      guard let open = try StationState.openCard(db, at: station, now: now), open.member == member
      else { return false }
      if open.left < open.quiet { try StationState.keep(db, member, at: station, now: now) }
      return true
    }
  }

  /// Somebody does something at the station: an open card stays open.
  ///
  /// - Returns: whose it is.
  @discardableResult
  public func keepServing(
    at station: StationNumber, now: Instant
  ) async throws -> Number<CardHolder>? {
    try await database.transaction { db -> Number<CardHolder>? in
      guard let open = try StationState.openCard(db, at: station, now: now) else { return nil }
      if open.left < open.quiet { try StationState.keep(db, open.member, at: station, now: now) }
      return open.member
    }
  }

  /// Whom the station serves, if somebody within the last quiet seconds.
  public func served(at station: StationNumber, now: Instant) async throws -> Number<CardHolder>? {
    try await openCard(at: station, now: now)?.member
  }

  /// The card that is open at the station, if one is.
  public func openCard(at station: StationNumber, now: Instant) async throws -> OpenCard? {
    try await database.read { db in try StationState.openCard(db, at: station, now: now) }
  }

  /// The card that lies at the station, if one does.
  public func card(at station: StationNumber, now: Instant) async throws -> LyingCard {
    // Hardly ever one was quiet for too long: whoever looks does not wait for the writer.
    try await database.read { db in try StationState.card(db, at: station, now: now) }
  }

  /// Closes a card that was quiet for too long, or whose colleague lends no more.
  ///
  /// - Returns: why one was closed that somebody at the desk still remembers.
  public func closeQuietCard(
    at station: StationNumber, now: Instant
  ) async throws -> CardEnd? {
    try await database.transaction { db in
      try StationState.closeQuiet(db, at: station, now: now)
    }
  }

  /// The quiet seconds after which an open card closes in this house.
  public func quietSeconds() async throws -> Int64 {
    try await database.read { db in try StationState.quiet(in: db) }
  }
}
