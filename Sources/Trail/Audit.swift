public import GRDB
import Persistence
import Secrets
public import Values

/// The trail of what was done that somebody may ask about later.
///
/// Table `auditEntry`.
///
/// Rows are only ever added (triggers refuse the rest), and each carries the SHA-256 of the row
/// before it, so that a change, a gap or a missing end shows. No names, no titles: numbers, codes and
/// shelves only, and never a member together with a copy.
public enum Audit {
  /// Writes one line, in the transaction of what was done.
  ///
  /// - Parameter action: what was done.
  /// - Parameter subject: to what, by number: `station 2`. Letters, digits, blanks and
  ///   `. , : ; _ = + / # ( ) -`.
  public static func write(
    _ db: Database, at now: Instant, by actor: Actor, action: AuditAct, subject: String
  ) throws {
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT number, hash FROM auditEntry ORDER BY number DESC LIMIT 1"))
    let entry = AuditEntry(
      number: (try last?.decode(atIndex: 0) ?? 0) + 1, at: now, actor: actor.text,
      action: action.rawValue, subject: subject,
      previous: try last?.decode(atIndex: 1) ?? AuditEntry.beginning)
    try entry.insert(db)
  }

  /// To what one of these acts was done from a moment on, as `write` was told; each once.
  public static func subjects(
    of acts: [AuditAct], since start: Instant, in db: Database
  ) throws -> [String] {
    let places = acts.map { _ in "?" }.joined(separator: ", ")
    var values = StatementArguments(acts.map(\.rawValue))
    values += [start]
    return try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT subject FROM auditEntry
        WHERE action IN (\(places)) AND \(isSince)
        """, arguments: values)
  }

  /// Whether a line was written from a moment on, which is its argument; no line from before is looked
  /// at, since each is written behind the others and moments sort as they stand in tables.
  static let isSince = """
    number > ifnull((SELECT number FROM auditEntry WHERE at < ? ORDER BY number DESC LIMIT 1), 0)
    """

  /// The newest lines first.
  public static func newest(_ count: Int, in db: Database) throws -> [AuditEntry] {
    try AuditEntry.whole(
      db.makeStatement(
        sql: "SELECT \(AuditEntry.columns) FROM auditEntry ORDER BY number DESC LIMIT ?"),
      arguments: [count], of: "auditEntry")
  }
}

/// One line of the trail.
public struct AuditEntry: Hashable, Sendable, FetchableRecord {
  /// Counts from 1 without a gap.
  public let number: Int64
  /// When it was done.
  public let at: Instant
  /// Who did it: `staff 3`, `station 2`, `house`.
  public let actor: String
  /// What was done: `station.added`; another version of the program may have written what this one
  /// does not know.
  public let action: String
  /// What was done, when this version of the program knows it.
  public var act: AuditAct? { AuditAct(rawValue: action) }
  /// To what: `station 2`.
  public let subject: String
  /// The hash of the line before, or zeros for the first.
  public let previous: String
  /// SHA-256 of everything above, as 64 hexadecimal digits.
  public let hash: String

  static let beginning = String(repeating: "0", count: 64)
  /// What an `AuditEntry` is read from, in the order of the table `audit`.
  package static let columns = "number, at, actor, action, subject, previous, hash"

  init(
    number: Int64, at: Instant, actor: String, action: String, subject: String, previous: String
  ) {
    self.number = number
    // As the table keeps it: the hash is of that text.
    let at = at.on(.ofTables)
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.previous = previous
    hash = Self.hash([String(number), at.description, actor, action, subject, previous])
  }

  /// Reads a row of `columns`.
  public init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    at = try row.decode(forColumn: "at")
    actor = try row.decode(forColumn: "actor")
    action = try row.decode(forColumn: "action")
    subject = try row.decode(forColumn: "subject")
    previous = try row.decode(forColumn: "previous")
    hash = try row.decode(forColumn: "hash")
  }

  /// What the hash should be.
  var rightHash: String {
    Self.hash([String(number), at.description, actor, action, subject, previous])
  }

  /// Fields have no line ends (the table says so), so a line end between them is unambiguous.
  private static func hash(_ fields: [String]) -> String {
    Digest.sha256(Array(fields.joined(separator: "\n").utf8))
  }

  func insert(_ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO auditEntry (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [number, at, actor, action, subject, previous, hash])
  }
}
