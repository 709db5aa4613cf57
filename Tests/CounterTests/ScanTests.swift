import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import PointOfSale
import ScanFeed
import Stations
import Synchronization
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `A scan at the counter` {
  @Test func `the same code twice within a moment asks instead of doubling`() async throws {
    var counter = try await ACounter()
    let elapsed = Mutex(Duration.zero)
    counter.scans.memory = StationMemory { elapsed.withLock { $0 } }
    let desk = counter.places.desk
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let house = counter
    func scan(_ text: String, after wait: Duration) async throws -> String? {
      elapsed.withLock { $0 += wait }
      return try await house.scan(text, at: desk)
    }
    let label = copy.barcode.text
    #expect(try await scan(sari.card, after: .seconds(9)) == "member-opened")
    #expect(try await scan(label, after: .milliseconds(300)) == "checked-out")
    for _ in 1...2 {
      #expect(try await scan(label, after: .milliseconds(1300)) == "same-code-again")
      let meant = try await scan(label, after: .milliseconds(1300))
      #expect(meant == "already-on-loan-to-this-member", "she was asked to scan once more")
    }
    #expect(try await scan(label, after: .milliseconds(1499)) == "same-code-again")
    let other = try await house.copy("Lain").barcode.text
    #expect(try await scan(other, after: .milliseconds(100)) == "checked-out")
    let again = try await scan(label, after: .milliseconds(100))
    #expect(again == "already-on-loan-to-this-member", "another code came between")
    let later = try await scan(label, after: .milliseconds(1500))
    #expect(later == "already-on-loan-to-this-member")
  }

  @Test func `of the same code counts at once when something was pressed between`() async throws {
    var counter = try await ACounter()
    counter.scans.memory = StationMemory { .zero }
    let (desk, ratna) = (counter.places.desk, Actor.staff(counter.ratna.number))
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let label = copy.barcode.text
    try await counter.scan(sari.card, at: desk)
    #expect(try await counter.scan(label, at: desk) == "checked-out")
    try await counter.scans.finish(with: sari.number, at: desk, by: ratna)
    #expect(try await counter.scan(label, at: desk) == "checked-in")
    try await counter.scans.serve(sari.number, at: desk, by: ratna)
    #expect(try await counter.scan(label, at: desk) == "checked-out")
    try await counter.scans.takeBack(copy.number, at: desk, by: ratna)
    #expect(try await counter.scan(label, at: desk) == "checked-out")
  }

  @Test(arguments: [true, false])
  func `of the same code counts only when it was made after that was asked`(isPressed: Bool)
    async throws
  {
    var counter = try await ACounter()
    counter.scans.memory = StationMemory { .zero }
    let (desk, ratna) = (counter.places.desk, Actor.staff(counter.ratna.number))
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let label = try await counter.copy().barcode.text
    try await counter.scan(sari.card, at: desk)
    // A page reads it three times while the server is slow.
    let reads = try (1...3).map { _ in try counter.newScan(label) }
    let scans = counter.scans
    func bring(_ scan: Scan) async throws -> String? {
      try await scans.bring(scan, to: desk, by: ratna)?.type
    }
    #expect(try await bring(reads[0]) == "checked-out")
    counter.watch.pass(seconds: 2)
    if isPressed {
      try await scans.serve(wati.number, at: desk, by: ratna)
    } else {
      #expect(try await bring(reads[1]) == "same-code-again")
    }
    #expect(try await bring(reads[2]) == "same-code-again")
    let meant = try await counter.scan(label, at: desk)
    #expect(meant == (isPressed ? "item-on-loan" : "already-on-loan-to-this-member"))
  }

  @Test func `of the same code counts for a camera once it was away`() async throws {
    var counter = try await ACounter()
    let elapsed = Mutex(Duration.zero)
    counter.scans.memory = StationMemory { elapsed.withLock { $0 } }
    let (desk, sari) = (counter.places.desk, try await counter.member())
    let label = try await counter.copy().barcode.text
    try await counter.scan(sari.card, at: desk)
    let house = counter
    func see(after wait: Duration) async throws -> String? {
      elapsed.withLock { $0 += wait }
      let read = try house.newScan(label)
      let seen = try Scan(id: read.id, symbology: .code128, text: label, at: read.at)
      _ = try await house.scans.receive(seen, at: desk, by: .station(desk.number))
      return await house.scans.lastAnswer(at: desk.number)?.type
    }
    #expect(try await see(after: .zero) == "checked-out")
    for _ in 1...3 {
      #expect(try await see(after: .milliseconds(1300)) == "same-code-again")
    }
    #expect(try await see(after: .milliseconds(1500)) == "already-on-loan-to-this-member")
  }

  @Test func `tells the pages of its place and keeps what it said for whoever opens one`()
    async throws
  {
    let counter = try await ACounter()
    let desk = counter.places.desk
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.scan(sari.card, at: desk, by: counter.ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: counter.ratna)
    let line = await counter.live.listen(to: desk.number, after: "a-0", session: "s")
    #expect(line.missed?.map(\.event.sound) == [.ok, .ok])
    let state = try await DeskState(counter.scans, at: desk, for: counter.ratna)
    #expect(state.served?.member.number == sari.number)
    #expect(state.served?.loans.map(\.barcode) == [copy.barcode])
    let answer = try #require(state.answer)
    #expect(
      state.words(of: answer).id
        .hasPrefix("Dipinjamkan kepada Sari: Sarinah (\(copy.barcode)). Kembali"))
  }

  @Test func `asks at each scan whether it may be done, also for whoever is no colleague`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, sari) = (counter.places.desk, try await counter.member())
    let asked: [(actor: Actor, reason: String?)] = [
      (.nobody, "not-permitted"), (.station(counter.places.till.number), "not-permitted"),
      (.station(desk.number), nil),
    ]
    for (actor, reason) in asked {
      let scan = try counter.newScan(sari.card)
      let outcome = try await counter.scans.receive(scan, at: desk, by: actor)
      #expect(outcome?.reason?.type == reason, "\(actor)")
    }
  }

  @Test func `made late waits for a yes or a no, and does nothing before`() async throws {
    let counter = try await ACounter()
    let (till, pin) = (counter.places.till, try await counter.goods())
    let said = try await counter.scan(pin.barcode.text, at: till, by: counter.dewi, late: true)
    #expect(said == "late-scan-waits")
    let before = try await TillState(counter.scans, at: till, for: counter.dewi)
    #expect(before.cart == nil && before.waiting.count == 1)
    try await counter.scans.takeAll(at: till, by: .staff(counter.dewi.number))
    let after = try await TillState(counter.scans, at: till, for: counter.dewi)
    #expect(after.cart?.total == Rupiah(15_000) && after.waiting.count == 0)
  }
}

