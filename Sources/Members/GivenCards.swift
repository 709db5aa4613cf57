import GRDB
import Persistence
import Trail
public import Values

extension Membership {
  /// Members who were given a card since the beginning of a day, by joining or instead of a lost one;
  /// in the order in which they joined.
  ///
  /// The trail tells it: a member's own row has no day on which she came.
  ///
  /// - Parameters:
  ///   - zone: the zone whose day is meant.
  ///   - limit: so many at most.
  public func members(
    givenCardsSince day: Day, in zone: Zone, limit: Int
  ) async throws -> [MemberLine] {
    try await database.read { db in
      let subjects = try Audit.subjects(
        of: [.memberEnrolled, .memberCardReplaced], since: day.start(in: zone), in: db)
      let numbers = subjects.compactMap { subject in
        subject.hasPrefix("member ") ? Int64(subject.dropFirst("member ".count)) : nil
      }
      return try MemberLine.whole(
        db.makeStatement(
          sql: """
            \(MemberLine.select)
            WHERE member.number IN (SELECT value FROM json_each(?))
            ORDER BY member.number LIMIT ?
            """),
        arguments: ["\(numbers)", limit], of: "member")
    }
  }
}
