import GRDB
public import Members
import Persistence
public import Trail
public import Values

extension LoanDesk {
  /// Renews a loan at the desk.
  ///
  /// The new period begins at the due day, or today when that is over. A repeated request is answered
  /// as long as the loan lasts; what is kept for it says only that it was done.
  /// - Parameters:
  ///   - seen: the due day that whoever asks saw: a loan that is due on another day by now was renewed
  ///     meanwhile, perhaps by the same hand.
  ///   - exception: why to renew although rules say no; needs somebody with `loans.override`, and is
  ///     written down.
  /// - Throws: `RenewalRefusal`, or `Refusals` with all of them; `PermissionRefusal`.
  public func renew(
    _ loan: LoanNumber, on today: Day, at now: Instant, by actor: Actor, seen: Day? = nil,
    overriding exception: ExceptionReason? = nil
  ) async throws -> LoanSlip {
    try await database.recorded(keeping: { db in
      try actor.needs(.loansMake, in: db)
      let request = try Self.request(db, loan, on: today)
      try request.loan.requireDue(seen)
      let reasons = request.refusals(atTheDesk: true)
      if let exception, !reasons.isEmpty, reasons.allSatisfy(\.canBeOverridden) {
        try Self.override(db, reasons, because: exception, at: now, by: actor)
      } else {
        try reasons.throwAll()
      }
      return KeptRenewal(undo: try Self.renew(db, request))
    }) { db, kept in
      var slip = try LoanSlip(db, of: loan)
      slip.undo = kept.undo
      return slip
    }
  }

  /// Renews a loan of a member who asks for it herself.
  ///
  /// - Parameter seen: the due day that she saw.
  /// - Throws: `RenewalRefusal`, or `Refusals`; for a loan of somebody else `.unknownLoan`.
  public func renew(
    _ loan: LoanNumber, for member: MemberNumber, on today: Day, by actor: Actor,
    seen: Day? = nil
  ) async throws -> LoanSlip {
    try await database.recorded(keeping: { db in
      try actor.needs(.loansMake, or: .member(member), in: db)
      let request = try Self.request(db, loan, on: today)
      guard request.member.number == member else { throw RenewalRefusal.unknownLoan }
      try request.loan.requireDue(seen)
      try request.refusals(atTheDesk: false).throwAll()
      try Self.renew(db, request)
      return true
    }) { db, _ in try LoanSlip(db, of: loan) }
  }

  /// Renews whatever can be renewed of a member's loans, in one go.
  ///
  /// - Returns: the loans that have a later due day now.
  public func renewAll(
    of member: MemberNumber, on today: Day, by actor: Actor
  ) async throws -> [LoanNumber] {
    try await database.transaction { db in
      try actor.needs(.loansMake, or: .member(member), in: db)
      var renewed: [LoanNumber] = []
      for loan in try Loan.open(db, of: member) {
        guard let request = try RenewalCase(db, loan, on: today),
          request.refusals(atTheDesk: false).isEmpty
        else { continue }
        try Self.renew(db, request)
        renewed.append(loan.number)
      }
      return renewed
    }
  }

  private static func request(
    _ db: Database, _ loan: LoanNumber, on today: Day
  ) throws -> RenewalCase {
    guard let request = try RenewalCase(db, loan, on: today) else {
      throw RenewalRefusal.unknownLoan
    }
    return request
  }

  /// Renews a loan whose rules were asked, and counts it.
  ///
  /// - Returns: what undoes it.
  @discardableResult
  static func renew(_ db: Database, _ request: RenewalCase) throws -> Undoable {
    try Undoable(.renewal(renewed(db, request)))
  }

  /// The same, as one of several that are undone together.
  static func renewed(_ db: Database, _ request: RenewalCase) throws -> RenewedLoan {
    let category = request.member.category
    try request.loan.renew(db, to: request.due)
    try LoanCount.add(db, .renewals, on: request.today, category, request.loan.type)
    return RenewedLoan(
      before: request.loan, due: request.due, day: request.today, category: category)
  }
}

/// What is kept for a repeated request: only that it was done.
private struct KeptRenewal: Codable, Sendable {
  let undo: Undoable

  init(undo: Undoable) { self.undo = undo }

  init(from decoder: any Decoder) throws {
    _ = try decoder.singleValueContainer().decode(Bool.self)
    undo = .nothing
  }

  func encode(to encoder: any Encoder) throws {
    var kept = encoder.singleValueContainer()
    try kept.encode(true)
  }
}

extension Loan {
  /// Goes on only while it is due on the day that was seen.
  ///
  /// - Throws: `RenewalRefusal.dueChanged`.
  fileprivate func requireDue(_ seen: Day?) throws(RenewalRefusal) {
    guard seen == nil || seen == due else { throw .dueChanged(due) }
  }
}
