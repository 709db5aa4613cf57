import Access
import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Testing
import Trail
import Values

/// How often somebody has to press at the till, counted by the hand that does it.
@Suite(.serialized)
struct `So few presses at the till` {
  private static let (f4, f8, f9) = ("\u{E034}", "\u{E038}", "\u{E039}")
  private static let qris = ".pay-ways > form[action='/till/pay/qris'] button"

  @Test func `one takes cash, one takes QRIS, and one puts a cart aside`() async throws {
    try await TillPage.visit { till in
      let browser = till.browser
      var cash = CountedHand(browser)
      try await cash.scan(till.code)
      try await cash.press(".cash button")
      try await browser.waitFor("[data-change]")
      #expect(cash.counts == [1, 0, 1])

      var qris = CountedHand(browser)
      try await qris.scan(till.code)
      try await qris.press(Self.qris)
      try await browser.waitFor(text: "dengan QRIS", in: ".change-poster")
      #expect(qris.counts == [1, 0, 1])

      // By keys they are as few.
      for (key, done) in [(Self.f9, "[data-change]"), (Self.f8, ".change-poster")] {
        try await till.open("/till")
        var keys = CountedHand(browser)
        try await keys.scan(till.code)
        try await browser.waitFor(".cash button")
        try await keys.key(key)
        try await browser.waitFor(done)
        #expect(keys.counts == [1, 0, 1])
      }

      try await till.open("/till")
      var hold = CountedHand(browser)
      try await hold.scan(till.code)
      try await browser.waitFor(".cash button")
      try await hold.key(Self.f4)
      try await browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
      #expect(hold.counts == [1, 0, 1])
      #expect(try await till.sales().count == 4)
      #expect(try await till.house.house.shop.parkedCarts().count == 1)
    }
  }

  @Test func `three take a sale back, where two people have to agree, too`() async throws {
    try await TillPage.visit { till in
      let (rooms, browser) = (till.house.house, till.browser)
      try await rooms.keyring.trail.changeSettings(
        [SettingChange(HouseSetting.secondPerson.rawValue, to: "yes")], at: rooms.clock.now,
        by: .house)
      let code = try await rooms.keyring.addStaff(
        name: "Dewi", signInName: "dewi", roles: [.cashier], at: rooms.clock.now, by: .house
      ).code
      _ = try await rooms.keyring.setPassphrase(
        code: code, passphrase: Screen.passphrase, from: "test", at: rooms.clock.now)
      try await till.scanned("nowhere", every: 10)
      try await browser.click(".cash button")
      try await browser.waitFor("[data-change]")

      let form = "form[action$='/void']"
      var hand = CountedHand(browser)
      try await hand.press("details:has(\(form)) > summary")
      try await hand.type("Salah ukuran", into: "\(form) [name=reason]")
      try await hand.type("dewi", into: "\(form) [name=second]")
      try await hand.type(Screen.passphrase, into: "\(form) [name=passphrase]")
      try await hand.press("\(form) button.danger")
      try await hand.press("dialog button.danger")
      try await browser.waitFor(text: "Penjualan dibatalkan")
      #expect(hand.counts == [0, 3, 3])
      let sales = try await till.sales()
      #expect(sales.reduce(Rupiah.zero) { $0 + $1.total } == .zero)
    }
  }

  @Test func `one rings up any of many goods, found by one word`() async throws {
    try await TillPage.visit { till in
      let (shop, now) = (till.house.house.shop, till.house.house.clock.now)
      for number in 1...300 {
        let name = number == 217 ? "Selendang Rinjani" : "Kartu pos seri \(number)"
        _ = try await shop.addProduct(
          NewProduct(
            name: name, kind: .goods,
            variants: [NewVariant(price: Rupiah(Int64(number) * 500), opening: 10)]),
          at: now, by: .house)
      }
      try await till.open("/till")
      var hand = CountedHand(till.browser)
      try await hand.type("rinjani", into: "#scan-code")
      try await till.browser.waitFor(text: "Rinjani", in: "[data-region=found]")
      try await hand.press("[data-region=found] button.tile.press")
      try await till.browser.waitFor(text: "Selendang Rinjani", in: "[data-region=cart]")
      try await till.expect(pieces: 1)
      #expect(hand.counts == [0, 1, 1])
    }
  }
}
