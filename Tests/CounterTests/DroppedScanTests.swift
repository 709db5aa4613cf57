import Access
import Catalog
import Members
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
}
