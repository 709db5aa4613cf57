import Catalog
import GRDB
import Members
import Persistence

/// Which kinds of copies are lent to whom, as the lines of the house rules say together.
///
/// View `lending`: one row for each kind of member (and one without, for everybody) and each kind of
/// copy. It says in SQL what `LoanPolicy(resolving:typeLends:)` says, for triggers and lists.
enum Lending {
  /// The kinds of copies that are lent to a kind of member, or to everybody when it is `nil`.
  static func types(
    _ db: Database, for category: MemberCategory.Code?
  ) throws -> Set<ItemType> {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT itemType FROM lending WHERE category IS ? AND lends = 1"),
      arguments: [category])
    return try Set(rows.map { try $0.decode(ItemType.self, forColumn: "itemType") })
  }

  /// Whether copies of a kind are lent to anybody at all.
  ///
  /// The row without a kind of member does not count: everybody who borrows is of some kind.
  static func isLent(_ db: Database, _ type: ItemType) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM lending WHERE category IS NOT NULL AND itemType = ? AND lends = 1)
          """), arguments: [type]) ?? false
  }

  /// The rules were changed: what follows from them is made true again.
  ///
  /// A copy that waits for somebody to whom it is not lent any more gives her place back.
  static func follow(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE itemType SET lentToAll = said.lends FROM lending AS said
        WHERE said.category IS NULL AND said.itemType = itemType.code
          AND said.lends <> itemType.lentToAll;
        UPDATE item SET waiting = waiting WHERE number IN (SELECT item FROM strandedHold);
        """)
  }

  static let view = Migration("2026-11-26 what is lent to whom") { db in
    try db.execute(
      sql: """
        CREATE VIEW lending AS
        SELECT kind.code AS category, type.code AS itemType,
          coalesce(
            (SELECT rule.lends FROM loanRule AS rule
            WHERE rule.lends IS NOT NULL
              AND (rule.category = kind.code OR rule.category IS NULL)
              AND (rule.itemType = type.code OR rule.itemType IS NULL)
            ORDER BY rule.category IS NULL, rule.itemType IS NULL LIMIT 1),
            type.lends) AS lends
        FROM (SELECT code FROM memberCategory UNION ALL SELECT NULL) AS kind
        CROSS JOIN itemType AS type;
        UPDATE itemType SET lentToAll = said.lends FROM lending AS said
        WHERE said.category IS NULL AND said.itemType = itemType.code
          AND said.lends <> itemType.lentToAll;
        """)
  }
}
