import GRDB
import Persistence
public import Secrets
import Stations
public import Trail
public import Values

/// The number by which the house knows a program's token.
public typealias APITokenNumber = Number<APIToken>

/// A token with which somebody's program works in her name.
///
/// Table `apiToken`.
public struct APIToken: Hashable, Sendable {
  /// The number by which the house knows it.
  public let number: APITokenNumber
  /// In whose name the program works.
  public let staff: StaffNumber
  /// What it is for, in her words.
  public let label: String
  /// When it was made.
  public let created: Instant

  init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    staff = try row.decode(forColumn: "staff")
    label = try row.decode(forColumn: "label")
    created = try row.decode(forColumn: "created")
  }

  static let table = Migration("2026-11-21 api tokens") { db in
    try db.execute(
      sql: """
        CREATE TABLE apiToken (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          staff INTEGER NOT NULL REFERENCES staff (number) ON DELETE CASCADE,
          digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
          label TEXT NOT NULL CHECK (length(label) <= 80),
          created TEXT NOT NULL
        ) STRICT;
        CREATE INDEX apiTokenOfStaff ON apiToken (staff);
        """)
  }
}

extension Keyring {
  /// Makes a token for a program that works in somebody's name, with her permissions.
  ///
  /// - Returns: the token, which is shown once.
  /// - Throws: `StaffRefusal.unknown`, also for a disabled colleague.
  public func newAPIToken(
    for staff: StaffNumber, label: String, at now: Instant, by actor: Actor
  ) async throws -> Token {
    let token = Token.random()
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      guard let person = try Staff.find(db, numbered: staff), !person.disabled else {
        throw StaffRefusal.unknown
      }
      try db.execute(
        sql: "INSERT INTO apiToken (staff, digest, label, created) VALUES (?, ?, ?, ?)",
        arguments: [staff, token.digest, String(label.unicodeScalars.prefix(80)), now])
      let number = db.lastInsertedRowID
      try Audit.write(
        db, at: now, by: actor, action: .apiTokenMade, subject: "token \(number) staff \(staff)")
    }
    return token
  }

  /// In whose name a program works that shows this token; nobody's when she is disabled.
  public func staff(apiToken token: Token) async throws -> Staff? {
    let digest = token.digest
    return try await database.read { db in
      try Staff.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT \(Staff.columns) FROM apiToken JOIN staff ON staff.number = apiToken.staff
            WHERE apiToken.digest = ? AND staff.disabled = 0
            """),
        arguments: [digest])
    }
  }

  /// The tokens of one colleague, oldest first.
  public func apiTokens(of staff: StaffNumber) async throws -> [APIToken] {
    try await database.read { db in
      try Row.whole(
        db.makeStatement(
          sql: "SELECT number, staff, label, created FROM apiToken WHERE staff = ? ORDER BY number"),
        arguments: [staff], of: "apiToken"
      ) { try APIToken(row: $0) }
    }
  }

  /// Makes a token worthless, and closes the cards that programs opened in her name whose it was.
  ///
  /// - Returns: the stations whose card was closed.
  /// - Throws: `PermissionRefusal`.
  @discardableResult
  public func revokeAPIToken(
    _ number: APITokenNumber, at now: Instant, by actor: Actor
  ) async throws -> Set<StationNumber> {
    try await database.transaction { db in
      try actor.needs(.staffEdit, in: db)
      let staff = try StaffNumber.fetchOne(
        db, sql: "DELETE FROM apiToken WHERE number = ? RETURNING staff", arguments: [number])
      guard let staff else { return [] }
      try Audit.write(
        db, at: now, by: actor, action: .apiTokenRevoked, subject: "token \(number)")
      return try Session.closeCards(db, ofProgramsOf: staff)
    }
  }

  /// Makes a token worthless that reached nobody, of whatever kind it is.
  ///
  /// - Throws: `PermissionRefusal`.
  public func revoke(_ token: Token, at now: Instant, by actor: Actor) async throws {
    let digest = token.digest
    try await database.transaction { db in
      let number = try APITokenNumber.fetchOne(
        db, sql: "SELECT number FROM apiToken WHERE digest = ?", arguments: [digest])
      if let number {
        try actor.needs(.staffEdit, in: db)
        try db.execute(sql: "DELETE FROM apiToken WHERE digest = ?", arguments: [digest])
        try Audit.write(
          db, at: now, by: actor, action: .apiTokenRevoked, subject: "token \(number)")
      }
      try Station.revokeToken(db, digest: digest, at: now, by: actor)
    }
  }
}
