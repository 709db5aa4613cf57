public import Catalog
import GRDB
public import Members
import Persistence
public import Trail
public import Values

extension LoanDesk {
  /// Lends one copy to one member, from today.
  ///
  /// When she had reserved the title, the hold is fulfilled. A repeated request is answered as long
  /// as the loan lasts; what is kept for it is a number that says nothing once the copy is back.
  /// - Parameter overriding: why to lend although rules say no; needs somebody with `loans.override`,
  ///   and is written down.
  /// - Parameter wantsLabel: whether the copy stands in the queue of labels from then on.
  /// - Throws: `CheckOutRefusal`, or `Refusals` with all of them; `PermissionRefusal`;
  ///   `RenewalRefusal.unknownLoan` for a repeated request when the copy came back. Then nothing was
  ///   written.
  public func checkOut(
    _ item: ItemNumber, to member: MemberNumber, on today: Day, at now: Instant,
    by actor: Actor, overriding exception: ExceptionReason? = nil, wantsLabel: Bool = false
  ) async throws -> LoanSlip {
    try await database.recorded(keeping: { db in
      try actor.needs(.loansMake, in: db)
      let request = try Self.request(db, item, member, on: today)
      let reasons = request.refusals
      if let exception, !reasons.isEmpty, reasons.allSatisfy(\.canBeOverridden) {
        try Self.override(db, reasons, because: exception, at: now, by: actor)
      } else {
        try reasons.throwAll()
      }
      if wantsLabel { try Item.wantLabel(db, of: item) }
      return try lend(db, request)
    }) { db, kept in
      var slip = try LoanSlip(db, of: kept.loan)
      slip.undo = kept.undo
      return slip
    }
  }

  /// Every reason for which a copy would not go out to a member today; empty when it would.
  ///
  /// - Throws: `CheckOutRefusal` when one of them is unknown.
  public func checkOutRefusals(
    _ item: ItemNumber, to member: MemberNumber, on today: Day
  ) async throws -> [CheckOutRefusal] {
    try await database.read { db in
      try Self.request(db, item, member, on: today).refusals
    }
  }

  private static func request(
    _ db: Database, _ item: ItemNumber, _ member: MemberNumber, on today: Day
  ) throws -> CheckOutCase {
    let copy = try Item.find(db, numbered: item)
    let person = try Member.find(db, numbered: member)
    guard let copy, let person else {
      var unknown: [CheckOutRefusal] = []
      if copy == nil { unknown.append(.unknownItem) }
      if person == nil { unknown.append(.unknownMember) }
      try unknown.throwAll()
      throw CheckOutRefusal.unknownItem
    }
    return try CheckOutCase(db, copy, person, on: today)
  }

  private func lend(_ db: Database, _ request: CheckOutCase) throws -> KeptLoan {
    let (item, member, today) = (request.item, request.member, request.today)
    let due = request.policy.dueDay(on: today, membershipEnds: member.expires)
    let kept = try request.ownHold.map { try KeptHold(db, $0) }
    var next: CaughtHold?
    if let hold = request.ownHold {
      try hold.delete(db)
      // The copy that waited for her is still on the hold shelf, under her code.
      if let other = hold.item, other != item.number {
        let places = try Hold.places(db, of: hold.record)
        try ShelfChange.note(db, other, code: hold.code)
        next = try shelve(db, other, on: today).map { CaughtHold($0, from: places) }
      }
    }
    let oldCode = try ShelfChange.code(db, on: item.number)
    try ShelfChange.done(db, item.number)
    let number = try Loan.begin(db, of: item, to: member.number, on: today, due: due)
    try LoanCount.add(db, .loans, on: today, member.category, item.type)
    guard let loan = try Loan.find(db, numbered: number) else { return KeptLoan(loan: number) }
    let lent = LentLoan(
      loan: loan, lent: today, category: member.category, status: item.status, hold: kept,
      next: next, oldCode: oldCode)
    return KeptLoan(loan: number, undo: Undoable(.loan(lent)))
  }

  /// Writes down which rules were set aside, why and by whom; not for whom, nor which copy.
  static func override(
    _ db: Database, _ reasons: [any Refusal], because exception: ExceptionReason,
    at now: Instant, by actor: Actor
  ) throws {
    // Somebody answers for it: a program at a station, or the house itself, does not.
    guard actor.staff != nil else { throw PermissionRefusal(.loansOverride) }
    try actor.needs(.loansOverride, in: db)
    for rules in lines(reasons.map(\.type)) {
      try Audit.write(
        db, at: now, by: actor, action: .loanOverridden,
        subject: "\(rules): \(exception.rawValue)")
    }
  }

  /// The rules, as many to a line of the trail as it takes (120 characters) beside the reason.
  private static func lines(_ types: [String]) -> [String] {
    types.reduce(into: []) { lines, type in
      if let last = lines.last, last.utf8.count + type.utf8.count + 2 <= 105 {
        lines[lines.count - 1] = "\(last), \(type)"
      } else {
        lines.append(type)
      }
    }
  }
}

/// What is kept for a repeated request: a number, which means nothing once the copy is back.
private struct KeptLoan: Codable, Sendable {
  let loan: LoanNumber
  var undo = Undoable.nothing

  private enum CodingKeys: String, CodingKey { case loan }
}

extension Array where Element: Refusal {
  /// Throws the only reason, or all of them together, or nothing.
  func throwAll() throws {
    if count == 1, let only = first { throw only }
    if let all = Refusals(self) { throw all }
  }
}
