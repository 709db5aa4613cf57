public import GRDB
import Persistence
import Secrets
public import Values

/// One try to come in: at what, and from where.
public struct Attempt: Hashable, Sendable {
  /// What is guessed at, known or not, as one text: `staff ratna`.
  let account: String
  /// Where the request comes from.
  let address: String
  /// The digest of a browser from which she came in before, when this is one.
  let device: String?

  /// Says what is tried, from where.
  public init(at account: String, from address: String, device: String? = nil) {
    self.account = account
    self.address = address
    self.device = device
  }

  /// What it counts for, whoever makes it first; only digests are kept on disk.
  var counters: [(key: String, rule: ThrottleRule)] {
    if let device { return [(Self.key("device", device, account), .pair)] }
    return [
      (Self.key("pair", account, address), .pair), (Self.key("account", account), .account),
      (Self.key("address", address), .address),
    ]
  }

  private static func key(_ words: String...) -> String {
    // Each word with its length: two that only look alike together are two.
    let text = words.map { "\($0.utf8.count) \($0)" }.joined(separator: " ")
    return Digest.sha256(Array(text.utf8))
  }
}

/// How many tries were counted, so that a restart forgives nobody.
///
/// Table `wrongTry`. An hour after the last try the row is gone.
struct KeptTries: Hashable, Sendable {
  /// The digest of account and address, of one of them, or of account and browser.
  let key: String
  /// How many tries count.
  let count: Int
  /// How many seconds one has to wait, from `at`.
  let wait: Int64
  /// When it was tried.
  let at: Instant

  static let table = Migration("2026-11-26 wrong tries") { db in
    try db.execute(
      sql: """
        CREATE TABLE wrongTry (
          triedKey TEXT PRIMARY KEY CHECK (length(triedKey) = 64),
          tries INTEGER NOT NULL CHECK (tries > 0),
          wait INTEGER NOT NULL CHECK (wait >= 0),
          at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX wrongTryByTime ON wrongTry (at);
        """)
  }

  static func all(in db: Database) throws -> [KeptTries] {
    try Row.fetchAll(db, sql: "SELECT triedKey, tries, wait, at FROM wrongTry").map { row in
      KeptTries(
        key: try row.decode(String.self, forColumn: "triedKey"),
        count: try row.decode(Int.self, forColumn: "tries"),
        wait: try row.decode(Int64.self, forColumn: "wait"),
        at: try row.decode(Instant.self, forColumn: "at"))
    }
  }

  func keep(in db: Database) throws {
    guard count > 0 else {
      try db.execute(sql: "DELETE FROM wrongTry WHERE triedKey = ?", arguments: [key])
      return
    }
    try db.execute(
      sql: """
        INSERT INTO wrongTry (triedKey, tries, wait, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (triedKey) DO UPDATE
          SET tries = excluded.tries, wait = excluded.wait, at = excluded.at
        """,
      arguments: [key, count, wait, at])
  }

  /// Forgets what does not count any more, and the oldest of too many.
  static func forget(_ db: Database, now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM wrongTry WHERE at NOT BETWEEN ? AND ?",
      arguments: [now + -Lifetime.wrongTries.seconds, now])
    try db.execute(
      sql: """
        DELETE FROM wrongTry WHERE triedKey IN
          (SELECT triedKey FROM wrongTry ORDER BY at DESC LIMIT -1 OFFSET ?)
        """,
      arguments: [Throttle.capacity])
  }
}

extension Keyring {
  /// Counts a try before it is checked, on disk too.
  ///
  /// - Parameter note: what else is written down of the try, in the same transaction.
  /// - Throws: `TooManyTries` while one has to wait; then nothing is counted.
  public func count(
    _ attempt: Attempt, at now: Instant,
    noting note: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) async throws {
    if await throttle.needsFilling {
      let kept = try await database.read { db in try KeptTries.all(in: db) }
      await throttle.fill(with: kept, at: now)
    }
    let counted = try await throttle.attempt(attempt, at: now)
    try await keep(counted, noting: note)
  }

  /// The try was right: wrong ones before it do not count any more where it was made.
  public func succeeded(_ attempt: Attempt, at now: Instant) async throws {
    let counted = await throttle.succeeded(attempt, at: now)
    try await keep(counted)
  }

  /// She has shown otherwise that it is her: wrong tries at something else of hers do not count any
  /// more where they were made.
  func forgive(_ attempt: Attempt, at now: Instant) async throws {
    let forgiven = await throttle.forgive(attempt, at: now)
    if !forgiven.isEmpty { try await keep(forgiven) }
  }

  private func keep(
    _ tries: [KeptTries], noting note: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) async throws {
    try await database.transaction(isUrgent: true) { db in
      for each in tries { try each.keep(in: db) }
      try note(db)
    }
  }
}