struct `What a place said last` {
  @Test func `is forgotten on every screen that is open there, and nobody is told twice`()
    async throws
  {
    let counter = try await ACounter()
    let (till, pin) = (counter.places.till, try await counter.goods())
    try await counter.scan(pin.barcode.text, at: till, by: counter.dewi)
    let drawn = await counter.live.last(at: till.number)
    for _ in 1...2 { await counter.scans.forgetAnswer(at: till.number) }
    let line = await counter.live.listen(to: till.number, after: drawn, session: "s")
    #expect(line.missed?.map(\.event.regions) == [[.answer]])
  }

  @Test
  func `of a cart goes when the cart is changed by hand, and then what was refused before it`()
    async throws
  {
    let counter = try await ACounter()
    let (till, pin) = (counter.places.till, try await counter.goods())
    let copy = try await counter.copy()
    let refused = try await counter.scan(copy.barcode.text, at: till, by: counter.dewi)
    #expect(try await counter.scan(pin.barcode.text, at: till, by: counter.dewi) == "rung-up")
    // It comes to the front, is read there, and goes with the next press.
    for said in [refused, nil] {
      await counter.scans.cartChanged(at: till.number)
      let state = try await TillState(counter.scans, at: till, for: counter.dewi)
      #expect(state.answer?.type == said && state.refusedScans.answers.isEmpty)
    }
  }
}

