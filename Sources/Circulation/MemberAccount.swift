package import GRDB
package import Members
import Persistence
package import Values

/// A member with what she has at home and waits for, all of it at one moment.
package struct MemberAccount: Sendable {
  /// Who she is.
  package let member: Member
  /// What she has at home, the first due first.
  package let loans: [LoanLine]
  /// What she waits for; what she can fetch comes first.
  package let holds: [HoldLine]
  /// Those of her holds for which a copy stands on its shelf.
  package let toFetch: Set<HoldNumber>

  /// - Returns: `nil` when there is no such member.
  package init?(_ db: Database, of number: MemberNumber, on today: Day) throws {
    guard let member = try Member.find(db, numbered: number) else { return nil }
    self.member = member
    loans = try LoanLine.all(db, of: number, on: today)
    holds = try HoldLine.all(db, of: number)
    toFetch = try Hold.toFetch(db, of: number, on: today)
  }
}

extension LoanDesk {
  /// What a member has and waits for, in one read; `nil` when there is no such member.
  package func account(of member: MemberNumber, on today: Day) async throws -> MemberAccount? {
    try await database.read { db in try MemberAccount(db, of: member, on: today) }
  }
}
