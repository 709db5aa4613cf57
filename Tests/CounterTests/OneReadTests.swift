import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import PointOfSale
import Stations
import Synchronization
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A screen is one read` {
  @Test func `at the desk, whoever is served and whatever waits`() async throws {
    let counter = try await ACounter()
    let (both, ratna) = (counter.places.both, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let waiting = try await counter.copy("Perempuan di Titik Nol")
    for code in [sari.card, copy.barcode.text] { try await counter.scan(code, at: both, by: ratna) }
    for code in [waiting.barcode.text, sari.card, "IP-9999999"] {
      try await counter.scan(code, at: both, by: ratna, late: true)
    }
    let reads = try await Self.reads(in: counter.database) {
      let state = try await DeskState(counter.scans, at: both, for: ratna)
      #expect(state.served?.loans.map(\.barcode) == [copy.barcode])
      #expect(state.outstanding.loans == 1)
      #expect(state.waiting.count == 3 && state.waiting.lines.count == 3)
    }
    #expect(reads == 1)
  }

  @Test func `at the desk, where a card that has been quiet is closed before`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    try await counter.scan(counter.member().card, at: desk, by: ratna)
    counter.watch.pass(seconds: Lifetime.openCard.seconds + 1)
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served == nil && state.answer == nil)
    #expect(state.closed == .quiet(seconds: Lifetime.openCard.seconds))
    let reads = try await Self.reads(in: counter.database) {
      let again = try await DeskState(counter.scans, at: desk, for: ratna)
      #expect(again.served == nil && again.closed != nil)
    }
    #expect(reads == 1)
  }

  @Test(arguments: [nil, "kartini"] as [String?])
  func `at the till, also when something is looked for by name`(search: String?) async throws {
    let counter = try await ACounter()
    let (both, dewi) = (counter.places.both, counter.dewi)
    let pin = try await counter.goods()
    try await counter.scan("CMD-TILL", at: both, by: dewi)
    try await counter.scan(pin.barcode.text, at: both, by: dewi)
    try await counter.scan(pin.barcode.text, at: both, by: dewi, late: true)
    let reads = try await Self.reads(in: counter.database) {
      let state = try await TillState(counter.scans, at: both, for: dewi, searching: search)
      #expect(state.cart?.total == Rupiah(15_000) && state.waiting.count == 1)
      #expect(state.tiles.map(\.only?.variant.number) == [pin.number])
      #expect(state.found.map(\.only?.variant.number) == (search == nil ? [] : [pin.number]))
    }
    #expect(reads == 1)
  }

  @Test func `of a member's account`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    for code in [sari.card, copy.barcode.text] { try await counter.scan(code, at: desk, by: ratna) }
    let reads = try await Self.reads(in: counter.database) {
      let account = try await counter.loanDesk.account(of: sari.number, on: counter.watch.now.day)
      #expect(account?.loans.map(\.barcode) == [copy.barcode])
      #expect(account?.member.number == sari.number && account?.holds.isEmpty == true)
    }
    #expect(reads == 1)
    let nobody = MemberNumber(sari.number.rawValue + 1)
    #expect(try await counter.loanDesk.account(of: nobody, on: counter.watch.now.day) == nil)
  }

  @Test func `where what is damaged is left out, and named`() async throws {
    let counter = try await ACounter()
    let (desk, ratna) = (counter.places.desk, counter.ratna)
    let sari = try await counter.member()
    let copies = [try await counter.copy(), try await counter.copy("Perempuan di Titik Nol")]
    for code in [sari.card] + copies.map(\.barcode.text) {
      try await counter.scan(code, at: desk, by: ratna)
    }
    let loan = try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE loan SET due = '9999-99-99' WHERE item = ?", arguments: [copies[0].number])
      return try Int64.fetchOne(
        db, sql: "SELECT number FROM loan WHERE item = ?", arguments: [copies[0].number])
    }
    let state = try await DeskState(counter.scans, at: desk, for: ratna)
    #expect(state.served?.loans.map(\.barcode) == [copies[1].barcode])
    #expect(counter.database.damage.rows.contains(DamagedRow("loan", number: loan)))
  }

  @Test func `asks for no goods where only a scan is answered`() async throws {
    let counter = try await ACounter()
    let (till, dewi) = (counter.places.till, counter.dewi)
    let pin = try await counter.goods()
    try await counter.scan(pin.barcode.text, at: till, by: dewi)
    let asked = try await Self.count(in: counter.database, { $0.contains("variant.isSold AND") }) {
      let state = try await TillState(counter.scans, at: till, for: dewi, showing: nil)
      #expect(state.cart?.total == Rupiah(15_000) && state.tiles.isEmpty)
    }
    #expect(asked == 0)
  }

  @Test func `counts what stands on the hold shelf without reading it`() async throws {
    let counter = try await ACounter()
    let (desk, ratna, now) = (counter.places.desk, counter.ratna, counter.watch.now)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    _ = try await counter.loanDesk.placeHold(
      record: copy.record, for: sari.number, on: now.day, at: now, by: .house)
    try await counter.scan(copy.barcode.text, at: desk, by: ratna)
    let read = try await Self.count(in: counter.database, { $0.contains("NOT NULL ORDER BY code") })
    {
      let state = try await DeskState(counter.scans, at: desk, for: ratna)
      #expect(state.shelfCount == 1)
    }
    #expect(read == 0)
  }

  @Test func `asks neither shop nor shelves whose the scans are that wait`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    for number in 1...30 {
      try await counter.scan("TAK-ADA-\(number)", at: both, late: true)
    }
    let asked = try await Self.count(
      in: counter.database, { $0.contains("FROM item") || $0.contains("FROM variant") }
    ) {
      #expect(try await scans.isHeldUp(.till, at: both))
      let kept = try await scans.keptScans(at: both.number)
      let hers = try await scans.chosen(
        from: kept, at: both, by: .staff(counter.dewi.number))
      #expect(hers.count == 30)
    }
    #expect(asked == 0)
  }

  /// How often work begins a read or a verb; in memory all of them go by one connection.
  private static func reads(
    in database: LibraryDatabase, _ work: () async throws -> Void
  ) async throws -> Int {
    try await count(in: database, { $0.hasPrefix("BEGIN") }, work)
  }

  /// How often work asks the database something.
  private static func count(
    in database: LibraryDatabase, _ isCounted: @escaping @Sendable (String) -> Bool,
    _ work: () async throws -> Void
  ) async throws -> Int {
    let count = Count()
    try await database.read { db in
      db.trace { event in
        if case .statement(let statement) = event, isCounted(statement.sql) { count.add() }
      }
    }
    try await work()
    return count.all
  }

  /// Counts.
  private final class Count: Sendable {
    private let number = Mutex(0)

    var all: Int { number.withLock { $0 } }

    func add() { number.withLock { $0 += 1 } }
  }
}
