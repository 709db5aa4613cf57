import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `A queue` {
  let house: ADesk
  let today = ADesk.today
  let sari: MemberNumber
  let intan: MemberNumber
  let dewi: MemberNumber
  init() async throws {
    house = try ADesk()
    sari = try await house.member("Sari")
    intan = try await house.member("Intan")
    dewi = try await house.member("Dewi")
  }

  /// A title with one copy to read here and so many to lend.
  private func title(lent: Int) async throws -> (record: RecordNumber, lent: [ItemNumber]) {
    let (record, _) = try await house.title(type: .reference)
    var copies: [ItemNumber] = []
    for _ in 0..<lent {
      copies.append(
        try await house.catalogue.addItem(
          NewItem(type: .book), to: record, on: today, at: ADesk.morning, by: .house
        ).number)
    }
    return (record, copies)
  }

  @Test func `is not served by a copy that is read here only`() async throws {
    let (record, lent) = try await title(lent: 1)
    try await house.reserve(record, for: sari)
    #expect(try await house.desk.toFetch(on: today).map(\.item) == lent)
    await #expect(throws: CheckOutRefusal.waitedFor) { try await house.lend(lent[0], to: intan) }
    try await house.lend(lent[0], to: sari)
  }

  @Test func `keeps a loan from being renewed when only a copy to read here is in`() async throws {
    let (record, lent) = try await title(lent: 1)
    let loan = try await house.lend(lent[0], to: dewi).loan
    try await house.reserve(record, for: sari)
    await #expect(throws: RenewalRefusal.othersWaiting) {
      try await house.desk.renew(loan, for: dewi, on: today + 3, by: .member(dewi))
    }
    #expect(try await house.desk.toFetch(on: today).isEmpty)
  }

  @Test func `gives each a copy that is lent to her kind of member`() async throws {
    try await house.desk.setRule(
      LoanRule(category: .researcher, itemType: .reference, lends: true, days: 3),
      at: ADesk.morning, by: .house)
    let researcher = try await house.member("Peneliti", .researcher)
    let (record, lent) = try await title(lent: 1)
    try await house.reserve(record, for: researcher)
    try await house.reserve(record, for: sari)
    // She who may have either leaves Sari the only one that is lent to her.
    #expect(try await house.desk.toFetch(on: today).count == 2)
    await #expect(throws: CheckOutRefusal.waitedFor) { try await house.lend(lent[0], to: intan) }
    try await house.lend(lent[0], to: researcher)
    #expect(try await house.desk.toFetch(on: today).isEmpty)
  }

  @Test func `is not held up by who is blocked or whose membership is over`() async throws {
    let gone = try await house.member("Ayu", until: today + 1)
    let (record, items) = try await house.title()
    let loan = try await house.lend(items[0].number, to: dewi).loan
    try await house.reserve(record, for: sari)
    try await house.reserve(record, for: gone)
    try await house.block(sari)
    let later = today + 8
    #expect(
      try await house.desk.renew(loan, for: dewi, on: later, by: .member(dewi)).due == today + 28)
    try await house.takeBack(items[0].number, on: later)
    #expect(try await house.desk.toFetch(on: later).isEmpty)
    try await house.lend(items[0].number, to: intan, on: later)
    #expect(try await house.desk.queueLength(of: record) == 2)
  }

  @Test func `is counted again when she may borrow again`() async throws {
    let (record, items) = try await house.title()
    try await house.reserve(record, for: sari)
    try await house.block(sari)
    #expect(try await house.desk.toFetch(on: today).isEmpty)
    try await house.block(sari, false)
    #expect(try await house.desk.toFetch(on: today).map(\.waiting) == [1])
    await #expect(throws: CheckOutRefusal.waitedFor) {
      try await house.lend(items[0].number, to: intan)
    }
  }
}

struct `The hold shelf` {
  let house: ADesk
  let today = ADesk.today
  let record: RecordNumber
  let copy: ItemNumber
  let sari: MemberNumber
  let intan: MemberNumber
  let slip: HoldSlip

