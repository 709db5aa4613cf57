import GRDB
import Persistence
import Values

/// How many copies came back, without saying which or from whom.
///
/// Table `returnCount`: one row for each day, and no kind of member or copy.
enum ReturnCount {
  static func add(_ db: Database, on day: Day) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO returnCount (day, returns) VALUES (?, 1)
        ON CONFLICT (day) DO UPDATE SET returns = returns + 1
        """
    ).execute(arguments: [day])
  }

  static let table = Migration("2026-11-28 return counts") { db in
    try db.execute(
      sql: """
        CREATE TABLE returnCount (
          day TEXT PRIMARY KEY,
          returns INTEGER NOT NULL CHECK (returns >= 0)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
