public import Catalog
import GRDB
public import Members
import Persistence
import Values

extension LoanPolicy {
  /// What the lines say together; what none says, the house's own default and the copy's type do.
  ///
  /// - Parameter rules: the most particular first.
  public init(resolving rules: [LoanRule], typeLends: Bool) {
    self.init()
    lends = rules.lazy.compactMap(\.lends).first ?? typeLends
    days = rules.lazy.compactMap(\.days).first ?? days
    loans = rules.lazy.filter { $0.itemType == nil }.compactMap(\.loans).first ?? loans
    loansOfType = rules.lazy.filter { $0.itemType != nil }.compactMap(\.loans).first
    renewals = rules.lazy.compactMap(\.renewals).first ?? renewals
    holds = rules.lazy.filter { $0.itemType == nil }.compactMap(\.holds).first ?? holds
    shelfDays = rules.lazy.compactMap(\.shelfDays).first ?? shelfDays
  }

  static func find(
    _ db: Database, for category: MemberCategory.Code, _ type: ItemType
  ) throws -> LoanPolicy {
    LoanPolicy(
      resolving: try LoanRule.matching(db, category, type),
      typeLends: try ItemTypeLine.find(db, type)?.lends ?? false)
  }
}

extension LoanRule {
  /// The lines that speak of this kind of member and copy, the most particular first.
  static func matching(
    _ db: Database, _ category: MemberCategory.Code, _ type: ItemType
  ) throws -> [LoanRule] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM loanRule
          WHERE (category = ? OR category IS NULL) AND (itemType = ? OR itemType IS NULL)
          ORDER BY category IS NULL, itemType IS NULL
          """),
      arguments: [category, type]
    ).map(LoanRule.init)
  }
}

extension LoanDesk {
  /// The rules for one kind of member and one kind of copy.
  public func policy(
    for category: MemberCategory.Code, _ type: ItemType
  ) async throws -> LoanPolicy {
    try await database.read { db in try LoanPolicy.find(db, for: category, type) }
  }
}
