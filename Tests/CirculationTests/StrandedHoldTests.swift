import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import Testing
import Trail
import Values

/// A way in which the copy that waits for her stops being one that may be lent to her.
enum StrandedBy: CaseIterable, Sendable {
  case damaged, lost, inProcess, readHere, ruleForTheKind, ruleForHer, ruleTakenAway, herCategory
  case otherRecord, closedRecord, typeItself
}

struct `A copy on the hold shelf that may not be lent any more` {
  let house: ADesk
  let today = ADesk.today
  let record: RecordNumber
  let copy: Item
  let sari: MemberNumber
  let intan: MemberNumber

  /// Sari's copy stands there, Intan is the next.
  init() async throws {
    house = try ADesk()
    try await house.desk.setRule(
      LoanRule(category: .researcher, itemType: .document, lends: true), at: ADesk.morning,
      by: .house)
    sari = try await house.member("Sari", .researcher)
    intan = try await house.member("Intan")
    let (record, items) = try await house.title()
    (self.record, copy) = (record, items[0])
    try await house.reserve(record, for: sari)
    try await house.reserve(record, for: intan)
  }

  @Test(arguments: StrandedBy.allCases)
  func `gives her place back, and its slip is out of date`(_ way: StrandedBy) async throws {
    if way == .ruleTakenAway { try await change { $0.type = .document } }
    let slip = try #require(try await house.takeBack(copy.number).heldFor)
    try await strand(by: way)
    #expect(try await house.desk.queue(of: record).map(\.member) == [sari, intan], "\(way)")
    #expect(try await house.desk.queue(of: record).map(\.hold).first == slip.hold)
    #expect(try await house.desk.shelf().isEmpty)
    #expect(try await house.item(copy.number)?.waiting == false)
    #expect(try await house.database.violations() == [])
    let told = try await house.desk.shelfChanges().map(\.oldCode)
    #expect(told == (way == .lost ? [] : [slip.code]), "\(way)")
    // The code is not given again while the old slip is in the copy.
    let codes = CodesInARow([slip.code, "9QXD"])
    let desk = LoanDesk(database: house.database, holdCode: { codes.next() })
    let (other, items) = try await house.title("Lain", type: .journal)
    try await house.reserve(other, for: intan)
    let next = try await desk.checkIn(items[0].number, on: today, at: ADesk.morning, by: .house)
    #expect(next.heldFor?.code == "9QXD")
  }

  @Test(arguments: [StrandedBy.readHere, .ruleForTheKind, .ruleForHer, .closedRecord])
  func `is not caught for her again when it is scanned`(_ way: StrandedBy) async throws {
    _ = try await house.takeBack(copy.number)
    try await strand(by: way)
    let slip = try await house.takeBack(copy.number)
    let caught = try await house.desk.shelf().map(\.hold)
    #expect(slip.heldFor.map { [$0.hold] } ?? [] == caught)
    #expect(try await house.desk.queue(of: record).map(\.member).first == sari)
    #expect(try await house.desk.toFetch(on: today).isEmpty)
    #expect(try await house.database.violations() == [])
  }

  @Test func `is named before a change that takes it away from her`() async throws {
    let slip = try #require(try await house.takeBack(copy.number).heldFor)
    func lost(by change: (inout NewItem) -> Void) async throws -> HoldSlip? {
      var new = NewItem(changing: copy)
      change(&new)
      return try await house.desk.slipLost(by: new, of: copy.number)
    }
    #expect(try await lost { $0.location = "Rak ungu" } == nil)
    // To her kind of member documents are lent.
    #expect(try await lost { $0.type = .document } == nil)
    #expect(try await lost { $0.type = .reference } == slip)
    #expect(try await lost { $0.status = .damaged } == slip)
    #expect(try await lost { $0.status = .withdrawn } == nil, "that is refused")
  }

