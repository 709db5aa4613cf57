import FrontDoor
import House
import Pages
import Persistence
import PointOfSale
import Stations
import Testing
import Trail
import Values

/// A hand that is impatient, or plays.
@Suite(.serialized)
struct `Fifty presses in five seconds` {
  @Test func `on a tile are fifty things, and on the sum one sale`() async throws {
    try await TillPage.visit { till in
      try await Self.press("button.tile.press", till)
      try await till.expect(pieces: 50)
      try await till.browser.waitFor(text: "50 barang", in: "[data-region=cart]")
      try await Self.press(".cash button", till)
      try await till.browser.waitFor("[data-change]")
      let sales = try await till.sales()
      #expect(sales.map(\.total) == [Rupiah(500_000)])
      #expect(try await till.pieces() == 0)
      #expect(try await till.house.house.database.violations() == [])
    }
  }

  @Test func `by a finger that taps twice pay once`() async throws {
    try await TillPage.visit { till in
      try await till.browser.tap("button.tile.press")
      try await till.expect(pieces: 1)
      try await till.browser.waitFor(".cash button")
      // Both have come before the page has gone.
      try await till.browser.run(
        """
        const button = document.querySelector(".cash button");
        button.click();
        button.click();
        """)
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.sales().count == 1)
    }
  }

  /// Ten times a second, each time as the button is drawn then.
  private static func press(_ selector: String, _ till: TillPage) async throws {
    try await till.browser.run(
      """
      for (let press = 0; press < 50; press += 1) {
        setTimeout(() => document.querySelector(arguments[0])?.click(), press * 100);
      }
      """, [selector])
  }
}
