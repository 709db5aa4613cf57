import Catalog
import GRDB
import Members
import Values

extension Hold {
  /// Puts somebody at the end of a title's queue.
  static func join(
    _ db: Database, _ member: MemberNumber, on record: RecordNumber, byStaff: Bool
  ) throws -> (number: HoldNumber, position: Int) {
    let position = try queueLength(db, of: record) + 1
    try db.cachedStatement(
      sql: "INSERT INTO hold (record, member, position, byStaff) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [record, member, position, byStaff])
    return (HoldNumber(db.lastInsertedRowID), position)
  }

  /// Forgets the hold; those behind it move up.
  func delete(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM hold WHERE number = ?").execute(arguments: [number])
    if let position { try Self.closeGap(db, record, at: position) }
  }

  /// Takes a copy for this hold, from its place in the queue to the hold shelf.
  func capture(_ db: Database, _ item: Item, code: String, until: Day) throws {
    try db.cachedStatement(
      sql: "UPDATE hold SET position = NULL, item = ?, code = ?, until = ? WHERE number = ?"
    ).execute(arguments: [item.number, code, until, number])
    if let position { try Self.closeGap(db, record, at: position) }
  }

  /// Moves those behind a place up by one.
  ///
  /// In two steps, by way of negative positions: the index refuses two on one place even for a
  /// moment.
  private static func closeGap(_ db: Database, _ record: RecordNumber, at place: Int) throws {
    try db.cachedStatement(
      sql: "UPDATE hold SET position = 1 - position WHERE record = ? AND position > ?"
    ).execute(arguments: [record, place])
    try db.cachedStatement(
      sql: "UPDATE hold SET position = -position WHERE record = ? AND position < 0"
    ).execute(arguments: [record])
  }
}

extension LoanDesk {
  /// A copy is free: it goes to the next who waits and may borrow it, or back to its shelf.
  ///
  /// Whoever is blocked or whose membership is over keeps her place and is passed over.
  @discardableResult
  func shelve(_ db: Database, _ number: ItemNumber, on today: Day) throws -> HoldSlip? {
    guard let item = try Item.find(db, numbered: number) else { return nil }
    if item.status == .available {
      for hold in try Hold.served(db, of: item.record) {
        guard let until = try lastDay(db, for: hold.member, of: item, on: today) else { continue }
        let code = try freeCode(db)
        try hold.capture(db, item, code: code, until: until)
        try Item.setWaiting(db, number, true)
        return HoldSlip(hold: hold.number, code: code, expires: until)
      }
    }
    if item.waiting { try Item.setWaiting(db, number, false) }
    return nil
  }

  /// The last day on which the copy waits for somebody, never one on which her membership is over;
  /// `nil` when she may not have it now.
  private func lastDay(
    _ db: Database, for member: MemberNumber, of item: Item, on today: Day
  ) throws -> Day? {
    guard let person = try Member.find(db, numbered: member), person.mayBorrow(on: today) else {
      return nil
    }
    let policy = try LoanPolicy.find(db, for: person.category, item.type)
    return policy.lends ? min(today + policy.shelfDays, person.expires) : nil
  }
}
