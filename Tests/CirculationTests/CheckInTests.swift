import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `Taking back` {
  let house: ADesk
  let today = ADesk.today
  init() throws { house = try ADesk() }

  @Test func `the copy is free again and nobody's`() async throws {
    let (book, sari) = (try await house.copy("Ibuisme Negara"), try await house.member())
    try await house.lend(book, to: sari)
    let slip = try await house.takeBack(book, on: today + 3)
    #expect(slip.wasOnLoan && slip.daysLate == 0 && slip.heldFor == nil)
    #expect(slip.title == "Ibuisme Negara")
    #expect(try await house.item(book)?.isAvailable == true)
    #expect(try await house.desk.loans(of: sari, on: today).isEmpty)
    let loans = try await house.database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM loan")
    }
    #expect(loans == 0)
  }

  @Test func `the days it came late are told`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    #expect(try await house.takeBack(book, on: today + 17).daysLate == 3)
  }

  @Test func `a copy that was not lent is no mistake`() async throws {
    let slip = try await house.takeBack(house.copy())
    #expect(!slip.wasOnLoan && slip.heldFor == nil)
  }

  @Test func `a lost copy is found`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    try await house.database.transaction { db in try Item.setStatus(db, book, .lost) }
    #expect(try await house.takeBack(book).wasOnLoan)
    #expect(try await house.item(book)?.isAvailable == true)
  }

  @Test func `a copy is read here when it is lent to nobody, not when it is lent to some`()
    async throws
  {
    let (map, book) = (try await house.copy(type: .reference), try await house.copy(type: .book))
    #expect(try await house.takeBack(map).isReadHere)
    #expect(try await !house.takeBack(book).isReadHere)
    func setRule(_ kind: MemberCategory.Code, _ type: ItemType, lends: Bool) async throws {
      try await house.desk.setRule(
        LoanRule(category: kind, itemType: type, lends: lends), at: ADesk.morning, by: .house)
    }
    try await setRule(.researcher, .reference, lends: true)
    #expect(try await !house.takeBack(map).isReadHere)
    let kinds = try await house.database.read { db in try MemberCategory.all(in: db) }
    for kind in kinds { try await setRule(kind.code, .book, lends: false) }
    #expect(try await house.takeBack(book).isReadHere)
  }

  @Test func `an unknown and a withdrawn copy are refused`() async throws {
    await #expect(throws: CheckInRefusal.unknownItem) { try await house.takeBack(ItemNumber(99)) }
    let book = try await house.copy()
    let copy = try #require(try await house.item(book))
    try await house.catalogue.changeItem(
      book, to: NewItem(changing: copy, to: .withdrawn), at: ADesk.morning, by: .house)
    await #expect(throws: CheckInRefusal.withdrawn) { try await house.takeBack(book) }
  }

  @Test func `a copy that somebody waits for is captured for the first of them`() async throws {
    let (record, items) = try await house.title()
    let book = items[0].number
    let (sari, intan, ayu) = (
      try await house.member(), try await house.member("Intan"), try await house.member("Ayu")
    )
    try await house.lend(book, to: sari)
    try await house.reserve(record, for: intan)
    try await house.reserve(record, for: ayu)
    let held = try #require(try await house.takeBack(book).heldFor)
    #expect(held.code.utf8.count == 4)
    #expect(held.expires == today + 7)
    #expect(try await house.takeBack(book).heldFor == held)
    #expect(
      try await house.desk.holds(of: intan).map(\.state)
        == [.ready(code: held.code, until: today + 7)])
    #expect(try await house.desk.holds(of: ayu).map(\.state) == [.waiting(position: 1)])
    #expect(try await house.desk.shelf().map(\.code) == [held.code])
    #expect(try await house.item(book)?.waiting == true)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `who is blocked is passed over and keeps her place`() async throws {
    let (record, items) = try await house.title()
    let (sari, intan, ayu) = (
      try await house.member(), try await house.member("Intan"), try await house.member("Ayu")
    )
    try await house.lend(items[0].number, to: sari)
    try await house.reserve(record, for: intan)
    try await house.reserve(record, for: ayu)
    try await house.block(intan)
    #expect(try await house.takeBack(items[0].number).heldFor != nil)
    #expect(try await house.desk.holds(of: intan).map(\.state) == [.waiting(position: 1)])
    #expect(try await house.desk.queueLength(of: record) == 1)
  }

  @Test func `a code that is on the shelf already is not given again`() async throws {
    let codes = CodesInARow(["7K2M", "7K2M", "7K2M", "9QXD"])
    let desk = LoanDesk(database: house.database, holdCode: { codes.next() })
    for name in ["Sari", "Intan"] {
      let (record, items) = try await house.title()
      try await house.lend(items[0].number, to: house.member("Ayu"))
      try await house.reserve(record, for: house.member(name))
      _ = try await desk.checkIn(items[0].number, on: today, at: ADesk.morning, by: .house)
    }
    #expect(try await house.desk.shelf().map(\.code) == ["7K2M", "9QXD"])
  }

  @Test func `what is counted says neither who nor what`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member("Sari", .student))
    let loan = try await house.lend(book, to: sari).loan
    _ = try await house.desk.renew(loan, on: today + 2, at: ADesk.morning, by: .house)
    try await house.takeBack(book)
    let tallies = try await house.desk.statistics(from: today, to: today + 2)
    #expect(tallies.map(\.category) == [.student])
    #expect(tallies.map(\.loans) == [1])
    #expect(tallies.map(\.renewals) == [1])
  }
}
