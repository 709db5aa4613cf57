import Access
import Catalog
import Circulation
import Members
import Persistence
import Testing
import Trail
import Values

struct `Reserving` {
  let house: ADesk
  let today = ADesk.today
  let sari: MemberNumber
  let intan: MemberNumber
  let ayu: MemberNumber
  init() async throws {
    house = try ADesk()
    sari = try await house.member("Sari")
    intan = try await house.member("Intan")
    ayu = try await house.member("Ayu")
  }

  private func waiting(for record: RecordNumber) async throws -> [MemberNumber] {
    try await house.desk.queue(of: record).map(\.member)
  }

  @Test func `puts her at the end of the queue`() async throws {
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    #expect(try await house.reserve(record, for: intan).position == 1)
    #expect(try await house.reserve(record, for: ayu).position == 2)
    #expect(try await waiting(for: record) == [intan, ayu])
  }

  @Test func `is refused with all reasons at once`() async throws {
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    try await house.block(sari)
    #expect(
      try await house.reasons { try await house.reserve(record, for: sari) }
        == ["already-on-loan-to-this-member", "member-blocked"])
    try await house.reserve(record, for: intan)
    #expect(
      try await house.reasons { try await house.reserve(record, for: intan) } == ["already-waiting"]
    )
    let (reference, _) = try await house.title(type: .reference)
    #expect(
      try await house.reasons { try await house.reserve(reference, for: ayu) }
        == ["nothing-to-lend"])
    #expect(
      try await house.reasons { try await house.reserve(RecordNumber(99), for: ayu) } == [
        "record-unknown"
      ])
    #expect(
      try await house.reasons { try await house.reserve(RecordNumber(99), for: MemberNumber(98)) }
        == ["record-unknown", "member-unknown"])
  }

  @Test func `five at a time`() async throws {
    for _ in 1...5 { try await house.reserve(house.title().record, for: sari) }
    let (sixth, _) = try await house.title()
    await #expect(throws: HoldRefusal.limitReached(5)) {
      try await house.reserve(sixth, for: sari)
    }
  }

  @Test func `a closed record does not exist for a member`() async throws {
    let (record, _) = try await house.title("Berkas penyintas", closed: true)
    await #expect(throws: HoldRefusal.unknownRecord) { try await house.reserve(record, for: sari) }
  }

  @Test func `who gives up makes room, and those behind move up`() async throws {
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    let first = try await house.reserve(record, for: intan).hold
    try await house.reserve(record, for: ayu)
    try await house.reserve(record, for: house.member("Wati"))
    await #expect(throws: HoldRefusal.unknownHold) {
      try await house.desk.cancelHold(first, for: ayu, on: today, by: .member(ayu))
    }
    try await house.desk.cancelHold(first, for: intan, on: today, by: .member(intan))
    #expect(try await house.desk.holds(of: ayu).map(\.state) == [.waiting(position: 1)])
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `a copy that waits is refused to others, without a name, and lent to her`()
    async throws
  {
    let (record, items) = try await house.title()
    let book = items[0].number
    try await house.lend(book, to: sari)
    try await house.reserve(record, for: intan)
    try await house.takeBack(book)
    await #expect(throws: CheckOutRefusal.heldForAnother) { try await house.lend(book, to: ayu) }
    #expect(!CheckOutRefusal.heldForAnother.sentence.id.contains("Intan"))
    let ratna = try await house.staff("Ratna", .manager)
    await #expect(throws: CheckOutRefusal.heldForAnother) {
      try await house.lend(book, to: ayu, by: ratna, overriding: true)
    }
    try await house.lend(book, to: intan)
    #expect(try await house.desk.holds(of: intan).isEmpty)
    #expect(try await house.desk.shelf().isEmpty)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `a copy on its shelf is for those who wait`() async throws {
    let (record, items) = try await house.title(copies: 2)
    try await house.reserve(record, for: sari)
    #expect(try await house.desk.toFetch(on: today).map(\.item) == [items[0].number])
    // Two copies and one who waits: one copy is free.
    try await house.lend(items[1].number, to: ayu)
    await #expect(throws: CheckOutRefusal.waitedFor) {
      try await house.lend(items[0].number, to: intan)
    }
    try await house.lend(items[0].number, to: sari)
    #expect(try await house.desk.queueLength(of: record) == 0)
  }

  @Test func `who takes another copy leaves hers to the next`() async throws {
    let (record, items) = try await house.title(copies: 2)
    try await house.lend(items[0].number, to: ayu)
    try await house.lend(items[1].number, to: house.member("Wati"))
    try await house.reserve(record, for: sari)
    try await house.reserve(record, for: intan)
    try await house.takeBack(items[0].number)
    try await house.takeBack(items[1].number)
    await #expect(throws: CheckOutRefusal.heldForAnother) {
      try await house.lend(items[1].number, to: sari)
    }
    let third = try await house.catalogue.addItem(
      NewItem(), to: record, on: today, at: ADesk.morning, by: .house
    ).number
    let next = try await house.member("Lestari")
    try await house.reserve(record, for: next)
    try await house.lend(third, to: sari)
    #expect(try await house.desk.holds(of: sari).isEmpty)
    guard case .ready = try await house.desk.holds(of: next)[0].state else {
      Issue.record("the copy that waited for Sari goes to the next")
      return
    }
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `a copy that is not fetched goes to the next, then back to its shelf`() async throws {
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    try await house.reserve(record, for: intan)
    try await house.reserve(record, for: ayu)
    try await house.takeBack(items[0].number)
    #expect(try await house.desk.expireHolds(on: today + 7).isEmpty)
    let ended = try await house.desk.expireHolds(on: today + 8)
    #expect(ended.map(\.barcode) == [items[0].barcode])
    #expect(ended[0].heldFor?.expires == today + 15)
    let last = try await house.desk.expireHolds(on: today + 16)
    #expect(last.map(\.heldFor) == [nil])
    #expect(try await house.item(items[0].number)?.isAvailable == true)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `a copy waits no longer than the membership of whoever it waits for`() async throws {
    let wati = try await house.member("Wati", until: today + 3)
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    try await house.reserve(record, for: wati)
    let slip = try await house.takeBack(items[0].number).heldFor
    #expect(slip?.expires == today + 3)
    // What she was told is true: on that day it is lent to her.
    try await house.lend(items[0].number, to: wati, on: today + 3)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `fifty at once stand one behind the other`() async throws {
    let (record, items) = try await house.title()
    try await house.lend(items[0].number, to: sari)
    var members: [MemberNumber] = []
    for number in 1...50 { members.append(try await house.member("Anggota \(number)")) }
    let places = try await withThrowingTaskGroup(of: Int.self) { group in
      for member in members {
        group.addTask { try await house.reserve(record, for: member).position }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(places.sorted() == Array(1...50))
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `who waits or borrows cannot be removed from the members`() async throws {
    let membership = Membership(database: house.database)
    try await house.reserve(house.title().record, for: sari)
    try await house.lend(house.copy(), to: intan)
    for member in [sari, intan] {
      await #expect(throws: MemberRefusal.stillNeeded) {
        try await membership.remove(member, at: ADesk.morning, by: .house)
      }
    }
    try await membership.remove(ayu, at: ADesk.morning, by: .house)
  }
}
