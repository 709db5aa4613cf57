import Access
import FrontDoor
import House
import Pages
import PointOfSale
import Stations
import Testing
import Trail
import Values

@Suite(.serialized)
struct `Presses that come quicker than the house answers` {
  private static let (more, less) = ("[id^='more-']", "[id^='less-']")

  @Test func `count each: three on more make three more, three on a tile three things`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.press("button.tile.press", times: 3)
      try await till.expect(pieces: 3)
      try await till.browser.waitFor(text: "3 barang", in: "[data-region=cart]")
      try await till.press(Self.more, times: 3)
      try await till.expect(pieces: 6)
      try await till.browser.waitFor(text: "6 barang", in: "[data-region=cart]")
      try await till.press(Self.less, times: 4)
      try await till.expect(pieces: 2)
      // More than there are: the line is gone, and nobody is told off for it.
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      try await till.press(Self.less, times: 4)
      try await till.expect(pieces: 0)
      #expect(try await till.browser.text(of: "[data-region=problem]") == "")
    }
  }

  @Test func `count when what they are on is drawn anew under the finger`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor(Self.more)
      try await till.browser.hold(Self.more)
      // A tile is pressed by another finger; its answer is here before this one is up.
      try await till.browser.run(
        """
        const real = window.fetch;
        return new Promise((done) => {
          window.fetch = async (...sent) => {
            window.fetch = real;
            const answer = await real(...sent);
            setTimeout(done, 200);
            return answer;
          };
          document.querySelector("button.tile.press").click();
        });
        """)
      try await till.browser.lift()
      try await till.expect(pieces: 3)
    }
  }

  @Test func `go on after one whose answer broke off, and leave what is typed beside them`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.breakOneAnswer()
      try await till.press("button.tile.press", times: 2)
      try await till.expect(pieces: 2)
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      try await till.browser.typeUnfolded("Bu Ani", into: "form[action='/till/park'] [name=name]")
      try await till.press("button.tile.press", times: 1)
      try await till.browser.waitFor(text: "3 barang", in: "[data-region=cart]")
      #expect(try await till.value("form[action='/till/park'] [name=name]") == "Bu Ani")
    }
  }

  @Test func `pay once`() async throws {
    try await TillPage.visit { till in
      let shop = till.house.house.shop
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor(".cash button")
      try await till.press(".cash button", times: 2)
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.sales().count == 1)
      let drawer = try #require(try await shop.drawer(of: till.station.number))
      #expect(try await shop.drawerReport(drawer.number)?.expected == Rupiah(210_000))
    }
  }
}

@Suite(.serialized)
struct `A tile whose price is new while a cart is filled` {
  @Test func `says so in the words of a scan, and nothing otherwise`() async throws {
    try await TillPage.visit { till in
      try await till.press("button.tile.press", times: 1)
      try await till.browser.waitFor(text: "1 barang", in: "[data-region=cart]")
      #expect(try await till.browser.text(of: "[data-region=answer]") == "")
      _ = try await till.house.house.shop.setPrice(
        of: till.pen.number, to: Rupiah(12_000), at: till.house.house.clock.now, by: .house)
      try await till.press("button.tile.press", times: 1)
      try await till.browser.waitFor(text: "harga lama Rp10.000", in: "[data-region=answer]")
      try await till.browser.waitFor(text: "harga lama Rp10.000", in: "#say")
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      #expect(
        try await till.browser.run("return document.documentElement.dataset.lastSound").text
          == "warning")
    }
  }
}
