import Foundation
import FrontDoor
import Synchronization
import Testing
import Values

/// A clock that runs with the system's, and is set ahead by a test.
final class ClockAhead: Sendable {
  private let seconds = Mutex<Int64>(0)

  /// What a house reads.
  var clock: Clock { Clock { Clock.system.now + self.seconds.withLock { $0 } } }

  func pass(minutes: Int64) { seconds.withLock { $0 += minutes * 60 } }
}

/// What may happen in the middle of a sale.
extension TillWalk {
  /// The server ends; what is scanned meanwhile waits in her browser, and the cart waits in the house.
  mutating func whileAway(_ signal: Int32, scanning ware: Int) async throws {
    try await atTheTill()
    try await browser.run("document.activeElement.blur()")
    try await house.end(with: signal)
    try await browser.burst(books.wares[ware].code, every: 10)
    try await browser.waitFor(text: "1 pindaian menunggu server, tersimpan di sini.")
    try await house.open()
    books.add(ware)
    try await seeCart()
    try await browser.waitFor("[data-kept][hidden]")
  }

  /// Nobody comes for half an hour, with a cart open and a sum half typed.
  mutating func quietHalfHour(_ found: Int, _ locked: Int) async throws {
    try await atTheTill()
    try await browser.typeUnfolded("150", into: "[name=given]")
    ahead.pass(minutes: 31)
    try await handsToTheScanner()
    try await browser.burst(books.wares[found].code, every: 40)
    try await browser.waitFor(text: "Sesi Anda sudah berakhir")
    try await browser.click("main button")
    try await browser.waitFor("form[data-lock]")
    let shown = try await browser.text(of: "body")
    let titles = books.cart.map { books.wares[$0.ware].title }
    #expect(!titles.isEmpty && !titles.contains { shown.contains($0) })
    try await focus("[name=passphrase]")
    try await browser.burst(books.wares[locked].code, every: 10)
    try await browser.waitFor(text: "Pindaian tadi disimpan")
    try await browser.type(TillHour.passphrase, into: "[name=passphrase]")
    try await browser.click("form[data-lock] button")
    try await seeCart()
    let typed = try await value(of: "[name=given]")
    #expect(typed == "150")
    try await browser.waitFor(text: "2 pindaian menunggu giliran")
    try await browser.click("form[action='/till/late-scans'] button")
    // In the order in which they were scanned.
    books.add(found)
    books.add(locked)
    try await seeCart()
  }

  /// Where goods are looked after, a code is text in the field for it, or finds the goods.
  func office(_ ware: Int) async throws {
    let goods = books.wares[ware]
    try await open("/office/products/new")
    for rhythm in [10.0, 40, 90] {
      try await focus("[name=barcode]")
      try await browser.burst(goods.code, every: rhythm)
      #expect(try await value(of: "[name=barcode]") == goods.code)
      #expect(try await browser.address().hasSuffix("/office/products/new"))
    }
    try await open("/office/products")
    try await focus("main [name=q]")
    try await browser.burst(goods.code, every: 40)
    let name = goods.title.prefix { $0 != "," }
    // The list of all goods names it, too.
    try await browser.waitFor("tbody tr:only-child")
    #expect(try await browser.text(of: "tbody").contains(name))
  }
}