struct `A name that no goods have` {
  @Test func `is forgotten when goods are found, and what else was refused is not`() async throws {
    let counter = try await ACounter()
    let (till, scans) = (counter.places.till, counter.scans)
    let dewi = counter.dewi
    let copy = try await counter.copy()
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE item SET barcode = 'SARINAH' WHERE number = ?", arguments: [copy.number])
    }
    let read = try counter.newScan("PIN")
    let seen = try Scan(id: read.id, symbology: .code39, text: read.text, at: read.at)
    _ = try await scans.receive(seen, at: till, by: .station(till.number))
    for text in ["SARINAH", "KEBAYA"] { try await counter.scan(text, at: till, by: dewi) }
    await scans.foundByName(at: till.number)
    let state = try await TillState(scans, at: till, for: dewi)
    #expect(state.answer?.type == "item-at-the-till")
    #expect(state.refusedScans.answers.map(\.scanned?.shown) == ["PIN"])
  }
}

struct `A scan that a page brings` {
  @Test func `is told what it came to itself, and never what another came to`() async throws {
    let counter = try await ACounter()
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let (card, label) = (try counter.newScan(sari.card), try counter.newScan(copy.barcode.text))
    func bring(_ scan: Scan) async throws -> String? {
      try await counter.scans.bring(
        scan, to: counter.places.desk, by: .staff(counter.ratna.number))?.type
    }
    #expect(try await bring(card) == "member-opened")
    #expect(try await bring(label) == "checked-out")
    #expect(try await bring(card) == nil, "her copy was said since")
    #expect(try await bring(label) == "checked-out")
  }
}

struct `A place that lends and sells` {
  @Test func `lends when it is fresh, and sells when a printed code says so`() async throws {
    let counter = try await ACounter()
    let (both, pin) = (counter.places.both, try await counter.goods())
    #expect(try await counter.scans.mode(of: both) == .desk)
    #expect(try await counter.scan(pin.barcode.text, at: both) == "goods-at-the-desk")
    try await counter.scan("CMD-TILL", at: both)
    #expect(try await counter.scans.mode(of: both) == .till)
    #expect(try await counter.scan(pin.barcode.text, at: both, by: counter.dewi) == "rung-up")
    try await counter.scan("CMD-DESK", at: both)
    #expect(try await counter.scans.mode(of: both) == .desk)
  }

  @Test func `is looked at as desk and as till without being changed`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    try await counter.scan("CMD-TILL", at: both)
    _ = try await DeskState(scans, at: both, for: counter.ratna)
    #expect(try await scans.mode(of: both) == .till)
    #expect(await scans.lastAnswer(at: both.number)?.type == "mode-till")
    try await counter.scan("CMD-DESK", at: both)
    _ = try await TillState(scans, at: both, for: counter.dewi)
    #expect(try await scans.mode(of: both) == .desk)
  }

  @Test func `opens no card for a cashier, by whatever she scans there or takes`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    func served() async throws -> MemberNumber? {
      try await counter.workplaces.served(at: both.number, now: counter.watch.now)
    }
    for code in [sari.card, copy.barcode.text] {
      #expect(try await counter.scan(code, at: both, by: counter.dewi) == "not-permitted")
    }
    try await counter.scan("CMD-TILL", at: both, by: counter.dewi)
    #expect(try await counter.scan("CMD-DESK", at: both, by: counter.dewi) == "not-permitted")
    #expect(try await counter.scan(sari.card, at: both, by: counter.dewi) == "card-at-the-till")
    for code in ["CMD-DESK", sari.card, copy.barcode.text] {
      try await counter.scan(code, at: both, late: true)
    }
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await scans.takeAll(at: both, by: .staff(counter.dewi.number))
    }
    #expect(try await scans.mode(of: both) == .till)
    #expect(try await served() == nil)
    #expect(try await scans.lateScans(at: both.number).count == 3)
    // Whoever may lend takes them as they are.
    try await scans.takeAll(at: both, by: .staff(counter.ratna.number))
    #expect(try await served() == sari.number)
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == true)
  }

  @Test func `is turned by a printed code only to what she may do who scans it`() async throws {
    let counter = try await ACounter()
    let (both, desk) = (counter.places.both, counter.places.desk)
    #expect(try await counter.scan("CMD-TILL", at: both, by: counter.ratna) == "not-permitted")
    #expect(try await counter.scan("CMD-DESK", at: both, by: counter.ratna) == "mode-desk")
    #expect(
      try await counter.scan("CMD-TILL", at: desk, by: counter.ratna) == "station-does-not-sell")
    #expect(try await counter.scan("CMD-TILL", at: both) == "mode-till", "nobody is signed in")
  }
}
