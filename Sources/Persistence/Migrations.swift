import GRDB
import Values

extension Room {
  /// What the house itself keeps: settings, answers to requests that may be repeated, and the marks of
  /// people who were erased.
  static let persistence = Room(
    name: "Persistence", migrations: [.settings, .answeredRequests, Erased.table],
    scrub: { db, now in
      try db.execute(
        sql: "DELETE FROM answeredRequest WHERE answeredAt < ?",
        arguments: [now + -Lifetime.answeredRequest.seconds])
    })
}

extension Migration {
  static let settings = Migration("2026-11-21 settings") { db in
    try db.execute(
      sql: """
        CREATE TABLE setting (
          name TEXT PRIMARY KEY CHECK (name <> ''),
          value TEXT NOT NULL
        ) STRICT
        """)
  }

  static let answeredRequests = Migration("2026-11-21 answered requests") { db in
    try db.execute(
      sql: """
        CREATE TABLE answeredRequest (
          requestKey TEXT PRIMARY KEY CHECK (length(requestKey) BETWEEN 1 AND 400),
          fingerprint TEXT NOT NULL,
          answer TEXT NOT NULL,
          answeredAt TEXT NOT NULL
        ) STRICT;
        CREATE INDEX answeredRequestByAge ON answeredRequest (answeredAt);
        """)
  }
}
