public import Catalog
import GRDB
public import Members
import Persistence
public import Trail
public import Values

/// What came of renewing all that a member has at home.
public struct RenewedAll: Hashable, Sendable {
  /// A loan that is due as before, and the first reason why.
  public struct Kept: Hashable, Sendable {
    /// What it is.
    public let title: String
    /// The code on the copy.
    public let barcode: Barcode
    /// Why it is not due later.
    public let reason: RenewalRefusal
  }

  /// Loans that are due later now, in the order in which they were due.
  public internal(set) var renewed: [LoanNumber] = []
  /// The codes on their copies, in the same order.
  public internal(set) var renewedCopies: [Barcode] = []
  /// Their copies.
  public internal(set) var items: [ItemNumber] = []
  /// What undoes all of it.
  public internal(set) var undo = Undoable.nothing
  /// Those that are due as before.
  public internal(set) var kept: [Kept] = []

  /// How many she has at home.
  public var count: Int { renewed.count + kept.count }
}

extension LoanDesk {
  /// Renews whatever the desk may renew of a member's loans, in one go; no rule is set aside.
  ///
  /// - Parameter seen: the due days that whoever asks saw: a loan that is due on another day by now
  ///   was renewed meanwhile, and one that is not among them went out since; both stay as they are.
  /// - Throws: `PermissionRefusal`: then nothing was written.
  public func renewAllAtDesk(
    of member: MemberNumber, seen: [LoanNumber: Day], on today: Day, by actor: Actor
  ) async throws -> RenewedAll {
    try await database.transaction { db in
      try actor.needs(.loansMake, in: db)
      var all = RenewedAll()
      var renewed: [RenewedLoan] = []
      for loan in try Loan.open(db, of: member) {
        guard let request = try RenewalCase(db, loan, on: today) else { continue }
        let reason: RenewalRefusal? =
          seen[loan.number] == loan.due
          ? request.refusals(atTheDesk: true).first : .dueChanged(loan.due)
        if let reason {
          let copy = request.item
          all.kept.append(
            RenewedAll.Kept(title: try copy.title(db), barcode: copy.barcode, reason: reason))
        } else {
          renewed.append(try Self.renewed(db, request))
          all.renewed.append(loan.number)
          all.renewedCopies.append(request.item.barcode)
          all.items.append(loan.item)
        }
      }
      if !renewed.isEmpty { all.undo = Undoable(.renewals(renewed)) }
      return all
    }
  }
}
