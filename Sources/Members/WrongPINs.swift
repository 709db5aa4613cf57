import GRDB
import Persistence
import Values

/// How many wrong PINs were tried with a card since its holder came in last, for her to know.
///
/// Table `wrongPIN`; who tried, and when, is not kept.
enum WrongPINs {
  static let table = Migration("2026-11-26 wrong PINs") { db in
    try db.execute(
      sql: """
        CREATE TABLE wrongPIN (
          member INTEGER PRIMARY KEY REFERENCES member (number) ON DELETE CASCADE,
          tries INTEGER NOT NULL CHECK (tries > 0)
        ) STRICT;
        """)
  }

  /// Counts one try, before it is known whether it is right: known and unknown cards take as long.
  static func count(_ db: Database, card: Barcode?) throws {
    try db.execute(
      sql: """
        INSERT INTO wrongPIN (member, tries) SELECT number, 1 FROM member WHERE card = ?
        ON CONFLICT (member) DO UPDATE SET tries = tries + 1
        """,
      arguments: [card])
  }

  /// Takes what was counted, when she has come in: all but the last try were wrong.
  static func take(_ db: Database, of member: MemberNumber) throws -> Int {
    let tries =
      try Int.fetchOne(db, sql: "SELECT tries FROM wrongPIN WHERE member = ?", arguments: [member])
    try db.execute(sql: "DELETE FROM wrongPIN WHERE member = ?", arguments: [member])
    return max(0, (tries ?? 1) - 1)
  }
}