  /// Sari's copy stands there.
  init() async throws {
    house = try ADesk()
    sari = try await house.member("Sari")
    intan = try await house.member("Intan")
    let (record, items) = try await house.title()
    (self.record, copy) = (record, items[0].number)
    try await house.reserve(record, for: sari)
    slip = try #require(try await house.takeBack(copy).heldFor)
  }

  @Test func `tells of a copy whose hold ended by itself, until it is scanned`() async throws {
    _ = try await house.desk.expireHolds(on: today + 8)
    let change = try #require(try await house.desk.shelfChanges().first)
    #expect(change.item == copy && change.oldCode == slip.code && change.heldFor == nil)
    #expect(try await house.takeBack(copy, on: today + 9).heldFor == nil)
    #expect(try await house.desk.shelfChanges().isEmpty)
  }

  @Test func `tells the new code when the next in line gets it`() async throws {
    try await house.reserve(record, for: intan)
    try await house.desk.cancelHold(slip.hold, for: sari, on: today, by: .member(sari))
    let next = try #require(try await house.desk.shelfChanges().first?.heldFor)
    #expect(next.code != slip.code && next.expires == today + 7)
    // Hers ends, too: the slip in the copy is still Sari's.
    _ = try await house.desk.expireHolds(on: today + 8)
    #expect(try await house.desk.shelfChanges().map(\.oldCode) == [slip.code])
    #expect(try await house.desk.shelfChanges().map(\.heldFor) == [nil])
    try await house.lend(copy, to: intan, on: today + 8)
    #expect(try await house.desk.shelfChanges().isEmpty)
  }

  @Test func `tells of the copy that she left when she took another`() async throws {
    let other = try await house.catalogue.addItem(
      NewItem(), to: record, on: today, at: ADesk.morning, by: .house
    ).number
    try await house.lend(other, to: sari)
    #expect(try await house.desk.shelfChanges().map(\.oldCode) == [slip.code])
  }

  @Test func `does not tell what the desk did itself`() async throws {
    _ = try await house.desk.cancelHold(slip.hold, on: today, at: ADesk.morning, by: .house)
    #expect(try await house.desk.shelfChanges().isEmpty)
  }

  @Test func `does not give a code that an old slip still bears`() async throws {
    try await house.desk.cancelHold(slip.hold, for: sari, on: today, by: .member(sari))
    let codes = CodesInARow([slip.code, "9QXD"])
    let desk = LoanDesk(database: house.database, holdCode: { codes.next() })
    let (other, items) = try await house.title()
    try await house.reserve(other, for: sari)
    let held = try await desk.checkIn(items[0].number, on: today, at: ADesk.morning, by: .house)
    #expect(held.heldFor?.code == "9QXD")
  }

  @Test(arguments: [ItemStatus.lost, .damaged, .inProcess])
  func `gives her place back when her copy is taken out of use`(_ status: ItemStatus) async throws {
    try await house.reserve(record, for: intan)
    try await house.reserve(record, for: house.member("Ayu"))
    let item = try #require(try await house.item(copy))
    var change = NewItem(changing: item)
    change.status = status
    let changed = try await house.catalogue.changeItem(
      copy, to: change, at: ADesk.morning, by: .house)
    #expect(!changed.waiting && changed.status == status)
    #expect(try await house.desk.queue(of: record).map(\.member).prefix(2) == [sari, intan])
    #expect(try await house.desk.shelf().isEmpty)
    #expect(try await house.database.violations() == [])
    change.status = .available
    try await house.catalogue.changeItem(copy, to: change, at: ADesk.morning, by: .house)
    #expect(try await house.takeBack(copy).heldFor?.hold == slip.hold)
    #expect(try await house.database.violations() == [])
  }

  @Test(arguments: [
    "UPDATE item SET onLoan = 1", "UPDATE item SET waiting = 0",
    "UPDATE hold SET record = (SELECT max(number) FROM record)",
  ])
  func `holds against whoever writes past the program`(sql: String) async throws {
    _ = try await house.title("Lain")
    await #expect(throws: (any Error).self) {
      try await house.database.transaction { db in try db.execute(sql: sql) }
    }
    #expect(try await house.database.violations() == [])
  }
}
