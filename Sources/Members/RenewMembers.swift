import GRDB
import Persistence
public import Trail
public import Values

extension Membership {
  /// Lengthens many memberships, each by its category's months.
  ///
  /// - Parameter seen: the last day of each as whoever asks saw it; one that has another by now, or
  ///   none, stays as it is: perhaps a colleague did the same. `nil` renews whatever is there.
  /// - Returns: for how many that was done and why not for the others, and those members anew.
  /// - Throws: `PermissionRefusal`, `BatchRefusal`; then nothing was written.
  public func renew(
    each numbers: [MemberNumber], seen: [MemberNumber: Day]? = nil, at now: Instant,
    by actor: Actor
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
          let day = seen?[number]
          if seen != nil, day == nil { throw ChangedSince() }
          renewed.append(try Self.renew(number, seen: day, at: now, by: actor, in: db))
        }
      }
      return (report, renewed)
    }
  }

  /// The last day of each of many memberships.
  public func lastDays(of numbers: [MemberNumber]) async throws -> [MemberNumber: Day] {
    try await database.read { db in
      var days: [MemberNumber: Day] = [:]
      for number in numbers { days[number] = try Member.find(db, numbered: number)?.expires }
      return days
    }
  }
}
