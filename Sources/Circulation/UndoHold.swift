import Catalog
import GRDB
import Members
import Persistence
import Values

extension LoanDesk {
  /// The hold never was.
  func undoHold(_ db: Database, _ number: HoldNumber) throws -> Undone {
    // Once a copy waits for her, somebody has to put it away: then it is cancelled, not undone.
    guard let hold = try Hold.find(db, numbered: number), hold.position != nil else {
      throw UndoRefusal.changedSince
    }
    try hold.delete(db)
    var undone = Undone(.hold)
    undone.hold = number
    return undone
  }

  /// The hold is there again, at its place or with its copy.
  func undoCancelling(
    _ db: Database, _ cancelled: CancelledHold, on today: Day
  ) throws -> Undone {
    let hold = cancelled.kept.hold
    try Self.require(db, isAsLeft: cancelled)
    let copy = try hold.item.flatMap { try Item.find(db, numbered: $0) }
    var undone = Undone(.cancelledHold, copy, titled: try copy?.title(db))
    undone.heldFor = try restore(db, cancelled.kept, after: cancelled.next, on: today)
    // Whoever cancelled it was told to put the other one in.
    if let next = cancelled.next, let copy, undone.heldFor != nil {
      try ShelfChange.note(db, copy.number, code: next.code)
      undone.oldCode = next.code
    }
    return undone
  }

  /// - Throws: `UndoRefusal`.
  private static func require(_ db: Database, isAsLeft cancelled: CancelledHold) throws {
    let hold = cancelled.kept.hold
    guard let member = try Member.find(db, numbered: hold.member) else {
      throw UndoRefusal.memberGone
    }
    guard member.blocked == nil || cancelled.wasBlocked else { throw UndoRefusal.memberBlocked }
    guard try cancelled.wasClosed || !BibliographicRecord.isClosed(db, hold.record) else {
      throw UndoRefusal.recordClosed
    }
    let copies = Set(try Item.all(db, of: hold.record).map(\.number))
    let isLent = try Loan.open(db, of: hold.member).contains { copies.contains($0.item) }
    guard !isLent, try Hold.find(db, of: hold.member, on: hold.record) == nil,
      try BibliographicRecord.find(db, numbered: hold.record) != nil
    else { throw UndoRefusal.changedSince }
    guard let number = hold.item else { return }
    guard let copy = try Item.find(db, numbered: number), copy.status == .available else {
      throw UndoRefusal.changedSince
    }
    guard !copy.onLoan else { throw UndoRefusal.lentSince }
    guard try Hold.captured(db, item: number)?.number == cancelled.next?.hold else {
      throw UndoRefusal.changedSince
    }
  }

  /// Puts a hold back that was over: at its place in the queue, or with its copy, as long as that may
  /// wait for her.
  ///
  /// When the copy went elsewhere, or its last day is over, she is the next in line.
  /// - Returns: the slip under which its copy waits again.
  func restore(
    _ db: Database, _ kept: KeptHold, after next: CaughtHold?, on today: Day
  ) throws -> HoldSlip? {
    let old = kept.hold
    let place = try Hold.openGap(db, old.record, at: old.position ?? 1)
    try db.cachedStatement(
      sql: "INSERT INTO hold (number, record, member, position, byStaff) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [old.number, old.record, old.member, place, kept.byStaff])
    guard let number = old.item, let code = old.code, let until = old.until, until >= today,
      let copy = try Item.find(db, numbered: number), copy.record == old.record,
      copy.status == .available, !copy.onLoan
    else { return nil }
    if let holder = try Hold.captured(db, item: number) {
      guard holder.number == next?.hold, let next else { return nil }
      // Her own hold stands in the queue for a moment.
      try holder.giveBack(db, to: next.place + 1)
    }
    try ShelfChange.done(db, number)
    let free = try isFree(db, code) ? code : freeCode(db)
    try Hold.find(db, numbered: old.number)?.capture(db, copy, code: free, until: until)
    try Item.setWaiting(db, number, true)
    if free != code { try ShelfChange.note(db, number, code: code) }
    return try Hold.captured(db, item: number)?.slip
  }
}

extension KeptHold {
  /// Reads what is about to be deleted.
  init(_ db: Database, _ hold: Hold) throws {
    self.hold = hold
    byStaff =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT byStaff FROM hold WHERE number = ?"),
        arguments: [hold.number]) ?? false
  }
}

extension CancelledHold {
  /// Reads what is about to be deleted.
  init(_ db: Database, _ hold: Hold) throws {
    kept = try KeptHold(db, hold)
    next = nil
    wasBlocked = try Member.find(db, numbered: hold.member)?.blocked != nil
    wasClosed = try BibliographicRecord.isClosed(db, hold.record)
  }
}

extension Hold {
  /// The places of those who wait for a title and have no copy yet.
  static func places(_ db: Database, of record: RecordNumber) throws -> [HoldNumber: Int] {
    try queue(db, of: record).reduce(into: [:]) { places, hold in
      places[hold.number] = hold.position
    }
  }

  /// Gives up the copy that waits for her, for a place in the queue.
  func giveBack(_ db: Database, to place: Int) throws {
    let place = try Self.openGap(db, record, at: place)
    try db.cachedStatement(
      sql: "UPDATE hold SET position = ?, item = NULL, code = NULL, until = NULL WHERE number = ?"
    ).execute(arguments: [place, number])
    if let item { try Item.setWaiting(db, item, false) }
  }

  /// Makes room at a place of a queue, or at its end when it is shorter by now.
  ///
  /// In two steps, as in `closeGap`.
  /// - Returns: the place that is free.
  static func openGap(_ db: Database, _ record: RecordNumber, at place: Int) throws -> Int {
    let place = min(max(1, place), try queueLength(db, of: record) + 1)
    try db.cachedStatement(
      sql: "UPDATE hold SET position = -1 - position WHERE record = ? AND position >= ?"
    ).execute(arguments: [record, place])
    try db.cachedStatement(
      sql: "UPDATE hold SET position = -position WHERE record = ? AND position < 0"
    ).execute(arguments: [record])
    return place
  }
}
