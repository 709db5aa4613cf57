import Access
import Catalog
import Circulation
import GRDB
import Members
import Persistence
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `What is done at a place that lends and sells` {
  @Test func `is seen at the desk in one read with what another room has beside it`() async throws {
    let counter = try await ACounter()
    let (both, ratna) = (counter.places.both, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    for code in [sari.card, copy.barcode.text] {
      try await counter.scan(code, at: both, by: ratna)
    }
    // Also when a quiet card is closed in between, which looks at all anew.
    for minutes in [0, 60] as [Int64] {
      counter.watch.pass(minutes: minutes)
      let today = counter.watch.now.day
      let look = try await DeskState.look(counter.scans, at: both, for: ratna) { db in
        try Loan.outstanding(db, on: today).loans
      }
      #expect(look.beside == 1 && look.state.outstanding.loans == 1)
      #expect((look.state.served == nil) == (minutes > 0))
    }
  }

  @Test func `at the desk is not told at the till, also when it was refused`() async throws {
    let counter = try await ACounter()
    let (both, ratna) = (counter.places.both, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let back = try await counter.copy("Perempuan di Titik Nol")
    for code in [back.barcode.text, sari.card, "IP-9999999", copy.barcode.text] {
      try await counter.scan(code, at: both, by: ratna)
      let till = try await TillState(counter.scans, at: both, for: counter.dewi)
      #expect(till.answer == nil && till.refusedScans.answers.isEmpty, "\(code)")
    }
    let desk = try await DeskState(counter.scans, at: both, for: ratna)
    #expect(desk.answer?.type == "checked-out")
    #expect(desk.refusedScans.answers.map(\.type) == ["barcode-unknown"])
  }

  @Test func `at the till is no answer at the desk, and goes without taking the desk's`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let pin = try await counter.goods()
    try await counter.scan("CMD-TILL", at: both)
    let turned = try await DeskState(scans, at: both, for: counter.ratna)
    #expect(turned.answer?.type == "mode-till", "that is about the place")
    try await counter.scan(pin.barcode.text, at: both, by: counter.dewi)
    let till = try await TillState(scans, at: both, for: counter.dewi)
    let desk = try await DeskState(scans, at: both, for: counter.ratna)
    #expect(till.answer?.type == "rung-up" && desk.answer == nil)
    try await scans.setMode(.desk, of: both)
    try await counter.scan("IP-9999999", at: both, by: counter.ratna)
    await scans.cartIsGone(at: both.number)
    let after = try await DeskState(scans, at: both, for: counter.ratna)
    #expect(after.answer?.type == "barcode-unknown")
  }

  @Test func `takes nothing away that was refused in the other work`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (sari, pin) = (try await counter.member(), try await counter.goods())
    func refused(for colleague: Staff) async throws -> [String] {
      let answer = await scans.lastAnswer(at: both.number, for: colleague.permissions)
      let before = await scans.refusedScans(at: both.number, for: colleague.permissions)
      return ([answer].compactMap(\.self) + before.answers).map(\.type)
    }
    for code in [sari.card, "IP-9999998", "IP-9999999"] {
      try await counter.scan(code, at: both, by: counter.ratna)
    }
    let told = ["barcode-unknown", "barcode-unknown"]
    #expect(try await refused(for: counter.ratna) == told)
    try await scans.setMode(.till, of: both)
    #expect(try await refused(for: counter.ratna) == told, "the tab, or the drawer")
    #expect(try await refused(for: counter.dewi).isEmpty)
    #expect(try await counter.scan(pin.barcode.text, at: both, by: counter.dewi) == "rung-up")
    #expect(try await refused(for: counter.ratna) == told)
    #expect(try await refused(for: counter.dewi) == ["rung-up"])
    await scans.cartIsGone(at: both.number)
    #expect(try await refused(for: counter.ratna) == told, "it is paid")
    try await scans.setMode(.desk, of: both)
    #expect(try await counter.scan("CMD-DONE", at: both, by: counter.ratna) == "done")
    #expect(try await refused(for: counter.ratna) == ["done"])
  }

  @Test func `is not counted at the till when it was refused at the desk`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    for number in 1...25 {
      try await counter.scan("IP-99999\(number + 10)", at: both, by: counter.ratna)
    }
    try await scans.setMode(.till, of: both)
    for number in 1...3 {
      try await counter.scan("TAK-ADA-\(number)", at: both, by: counter.dewi)
    }
    let till = await scans.refusedScans(at: both.number, for: counter.dewi.permissions)
    #expect(till.answers.count == 2 && till.more == 0)
    let desk = await scans.refusedScans(at: both.number, for: counter.ratna.permissions)
    #expect(desk.answers.count == 17 && desk.more == 7)
  }

  @Test func `waits at the till without a title`() async throws {
    let counter = try await ACounter()
    let both = counter.places.both
    try await counter.scan(counter.copy().barcode.text, at: both, late: true)
    let till = try await TillState(counter.scans, at: both, for: counter.dewi)
    let desk = try await DeskState(counter.scans, at: both, for: counter.ratna)
    #expect(till.waiting.lines.map(\.what.id) == ["Eksemplar"])
    #expect(desk.waiting.lines.map(\.what.id) == ["Eksemplar: Sarinah"])
  }

  @Test func `is ended by Selesai for whoever lends, and at the till by nobody else`() async throws
  {
    let counter = try await ACounter()
    let (both, scans, sari) = (counter.places.both, counter.scans, try await counter.member())
    try await counter.scan(sari.card, at: both, by: counter.ratna)
    try await scans.setMode(.till, of: both)
    #expect(try await counter.scan("CMD-DONE", at: both, by: counter.dewi) == "done")
    #expect(try await counter.scan("CMD-DONE", at: both) == "done", "a camera")
    #expect(try await Self.served(counter) == sari.number)
    try await scans.setMode(.desk, of: both)
    #expect(try await counter.scan("CMD-DONE", at: both, by: counter.ratna) == "done")
    #expect(try await Self.served(counter) == nil)
  }

  fileprivate static func served(_ counter: ACounter) async throws -> MemberNumber? {
    try await counter.workplaces.served(
      at: counter.places.both.number, now: counter.watch.now)
  }
}

