import GRDB
import Persistence
public import Trail
public import Values

extension Membership {
  /// Lengthens many memberships, each by its category's months.
  ///
  /// - Returns: for how many that was done and why not for the others, and those members anew.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func renew(
    each numbers: [MemberNumber], at now: Instant, by actor: Actor
  ) async throws -> (report: BatchReport, renewed: [Member]) {
    try BatchRefusal.check(numbers.count)
    return try await database.transaction { db -> (report: BatchReport, renewed: [Member]) in
      try actor.needs(.membersEdit, in: db)
      var report = BatchReport()
      var renewed: [Member] = []
      for number in numbers {
        // A card tells her apart where a name would stand in what is kept for the next page.
        let card = try Member.find(db, numbered: number)?.card.text
        try report.add(card ?? number.description) {
          renewed.append(try Self.renew(number, at: now, by: actor, in: db))
        }
      }
      return (report, renewed)
    }
  }
}
