public import Catalog
import GRDB
public import Members
import Persistence
import Values

/// One line of the house rules, for a kind of member, a kind of copy, both, or everybody.
///
/// Table `loanRule`. What a line leaves open (`nil`) the next one decides: first the line for both,
/// then the member's, then the copy's, then the one for everybody.
public struct LoanRule: Hashable, Sendable {
  /// For this kind of member, or for every kind.
  public let category: MemberCategory.Code?
  /// For this kind of copy, or for every kind.
  public let itemType: ItemType?
  /// Whether such copies are lent.
  public var lends: Bool?
  /// For how many days.
  public var days: Int?
  /// How many at a time; of this kind when the line is for a kind of copy.
  public var loans: LoanPolicy.Limit?
  /// How often a loan may be renewed.
  public var renewals: LoanPolicy.Limit?
  /// How many holds at a time.
  public var holds: LoanPolicy.Limit?
  /// For how many days a copy waits on the hold shelf.
  public var shelfDays: Int?

  /// A line that answers what is given and leaves the rest open.
  public init(
    category: MemberCategory.Code? = nil, itemType: ItemType? = nil, lends: Bool? = nil,
    days: Int? = nil, loans: LoanPolicy.Limit? = nil, renewals: LoanPolicy.Limit? = nil,
    holds: LoanPolicy.Limit? = nil, shelfDays: Int? = nil
  ) {
    self.category = category
    self.itemType = itemType
    self.lends = lends
    self.days = days
    self.loans = loans
    self.renewals = renewals
    self.holds = holds
    self.shelfDays = shelfDays
  }

  static let columns = "category, itemType, lends, days, loans, renewals, holds, shelfDays"

  init(row: Row) throws {
    category = try row.decode(atIndex: 0)
    itemType = try row.decode(atIndex: 1)
    lends = try row.decode(atIndex: 2)
    days = try row.decode(atIndex: 3)
    loans = try LoanPolicy.Limit(column: row.decode(atIndex: 4))
    renewals = try LoanPolicy.Limit(column: row.decode(atIndex: 5))
    holds = try LoanPolicy.Limit(column: row.decode(atIndex: 6))
    shelfDays = try row.decode(atIndex: 7)
    // Days are added to today; beyond ten years they are damage, as the table says.
    guard [days, shelfDays].allSatisfy({ (1...3650).contains($0 ?? 1) }) else {
      throw DamagedRow("loanRule")
    }
  }

  static func all(_ db: Database) throws -> [LoanRule] {
    try Row.whole(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM loanRule
          ORDER BY category IS NOT NULL, category, itemType IS NOT NULL, itemType
          """), of: "loanRule", LoanRule.init)
  }

  static let table = Migration("2026-11-21 loan rules") { db in
    try db.execute(
      sql: """
        CREATE TABLE loanRule (
          category TEXT REFERENCES memberCategory (code),
          itemType TEXT REFERENCES itemType (code),
          lends INTEGER CHECK (lends IN (0, 1)),
          days INTEGER CHECK (days BETWEEN 1 AND 3650),
          loans INTEGER CHECK (loans BETWEEN -1 AND 1000),
          renewals INTEGER CHECK (renewals BETWEEN -1 AND 1000),
          holds INTEGER CHECK (holds BETWEEN -1 AND 1000),
          shelfDays INTEGER CHECK (shelfDays BETWEEN 1 AND 365)
        ) STRICT;
        CREATE UNIQUE INDEX loanRuleFor ON loanRule (ifnull(category, ''), ifnull(itemType, ''));
        INSERT INTO loanRule (category, itemType, days, loans, renewals, holds, shelfDays) VALUES
          (NULL, NULL, 14, 3, 2, 5, 7),
          ('pelajar', NULL, NULL, 5, NULL, NULL, NULL),
          ('peneliti', NULL, 28, 5, 3, NULL, NULL),
          ('relawan', NULL, NULL, 5, NULL, NULL, NULL),
          (NULL, 'journal', 7, NULL, 1, NULL, NULL);
        """)
  }
}

extension LoanPolicy.Limit {
  /// As it stands in the table: −1 is unlimited.
  init?(column: Int?) {
    guard let column else { return nil }
    self = column < 0 ? .unlimited : .atMost(column)
  }

  var column: Int {
    switch self {
    case .atMost(let limit): limit
    case .unlimited: -1
    }
  }
}
