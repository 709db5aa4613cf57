import Access
import Catalog
import Circulation
import FrontDoor
import House
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter
@testable import Pages

extension OpenHouse {
  /// Brings several scans in one message, those at `late` marked so, while a page is open or not.
  @discardableResult
  func bring(
    _ texts: [String], late: Set<Int> = [], isPageOpen: Bool = true
  ) async throws -> [String?] {
    let scans = texts.enumerated().map { index, text -> JSONValue in
      [
        "id": .text(Self.scanID()), "text": .text(text), "at": .text(watch.now.description),
        "late": .truth(late.contains(index)),
      ]
    }
    let page = isPageOpen ? try await pageAtTheDesk() : nil
    defer { withExtendedLifetime(page) {} }
    let answer = try await ask("POST", "/scans", ["scans": .list(scans)], as: tokens.camera)
    return answer.json["outcomes"].list.map(\.["outcome"].text)
  }

  /// The codes that wait at the desk, in order.
  func waiting() async throws -> [String] {
    try await house.scanDesk.lateScans(at: stations.desk.number).map(\.text)
  }

  /// A code that was typed or scanned into the desk's page.
  @discardableResult
  func type(_ text: String) async throws -> ScanOutcome? {
    var chance = SystemRandomNumberGenerator()
    let scan = try Scan(id: Scan.ID(from: &chance), symbology: nil, text: text, at: watch.now)
    return try await house.scanDesk.receive(
      scan, at: stations.desk, by: .station(stations.desk.number))
  }
}

struct `The order of scans at a station` {
  @Test func `a card that is not known leaves nobody open for the copy behind it`() async throws {
    try await OpenHouse.visit { house in
      let lia = try await house.member("Lia")
      let copy = try await house.copy()
      try await house.type(lia.card)
      #expect(try await house.type(Self.misread(lia.card))?.reason?.type == "card-misread")
      // Whoever was served before goes from every screen of the desk.
      let said = await house.house.scanDesk.lastAnswer(at: house.stations.desk.number)
      #expect(said?.regions == [.answer, .member])
      try await house.type(copy.barcode.text)
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
    }
  }

  @Test func `what stopped the others stops them again when all are taken at once again`()
    async throws
  {
    try await OpenHouse.visit { house in
      let lia = try await house.member("Lia")
      let copy = try await house.copy()
      let texts = [Self.misread(lia.card), copy.barcode.text]
      try await house.bring(texts, late: [0, 1])
      for _ in 1...3 {
        try await house.house.scanDesk.takeAll(
          at: house.stations.desk, by: .station(house.stations.desk.number))
        #expect(try await house.waiting() == texts)
      }
    }
  }

  @Test func `what waits is dropped only when whoever is at the turnstile is through`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (desk, card) = (house.stations.desk, try await house.member("Lia").card)
      try await house.bring([card], late: [0])
      let scans = try await house.house.scanDesk.lateScans(at: desk.number)
      let last = try #require(scans.last?.id)
      let turnstile = await house.house.scanDesk.memory.turnstile(of: desk.number)
      let drop = try await turnstile.pass {
        let drop = Task {
          try await house.house.scanDesk.dropAll(
            upTo: last, at: desk, by: .station(desk.number))
        }
        // Whoever does not wait has had the time for it.
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await house.waiting() == [card])
        return drop
      }
      try await drop.value
      #expect(try await house.waiting() == [])
    }
  }

  private static func misread(_ card: String) -> String {
    String(card.dropLast()) + (card.hasSuffix("0") ? "1" : "0")
  }

  @Test func `a fresh copy never overtakes a late card`() async throws {
    try await OpenHouse.visit { house in
      let (lia, nur) = (try await house.member("Lia"), try await house.member("Nur"))
      let copy = try await house.copy()
      try await house.scan(lia.card)
      let outcomes = try await house.bring([nur.card, copy.barcode.text], late: [0])
      #expect(outcomes == ["accepted", "accepted"])
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
      #expect(try await house.waiting() == [nur.card, copy.barcode.text])
    }
  }

  @Test func `what was seen while no page was open goes before what the page scans`()
    async throws
  {
    try await OpenHouse.visit { house in
      let nur = try await house.member("Nur")
      let (first, second) = (try await house.copy(), try await house.copy("Lain"))
      try await house.bring([nur.card], isPageOpen: false)
      _ = try await house.type(first.barcode.text)
      try await house.bring([second.barcode.text])
      _ = try await house.type("CMD-DONE")
      let texts = [nur.card, first.barcode.text, second.barcode.text, "CMD-DONE"]
      #expect(try await house.waiting() == texts)
      #expect(await house.said() == "scan-in-line")
    }
  }
}
