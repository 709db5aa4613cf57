import GRDB
import Persistence
public import Trail
public import Values

extension Membership {
  /// The members whose cards are printed, each once, in the order in which they joined; who takes names
  /// and cards out of the house answers for it, however often: the trail says how many, and not whose.
  ///
  /// - Throws: `PermissionRefusal`; `MemberRefusal.noneNumbered` where somebody is not there,
  ///   `.unreadable` where a row is damaged, which both say whose. Then nothing was written.
  @discardableResult
  public func printCards(
    of numbers: [MemberNumber], at now: Instant, by actor: Actor
  ) async throws -> [Member] {
    try await database.transaction { db in
      try actor.needs(.membersEdit, in: db)
      let members = try Self.cardHolders(numbered: numbers, in: db)
      if !members.isEmpty {
        try Audit.write(
          db, at: now, by: actor, action: .memberCardsTaken, subject: "cards \(members.count)")
      }
      return members
    }
  }

  private static func cardHolders(
    numbered numbers: [MemberNumber], in db: Database
  ) throws -> [Member] {
    var members: [Member] = []
    var missing: [MemberNumber] = []
    var damaged: [MemberNumber] = []
    for number in Set(numbers).sorted() {
      do {
        if let member = try Member.find(db, numbered: number) {
          members.append(member)
        } else {
          missing.append(number)
        }
      } catch is RowDecodingError {
        damaged.append(number)
      } catch is DamagedRow {
        damaged.append(number)
      }
    }
    guard missing.isEmpty else { throw MemberRefusal.noneNumbered(missing) }
    guard damaged.isEmpty else { throw MemberRefusal.unreadable(damaged) }
    return members
  }
}
