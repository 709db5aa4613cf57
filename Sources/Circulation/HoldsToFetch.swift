import Catalog
package import GRDB
public import Members
import Persistence
public import Values

extension Hold {
  /// Those of a member's holds for which a copy stands on its shelf and is to be fetched.
  package static func toFetch(
    _ db: Database, of member: MemberNumber, on today: Day
  ) throws -> Set<HoldNumber> {
    try Set(all(db, of: member).filter { try $0.isToFetch(db, on: today) }.map(\.number))
  }

  /// Whether a copy stands on its shelf for her, after those before her have theirs.
  func isToFetch(_ db: Database, on today: Day) throws -> Bool {
    guard let position else { return false }
    let before = try WaitingReaders(db, for: record, before: position, on: today)
    let withHer = try WaitingReaders(db, for: record, before: position + 1, on: today)
    return withHer.wanted.count > before.wanted.count
  }
}

extension LoanDesk {
  /// Those of a member's holds for which a copy stands on its shelf and is to be fetched.
  public func holdsToFetch(of member: MemberNumber, on today: Day) async throws -> Set<HoldNumber> {
    try await database.read { db in try Hold.toFetch(db, of: member, on: today) }
  }
}
