import Counter
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// A short hour at the till, with one kind of hand alone: each way to pay twice, and things undone.
@Suite(.serialized)
struct `Ten sales at the till` {
  private static let (f4, f7, f8, f9) = ("\u{E034}", "\u{E037}", "\u{E038}", "\u{E039}")
  private static let f10 = "\u{E03A}"
  private static let (undo, recall) = (
    "form[action='/till/undo'] button", "form[action='/till/recall'] button"
  )

  @Test func `are made by keys and scans alone`() async throws {
    try await TillPage.visit { till in
      await till.house.house.scanDesk.setUndo(60)
      var hand = CountedHand(till.browser)
      for sale in 0..<10 {
        if sale > 0 { try await hand.key(CountedHand.enter) }
        try await till.browser.waitFor("[data-region=offers]")
        try await hand.scan(till.code)
        try await till.browser.waitFor(".cash button")
        try await Self.sellByKeys(sale % 5, till, &hand)
        try await till.browser.waitFor("[data-onward]")
      }
      try await Self.audit(till)
    }
  }

  private static func sellByKeys(
    _ way: Int, _ till: TillPage, _ hand: inout CountedHand
  ) async throws {
    switch way {
    case 0:
      try await hand.key(f4)
      try await till.browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
      try await hand.walk(to: recall)
      try await till.browser.waitFor(".cash button")
      try await hand.key(f9)
    case 1:
      try await hand.key("+")
      try await till.expect(pieces: 2)
      try await hand.key(f9)
    case 2: try await hand.key(f8)
    case 3: try await hand.key(f7)
    default:
      try await hand.scan(till.code)
      try await till.expect(pieces: 2)
      try await hand.walk(to: undo)
      try await till.expect(pieces: 1)
      try await hand.key(f10)
      try await till.browser.waitFor("[name=given]:focus")
      try await hand.write("50000")
      try await hand.key(CountedHand.enter)
      try await till.browser.waitFor(text: "40.000", in: "[data-change]")
    }
  }

  @Test func `are made by touch alone`() async throws {
    try await TillPage.visit { till in
      await till.house.house.scanDesk.setUndo(60)
      try await till.browser.look(Look(width: 1024, height: 768))
      let tile = "form[action='/till/lines']:has([name=variant][value='\(till.pen.number)']) button"
      var hand = CountedHand(till.browser)
      for sale in 0..<10 {
        if sale > 0 { try await hand.tap("[data-onward]") }
        try await hand.tap(tile)
        try await till.browser.waitFor(".cash button")
        try await Self.sellByTouch(sale % 5, tile, till, &hand)
        try await till.browser.waitFor("[data-onward]")
      }
      try await Self.audit(till)
      #expect(hand.scans == 0 && hand.fields == 0)
    }
  }

  private static func sellByTouch(
    _ way: Int, _ tile: String, _ till: TillPage, _ hand: inout CountedHand
  ) async throws {
    switch way {
    case 0:
      try await hand.tap(".pay-ways > .button[form=park-form]")
      try await till.browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
      try await hand.tap(recall)
      try await hand.tap(".cash button")
    case 1:
      try await hand.tap("[id^='more-']")
      try await till.expect(pieces: 2)
      try await hand.tap(".cash button:last-child")
    case 2, 3:
      let name = way == 2 ? "qris" : "transfer"
      try await hand.tap(".pay-ways > form[action='/till/pay/\(name)'] button")
    default:
      try await hand.tap(tile)
      try await till.expect(pieces: 2)
      try await hand.tap(undo)
      try await till.expect(pieces: 1)
      try await hand.tap(".cash button")
    }
  }

  /// Twelve pens: two of each way to pay, and one more in two of the sales; eight of them in cash.
  private static func audit(_ till: TillPage) async throws {
    let (house, shop) = (till.house.house, till.house.house.shop)
    let sales = try await till.sales()
    #expect(sales.count == 10)
    #expect(sales.reduce(Rupiah.zero) { $0 + $1.total } == Rupiah(120_000))
    let drawer = try #require(try await shop.drawer(of: till.station.number))
    #expect(try await shop.drawerReport(drawer.number)?.expected == Rupiah(280_000))
    #expect(try await shop.parkedCarts().isEmpty)
    #expect(try await house.database.violations() == [])
  }
}
