import Catalog
import GRDB
import Members
import Persistence
import Values

extension EndedLoan {
  /// Reads what the return of a copy is about to forget.
  init(_ db: Database, _ loan: Loan, of copy: Item) throws {
    self.loan = loan
    lent = try loan.lent(db)
    status = copy.status
    wasBlocked = try Member.find(db, numbered: loan.member)?.blocked != nil
    wasClosed = try BibliographicRecord.isClosed(db, copy.record)
  }

  /// What was the matter with the copy once it was back.
  fileprivate var statusAfter: ItemStatus { status == .lost ? .available : status }
}

extension LoanDesk {
  /// Makes the loan anew, as it was: the same number and day, as often renewed.
  ///
  /// Whoever the copy was caught for has her place in the queue again, and the slip in it is out of date.
  func undoReturn(_ db: Database, _ ended: EndedLoan) throws -> Undone {
    let copy = try Self.untouched(db, ended)
    var undone = Undone(.return, copy, titled: try copy.title(db))
    if let caught = ended.caught {
      try Hold.find(db, numbered: caught.hold)?.giveBack(db, to: caught.place)
      try ShelfChange.note(db, copy.number, code: caught.code)
      undone.oldCode = caught.code
    }
    if copy.status != ended.status { try Item.setStatus(db, copy.number, ended.status) }
    try ended.loan.beginAgain(db, lent: ended.lent)
    return undone
  }

  /// The copy, when it and its reader are as the return left them.
  ///
  /// - Throws: `UndoRefusal`.
  private static func untouched(_ db: Database, _ ended: EndedLoan) throws -> Item {
    guard let copy = try Item.find(db, numbered: ended.loan.item) else {
      throw UndoRefusal.changedSince
    }
    guard !copy.onLoan else { throw UndoRefusal.lentSince }
    guard let member = try Member.find(db, numbered: ended.loan.member) else {
      throw UndoRefusal.memberGone
    }
    guard member.blocked == nil || ended.wasBlocked else { throw UndoRefusal.memberBlocked }
    guard try ended.wasClosed || !BibliographicRecord.isClosed(db, copy.record) else {
      throw UndoRefusal.recordClosed
    }
    let captured = try Hold.captured(db, item: copy.number)
    // Her own hold on the title is younger than the return.
    guard copy.status == ended.statusAfter, captured?.number == ended.caught?.hold,
      captured?.code == ended.caught?.code,
      try Hold.find(db, of: member.number, on: copy.record) == nil
    else { throw UndoRefusal.changedSince }
    return copy
  }
}

extension Loan {
  /// The day on which it began.
  func lent(_ db: Database) throws -> Day {
    let day = try Day.fetchOne(
      db.cachedStatement(sql: "SELECT lent FROM loan WHERE number = ?"), arguments: [number])
    guard let day else { throw DamagedRow("loan", number: number.rawValue) }
    return day
  }

  /// Writes a loan again that was over.
  fileprivate func beginAgain(_ db: Database, lent: Day) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO loan (number, item, member, itemType, lent, due, renewals)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number, item, member, type, lent, due, renewals])
    try Item.setOnLoan(db, item, true)
  }
}
