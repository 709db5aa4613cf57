import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `Undoing the last act at the desk` {
  let house: ADesk
  let today = ADesk.today
  init() throws { house = try ADesk() }

  @discardableResult
  private func undo(_ act: Undoable, by actor: Actor = .house) async throws -> Undone {
    try await house.desk.undo(act, on: today, at: ADesk.morning, by: actor)
  }

  /// All that stands in the tables of loans, holds, copies' marks, slips and counts.
  private func tables() async throws -> [String] {
    try await house.database.read { db in
      try [
        "SELECT number, item, member, itemType, lent, due, renewals FROM loan ORDER BY number",
        "SELECT number, record, member, position, item, code, until, byStaff FROM hold ORDER BY number",
        "SELECT number, onLoan, waiting, status FROM item ORDER BY number",
        "SELECT item, code FROM shelfChange ORDER BY item",
        "SELECT day, category, itemType, loans, renewals FROM loanCount ORDER BY day, category",
        "SELECT day, returns FROM returnCount ORDER BY day",
      ].flatMap { sql in try Row.fetchAll(db, sql: sql).map { "\($0)" } }
    }
  }

  private func isWhole() async throws -> Bool { try await house.database.violations().isEmpty }

  @Test func `a loan never was, and no day counts it`() async throws {
    let (book, other) = (try await house.copy(), try await house.copy("Sarinah"))
    let sari = try await house.member()
    try await house.lend(other, to: sari)
    let before = try await tables()
    let slip = try await house.lend(book, to: sari)
    #expect(try await undo(slip.undo).kind == .loan)
    #expect(try await tables() == before)
    #expect(try await isWhole())
  }

  @Test func `the only loan of a day leaves no row that counts nothing`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await undo(try await house.lend(book, to: sari).undo)
    #expect(try await house.desk.statistics(from: today, to: today).isEmpty)
  }

  @Test func `a return makes the loan anew, with its number, days and renewals`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let loan = try await house.lend(book, to: sari, on: today - 5).loan
    _ = try await house.desk.renew(loan, on: today, at: ADesk.morning, by: .house)
    let before = try await tables()
    let slip = try await house.takeBack(book)
    #expect(slip.undo.isSomething)
    #expect(try await undo(slip.undo).kind == .return)
    #expect(try await tables() == before)
    #expect(try await isWhole())
    #expect(try await house.takeBack(book).wasOnLoan)
  }

  @Test func `a return is counted on no day any more, and the others are`() async throws {
    let (book, other) = (try await house.copy(), try await house.copy("Sarinah"))
    let sari = try await house.member()
    for copy in [book, other] { try await house.lend(copy, to: sari) }
    try await house.takeBack(other)
    let slip = try await house.takeBack(book)
    #expect(try await house.desk.deskDay(on: today).returned == 2)
    try await undo(slip.undo)
    #expect(try await house.desk.deskDay(on: today).returned == 1)
  }

  @Test func `a return of a lost copy makes it lost again`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    try await house.database.transaction { db in try Item.setStatus(db, book, .lost) }
    let before = try await tables()
    try await undo(try await house.takeBack(book).undo)
    #expect(try await tables() == before)
  }

  @Test func `a return gives the place back to whom the copy was caught for`() async throws {
    let (record, items) = try await house.title()
    let (sari, intan, ayu) = (
      try await house.member(), try await house.member("Intan"), try await house.member("Ayu")
    )
    try await house.lend(items[0].number, to: sari)
    try await house.reserve(record, for: intan)
    try await house.reserve(record, for: ayu)
    try await house.block(intan)
    let slip = try await house.takeBack(items[0].number)
    let code = try #require(slip.heldFor?.code)
    let undone = try await undo(slip.undo)
    #expect(undone.oldCode == code)
    #expect(try await house.desk.holds(of: intan).map(\.state) == [.waiting(position: 1)])
    #expect(try await house.desk.holds(of: ayu).map(\.state) == [.waiting(position: 2)])
    #expect(try await house.desk.shelfChanges().map(\.oldCode) == [code])
    #expect(try await isWhole())
  }

  @Test func `a renewal is due as before, and no day counts it`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let loan = try await house.lend(book, to: sari).loan
    let before = try await tables()
    let slip = try await house.desk.renew(loan, on: today + 3, at: ADesk.morning, by: .house)
    #expect(try await undo(slip.undo).kind == .renewal)
    #expect(try await tables() == before)
  }

  @Test func `a loan that fulfilled a hold puts the copy back for her, under its code`()
    async throws
  {
    let (record, items) = try await house.title()
    let sari = try await house.member()
    try await house.reserve(record, for: sari)
    try await house.takeBack(items[0].number)
    let before = try await tables()
    let slip = try await house.lend(items[0].number, to: sari)
    let undone = try await undo(slip.undo)
    #expect(undone.heldFor != nil)
    #expect(try await tables() == before)
    #expect(try await isWhole())
  }

  @Test func `a loan that fulfilled a hold whose last day is over leaves her the next in line`()
    async throws
  {
    let (record, items) = try await house.title()
    let sari = try await house.member()
    try await house.reserve(record, for: sari)
    try await house.takeBack(items[0].number)
    let late = today + 8
    let slip = try await house.lend(items[0].number, to: sari, on: late)
    _ = try await house.desk.undo(slip.undo, on: late, at: ADesk.morning, by: .house)
    #expect(try await house.desk.holds(of: sari).map(\.state) == [.waiting(position: 1)])
    #expect(try await isWhole())
  }

  @Test func `a loan of another copy takes the first one back from the next in line`()
    async throws
  {
    let (record, items) = try await house.title(copies: 2)
    let (sari, intan) = (try await house.member(), try await house.member("Intan"))
    try await house.reserve(record, for: sari)
    try await house.takeBack(items[0].number)
    try await house.reserve(record, for: intan)
    let before = try await tables()
    let slip = try await house.lend(items[1].number, to: sari, overriding: true)
    try await undo(slip.undo)
    #expect(try await tables() == before)
    #expect(try await isWhole())
  }

  @Test func `a hold that was placed or cancelled is as before`() async throws {
    let (record, items) = try await house.title(copies: 2)
    let (sari, intan) = (try await house.member(), try await house.member("Intan"))
    try await house.lend(items[0].number, to: intan)
    let before = try await tables()
    let placed = try await house.reserve(record, for: sari)
    let during = try await tables()
    let ended = try await house.desk.cancelHold(
      placed.hold, on: today, at: ADesk.morning, by: .house)
    #expect(try await undo(ended.undo).kind == .cancelledHold)
    #expect(try await tables() == during)
    #expect(try await undo(placed.undo).kind == .hold)
    #expect(try await tables() == before)
  }

  @Test func `a cancelled hold takes its copy back from the next in line`() async throws {
    let (record, items) = try await house.title()
    let (sari, intan) = (try await house.member(), try await house.member("Intan"))
    let hold = try await house.reserve(record, for: sari).hold
    try await house.reserve(record, for: intan)
    let code = try #require(try await house.takeBack(items[0].number).heldFor?.code)
    let ended = try await house.desk.cancelHold(hold, on: today, at: ADesk.morning, by: .house)
    let next = try #require(ended.heldFor)
    let undone = try await undo(ended.undo)
    #expect(undone.heldFor?.code == code && undone.oldCode == next.code)
    #expect(try await house.desk.holds(of: intan).map(\.state) == [.waiting(position: 1)])
    #expect(try await isWhole())
  }

  @Test func `is refused when the copy was lent to somebody else since`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    let slip = try await house.takeBack(book)
    try await house.lend(book, to: house.member("Intan"))
    await #expect(throws: UndoRefusal.lentSince) { try await undo(slip.undo) }
    #expect(try await isWhole())
  }

  @Test func `is refused when she was blocked or the copy is damaged since`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    let slip = try await house.takeBack(book)
    try await house.block(sari)
    await #expect(throws: UndoRefusal.memberBlocked) { try await undo(slip.undo) }
    try await house.block(sari, false)
    try await house.database.transaction { db in try Item.setStatus(db, book, .damaged) }
    await #expect(throws: UndoRefusal.changedSince) { try await undo(slip.undo) }
  }

  @Test func `is refused when she is no member any more`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    let slip = try await house.takeBack(book)
    try await house.database.transaction { db in
      try db.execute(sql: "DELETE FROM member WHERE number = ?", arguments: [sari])
    }
    await #expect(throws: UndoRefusal.memberGone) { try await undo(slip.undo) }
  }

  @Test func `is refused when she waits for the title since`() async throws {
    let (record, items) = try await house.title()
    let sari = try await house.member()
    try await house.lend(items[0].number, to: sari)
    let slip = try await house.takeBack(items[0].number)
    try await house.reserve(record, for: sari)
    await #expect(throws: UndoRefusal.changedSince) { try await undo(slip.undo) }
  }

  @Test func `is done once`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let slip = try await house.lend(book, to: sari)
    try await undo(slip.undo)
    for _ in 0..<3 {
      await #expect(throws: UndoRefusal.changedSince) { try await undo(slip.undo) }
    }
  }

  @Test func `of a loan is refused when it was renewed since`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let slip = try await house.lend(book, to: sari)
    let renewed = try await house.desk.renew(
      slip.loan, on: today + 3, at: ADesk.morning, by: .house)
    await #expect(throws: UndoRefusal.changedSince) { try await undo(slip.undo) }
    try await undo(renewed.undo)
    try await undo(slip.undo)
    #expect(try await house.item(book)?.onLoan == false)
  }

  @Test func `writes a line by a number that means nothing later`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let ratna = Actor.staff(try await house.staff("Ratna", .librarian))
    let loan = try await house.lend(book, to: sari).loan
    try await undo(try await house.takeBack(book).undo, by: ratna)
    let trail = try await Keyring(database: house.database).trail.newest()
    let line = try #require(trail.first { $0.action == "return.undone" })
    #expect(line.subject == "loan \(loan)")
  }

  @Test func `needs what the act itself needs`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let dewi = Actor.staff(try await house.staff("Dewi", .cashier))
    let slip = try await house.lend(book, to: sari)
    await #expect(throws: PermissionRefusal(.loansMake)) { try await undo(slip.undo, by: dewi) }
    #expect(try await house.item(book)?.onLoan == true)
  }

  @Test func `stands in nothing that is kept, sent or printed`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    let slip = try await house.takeBack(book)
    #expect("\(slip.undo)" == "‹undoable›" && Mirror(reflecting: slip.undo).children.isEmpty)
  }
}
