import Access
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

@Suite(.serialized)
struct `Scans on their way to the house` {
  @Test func `go on after one that could not be kept, of which she is told`() async throws {
    try await TillPage.visit { till in
      try await till.failOnce("add")
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "Pindaian ini tidak tersimpan", in: "#say-now")
      try await till.scanned("after one that was lost", every: 10)
    }
  }

  @Test func `act once when they could not be crossed out, or the answer broke off`() async throws {
    try await TillPage.visit { till in
      try await till.failOnce("delete")
      try await till.scanned("on a disk that fails once", every: 10)
      try await till.browser.waitUntilAllSent()
      try await till.expect(pieces: 1)
      try await till.breakOneAnswer()
      try await till.scanned("whose answer broke off", every: 10)
      try await till.browser.waitUntilAllSent()
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      try await till.expect(pieces: 2)
    }
  }

  @Test func `are counted here no more once another page has brought them, and answered here too`()
    async throws
  {
    try await TillPage.visit { till in
      let first = try await till.browser.tab()
      try await till.sendInVain()
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.browser.openTab()
      try await till.open("/till")
      try await till.expect(pieces: 1)
      try await till.browser.turn(to: first)
      try await till.browser.waitFor("[data-kept][hidden]")
      try await till.browser.waitFor(text: "1 barang", in: "[data-region=cart]")
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=answer]")
    }
  }

  @Test func `are dropped here when she says so, and later ones are sent`() async throws {
    try await TillPage.visit { till in
      try await till.sendInVain()
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.browser.click("[data-kept] form button")
      try await till.browser.click("dialog button.danger")
      try await till.browser.waitFor("[data-kept][hidden]")
      #expect(try await till.browser.keptScans().isEmpty)
      try await till.open("/till")
      try await till.scanned("after the others were dropped", every: 10)
    }
  }

  @Test func `are answered in the words of the page that shows it`() async throws {
    try await TillPage.visit { till in
      try await till.open("/desk")
      try await till.sendInVain()
      try await till.browser.burst("XYZ-12345", every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.browser.openTab()
      try await till.open("/till")
      try await till.browser.waitFor(text: "XYZ-12345", in: "[data-region=answer]")
      let source = "return document.querySelector('[data-region=answer]').dataset.source"
      #expect(try await till.browser.run(source).text == "/till/regions")
    }
  }

  @Test func `wait at their own station when a colleague with another door brings them`()
    async throws
  {
    // Her colleague's page is not hers to hear any more, and between the two nobody's.
    try await TillPage.visit(expecting: ["401", "403", "422", "EventSource"]) { till in
      let corner = try await till.cornerTill(for: "Dewi")
      try await till.open("/desk")
      try await till.sendInVain()
      try await till.browser.burst("XYZ-12345", every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.browser.openTab()
      try await till.open("/office")
      try await till.browser.click("form[data-sign-out] button")
      try await till.browser.waitFor("a[href^='/account/sign-in']")
      try await till.comeIn("dewi")
      try await till.open("/stations?back=/till")
      try await till.browser.click("li:has([value='\(corner.number)']) button")
      try await till.browser.waitFor("[data-region=cart]")
      try await till.browser.burst(till.code, every: 10)
      try await till.expect(pieces: 1, at: corner.number)
      try await till.browser.waitUntilAllSent()
      let waiting = try await till.house.house.workplaces.lateScans(at: till.station.number)
      #expect(waiting.map(\.text) == ["XYZ-12345"])
    }
  }

  @Test func `are a reader's card also in the groups in which it is written on it`() async throws {
    try await TillPage.visit { till in
      let sari = try await till.house.house.membership.enrol(
        NewMember(name: "Xanthippe Sari", category: MemberCategory.Code(rawValue: "umum")),
        at: till.house.house.clock.now, by: .house
      ).member.card.text
      let groups = stride(from: 0, to: sari.count, by: 4).map { sari.dropFirst($0).prefix(4) }
      try await till.open("/desk")
      try await till.browser.type(groups.joined(separator: " ") + "\u{E007}", into: "#scan-code")
      try await till.browser.waitFor(text: "Xanthippe Sari", in: "[data-region=member]")
    }
  }

  @Test func `are no words that steady fingers typed`() async throws {
    try await TillPage.visit { till in
      let shop = till.house.house.shop
      let goods = try #require(try await shop.find(barcode: Barcode(till.code)))
      _ = try await shop.add(
        goods.variant.number, to: till.station.number, at: till.house.house.clock.now, by: .house)
      try await till.open("/till")
      try await till.browser.unfold("form[action='/till/park'] [name=name]")
      try await till.focus("form[action='/till/park'] [name=name]")
      // Twelve letters after an A, as many as a card has.
      try await till.browser.burst("administrasi", every: 90)
      try await till.browser.waitFor(text: "administrasi", in: "[data-region=cart]")
      #expect(try await till.house.house.shop.parkedCarts().map(\.name) == ["administrasi"])
    }
  }
}

extension TillPage {
  /// The browser's disk refuses one request of a kind, and takes the next.
  fileprivate func failOnce(_ request: String) async throws {
    try await browser.run(
      """
      const [disk, request] = [IDBObjectStore.prototype, arguments[0]];
      const real = disk[request];
      disk[request] = () => {
        disk[request] = real;
        throw new DOMException("full", "QuotaExceededError");
      };
      """, [request])
  }

  /// One more till, and a cashier who knows no other door.
  fileprivate func cornerTill(for name: String) async throws -> Station {
    let (keyring, now) = (house.house.keyring, house.house.clock.now)
    let code = try await keyring.addStaff(
      name: name, signInName: name.lowercased(), roles: [.cashier], at: now, by: .house
    ).code
    _ = try await keyring.setPassphrase(
      code: code, passphrase: Screen.passphrase, from: "test", at: now)
    return try await house.house.workplaces.addStation(
      "Kasir sudut", kind: .till, at: now, by: .house)
  }
}
