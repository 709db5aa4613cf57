import Access
import Catalog
import Members
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `Scans that are dropped` {
  private static func served(_ counter: ACounter) async throws -> MemberNumber? {
    try await counter.workplaces.served(
      at: counter.places.desk.number, now: counter.watch.now)
  }

  /// She is erased, or gets another card.
  private static func takeCard(
    of member: MemberNumber, _ counter: ACounter, isErased: Bool
  ) async throws {
    let (membership, now) = (Membership(database: counter.database), counter.watch.now)
    let tell: (Set<StationNumber>) async throws -> Void = { closed in
      try await counter.scans.forgetCards(closedAt: closed, because: .elsewhere)
    }
    if isErased {
      try await membership.remove(member, at: now, by: .house, telling: tell)
    } else {
      _ = try await membership.replaceCard(of: member, at: now, by: .house, telling: tell)
    }
  }

  @Test(arguments: [true, false])
  func `leave what came behind a card or behind Selesai to nobody`(isCard: Bool) async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let copy = try await counter.copy()
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scan(isCard ? wati.card : "CMD-DONE", at: desk, by: ratna, late: true)
    let seen = try #require(try await scans.lateScans(at: desk.number).last?.id)
    // It comes while she is asked whether to drop them.
    try await counter.scan(copy.barcode.text, at: desk, by: ratna)
    try await scans.dropAll(upTo: seen, at: desk, by: .staff(ratna.number))
    #expect(try await Self.served(counter) == nil)
    try await scans.takeAll(at: desk, by: .staff(ratna.number))
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == false)
  }

  @Test func `close no card when there was none among them`() async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scan(copy.barcode.text, at: desk, by: ratna, late: true)
    let seen = try #require(try await scans.lateScans(at: desk.number).last?.id)
    try await scans.dropAll(upTo: seen, at: desk, by: .staff(ratna.number))
    #expect(try await Self.served(counter) == sari.number)
  }

  @Test(arguments: [true, false])
  func `take along what was said beside a card that closes with its owner's`(isErased: Bool)
    async throws
  {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    // Whoever is erased stands at the desk herself; a lost card waits where somebody else does.
    try await counter.scan(isErased ? sari.card : wati.card, at: desk, by: ratna)
    if !isErased { try await counter.scan(sari.card, at: desk, by: ratna, late: true) }
    #expect(await scans.lastAnswer(at: desk.number) != nil)
    try await Self.takeCard(of: sari.number, counter, isErased: isErased)
    #expect(try await Self.served(counter) == nil)
    #expect(await scans.lastAnswer(at: desk.number) == nil)
  }

  @Test func `are dropped by nobody when the last of them is decided on already`() async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let copy = try await counter.copy()
    try await counter.scan(copy.barcode.text, at: desk, by: ratna, late: true)
    let first = try #require(try await scans.lateScans(at: desk.number).last?.id)
    try await scans.takeAll(at: desk, by: .staff(ratna.number))
    try await counter.scan(copy.barcode.text, at: desk, by: ratna, late: true)
    await #expect(throws: ScanDeskRefusal.lateGone) {
      try await scans.dropAll(upTo: first, at: desk, by: .staff(ratna.number))
    }
    #expect(try await scans.lateScans(at: desk.number).count == 1)
  }

  @Test func `are those of a card whose owner is erased, and what waits behind it for her`()
    async throws
  {
    let counter = try await ACounter()
    let (desk, both, ratna) = (counter.places.desk, counter.places.both, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    try await counter.scan(wati.card, at: desk, by: ratna)
    let grouped = "\(sari.card.prefix(4))-\(sari.card.dropFirst(4))".lowercased()
    for text in [
      wati.card, "IP-0000001", grouped, "IP-0000002", "CMD-DESK", "IP-0000003",
      "CMD-DONE", "IP-0000004", sari.card, "IP-0000005", wati.card,
    ] {
      try await counter.scan(text, at: desk, by: ratna, late: true)
    }
    try await counter.scan("IP-0000006", at: both, by: ratna, late: true)
    try await counter.scan("]C1\(sari.card)", at: both, by: ratna, late: true)
    try await Membership(database: counter.database)
      .remove(sari.number, at: counter.watch.now, by: .house)
    let left = try await counter.scans.lateScans(at: desk.number).map(\.text)
    #expect(
      left == [wati.card, "IP-0000001", "CMD-DESK", "CMD-DONE", "IP-0000004", wati.card])
    #expect(try await counter.scans.lateScans(at: both.number).map(\.text) == ["IP-0000006"])
    #expect(try await Self.served(counter) == nil, "what comes behind her card is nobody's")
  }

  @Test(arguments: [true, false])
  func `are those behind a card that is open, and go to nobody who comes next`(isErased: Bool)
    async throws
  {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let copies = [try await counter.copy(), try await counter.copy("Perempuan di Titik Nol")]
    try await counter.scan(sari.card, at: desk, by: ratna)
    for copy in copies { try await counter.scan(copy.barcode.text, at: desk, late: true) }
    try await Self.takeCard(of: sari.number, counter, isErased: isErased)
    #expect(try await Self.served(counter) == nil)
    #expect(await scans.closed(at: desk.number) == .elsewhere)
    try await scans.serve(wati.number, at: desk, by: .staff(ratna.number))
    await #expect(throws: ScanDeskRefusal.lateGone) {
      try await scans.takeAll(at: desk, by: .staff(ratna.number))
    }
    for copy in copies {
      #expect(try await counter.catalogue.item(copy.number)?.onLoan == false)
    }
  }

  @Test func `leave the goods behind the card of a woman who is erased to whoever sells`()
    async throws
  {
    let counter = try await ACounter()
    let (till, both, ratna) = (counter.places.till, counter.places.both, counter.ratna)
    let (sari, copy) = (try await counter.member(), try await counter.copy())
    let pin = try await counter.goods().barcode.text
    for text in [sari.card, copy.barcode.text, pin, "TAK-ADA-1", "9780306406157"] {
      try await counter.scan(text, at: both, late: true)
    }
    for text in [sari.card, pin, "TAK-ADA-1"] {
      try await counter.scan(text, at: till, late: true)
    }
    try await Membership(database: counter.database)
      .remove(sari.number, at: counter.watch.now, by: .house)
    let left = try await counter.scans.lateScans(at: both.number).map(\.text)
    #expect(left == [pin, "9780306406157"], "a code that nobody knows may be a copy's")
    #expect(
      try await counter.scans.lateScans(at: till.number).map(\.text) == [pin, "TAK-ADA-1"])
    let seen = try await DeskState(counter.scans, at: both, for: ratna).waiting
    #expect(seen.count == 2 && seen.hers == 1)
    try await counter.scans.setMode(.till, of: both)
    try await counter.scans.takeAll(at: both, by: .staff(counter.dewi.number))
    #expect(try await counter.shop.cart(of: both.number)?.pieces == 1)
  }

  @Test func `are told from commands by how these begin`() throws {
    for command in StationCommand.allCases {
      let code = try Barcode(command.rawValue)
      #expect(code.isCommand, "\(command)")
      #expect(code.isDone == (command == .done), "\(command)")
    }
  }

  @Test func `are lent to nobody who is opened by name before they are decided on`() async throws {
    let counter = try await ACounter()
    let (desk, scans, ratna) = (counter.places.desk, counter.scans, counter.ratna)
    let (sari, wati) = (try await counter.member(), try await counter.member("Wati"))
    let copy = try await counter.copy()
    try await counter.scan(sari.card, at: desk, by: ratna)
    try await counter.scan(copy.barcode.text, at: desk, late: true)
    await #expect(throws: ScanDeskRefusal.scansWaitFirst) {
      try await scans.serve(wati.number, at: desk, by: .staff(ratna.number))
    }
    #expect(try await Self.served(counter) == sari.number)
    try await scans.takeAll(at: desk, by: .staff(ratna.number))
    #expect(try await counter.catalogue.item(copy.number)?.onLoan == true)
    try await scans.serve(wati.number, at: desk, by: .staff(ratna.number))
    #expect(try await Self.served(counter) == wati.number)
  }
}