struct `What waits at a place that lends and sells` {
  /// Sari's card is open; another card, a copy and a pin wait.
  private static func queue(
    _ counter: ACounter
  ) async throws -> (open: MemberNumber, waiting: [Scan]) {
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let (copy, pin) = (try await counter.copy(), try await counter.goods())
    try await counter.scan(sari.card, at: counter.places.both, by: counter.ratna)
    for code in [wati.card, copy.barcode.text, pin.barcode.text] {
      try await counter.scan(code, at: counter.places.both, late: true)
    }
    return (sari.number, try await counter.scans.lateScans(at: counter.places.both.number))
  }

  @Test func `waits also when its card's owner cannot be read`() async throws {
    let counter = try await ACounter()
    let both = counter.places.both
    let sari = try await counter.member()
    try await counter.database.transaction { db in
      try db.execute(
        sql: "UPDATE member SET expires = '9999-99-99' WHERE number = ?", arguments: [sari.number])
    }
    try await counter.scan(sari.card, at: both, late: true)
    let waiting = try await counter.scans.lateScans(at: both.number)
    #expect(waiting.map(\.text) == [sari.card])
  }

  @Test func `is taken and dropped by those whose work it is`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (dewi, ratna) = (Actor.staff(counter.dewi.number), Actor.staff(counter.ratna.number))
    let (open, waiting) = try await Self.queue(counter)
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await scans.skip(waiting[0].id, at: both, by: dewi)
    }
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await scans.dropAll(upTo: waiting[1].id, at: both, by: dewi)
    }
    let seen = try await TillState(scans, at: both, for: counter.dewi).waiting
    #expect(seen.count == 3 && seen.hers == 1)
    try await scans.setMode(.till, of: both)
    try await scans.takeAll(at: both, by: dewi)
    #expect(try await counter.shop.cart(of: both.number)?.pieces == 1)
    #expect(try await scans.lateScans(at: both.number) == Array(waiting.prefix(2)))
    #expect(
      try await `What is done at a place that lends and sells`.served(counter) == open)
    try await scans.dropAll(upTo: waiting[1].id, at: both, by: ratna)
    #expect(try await scans.lateScans(at: both.number).isEmpty)
    #expect(try await `What is done at a place that lends and sells`.served(counter) == nil)
  }

  @Test func `is not tried when none of it is hers, and Selesai waits for who lends`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans, ratna) = (counter.places.both, counter.scans, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.scan(sari.card, at: both, by: ratna)
    for code in ["CMD-DONE", copy.barcode.text] {
      try await counter.scan(code, at: both, late: true)
    }
    let waiting = try await scans.lateScans(at: both.number)
    try await scans.setMode(.till, of: both)
    await #expect(throws: PermissionRefusal(.loansMake)) {
      try await scans.takeAll(at: both, by: .staff(counter.dewi.number))
    }
    // Nor does a program do it that sells at this moment and closes no card.
    try await scans.takeAll(at: both, by: .station(both.number))
    #expect(try await scans.lateScans(at: both.number) == waiting)
    let open = try await `What is done at a place that lends and sells`.served(counter)
    #expect(open == sari.number)
    try await scans.setMode(.desk, of: both)
    try await scans.takeAll(at: both, by: .staff(ratna.number))
    #expect(try await scans.lateScans(at: both.number).isEmpty)
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == false)
    #expect(try await `What is done at a place that lends and sells`.served(counter) == nil)
  }

  @Test func `is not put there by somebody whose work it is not, unless a page had kept it`()
    async throws
  {
    let counter = try await ACounter()
    let (both, scans, dewi) = (counter.places.both, counter.scans, counter.dewi)
    let (sari, pin) = (try await counter.member(), try await counter.goods())
    try await scans.setMode(.till, of: both)
    let said = try await counter.scan(sari.card, at: both, by: dewi, late: true)
    #expect(said == "card-at-the-till", "as when it is fresh")
    #expect(try await scans.lateScans(at: both.number).isEmpty)
    let sealed = try counter.newScan(sari.card, late: true)
    _ = try await scans.bring(sealed, to: both, by: .staff(dewi.number), isKept: true)
    try await counter.scan(pin.barcode.text, at: both, by: dewi, late: true)
    #expect(
      try await scans.lateScans(at: both.number).map(\.text) == [sari.card, pin.barcode.text])
  }

  @Test func `is passed over by her whose first it is, also behind a colleague's`() async throws {
    let counter = try await ACounter()
    let (both, scans, dewi) = (counter.places.both, counter.scans, counter.dewi)
    let (sari, pin) = (try await counter.member(), try await counter.goods())
    try await scans.setMode(.till, of: both)
    for code in [sari.card, "TAK-ADA-1", pin.barcode.text] {
      try await counter.scan(code, at: both, late: true)
    }
    let waiting = try await scans.lateScans(at: both.number)
    try await scans.takeAll(at: both, by: .staff(dewi.number))
    let seen = try await TillState(scans, at: both, for: dewi).waiting
    #expect(seen.stopped == waiting[1].id)
    let desk = try await DeskState(scans, at: both, for: counter.ratna).waiting
    #expect(desk.stopped == nil)
    await #expect(throws: ScanDeskRefusal.lateGone) {
      try await scans.skip(waiting[2].id, at: both, by: .staff(dewi.number))
    }
    try await scans.skip(waiting[1].id, at: both, by: .staff(dewi.number))
    try await scans.takeAll(at: both, by: .staff(dewi.number))
    #expect(try await counter.shop.cart(of: both.number)?.pieces == 1)
    #expect(try await scans.lateScans(at: both.number) == [waiting[0]])
  }

  @Test func `is left by a librarian when it is for the till`() async throws {
    let counter = try await ACounter()
    let (both, scans, pin) = (counter.places.both, counter.scans, try await counter.goods())
    try await counter.scan(pin.barcode.text, at: both, late: true)
    let id = try #require(try await scans.lateScans(at: both.number).first?.id)
    await #expect(throws: PermissionRefusal(.tillSell)) {
      try await scans.dropAll(upTo: id, at: both, by: .staff(counter.ratna.number))
    }
    try await scans.dropAll(upTo: id, at: both, by: .staff(counter.dewi.number))
    #expect(try await scans.lateScans(at: both.number).isEmpty)
  }

  @Test func `holds up what comes for the same hands, and nothing else`() async throws {
    let counter = try await ACounter()
    let (both, scans) = (counter.places.both, counter.scans)
    let (sari, pin) = (try await counter.member(), try await counter.goods())
    try await counter.scan(sari.card, at: both, late: true)
    try await scans.setMode(.till, of: both)
    #expect(try await counter.scan(pin.barcode.text, at: both, by: counter.dewi) == "rung-up")
    try await scans.setMode(.desk, of: both)
    let copy = try await counter.copy().barcode.text
    #expect(try await counter.scan(copy, at: both, by: counter.ratna) == "scan-in-line")
  }
}
