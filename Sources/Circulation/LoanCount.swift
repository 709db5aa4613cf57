import Catalog
import GRDB
import Members
import Persistence
import Values

/// How much was lent, without saying to whom or what.
///
/// Table `loanCount`: one row for each day, kind of member and kind of copy.
enum LoanCount {
  enum Kind: String {
    case loans, renewals
  }

  static func add(
    _ db: Database, _ kind: Kind, on day: Day, _ category: MemberCategory.Code, _ type: ItemType
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO loanCount (day, category, itemType, \(kind.rawValue)) VALUES (?, ?, ?, 1)
        ON CONFLICT (day, category, itemType)
        DO UPDATE SET \(kind.rawValue) = \(kind.rawValue) + 1
        """
    ).execute(arguments: [day, category, type])
  }

  static let table = Migration("2026-11-21 loan counts") { db in
    try db.execute(
      sql: """
        CREATE TABLE loanCount (
          day TEXT NOT NULL,
          category TEXT NOT NULL,
          itemType TEXT NOT NULL,
          loans INTEGER NOT NULL DEFAULT 0 CHECK (loans >= 0),
          renewals INTEGER NOT NULL DEFAULT 0 CHECK (renewals >= 0),
          PRIMARY KEY (day, category, itemType)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
