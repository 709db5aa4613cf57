import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import Pages
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter

struct `How scans travel` {
  @Test func `delivered twice, a scan acts once, whatever happened between`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      let (first, second) = (OpenHouse.scanID(), OpenHouse.scanID())
      try await house.scan(sari.card, id: first)
      try await house.scan(copy.barcode.text, id: second)
      try await house.scan("CMD-DONE")
      #expect(try await house.scan(copy.barcode.text, id: second).outcome == "duplicate")
      #expect(try await house.scan(sari.card, id: first).outcome == "duplicate")
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == true)
      let pin = try await house.goods()
      for _ in 0..<5 {
        try await house.scan(
          pin.barcode.text, as: house.tokens.till, id: "0123456789abcdef0123456789abcdef")
      }
      let cart = try await house.house.shop.cart(of: house.stations.till.number)
      #expect(cart?.pieces == 1)
    }
  }

  @Test func `a batch keeps its order: the card, then the copies`() async throws {
    try await OpenHouse.visit { house in
      let sari = try await house.member()
      var scans: [JSONValue] = []
      var texts = [sari.card]
      for number in 0..<3 { texts.append(try await house.copy("Buku \(number)").barcode.text) }
      for text in texts {
        scans.append([
          "id": .text(OpenHouse.scanID()), "text": .text(text),
          "at": .text(house.watch.now.description),
        ])
      }
      let page = try await house.pageAtTheDesk()
      defer { withExtendedLifetime(page) {} }
      let answer = try await house.ask(
        "POST", "/scans", ["scans": .list(scans)], as: house.tokens.camera)
      let outcomes = answer.json["outcomes"].list.compactMap { $0["outcome"].text }
      #expect(outcomes == Array(repeating: "accepted", count: texts.count))
      let loans = try await house.house.loanDesk.loans(of: sari.number, on: house.watch.now.day)
      #expect(loans.count == 3)
    }
  }

  @Test func `a late scan waits for a yes or a no`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy, other) = (
        try await house.member(), try await house.copy(), try await house.copy("Lain")
      )
      let (desk, station) = (house.house.scanDesk, house.stations.desk)
      try await house.scan(sari.card)
      #expect(try await house.scan(copy.barcode.text, late: true).outcome == "accepted")
      #expect(try await house.scan(other.barcode.text, late: true).outcome == "accepted")
      #expect(await house.said() == "late-scan-waits")
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
      // They are on the disk: whoever opens the house again finds them.
      var reopened = desk
      reopened.memory = StationMemory()
      let waiting = try await reopened.lateScans(at: station.number)
      #expect(waiting.map(\.text) == [copy.barcode.text, other.barcode.text])
      try await desk.takeAll(at: station, by: .station(station.number))
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == true)
      #expect(try await house.house.catalogue.item(other.number)?.onLoan == true)
      #expect(try await desk.lateScans(at: station.number).isEmpty)
      await #expect(throws: ScanDeskRefusal.lateGone) {
        try await desk.takeAll(at: station, by: .station(station.number))
      }
      // Brought once more, they are known.
      #expect(try await house.scan("CMD-DONE", id: waiting[0].id.text).outcome == "duplicate")
    }
  }

  @Test func `what a camera sees while no page is open waits, and does nothing`() async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      let sari = try await house.member()
      let today = house.watch.now.day
      _ = try await house.house.loanDesk.checkOut(
        copy.number, to: sari.number, on: today, at: house.watch.now, by: .house)
      let body: JSONValue = [
        "id": .text(OpenHouse.scanID()), "text": .text(copy.barcode.text),
        "at": .text(house.watch.now.description),
      ]
      let answer = try await house.ask("POST", "/scans", body, as: house.tokens.camera)
      #expect(answer.json["outcomes"][0]["outcome"].text == "accepted")
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == true)
      let again = try await house.ask("POST", "/scans", body, as: house.tokens.camera)
      #expect(again.json["outcomes"][0]["outcome"].text == "duplicate")
      let (desk, station) = (house.house.scanDesk, house.stations.desk)
      let waiting = try await desk.lateScans(at: station.number)
      #expect(waiting.map(\.text) == [copy.barcode.text])
      try await desk.takeAll(at: station, by: .station(station.number))
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
    }
  }

  @Test func `more than can wait at a station is left with whoever brings it`() async throws {
    try await OpenHouse.visit { house in
      let (workplaces, now) = (house.house.workplaces, house.watch.now)
      for number in 0..<LateScan.most {
        let id = Scan.ID(String(repeating: "0", count: 28) + String(number + 1000))
        let scan = try Scan(id: #require(id), symbology: nil, text: "IP-0000001", at: now)
        #expect(try await workplaces.keep(late: scan, at: house.stations.desk.number, now: now))
      }
      let body: JSONValue = [
        "id": .text(OpenHouse.scanID()), "text": "IP-0000001", "at": .text(now.description),
        "late": .truth(true),
      ]
      let answer = try await house.ask("POST", "/scans", body, as: house.tokens.camera)
      #expect(answer.status == 200 && answer.json["outcomes"].list.isEmpty)
      #expect(await house.said() == "late-scans-too-many")
    }
  }

  @Test func `a colleague's program scans only where she may work`() async throws {
    try await OpenHouse.visit { house in
      let (desk, till) = (house.stations.desk, house.stations.till)
      let cashier = try await house.done(at: desk, as: house.tokens.cashier)
      let librarian = try await house.done(at: till, as: house.tokens.librarian)
      let atHerPlace = try await house.done(at: till, as: house.tokens.cashier)
      #expect(cashier == 403 && librarian == 403 && atHerPlace == 200)
    }
  }

  @Test func `a cashier's phone turns a place that lends too to selling, and only sells there`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (both, sari) = (house.stations.both, try await house.member())
      var outcomes: [String?] = []
      for text in ["CMD-TILL", "CMD-DESK", sari.card] {
        let body: JSONValue = [
          "id": .text(OpenHouse.scanID()), "text": .text(text),
          "at": .text(house.watch.now.description),
        ]
        let answer = try await house.ask(
          "POST", "/scans", body, as: house.tokens.cashier,
          headers: ["Sartika-Station": "\(both.number)"])
        #expect(answer.status == 200)
        outcomes.append(answer.json["outcomes"][0]["reason"]["type"].text)
      }
      #expect(outcomes == [nil, "not-permitted", "card-at-the-till"])
      #expect(try await house.house.scanDesk.mode(of: both) == .till)
    }
  }

  @Test func `only a camera says whether its disk is full`() async throws {
    try await OpenHouse.visit { house in
      let tokens = house.tokens
      var heard: [Bool] = []
      for (says, token) in [
        (true, tokens.desk), (true, tokens.librarian), (true, tokens.camera),
        (false, tokens.librarian), (false, tokens.camera),
      ] {
        heard.append(try await house.isFull(sayingSo: says, as: token))
      }
      // A colleague's phone knows nothing of it, either way.
      #expect(heard == [false, false, true, true, false])
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `every outcome is told to the pages of its station, without names or titles`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy("Perempuan di titik nol"))
      let line = try await house.pageAtTheDesk()
      try await house.scan(sari.card)
      try await house.scan(copy.barcode.text)
      try await house.scan("IP-9999999")
      var events: [LiveEvent] = []
      for await numbered in line.coming.prefix(3) { events.append(numbered.event) }
      #expect(events.map(\.sound) == [.ok, .ok, .refused])
      #expect(events[1].regions == [.answer, .member, .today, .tape])
      #expect(events.allSatisfy { $0.scan?.utf8.count == 32 })
    }
  }

  @Test(
    arguments: [
      ("{", "scan-not-json", 422), ("[]", "scan-not-an-object", 422),
      ("{\"scans\":[]}", "scan-none", 422), ("{\"id\":\"1\"}", "scan-id-wrong", 422),
      ("{\"text\":\"x\"}", "scan-field-missing", 422),
    ])
  func `a message that is no scan is refused by name`(
    text: String, type: String, status: Int
  ) async throws {
    try await OpenHouse.visit { house in
      let answer = try await house.send(
        "POST", "/scans",
        headers: [
          "Authorization": "Bearer \(house.tokens.camera)", "Content-Type": "application/json",
        ], bytes: Data(text.utf8))
      #expect(answer.status == status && answer.problem == type)
    }
  }

  @Test func `a colleague's program names the station it scans for`() async throws {
    try await OpenHouse.visit { house in
      let body: JSONValue = [
        "id": .text(OpenHouse.scanID()), "text": "CMD-DONE",
        "at": .text(house.watch.now.description),
      ]
      let without = try await house.ask("POST", "/scans", body, as: house.tokens.librarian)
      #expect(without.status == 422 && without.problem == "station-needed")
      let named = try await house.ask(
        "POST", "/scans", body, as: house.tokens.librarian,
        headers: ["Sartika-Station": "\(house.stations.desk.number)"])
      #expect(named.status == 200)
      #expect(await house.said() == "done")
    }
  }
}

extension OpenHouse {
  /// Whether the desk thinks that its camera's disk is full, after a scan that says so or not.
  fileprivate func isFull(sayingSo isSaid: Bool, as token: String) async throws -> Bool {
    let scan: JSONValue = [
      "id": .text(OpenHouse.scanID()), "text": "CMD-DONE",
      "at": .text(watch.now.description),
    ]
    let body: JSONValue =
      isSaid ? ["scans": [scan], "spool": "full"] : ["scans": [scan]]
    let answer = try await ask(
      "POST", "/scans", body, as: token, headers: ["Sartika-Station": "\(stations.desk.number)"])
    #expect(answer.status == 200)
    return await house.scanDesk.memory.isSpoolFull(at: stations.desk.number)
  }
}
