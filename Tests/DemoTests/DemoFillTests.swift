import Access
import Catalog
import Circulation
import Demo
import MARC
import Members
import Persistence
import PointOfSale
import Stations
import Synchronization
import Testing
import Trail
import Values
import Window

/// A demo that was filled, and what its filling told.
private struct Filled: Sendable {
  let database: LibraryDatabase
  let keys: DemoKeys
  let steps: [DemoProgress]

  static let now = Instant(seconds: 1_795_241_109)  // Saturday, 21 Nov 2026, 13.05
  static let today = now.day

  static func make() async throws -> Filled {
    let database = try LibraryDatabase.inMemory(
      rooms: [.catalog, .members, .stations, .access, .circulation, .pointOfSale, .window])
    let steps = Mutex<[DemoProgress]>([])
    let demo = DemoLibrary(database: database, clock: Clock { now })
    let keys = try await demo.fill { step in steps.withLock { $0.append(step) } }
    return Filled(database: database, keys: keys, steps: steps.withLock { $0 })
  }

  /// One for all tests: forty PINs take their time.
  static let once = Task { try await make() }
  /// The same again, to compare.
  static let again = Task { try await make() }
}

struct `A library filled for the demo` {
  private let today = Filled.today

  @Test func `breaks no rule of the house`() async throws {
    let filled = try await Filled.once.value
    #expect(try await filled.database.violations() == [])
    #expect(try await Keyring(database: filled.database).trail.verify().isWhole)
  }

  @Test func `tells its six weeks of work in the order in which they were`() async throws {
    let filled = try await Filled.once.value
    let trail = try await Keyring(database: filled.database).trail.newest(100_000)
    let work = trail.reversed().drop { $0.act != .drawerOpened }
    #expect(work.contains { $0.act == .holdPlaced })
    for (earlier, later) in zip(work, work.dropFirst()) {
      #expect(earlier.at <= later.at, "\(earlier.action), then \(later.action)")
    }
  }

