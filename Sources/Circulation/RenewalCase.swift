import Catalog
import GRDB
import Members
import Values

/// Everything that decides whether a loan is renewed, read in one transaction, judged without one.
struct RenewalCase {
  let loan: Loan
  let item: Item
  let member: Member
  let policy: LoanPolicy
  let today: Day
  /// Whether somebody who waits, and may borrow, would go without this copy.
  let othersWait: Bool

  /// - Returns: `nil` when the loan is over or was never there.
  init?(_ db: Database, _ number: LoanNumber, on today: Day) throws {
    guard let loan = try Loan.find(db, numbered: number) else { return nil }
    try self.init(db, loan, on: today)
  }

  init?(_ db: Database, _ loan: Loan, on today: Day) throws {
    guard let item = try Item.find(db, numbered: loan.item),
      let member = try Member.find(db, numbered: loan.member)
    else { return nil }
    self.loan = loan
    self.item = item
    self.member = member
    self.today = today
    policy = try LoanPolicy.find(db, for: member.category, loan.type)
    othersWait = try WaitingReaders(db, for: item.record, on: today).need(item)
  }

  /// When it would be due.
  var due: Day {
    policy.renewedDueDay(of: loan.due, on: today, membershipEnds: member.expires)
  }

  private var selfServiceBegins: Day { policy.selfServiceBegins(forLoanDue: loan.due) }

  /// Every reason against it; the desk is more patient than self-service.
  func refusals(atTheDesk: Bool) -> [RenewalRefusal] {
    var reasons: [RenewalRefusal] = []
    if othersWait { reasons.append(.othersWaiting) }
    if case .atMost(let limit) = policy.renewals, loan.renewals >= limit {
      reasons.append(.limitReached(renewals: loan.renewals))
    }
    if !atTheDesk, loan.daysLate(on: today) > LoanPolicy.lateDaysForSelfService {
      reasons.append(.tooLate)
    }
    if member.isExpired(on: today) { reasons.append(.memberExpired(member.expires)) }
    if member.blocked != nil { reasons.append(.memberBlocked) }
    if reasons.isEmpty, due <= loan.due { reasons.append(.nothingToGain(due: loan.due)) }
    if !atTheDesk, reasons.isEmpty, today < selfServiceBegins {
      reasons.append(.tooEarly(from: selfServiceBegins))
    }
    return reasons
  }
}
