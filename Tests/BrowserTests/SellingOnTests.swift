import FrontDoor
import House
import PointOfSale
import Stations
import Testing
import Trail
import Values

@Suite(.serialized)
struct `Who sells on at the till` {
  private static let looks = [
    Look(width: 1024, height: 768), Look(width: 1280, height: 800),
  ]

  @Test func `types the next word right after a tile, on the till and beside the change`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.stockPens()
      try await till.open("/till")
      for place in ["the till", "the change"] {
        try await till.pressFoundPen()
        try await till.browser.waitFor("#scan-code:focus")
        #expect(try await till.value("#scan-code") == "", "\(place)")
        // What was found stays, for a second piece of it.
        #expect(try await till.browser.has("[data-region=found]:not([hidden]) .tile"), "\(place)")
        try await Task.sleep(for: .milliseconds(500))
        try await till.browser.burst("merah", every: 150, ending: nil)
        try await till.browser.waitFor(text: "1 barang cocok", in: "[data-region=found]")
        #expect(try await till.value("#scan-code") == "merah", "\(place)")
        guard place == "the till" else { return }
        try await till.browser.click(".cash button")
        try await till.browser.waitFor("[data-change]")
      }
    }
  }

  @Test func `sees the lines of the next cart beside what was found`() async throws {
    try await TillPage.visit { till in
      try await till.stockPens()
      for look in Self.looks {
        try await till.browser.look(look)
        try await till.open("/till")
        try await till.scanned("nowhere", every: 10)
        try await till.browser.waitFor(".cash button")
        try await till.browser.click(".cash button")
        try await till.browser.waitFor("[data-change]")
        try await till.pressFoundPen()
        try await till.browser.waitFor(".cart-lines details[open]")
        let seen = try await till.browser.run(
          """
          const box = (part) => document.querySelector(part).getBoundingClientRect();
          const [line, list, pay] = [".cart-lines details", ".cart-lines", ".pay-block"].map(box);
          const tile = box("[data-region=found] .tile");
          return [
            line.top >= list.top - 1 && line.bottom <= Math.min(list.bottom, pay.top) + 1,
            pay.bottom <= innerHeight + 1, tile.top < box(".basket").top,
          ].every(Boolean);
          """)
        #expect(seen.truth, "\(look.width)")
        try await till.house.house.shop.clear(cartOf: till.station.number, by: .house)
      }
    }
  }

  @Test func `reads a total of which no letter touches the notes below it`() async throws {
    try await TillPage.visit { till in
      for look in Self.looks {
        try await till.browser.look(look)
        try await till.open("/till")
        try await till.scanned("nowhere", every: 10)
        try await till.browser.waitFor(".cash button")
        let gap = try await till.browser.run(
          """
          const total = document.querySelector(".sum .total");
          const words = document.createRange();
          words.selectNodeContents(total);
          const style = getComputedStyle(total);
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          const ink = pen.measureText(total.textContent);
          const line = words.getBoundingClientRect().top + ink.fontBoundingBoxAscent;
          const foot = line + ink.actualBoundingBoxDescent;
          return document.querySelector(".cash").getBoundingClientRect().top - foot;
          """)
        #expect((gap.number ?? 0) >= 3, "\(look.width): \(gap)")
      }
    }
  }

  @Test func `tells what is sold out from its tile, also while the keys are on it`() async throws {
    try await TillPage.visit { till in
      let rooms = till.house.house
      _ = try await rooms.shop.addProduct(
        NewProduct(
          name: "Selendang Rinjani", kind: .goods, variants: [NewVariant(price: Rupiah(75_000))]),
        at: rooms.clock.now, by: .house)
      try await till.open("/till")
      try await till.browser.waitFor(".tile.sold")
      let differs = try await till.browser.run(
        """
        const look = (tile) => [tile, tile.querySelector(".niche")].map((part) => {
          const { backgroundColor, borderBottomColor } = getComputedStyle(part);
          return `${backgroundColor} ${borderBottomColor}`;
        });
        const [sold, there] = [".tile.sold", ".tile.press:not(.sold)"]
          .map((tile) => document.querySelector(tile));
        const pairs = [[look(sold), look(there)]];
        sold.focus();
        const held = look(sold);
        there.focus();
        pairs.push([held, look(there)]);
        return pairs.every(([one, other]) => one.every((part, at) => part !== other[at]));
        """)
      #expect(differs.truth)
    }
  }
}

extension TillPage {
  /// Pens to choose among, beside the one that is there.
  fileprivate func stockPens() async throws {
    let rooms = house.house
    for colour in ["hijau", "merah", "biru"] {
      _ = try await rooms.shop.addProduct(
        NewProduct(
          name: "Pulpen \(colour)", kind: .goods,
          variants: [NewVariant(price: Rupiah(9_000), opening: 50)]),
        at: rooms.clock.now, by: .house)
    }
  }

  /// Finds pens by their name and presses the first of them.
  fileprivate func pressFoundPen() async throws {
    try await browser.type("pulpen", into: "#scan-code")
    try await browser.waitFor(text: "4 barang cocok", in: "[data-region=found]")
    try await browser.click("[data-region=found] button.tile.press")
    try await browser.waitFor(text: "1 barang", in: "[data-region=cart]")
  }
}
