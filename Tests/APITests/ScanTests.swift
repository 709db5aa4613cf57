import Access
import Catalog
import Circulation
import Foundation
import FrontDoor
import House
import Members
import PointOfSale
import ScanFeed
import Stations
import Testing
import Trail
import Values
import Waiting

@testable import Counter
@testable import Pages

extension OpenHouse {
  /// What the camera or phone at a station brings; the answer's outcome, and the refusal's type.
  @discardableResult
  func scan(
    _ text: String, as token: String? = nil, id: String = OpenHouse.scanID(), late: Bool = false
  ) async throws -> (outcome: String?, type: String?) {
    let body: JSONValue = [
      "id": .text(id), "text": .text(text), "at": .text(watch.now.description),
      "late": .truth(late),
    ]
    // Somebody has the desk's page open.
    let page = try await pageAtTheDesk()
    defer { withExtendedLifetime(page) {} }
    let answer = try await ask("POST", "/scans", body, as: token ?? tokens.camera)
    try #require(answer.status == 200)
    let outcome = answer.json["outcomes"][0]
    return (outcome["outcome"].text, outcome["reason"]["type"].text)
  }

  /// Scans the card for "done" at a named station; the answer's status.
  func done(at station: Station, as token: String) async throws -> Int {
    let body: JSONValue = [
      "id": .text(OpenHouse.scanID()), "text": "CMD-DONE", "at": .text(watch.now.description),
    ]
    return try await ask(
      "POST", "/scans", body, as: token, headers: ["Sartika-Station": "\(station.number)"]
    ).status
  }

  static func scanID() -> String {
    UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
  }

  /// What the desk's page says last.
  func said(at station: Station? = nil) async -> String? {
    await house.scanDesk.lastAnswer(at: (station ?? stations.desk).number)?.type
  }
}

struct `Scans at the desk` {
  @Test func `a card opens a member, her copies go out, and done ends it`() async throws {
    try await OpenHouse.visit { house in
      let (sari, copy) = (try await house.member(), try await house.copy())
      #expect(try await house.scan(sari.card).outcome == "accepted")
      let served = try await house.house.workplaces.served(
        at: house.stations.desk.number, now: house.watch.now)
      #expect(served == sari.number)
      #expect(await house.said() == "member-opened")
      #expect(try await house.scan(copy.barcode.text).outcome == "accepted")
      #expect(await house.said() == "checked-out")
      let loans = try await house.house.loanDesk.loans(of: sari.number, on: house.watch.now.day)
      #expect(loans.map(\.barcode) == [copy.barcode])
      try await house.scan("CMD-DONE")
      #expect(await house.said() == "done")
    }
  }

  @Test func `a copy without a member comes back, and a hold is caught`() async throws {
    try await OpenHouse.visit { house in
      let (sari, rini) = (try await house.member("Sari"), try await house.member("Rini"))
      let copy = try await house.copy()
      let (desk, today) = (house.house.loanDesk, house.watch.now.day)
      _ = try await desk.checkOut(
        copy.number, to: sari.number, on: today, at: house.watch.now, by: .house)
      _ = try await desk.placeHold(
        record: copy.record, for: rini.number, on: today, at: house.watch.now,
        by: .member(rini.number))
      try await house.scan(copy.barcode.text)
      #expect(await house.said() == "caught-for-a-hold")
      let other = try await house.copy("Lain")
      try await house.scan(other.barcode.text)
      #expect(await house.said() == "was-not-lent")
    }
  }

  @Test(arguments: ["camera", "desk", "return"])
  func `a lost copy that is scanned is found by the station, not by the house`(
    way: String
  ) async throws {
    try await OpenHouse.visit { house in
      let copy = try await house.copy()
      var lost = NewItem(changing: copy)
      lost.status = .lost
      _ = try await house.house.catalogue.changeItem(
        copy.number, to: lost, at: house.watch.now, by: .house)
      let barcode = copy.barcode.text
      switch way {
      case "camera": try await house.scan(barcode)
      case "desk": try await house.scan(barcode, as: house.tokens.desk)
      default:
        _ = try await house.write(
          "POST", "/returns", ["barcode": .text(barcode)], as: house.tokens.desk)
      }
      let found = try await house.house.keyring.trail.newest(9).first { $0.action == "item.found" }
      #expect(found?.actor == "station \(house.stations.desk.number)")
    }
  }

  @Test func `an ISBN shows its record; goods and unknown codes get a clear sentence`()
    async throws
  {
    try await OpenHouse.visit { house in
      let copy = try await house.copy(isbn: "9786027502093")
      let pin = try await house.goods()
      #expect(try await house.scan("9786027502093").outcome == "accepted")
      let answer = await house.house.scanDesk.lastAnswer(at: house.stations.desk.number)
      #expect(answer?.record == copy.record)
      #expect(try await house.scan(pin.barcode.text).type == "goods-at-the-desk")
      #expect(try await house.scan("IP-9999999").type == "barcode-unknown")
      #expect(try await house.scan("S-12").type == "staff-badge")
      let card = try await house.member().card
      #expect(try await house.scan(card.replacingOccurrences(of: "A", with: "a")).type == nil)
      #expect(try await house.scan("A00000000001").type == "card-misread")
    }
  }

