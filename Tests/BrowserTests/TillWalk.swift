import Foundation
import FrontDoor
import PointOfSale
import Testing
import Values

/// Dewi at the till: each step is done in her browser, and written down beside it.
struct TillWalk: Sendable {
  let browser: Browser
  let house: HouseProcess
  /// What the house's clock shows more than the system's.
  let ahead: ClockAhead
  var books: TillBooks
  /// Where the last receipt is.
  var receipt = "/till/sales/1"

  /// Something did not come as it should have.
  private struct Stuck: Error, CustomStringConvertible {
    let description: String
  }

  func open(_ path: String) async throws { try await browser.open(house.base + path) }

  /// Signs in and opens the drawer.
  func comeIn() async throws {
    try await browser.look(.desk)
    try await open("/till")
    try await browser.type("dewi", into: "[name=name]")
    try await browser.type(TillHour.passphrase, into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor("form[data-sign-out]")
    try await open("/till/drawer")
    try await browser.type("\(TillHour.float.amount)", into: "[name=float]")
    try await browser.click("form[action='/till/drawer/open'] button")
    try await browser.waitFor("[data-region=cart]")
  }

  /// Does one thing after the other.
  mutating func take(_ steps: [TillStep]) async throws {
    for step in steps {
      do {
        try await take(step)
      } catch {
        throw Stuck(description: "after \(books.receipts.count) receipts, \(step): \(error)")
      }
    }
  }

  private mutating func take(_ step: TillStep) async throws {
    switch step {
    case .scan(let scan): try await take(scan)
    case .tap(let ware):
      try await atTheTill()
      let button = books.wares[ware].tile
      try await reachTile(button, of: books.wares[ware].title)
      try await browser.click(button)
      books.add(ware)
      try await seeCart()
    case .more(let ware): try await press("Tambah satu", ware) { $0.add(ware) }
    case .less(let ware): try await press("Kurangi satu", ware) { $0.takeOne(ware) }
    case .park(let name): try await park(name)
    case .fetch(let name): try await fetch(name)
    case .pay(let way): try await pay(way)
    case .void: try await voidLast()
    case .reprint: try await reprint()
    case .away(let signal, let ware): try await whileAway(signal, scanning: ware)
    case .restart(let signal):
      try await house.end(with: signal)
      try await house.open()
    case .quiet(let found, let locked): try await quietHalfHour(found, locked)
    case .office(let ware): try await office(ware)
    }
  }

  private mutating func take(_ scan: TillScan) async throws {
    let ware = books.wares[scan.ware]
    try await reach(scan.place)
    try await handsToTheScanner()
    try await browser.burst(ware.code, every: scan.rhythm, ending: scan.ending)
    books.add(scan.ware)
    if scan.place.stays {
      try await browser.waitFor(text: ware.title, in: "[data-region=answer]")
    } else {
      try await seeCart()
    }
    if let (field, value) = scan.place.halfTyped {
      let left = try await self.value(of: field)
      #expect(left == value, "\(scan)")
    }
  }

  /// Nobody types and scans in the same blink.
  func handsToTheScanner() async throws { try await Task.sleep(for: .milliseconds(350)) }

  /// Turns to the till's own page, where she is not there already.
  func atTheTill() async throws {
    if try await !browser.has("[data-region=offers]") { try await open("/till") }
  }

  /// Goes to the shelf on which a tile stands: one of several forms is behind the tile of its product.
  private func reachTile(_ button: String, of title: String) async throws {
    if try await browser.has(button) { return }
    try await open("/till")
    if try await browser.has(button) { return }
    try await browser.run(
      """
      [...document.querySelectorAll("a.tile.press")]
        .find((tile) => tile.innerText.includes(arguments[0])).id = "wanted-tile";
      """, [String(title.prefix { $0 != "," })])
    try await browser.click("#wanted-tile")
    try await browser.waitFor(button)
  }

  /// Waits until the cart shows what is written down.
  func seeCart() async throws {
    try await browser.waitFor(text: "\(books.pieces) barang", in: "[data-region=cart] .chip")
    try await browser.waitFor(text: "\(books.total)", in: "[data-total]")
  }

  func value(of selector: String) async throws -> String? {
    try await browser.run("return document.querySelector(arguments[0]).value", [selector]).text
  }

  private mutating func press(
    _ words: String, _ ware: Int, _ note: (inout TillBooks) -> Void
  ) async throws {
    try await atTheTill()
    let button = "[aria-label='\(words): \(books.wares[ware].title)']"
    try await browser.unfold(button)
    try await browser.click(button)
    note(&books)
    try await seeCart()
  }
}
