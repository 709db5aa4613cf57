import Access
import Catalog
import Circulation
import Foundation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

struct `Checking out` {
  let house: ADesk
  let today = ADesk.today
  init() throws { house = try ADesk() }

  @Test func `Sari borrows a book for two weeks`() async throws {
    let (book, sari) = (try await house.copy("Feminisme"), try await house.member())
    let slip = try await house.lend(book, to: sari)
    #expect(slip.due == today + 14)
    #expect(slip.title == "Feminisme")
    #expect(try await house.item(book)?.onLoan == true)
    let lines = try await house.desk.loans(of: sari, on: today)
    #expect(lines.map(\.loan) == [slip.loan])
  }

  @Test func `a copy that wants a label goes out with its place in the queue, or not at all`()
    async throws
  {
    let (book, sari) = (try await house.copy("Feminisme"), try await house.member())
    func queue() async throws -> Int? {
      try await house.database.read { db in
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM labelQueue WHERE item = ?", arguments: [book])
      }
    }
    func lend() async throws {
      _ = try await house.desk.checkOut(
        book, to: sari, on: today, at: ADesk.morning, by: .house, wantsLabel: true)
    }
    try await house.database.transaction { db in
      try db.execute(
        sql: """
          DELETE FROM labelQueue;
          CREATE TRIGGER noPaper BEFORE INSERT ON labelQueue
          BEGIN SELECT RAISE(ABORT, 'no paper'); END;
          """)
    }
    await #expect(throws: DatabaseError.self) { try await lend() }
    #expect(try await house.item(book)?.onLoan == false)
    try await house.database.transaction { db in try db.execute(sql: "DROP TRIGGER noPaper") }
    try await lend()
    #expect(try await house.item(book)?.onLoan == true)
    #expect(try await queue() == 1)
  }

  @Test func `a loan ends no later than the membership`() async throws {
    let sari = try await house.member(until: today + 5)
    #expect(try await house.lend(house.copy(), to: sari).due == today + 5)
    let intan = try await house.member(until: today)
    #expect(try await house.lend(house.copy(), to: intan).due == today)
  }

  @Test func `researchers keep books longer, and journals go back sooner`() async throws {
    let researcher = try await house.member("Intan", .researcher)
    #expect(try await house.lend(house.copy(), to: researcher).due == today + 28)
    let sari = try await house.member()
    #expect(try await house.lend(house.copy(type: .journal), to: sari).due == today + 7)
  }

