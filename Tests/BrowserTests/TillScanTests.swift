import FrontDoor
import Testing

@Suite(.serialized)
struct `A scan made anywhere at the till` {
  private static let rhythms: [Double] = [10, 40, 90]

  @Test func `lands in the cart, and leaves what was typed`() async throws {
    try await TillPage.visit { till in
      for rhythm in Self.rhythms {
        try await till.open("/till")
        try await till.browser.run("document.activeElement.blur()")
        try await till.scanned("nowhere", every: rhythm)
        try await till.scanned("the scan field", every: rhythm)
        // The scan is in the cart before the page shows it.
        try await till.browser.waitFor("[data-money-set]")
        try await till.browser.type("7500", into: "[name=given]")
        try await till.scanned("the cash field", every: rhythm)
        #expect(try await till.value("[name=given]") == "7.500")
        try await till.focus("form[action='/till/park'] [name=name]")
        try await till.scanned("the name of a parked cart", every: rhythm)
        #expect(try await till.value("form[action='/till/park'] [name=name]") == "")
        try await till.focus(".tile")
        try await till.scanned("a tile", every: rhythm)
        try await till.browser.click("form[action='/till/clear'] button")
        try await till.browser.waitFor("dialog[open]")
        try await till.scanned("a question", every: rhythm)
        #expect(try await till.hasFocus)
      }
    }
  }

  @Test func `lands from every other page, and the till shows it`() async throws {
    try await TillPage.visit { till in
      for (index, rhythm) in Self.rhythms.enumerated() {
        try await till.open("/till")
        try await till.scanned("nowhere", every: rhythm)
        try await till.browser.waitFor("[data-money-set]")
        try await till.browser.click("[data-money-set]")
        try await till.browser.click(".pay")
        try await till.browser.waitFor("[data-change]")
        #expect(try await till.hasFocus)
        try await till.scanned("the receipt", every: rhythm)
        try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
        for path in ["/till/sales", "/till/drawer", "/till/sales/\(index + 1)", "/till/sales/99"] {
          try await till.open(path)
          try await till.scanned(path, every: rhythm)
          try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
        }
        try await till.open("/till/drawer")
        try await till.browser.type("3", into: "[name=count-50000]")
        try await till.scanned("counting", every: rhythm)
        // Her count stays where it is; the answer is seen there.
        try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=answer]")
        #expect(try await till.value("[name=count-50000]") == "3")
        try await till.open("/till")
        try await till.browser.click("[data-money-set]")
        try await till.browser.click(".pay")
        try await till.browser.waitFor("[data-change]")
      }
    }
  }

  @Test func `is never money, and a sum that was typed is never a scan`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[name=given]")
      // Slower than any scanner, and still the code of something.
      try await till.focus("[name=given]")
      try await till.scanned("typed by hand", every: 300)
      #expect(try await till.value("[name=given]") == "")
      // Fast fingers on the keys for numbers, and a key that is held down.
      try await till.focus("[name=given]")
      try await till.browser.burst("5", every: 90, ending: nil)
      try await till.browser.burst("00000", every: 33, ending: nil, held: true)
      #expect(try await till.value("[name=given]") == "500.000")
      try await till.browser.type("", into: "[name=given]")
      try await till.focus("[name=given]")
      try await till.browser.burst("100000", every: 110)
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.browser.text(of: "[data-change]") == "Rp80.000")
    }
  }

  @Test func `ends with Tab as well as with Enter, and may be short`() async throws {
    try await TillPage.visit { till in
      try await till.browser.run("document.activeElement.blur()")
      try await till.browser.burst(till.code, every: 60, ending: .tab)
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
      try await till.browser.run("document.activeElement.blur()")
      try await till.browser.burst("B001", every: 40)
      try await till.browser.waitFor(text: "B001", in: "[data-region=answer]")
      try await till.focus("[name=given]")
      try await till.browser.burst("]E0" + till.code, every: 20)
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
    }
  }

  @Test func `is no passphrase that a program types`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("form[action='/till/park']")
      try await till.browser.run(
        """
        const field = document.querySelector("form[action='/till/park'] [name=name]");
        field.type = "password";
        field.id = "secret";
        field.form.addEventListener("submit", (event) => event.preventDefault());
        field.focus();
        """)
      try await till.browser.burst("melati putih", every: 8)
      #expect(try await till.value("#secret") == "melati putih")
      #expect(!(try await till.browser.text(of: "main").contains("MELATI")))
    }
  }

  @Test func `goes into a field for a code as text, and sends nothing`() async throws {
    try await TillPage.visit { till in
      try await till.open("/office/products/new")
      try await till.browser.type("Tas kain", into: "[name=name]")
      for rhythm in Self.rhythms {
        try await till.focus("[name=barcode]")
        try await till.browser.burst("9786020324784", every: rhythm)
        #expect(try await till.value("[name=barcode]") == "9786020324784")
        #expect(try await till.browser.address().hasSuffix("/office/products/new"))
      }
      #expect(try await till.value("[name=name]") == "Tas kain")
    }
  }
}
