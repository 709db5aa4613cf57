import FrontDoor
import House
import PointOfSale
import Testing
import Trail
import Values

@Suite(.serialized)
struct `A name typed at the till` {
  @Test func `whose Enter is quicker than the pause stays found`() async throws {
    try await TillPage.visit { till in
      let rooms = till.house.house
      // Of two of that name the house asks which one is meant.
      _ = try await rooms.shop.addProduct(
        NewProduct(
          name: "Pulpen hijau", kind: .goods,
          variants: [NewVariant(price: Rupiah(9_000), opening: 5)]),
        at: rooms.clock.now, by: .house)
      for _ in 1...2 {
        try await till.open("/till")
        // Nothing but the field and its form: keys that come at once would be a scan.
        try await till.browser.run(
          """
          const field = document.querySelector("[data-scan-field]");
          field.value = "pulpen";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.form.requestSubmit();
          """)
        try await till.browser.waitFor("[data-region=found] .tile")
        try await Task.sleep(for: .milliseconds(800))
        #expect(try await till.browser.has("[data-region=found]:not([hidden]) .tile"))
      }
    }
  }
}
