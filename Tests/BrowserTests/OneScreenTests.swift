import FrontDoor
import House
import PointOfSale
import Stations
import Testing
import Trail
import Values

@Suite(.serialized)
struct `The till on a screen of its size` {
  private static let looks = [
    Look(width: 1024, height: 768), Look(width: 1280, height: 800),
  ]

  @Test func `has total and payment in one place, with one line, with five and with twenty`()
    async throws
  {
    try await TillPage.visit { till in
      let goods = try await till.stock(20)
      for look in Self.looks {
        try await till.browser.look(look)
        var places: Set<[Int]> = []
        for count in [1, 5, 20] {
          try await till.ringUp(Array(goods.prefix(count)))
          try await till.open("/till")
          try await till.browser.waitFor("[data-total]")
          let place = try await till.placeOfPayment()
          #expect(place.count == 8)
          #expect(place.allSatisfy { (0...look.height).contains($0) }, "\(place)")
          places.insert(place)
          let scrolls = try await till.browser.run(
            "return document.documentElement.scrollHeight > innerHeight")
          #expect(!scrolls.truth, "\(count) lines at \(look.width)")
          let below = try await till.browser.run(
            "return document.querySelector('.below:not([hidden])')?.textContent ?? ''"
          ).text
          #expect(below?.contains("di bawah") == (count == 20), "\(count) lines")
        }
        #expect(places.count == 1, "\(look.width): \(places)")
      }
    }
  }

  @Test func `puts the cart before the shelves on a phone, and covers nothing`() async throws {
    try await TillPage.visit { till in
      try await till.ringUp(try await till.stock(5))
      try await till.browser.look(Look(width: 320, density: 4))
      try await till.open("/till")
      let order = try await till.browser.run(
        """
        return ["#scan-code", ".cart-lines", ".pay-block", "[data-region=offers]"]
          .map((part) => Math.round(document.querySelector(part).getBoundingClientRect().top));
        """
      ).list.compactMap(\.integer)
      #expect(order.count == 4 && order == order.sorted(), "\(order)")
      let wide = try await till.browser.run(
        "return document.documentElement.scrollWidth > innerWidth")
      #expect(!wide.truth)
    }
  }
}

@Suite(.serialized)
struct `The keys of the till` {
  private static let (f4, f9, f10, delete) = ("\u{E034}", "\u{E039}", "\u{E03A}", "\u{E017}")

  /// Longer than a scanner rests.
  private func rest() async throws { try await Task.sleep(for: .milliseconds(500)) }

  @Test func `change the open line, and a scan presses none of them`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor(".cash")
      try await rest()
      try await till.browser.press("+")
      try await till.expect(pieces: 2)
      #expect(try await till.value("#scan-code") == "")
      try await rest()
      try await till.browser.press("-")
      try await till.expect(pieces: 1)
      for code in ["A-17+4", "+12345", "-PIN?7"] {
        try await rest()
        try await till.browser.burst(code, every: 40)
        try await till.expect(pieces: 1)
        #expect(try await !till.browser.has("#keys[open]"), "\(code)")
      }
      try await rest()
      try await till.browser.press(Self.delete)
      try await till.expect(pieces: 0)
    }
  }

  @Test func `pay, open the other sum, and put a cart aside`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor(".cash")
      try await till.browser.press(Self.f10)
      try await till.browser.waitFor("[name=given]:focus")
      try await till.browser.press(Self.f9)
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.browser.text(of: "[data-change]") == "Rp0")
      try await till.scanned("the page of the change", every: 10)
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
      #expect(try await till.browser.has("[data-change]"), "it stays")
      try await rest()
      try await till.browser.press("\u{E007}")
      try await till.browser.waitFor("[data-region=offers]")
      try await rest()
      try await till.browser.press(Self.f4)
      try await till.browser.waitFor(text: "Keranjang kosong", in: "[data-region=cart]")
      #expect(try await till.house.house.shop.parkedCarts().count == 1)
    }
  }

  @Test func `choose goods on the shelf, and Enter adds them`() async throws {
    try await TillPage.visit { till in
      try await rest()
      try await till.browser.press("\u{E015}")
      try await till.browser.waitFor(".shelf .tile.press:focus")
      try await rest()
      try await till.browser.press("\u{E007}")
      try await till.expect(pieces: 1)
      try await till.browser.press("\u{E013}")
      try await till.browser.waitFor("#scan-code:focus")
    }
  }
}

extension TillPage {
  /// So many things to sell.
  fileprivate func stock(_ count: Int) async throws -> [Variant] {
    var goods: [Variant] = []
    for number in 1...count {
      let product = try await house.house.shop.addProduct(
        NewProduct(
          name: "Pin Perempuan Bersuara no. \(number)", kind: .goods,
          variants: [NewVariant(price: Rupiah(Int64(number * 5_000)), opening: 50)]),
        at: house.house.clock.now, by: .house)
      goods.append(product.variants[0])
    }
    return goods
  }

  /// Puts one of each into a new cart.
  fileprivate func ringUp(_ goods: [Variant]) async throws {
    let (shop, now) = (house.house.shop, house.house.clock.now)
    try await shop.clear(cartOf: station.number, by: .house)
    for variant in goods {
      _ = try await shop.add(variant.number, to: station.number, at: now, by: .house)
    }
  }

  /// Where the total, the notes and the other ways to pay begin and end, from above.
  fileprivate func placeOfPayment() async throws -> [Int] {
    try await browser.run(
      """
      return [".sum", ".cash", ".pay-ways > .button", ".other > summary"].flatMap((part) => {
        const box = document.querySelector(part).getBoundingClientRect();
        return [Math.round(box.top), Math.round(box.bottom)];
      });
      """
    ).list.compactMap(\.integer)
  }
}