  @Test func `stays hers when a rule changes that is not about her`() async throws {
    let slip = try #require(try await house.takeBack(copy.number).heldFor)
    for rule in [
      LoanRule(category: .student, itemType: .book, lends: false),
      LoanRule(itemType: .book, days: 3), LoanRule(category: .researcher, days: 9),
    ] { try await house.desk.setRule(rule, at: ADesk.morning, by: .house) }
    try await change { $0.location = "Rak ungu" }
    #expect(try await house.desk.shelf().map(\.code) == [slip.code])
  }

  @Test func `stays hers when its rule is written anew and still lends`() async throws {
    try await change { $0.type = .document }
    let slip = try #require(try await house.takeBack(copy.number).heldFor)
    try await house.desk.setRule(
      LoanRule(category: .researcher, itemType: .document, lends: true, days: 3),
      at: ADesk.morning, by: .house)
    #expect(try await house.desk.shelf().map(\.code) == [slip.code])
  }

  @Test func `stays hers when a colleague placed the hold, though the record is closed`()
    async throws
  {
    let ratna = try await house.staff("Ratna", .librarian)
    let (other, items) = try await house.title("Kesaksian")
    let placed = try await house.desk.placeHold(
      record: other, for: intan, on: today, at: ADesk.morning, by: .staff(ratna))
    _ = try await house.takeBack(items[0].number)
    try await close(other)
    #expect(try await house.desk.shelf().map(\.hold) == [placed.hold])
    #expect(try await house.database.violations() == [])
  }

  @Test func `is not withdrawn before the hold is settled`() async throws {
    _ = try await house.takeBack(copy.number)
    await #expect(throws: ItemRefusal.waiting(copy.barcode)) {
      try await house.catalogue.changeItem(
        copy.number, to: NewItem(changing: copy, to: .withdrawn), at: ADesk.morning, by: .house)
    }
    try await house.database.transaction { db in
      try Item.setStatus(db, copy.number, .withdrawn)
    }
    #expect(try await house.desk.queue(of: record).map(\.member) == [sari, intan])
    #expect(try await house.database.violations() == [])
  }

  private func change(_ change: (inout NewItem) -> Void) async throws {
    let item = try #require(try await house.item(copy.number))
    var new = NewItem(changing: item)
    change(&new)
    try await house.catalogue.changeItem(copy.number, to: new, at: ADesk.morning, by: .house)
  }

  private func strand(by way: StrandedBy) async throws {
    switch way {
    case .damaged: try await change { $0.status = .damaged }
    case .lost: try await change { $0.status = .lost }
    case .inProcess: try await change { $0.status = .inProcess }
    case .readHere: try await change { $0.type = .reference }
    case .ruleForTheKind: try await rule(LoanRule(itemType: .book, lends: false))
    case .ruleForHer:
      try await rule(LoanRule(category: .researcher, itemType: .book, lends: false))
    case .ruleTakenAway:
      try await house.desk.removeRule(for: .researcher, .document, at: ADesk.morning, by: .house)
    case .herCategory:
      try await rule(LoanRule(category: .student, itemType: .book, lends: false))
      try await write("UPDATE member SET category = 'pelajar' WHERE number = ?", sari.rawValue)
    case .otherRecord:
      let other = try await house.title("Lain sama sekali", copies: 0).record
      try await write(
        "UPDATE item SET record = \(other.rawValue) WHERE number = ?", copy.number.rawValue)
    case .closedRecord:
      try await close(record)
    case .typeItself:
      try await write("UPDATE itemType SET lends = 0 WHERE code = 'book' AND ? > 0", 1)
    }
  }

  private func close(_ record: RecordNumber) async throws {
    let open = try #require(try await house.catalogue.record(record, for: .staff))
    var entry = SimpleEntry(reading: open)
    entry.isClosed = true
    try await house.catalogue.changeRecord(
      record, to: entry, ifVersion: open.version, at: ADesk.morning, by: .house)
  }

  private func rule(_ rule: LoanRule) async throws {
    try await house.desk.setRule(rule, at: ADesk.morning, by: .house)
  }

  private func write(_ sql: String, _ number: Int64) async throws {
    try await house.database.transaction { db in try db.execute(sql: sql, arguments: [number]) }
  }
}
