public import Access
public import Catalog
internal import GRDB
public import Members
internal import Persistence
public import Values

extension LoanDesk {
  /// Lends one copy to one member, from today.
  ///
  /// When she had reserved the title, the hold is fulfilled. The answer is kept for a repeated
  /// request; it does not say who borrowed.
  /// - Parameter overriding: lend although rules say no; needs `loans.override`, is written down.
  /// - Throws: `CheckOutRefusal`, or `Refusals` with all of them; `PermissionRefusal`. Then nothing
  ///   was written.
  public func checkOut(
    _ item: ItemNumber, to member: MemberNumber, on today: Day, at now: Instant,
    by staff: StaffNumber?, overriding: Bool = false
  ) async throws -> LoanSlip {
    try await database.recorded { db in
      let request = try Self.request(db, item, member, on: today)
      let reasons = request.refusals
      if overriding, !reasons.isEmpty, reasons.allSatisfy(\.canBeOverridden) {
        try Self.override(db, reasons, at: now, by: staff)
      } else {
        try reasons.throwAll()
      }
      return try lend(db, request)
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

  private func lend(_ db: Database, _ request: CheckOutCase) throws -> LoanSlip {
    let (item, member, today) = (request.item, request.member, request.today)
    let due = request.policy.dueDay(on: today, membershipEnds: member.expires)
    if let hold = request.ownHold {
      try hold.delete(db)
      if let other = hold.item, other != item.number { try shelve(db, other, on: today) }
    }
    let loan = try Loan.begin(db, of: item, to: member.number, on: today, due: due)
    try LoanCount.add(db, .loans, on: today, member.category, item.type)
    return try LoanSlip(db, loan: loan, of: item, due: due)
  }

  /// Writes down which rules were set aside and by whom; not for whom, nor which copy.
  static func override(
    _ db: Database, _ reasons: [any Refusal], at now: Instant, by staff: StaffNumber?
  ) throws {
    // Without a name it is the house itself: the command line, the demo.
    if let staff {
      let permissions = try Staff.find(db, numbered: staff)?.permissions ?? []
      guard permissions.contains(.loansOverride) else { throw PermissionRefusal(.loansOverride) }
    }
    try Audit.write(
      db, at: now, by: AuditActor(staff), action: "loan.overridden",
      subject: reasons.map(\.type).joined(separator: ", "))
  }
}

extension Array where Element: Refusal {
  /// Throws the only reason, or all of them together, or nothing.
  func throwAll() throws {
    if count == 1, let only = first { throw only }
    if let all = Refusals(self) { throw all }
  }
}
