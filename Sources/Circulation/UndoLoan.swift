import Catalog
import GRDB
import Members
import Persistence
import Values

extension LoanDesk {
  /// The loan never was: nobody has the copy, no day counts it, and the hold that it fulfilled is there
  /// again.
  func undoLoan(_ db: Database, _ lent: LentLoan, on today: Day) throws -> Undone {
    guard try Loan.find(db, numbered: lent.loan.number) == lent.loan,
      let copy = try Item.find(db, numbered: lent.loan.item), copy.status == lent.status
    else { throw UndoRefusal.changedSince }
    try lent.loan.end(db)
    try LoanCount.take(db, .loans, on: lent.lent, lent.category, lent.loan.type)
    try ShelfChange.note(db, copy.number, code: lent.oldCode)
    var undone = Undone(.loan, copy, titled: try copy.title(db))
    guard let kept = lent.hold else { return undone }
    let slip = try restore(db, kept, after: lent.next, on: today)
    if kept.hold.item == copy.number { undone.heldFor = slip }
    return undone
  }

  /// The loan is due on the day on which it was due before, and was renewed once less.
  func undoRenewal(_ db: Database, _ renewed: RenewedLoan) throws -> Undone {
    let before = renewed.before
    guard let loan = try Loan.find(db, numbered: before.number), loan.due == renewed.due,
      loan.renewals == before.renewals + 1, let copy = try loan.copy(db)
    else { throw UndoRefusal.changedSince }
    try db.cachedStatement(sql: "UPDATE loan SET due = ?, renewals = ? WHERE number = ?")
      .execute(arguments: [before.due, before.renewals, before.number])
    try LoanCount.take(db, .renewals, on: renewed.day, renewed.category, before.type)
    return Undone(.renewal, copy, titled: try copy.title(db))
  }

  /// All of them are due as before, or none.
  func undoRenewals(_ db: Database, _ renewed: [RenewedLoan]) throws -> Undone {
    for loan in renewed { _ = try undoRenewal(db, loan) }
    return Undone(.renewals(renewed.count))
  }
}

extension LoanCount {
  /// One less, and no row where nothing is left to count.
  fileprivate static func take(
    _ db: Database, _ kind: Kind, on day: Day, _ category: MemberCategory.Code, _ type: ItemType
  ) throws {
    let place: StatementArguments = [day, category, type]
    let condition = "day = ? AND category = ? AND itemType = ?"
    try db.cachedStatement(
      sql: """
        UPDATE loanCount SET \(kind.rawValue) = \(kind.rawValue) - 1
        WHERE \(condition) AND \(kind.rawValue) > 0
        """
    ).execute(arguments: place)
    try db.cachedStatement(
      sql: "DELETE FROM loanCount WHERE \(condition) AND loans = 0 AND renewals = 0"
    ).execute(arguments: place)
  }
}
