import Catalog
import GRDB
import Members
import Values

/// Everything that decides whether a copy goes out, read in one transaction and judged without one.
struct CheckOutCase {
  let item: Item
  let member: Member
  let policy: LoanPolicy
  let today: Day
  /// Her loans, the first due first.
  let loans: [Loan]
  /// The open loan of this copy.
  let current: Loan?
  /// Her hold on this title.
  let ownHold: Hold?
  /// The hold for which this copy waits.
  let waitingFor: Hold?
  /// Whether somebody who waits before her, and may borrow, would go without a copy.
  let isWaitedFor: Bool

  init(_ db: Database, _ item: Item, _ member: Member, on today: Day) throws {
    self.item = item
    self.member = member
    self.today = today
    policy = try LoanPolicy.find(db, for: member.category, item.type)
    loans = try Loan.open(db, of: member.number)
    current = item.onLoan ? try Loan.open(db, of: item.number) : nil
    ownHold = try Hold.find(db, of: member.number, on: item.record)
    waitingFor = item.waiting ? try Hold.captured(db, item: item.number) : nil
    if let ownHold, ownHold.position == nil {
      isWaitedFor = false
    } else {
      isWaitedFor = try WaitingReaders(
        db, for: item.record, before: ownHold?.position, on: today
      ).need(item)
    }
  }

  /// Every reason against it, in the order in which the desk would look.
  ///
  /// Where it would not go to her whatever her loans and her membership were, they are beside the
  /// point; one that has only to be taken back first is lent to her next.
  var refusals: [CheckOutRefusal] {
    if let current, current.member == member.number { return [.alreadyHers(due: current.due)] }
    let reasons = aboutTheCopy
    return reasons.contains { [.withdrawn, .heldForAnother].contains($0) }
      ? reasons : reasons + aboutTheMember
  }

  private var aboutTheCopy: [CheckOutRefusal] {
    var reasons: [CheckOutRefusal] = []
    switch item.status {
    case .available: break
    case .withdrawn: reasons.append(.withdrawn)
    case .lost: reasons.append(.lost)
    case .damaged, .inProcess: reasons.append(.notReady)
    }
    if !policy.lends { reasons.append(.notForLoan) }
    if current != nil {
      reasons.append(.onLoan)
    } else if let waitingFor {
      if waitingFor.member != member.number { reasons.append(.heldForAnother) }
    } else if isWaitedFor {
      reasons.append(.waitedFor)
    }
    return reasons
  }

  private var aboutTheMember: [CheckOutRefusal] {
    var reasons: [CheckOutRefusal] = []
    if member.isExpired(on: today) { reasons.append(.memberExpired(member.expires)) }
    if member.blocked != nil { reasons.append(.memberBlocked) }
    if case .atMost(let limit) = policy.loans, loans.count >= limit {
      reasons.append(.limitReached(limit))
    }
    if case .atMost(let limit) = policy.loansOfType,
      loans.count(where: { $0.type == item.type }) >= limit
    {
      reasons.append(.limitOfTypeReached(limit))
    }
    if let first = loans.first, first.due < today { reasons.append(.overdue(since: first.due)) }
    return reasons
  }
}