  @Test func `has every record, findable, with its copies`() async throws {
    let filled = try await Filled.once.value
    let catalogue = Catalogue(database: filled.database)
    let count =
      try DemoBook.all().count + DemoJournal.all().count + DemoClipping.all().count
      + DemoDocument.all().count
    #expect(try await catalogue.count() == count)
    let isbn = try ISBN("9789792281415")
    let number = try #require(try await catalogue.records(isbn: isbn).first)
    let record = try #require(try await catalogue.record(number))
    #expect(record.title == "Gadis kretek")
    let items = try await catalogue.items(of: number)
    #expect(!items.isEmpty)
    #expect(items.allSatisfy { $0.callNumber == "899.2213 KUM g" })
    #expect(items.allSatisfy { $0.barcode.text.hasPrefix("IP-") })
    let journal = try #require(try await catalogue.records(issn: ISSN("1410-153X")).first)
    #expect(
      try await catalogue.items(of: journal).compactMap(\.enumeration).first
        == "Vol. 20 No. 1 (Februari 2015)")
  }

  @Test func `hides its closed documents from the public`() async throws {
    let filled = try await Filled.once.value
    let catalogue = Catalogue(database: filled.database)
    let query = SearchQuery(text: "pemetaan rumah aman")
    let title = "Pemetaan rumah aman di lima kabupaten"
    let open = try await catalogue.numbers(matching: query)
    let all = try await catalogue.numbers(matching: query, for: .staff)
    var titles: [String] = []
    for number in all {
      titles.append(try #require(try await catalogue.record(number, for: .staff)).title)
    }
    #expect(titles.contains(title))
    #expect(all.count == open.count + 1)
  }

  @Test func `says that it is a demo`() async throws {
    let filled = try await Filled.once.value
    let said = try await filled.database.read { db in
      try Setting.value(DemoLibrary.setting, in: db)
    }
    #expect(said == today.description)
  }

  @Test func `knows what was made, of each kind`() async throws {
    let filled = try await Filled.once.value
    let text = try await filled.database.read { db in
      try Setting.value(DemoEntry.setting, in: db)
    }
    let made = NewestRows(try #require(text)).numbers
    for entry in DemoEntry.allCases { #expect((made[entry.rawValue] ?? 0) > 0, "\(entry)") }
  }

  @Test func `opens only with keys that chance made`() async throws {
    let filled = try await Filled.once.value
    let other = try await Filled.again.value
    let keyring = Keyring(database: filled.database)
    let dewi = try #require(filled.keys.staff.first { $0.signInName == "dewi" })
    let passphrase = dewi.passphrase.reveal(.printedOnTheSlip)
    let signIn = try await keyring.signIn(
      "dewi", passphrase: passphrase, from: "uji", at: Filled.now)
    #expect(signIn.staff.roles == [.cashier])
    #expect(!"\(filled.keys)".contains(passphrase))
    let secrets = filled.keys.staff.map { $0.passphrase.reveal(.printedOnTheSlip) }
    let others = other.keys.staff.map { $0.passphrase.reveal(.printedOnTheSlip) }
    #expect(Set(secrets + others).count == 8)
    let sari = try #require(filled.keys.members.first)
    let entry = try await Membership(database: filled.database).signIn(
      card: sari.card.text, pin: sari.pin.reveal(.printedOnTheSlip), from: "203.0.113.7",
      at: Filled.now, keyring: Keyring(database: filled.database))
    #expect(entry.member.card == sari.card)
  }

  @Test func `has copies out, four of them late, and one on the hold shelf`() async throws {
    let filled = try await Filled.once.value
    let desk = LoanDesk(database: filled.database)
    let outstanding = try await desk.outstanding(on: today)
    #expect(outstanding.loans >= 15)
    #expect(outstanding.overdue == 4)
    #expect(try await desk.shelf().count == 1)
    #expect(try await desk.toFetch(on: today).isEmpty)
  }

  @Test func `has sold things on every day of work and counted its drawers`() async throws {
    let filled = try await Filled.once.value
    let shop = Shop(database: filled.database)
    let report = try await shop.report(from: today - 42, to: today - 1)
    #expect(report.sales >= 100)
    #expect(report.voids == 0)
    #expect(Set(report.tenders.map(\.method)) == Set(TenderMethod.allCases))
    let drawers = try await shop.drawers(limit: 100)
    #expect(drawers.count == 36)
    #expect(drawers.allSatisfy { $0.closedAt != nil })
    #expect(try await shop.report(on: today).sales == 0)
    for drawer in drawers {
      let difference = try await shop.drawerReport(drawer.number)?.difference
      #expect(difference == .zero || difference == Rupiah(-2000))
    }
  }

  @Test func `sells books that it also lends`() async throws {
    let filled = try await Filled.once.value
    let catalogue = Catalogue(database: filled.database)
    let isbn = try ISBN("9786020648453")
    let offer = try #require(
      try await Shop(database: filled.database).find(barcode: isbn.barcode))
    #expect(offer.record == (try await catalogue.records(isbn: isbn).first))
    #expect(offer.variant.price == Rupiah(93_000))
  }

  @Test func `is the same again with the same seed`() async throws {
    let first = try await Filled.once.value
    let second = try await Filled.again.value
    let records = try await Self.records(first)
    #expect(records.count > 200)
    #expect(try await Self.records(second) == records)
    #expect(try await Self.work(first) == (try await Self.work(second)))
  }

  @Test func `is not put over another library`() async throws {
    let filled = try await Filled.once.value
    let demo = DemoLibrary(database: filled.database, clock: Clock { Filled.now })
    await #expect(throws: DemoRefusal.notNew) { try await demo.fill() }
  }

  @Test func `tells how far it has come`() async throws {
    let steps = try await Filled.once.value.steps
    #expect(Set(steps.map(\.step.id)) == ["Cantuman", "Anggota", "Barang", "Hari kerja"])
    #expect(steps.allSatisfy { $0.done >= 1 && $0.done <= $0.total })
    #expect(steps.last.map { $0.done == $0.total } == true)
  }

  private static func records(_ filled: Filled) async throws -> [MARCRecord] {
    try await filled.database.read { db in
      var records: [MARCRecord] = []
      while let next = try BibliographicRecord.find(
        db, numbered: RecordNumber(Int64(records.count + 1)))
      { records.append(next.marc) }
      return records
    }
  }

  /// What was sold and lent, as lines that can be compared.
  private static func work(_ filled: Filled) async throws -> [String] {
    let shop = Shop(database: filled.database)
    let report = try await shop.report(from: today - 42, to: today, bestSellers: 500)
    let late = try await LoanDesk(database: filled.database).overdue(on: today)
    return report.bestSellers.map { "\($0.title) \($0.pieces) \($0.amount)" }
      + ["\(report.total)"] + late.map { "\($0.barcode) \($0.due) \($0.member)" }
  }

  private static var today: Day { Filled.today }
}