  @Test func `a copy that is read here only stays here`() async throws {
    let sari = try await house.member()
    await #expect(throws: CheckOutRefusal.notForLoan) {
      try await house.lend(house.copy(type: .reference), to: sari)
    }
  }

  @Test func `a member with an overdue loan cannot borrow`() async throws {
    let sari = try await house.member()
    try await house.lend(house.copy(), to: sari, on: today - 30)
    await #expect(throws: CheckOutRefusal.overdue(since: today - 16)) {
      try await house.lend(house.copy(), to: sari)
    }
  }

  @Test func `three books is the limit for most, five for students`() async throws {
    let sari = try await house.member()
    for _ in 1...3 { try await house.lend(house.copy(), to: sari) }
    await #expect(throws: CheckOutRefusal.limitReached(3)) {
      try await house.lend(house.copy(), to: sari)
    }
    let student = try await house.member("Ayu", .student)
    for _ in 1...5 { try await house.lend(house.copy(), to: student) }
    await #expect(throws: CheckOutRefusal.limitReached(5)) {
      try await house.lend(house.copy(), to: student)
    }
  }

  @Test func `a limit of none is no count, and of one is said in the singular`() {
    for never in [CheckOutRefusal.limitReached(0), .limitOfTypeReached(0)] {
      let said = "\(never.sentence.id) \(never.sentence.en)"
      #expect(!said.contains("0") && !said.contains("Kembalikan"), "\(said)")
    }
    for one in [CheckOutRefusal.limitReached(1), .limitOfTypeReached(1)] {
      #expect(one.sentence.en.contains("1 loan ") && one.sentence.id.contains("1 pinjaman"))
    }
    let never = RenewalRefusal.limitReached(renewals: 0).sentence
    #expect(!never.id.contains("0") && !never.en.contains("0"))
    #expect(RenewalRefusal.limitReached(renewals: 1).sentence.en.contains("renewed once"))
  }

  @Test func `all reasons are told at once, and nothing is written`() async throws {
    let sari = try await house.member(until: today - 1)
    for _ in 1...3 {
      try await house.lend(house.copy(), to: sari, on: today - 30)
    }
    try await house.block(sari)
    let map = try await house.copy(type: .reference)
    let reasons = try await house.reasons { try await house.lend(map, to: sari) }
    #expect(
      reasons == [
        "item-not-for-loan", "member-expired", "member-blocked", "limit-reached", "overdue-loans",
      ])
    #expect(try await house.item(map)?.onLoan == false)
    #expect(try await house.database.violations().isEmpty)
  }

  @Test func `an unknown copy and an unknown member are both told`() async throws {
    let reasons = try await house.reasons {
      try await house.lend(ItemNumber(99), to: MemberNumber(98))
    }
    #expect(reasons == ["item-unknown", "member-unknown"])
  }

  @Test func `what she has already is offered for renewal, what another has is refused`()
    async throws
  {
    let (book, sari) = (try await house.copy(), try await house.member())
    let intan = try await house.member("Intan")
    try await house.lend(book, to: sari)
    await #expect(throws: CheckOutRefusal.alreadyHers(due: today + 14)) {
      try await house.lend(book, to: sari)
    }
    await #expect(throws: CheckOutRefusal.onLoan) { try await house.lend(book, to: intan) }
  }

  @Test func `what she has already is told alone, and so is a copy that goes to nobody`()
    async throws
  {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    for _ in 1...2 { try await house.lend(house.copy(), to: sari) }
    try await house.block(sari)
    let again = try await house.reasons { try await house.lend(book, to: sari) }
    #expect(again == ["already-on-loan-to-this-member"])
    let (old, lost) = (try await house.copy(), try await house.copy())
    try await house.database.transaction { db in
      try Item.setStatus(db, old, .withdrawn)
      try Item.setStatus(db, lost, .lost)
    }
    let withdrawn = try await house.reasons { try await house.lend(old, to: sari) }
    #expect(withdrawn == ["item-withdrawn"])
    // It is taken back, and then it is to go to her.
    let found = try await house.reasons { try await house.lend(lost, to: sari) }
    #expect(found == ["item-lost", "member-blocked", "limit-reached"])
  }

  @Test(arguments: [
    (ItemStatus.lost, CheckOutRefusal.lost), (.damaged, .notReady), (.inProcess, .notReady),
    (.withdrawn, .withdrawn),
  ])
  func `a copy that is not in use stays`(
    _ status: ItemStatus, _ refusal: CheckOutRefusal
  ) async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.database.transaction { db in try Item.setStatus(db, book, status) }
    await #expect(throws: refusal) { try await house.lend(book, to: sari) }
  }

  @Test func `a request that comes twice lends once`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    let key = RequestKey(key: "desk 1", fingerprint: "f", at: ADesk.morning)
    let slips = try await RequestKey.$current.withValue(key) {
      [try await house.lend(book, to: sari), try await house.lend(book, to: sari)]
    }
    #expect(slips[0] == slips[1])
  }

  @Test func `fifty want the last copy: one gets it, forty-nine are told`() async throws {
    let folder = DataFolder(
      FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path)
    let house = try ADesk(LibraryDatabase.open(folder, rooms: ADesk.rooms))
    let book = try await house.copy()
    var members: [MemberNumber] = []
    for number in 1...50 { members.append(try await house.member("Anggota \(number)")) }
    let reasons = try await withThrowingTaskGroup(of: [String].self) { group in
      for member in members {
        group.addTask { try await house.reasons { try await house.lend(book, to: member) } }
      }
      return try await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(reasons.count { $0.isEmpty } == 1)
    #expect(reasons.count { $0 == ["item-on-loan"] } == 49)
    #expect(try await house.desk.outstanding(on: today).loans == 1)
    #expect(try await house.database.violations().isEmpty)
    try FileManager.default.removeItem(atPath: folder.path)
  }

  @Test func `the database itself refuses a second open loan of a copy`() async throws {
    let (book, sari) = (try await house.copy(), try await house.member())
    try await house.lend(book, to: sari)
    await #expect(throws: DatabaseError.self) {
      try await house.database.transaction { db in
        try db.execute(
          sql: "INSERT INTO loan (item, member, itemType, lent, due) VALUES (?, ?, 'book', ?, ?)",
          arguments: [book, sari, today, today])
      }
    }
  }
}
