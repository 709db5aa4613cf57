public import Catalog
import GRDB
public import Members
import Persistence
public import Values

/// How often one kind of copy was lent to one kind of member in some days.
public struct LoanTally: Hashable, Sendable, Codable {
  /// The kind of member.
  public let category: MemberCategory.Code
  /// The kind of copy.
  public let itemType: ItemType
  /// Copies that went out.
  public let loans: Int
  /// Loans that were renewed.
  public let renewals: Int
}

extension LoanDesk {
  /// What was lent from one day to another, both included, by kinds of members and copies.
  public func statistics(from first: Day, to last: Day) async throws -> [LoanTally] {
    try await database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT category, itemType, sum(loans) AS loans, sum(renewals) AS renewals FROM loanCount
          WHERE day BETWEEN ? AND ? GROUP BY category, itemType ORDER BY category, itemType
          """, arguments: [first, last]
      ).map {
        LoanTally(
          category: try $0.decode(forColumn: "category"),
          itemType: try $0.decode(forColumn: "itemType"),
          loans: try $0.decode(forColumn: "loans"),
          renewals: try $0.decode(forColumn: "renewals"))
      }
    }
  }
}