  @Test func `a rule that says no is said, and nothing is lent`() async throws {
    try await OpenHouse.visit { house in
      let yesterday = OpenHouse.morning.day - 1
      let (sari, copy) = (try await house.member(until: yesterday), try await house.copy())
      try await house.scan(sari.card)
      let answer = await house.house.scanDesk.lastAnswer(at: house.stations.desk.number)
      #expect(answer?.tone == .warning)
      #expect(try await house.scan(copy.barcode.text).type == "member-expired")
      #expect(try await house.house.catalogue.item(copy.number)?.onLoan == false)
    }
  }
}

struct `Scans at the till` {
  @Test func `goods go into the cart, one piece a scan`() async throws {
    try await OpenHouse.visit { house in
      let (till, pin) = (house.tokens.till, try await house.goods())
      for _ in 0..<3 { try await house.scan(pin.barcode.text, as: till) }
      let cart = try await house.house.shop.cart(of: house.stations.till.number)
      #expect(cart?.pieces == 3 && cart?.lines.count == 1)
      #expect(await house.said(at: house.stations.till) == "rung-up")
    }
  }

  @Test func `a book is found by its ISBN, through its record too`() async throws {
    try await OpenHouse.visit { house in
      let till = house.tokens.till
      let direct = try await house.goods("Sarinah", price: 90_000, barcode: "9786027502093")
      let copy = try await house.copy("Habis gelap", isbn: "9789794076781")
      let behind = try await house.goods("Habis gelap", price: 70_000, record: copy.record)
      #expect(try await house.scan("978-602-7502-09-3", as: till).outcome == "accepted")
      #expect(try await house.scan("9789794076781", as: till).outcome == "accepted")
      let cart = try await house.house.shop.cart(of: house.stations.till.number)
      #expect(cart?.lines.compactMap(\.variant) == [direct.number, behind.number])
    }
  }

  @Test func `cards, copies, books that are not for sale and unknown codes are told apart`()
    async throws
  {
    try await OpenHouse.visit { house in
      let till = house.tokens.till
      let (sari, copy) = (try await house.member(), try await house.copy(isbn: "9786027502093"))
      let free = try await house.goods("Stiker", price: nil)
      #expect(try await house.scan(sari.card, as: till).type == "card-at-the-till")
      #expect(try await house.scan(copy.barcode.text, as: till).type == "item-at-the-till")
      #expect(try await house.scan("9786027502093", as: till).type == "book-not-for-sale")
      #expect(try await house.scan("4006381333931", as: till).type == "barcode-unknown")
      #expect(try await house.scan(free.barcode.text, as: till).type == "no-price")
      #expect(try await house.house.shop.cart(of: house.stations.till.number) == nil)
    }
  }

  @Test(arguments: [true, false])
  func `what was said of a cart goes when a program takes the payment or empties it`(
    isPaid: Bool
  ) async throws {
    try await OpenHouse.visit { house in
      let (till, token) = (house.stations.till, house.tokens.till)
      let pin = try await house.goods()
      try await house.openDrawers()
      try await house.scan(pin.barcode.text, as: token)
      #expect(await house.said(at: till) == "rung-up")
      let drawn = await house.house.live.last(at: till.number)
      if isPaid {
        let tender: JSONValue = ["kind": "cash", "given": 20_000]
        let paid = try await house.write("POST", "/sales", ["tender": tender], as: token)
        #expect(paid.status == 201)
      } else {
        let cleared = try await house.write("DELETE", "/carts/current", as: token)
        #expect(cleared.status == 204)
      }
      #expect(await house.said(at: till) == nil)
      let line = await house.house.live.listen(to: till.number, after: drawn, session: "s")
      // What became of the cart stands on the tape, too.
      let drawnAnew: [[StationRegion]] = [[.answer, .cart], [.tape]]
      #expect(line.missed?.map(\.event.regions) == drawnAnew)
    }
  }

  @Test func `a place that is both lends until it is told to sell, or a cart is begun`()
    async throws
  {
    try await OpenHouse.visit { house in
      let (both, pin) = (house.tokens.both, try await house.goods())
      #expect(try await house.scan(pin.barcode.text, as: both).type == "goods-at-the-desk")
      try await house.scan("CMD-TILL", as: both)
      #expect(try await house.scan(pin.barcode.text, as: both).outcome == "accepted")
      #expect(try await house.house.scanDesk.mode(of: house.stations.both) == .till)
      try await house.scan("CMD-DESK", as: both)
      #expect(try await house.house.scanDesk.mode(of: house.stations.both) == .desk)
      #expect(try await house.scan("CMD-TILL").type == "station-does-not-sell")
    }
  }
}
