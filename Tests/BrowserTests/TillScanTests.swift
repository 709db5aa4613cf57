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
        try await till.browser.waitFor(".cash")
        try await till.browser.typeUnfolded("7500", into: "[name=given]")
        try await till.scanned("the cash field", every: rhythm)
        #expect(try await till.value("[name=given]") == "7.500")
        try await till.browser.unfold("form[action='/till/park'] [name=name]")
        try await till.focus("form[action='/till/park'] [name=name]")
        try await till.scanned("the name of a parked cart", every: rhythm)
        #expect(try await till.value("form[action='/till/park'] [name=name]") == "")
        try await till.focus(".tile")
        try await till.scanned("a tile", every: rhythm)
        try await till.browser.unfold("form[action='/till/clear'] button")
        try await till.browser.click("form[action='/till/clear'] button")
        try await till.browser.waitFor("dialog[open]")
        try await till.scanned("a question", every: rhythm)
        #expect(try await till.hasFocus)
      }
    }
  }

  @Test func `puts away what was found by its name, and does not stand below it`() async throws {
    try await TillPage.visit { till in
      for _ in 1...2 {
        try await till.browser.type("pulpen", into: "#scan-code")
        try await till.browser.waitFor("[data-region=found] .tile")
        try await till.browser.run("document.activeElement.blur()")
        try await till.scanned("beside what was found", every: 40)
        try await till.browser.waitFor("[data-region=found][hidden]")
        #expect(try await till.browser.has("[data-region=offers] .tile"))
      }
    }
  }

  /// Runs the page's first script once more, has keys come that nothing else hears, and then what is
  /// given: `scan(text)` types and presses Enter.
  private static func early(_ act: String) -> String {
    """
    const own = (name) => [...document.scripts].find((one) => one.src.includes(`/${name}-`)).src;
    const load = (name, type) => new Promise((done, fail) => {
      const script = document.createElement("script");
      Object.assign(script, { src: own(name) + "?again", type, onload: done, onerror: fail });
      document.head.append(script);
    });
    const type = (key, target = document.body) => target.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return load("early-keys", "").then(() => {
      const stop = (event) => event.stopImmediatePropagation();
      addEventListener("keydown", stop, true);
      const field = document.querySelector("[data-scan-field]");
      \(act)
    });
    """
  }

  @Test func `is whole when the page went in the middle of it`() async throws {
    try await TillPage.visit { till in
      try await till.open("/till")
      try await till.browser.run(
        Self.early(
          """
          const at = performance.timeOrigin + performance.now();
          const half = [..."\(till.code)"].slice(0, 5).map((sign) => ({ sign, at }));
          sessionStorage.setItem("half-a-scan", JSON.stringify(half));
          [...[..."\(till.code)"].slice(5), "Enter"].forEach((key) => type(key));
          removeEventListener("keydown", stop, true);
          return load("scan-keys", "module");
          """))
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
    }
  }

  @Test func `that came while a page went is kept by the next`() async throws {
    try await TillPage.visit { till in
      try await till.open("/till/sales")
      try await till.browser.run(
        """
        sessionStorage.setItem("scans-along", JSON.stringify(["\(till.code)"]))
        """)
      try await till.open("/till")
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
      let left = try await till.browser.run("return sessionStorage.getItem('scans-along')")
      #expect(left == .null)
    }
  }

  @Test func `is sent by the field itself when the script that tells scanners never comes`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.open("/till")
      try await till.browser.run(
        Self.early(
          """
          field.value = "\(till.code)";
          type("Enter", field);
          removeEventListener("keydown", stop, true);
          dispatchEvent(new Event("load"));
          """))
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=cart]")
    }
  }

  @Test func `lands from every other page, and the till shows it`() async throws {
    try await TillPage.visit { till in
      for (index, rhythm) in Self.rhythms.enumerated() {
        try await till.open("/till")
        try await till.scanned("nowhere", every: rhythm)
        try await till.browser.waitFor(".cash button")
        try await till.browser.click(".cash button")
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
        try await till.browser.click(".cash button")
        try await till.browser.waitFor("[data-change]")
      }
    }
  }

  @Test func `is never money, and a sum that was typed is never a scan`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.unfold("[name=given]")
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

  @Test func `is no sum or reason that fast fingers type at the drawer, and a code still is`()
    async throws
  {
    try await TillPage.visit { till in
      for (field, typed) in [
        ("[name=amount]", "200000"), ("[name=no-sale]", "tukaruang"), ("[name=note]", "kurang500"),
      ] {
        try await till.open("/till/drawer")
        try await till.focus(field)
        try await till.browser.burst(typed, every: 10, ending: .tab)
        let kept = try await till.value(field)?.replacing(".", with: "")
        #expect(kept == typed, "\(field)")
      }
      try await till.focus("[name=amount]")
      try await till.scanned("an amount", every: 10)
    }
  }

  @Test func `is not in the way of a count that is added up while it is typed`() async throws {
    try await TillPage.visit { till in
      try await till.open("/till/drawer")
      try await till.browser.type("2", into: "[name=count-100000]")
      try await till.browser.type("3", into: "[name=count-500]")
      try await till.browser.waitFor(text: "Rp201.500", in: "[data-count-sum]")
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
      try await till.browser.unfold("[name=given]")
      try await till.focus("[name=given]")
      try await till.browser.burst("]E0" + till.code, every: 20)
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
    }
  }

  @Test func `never runs over two fields`() async throws {
    try await TillPage.visit { till in
      try await till.open("/office/records/new")
      // A program fills in a form, as fast as a scanner, and ends in a field of several lines.
      try await till.browser.run(
        """
        const field = document.querySelector("[name=title]");
        field.addEventListener("input", () => {
          if (field.value === "Saman") document.querySelector("[name=note]").focus();
        });
        """)
      try await till.focus("[name=title]")
      try await till.browser.burst("Saman1998", every: 10)
      #expect(try await till.value("[name=title]") == "Saman")
      #expect(try await till.value("[name=note]")?.hasPrefix("1998") == true)
      #expect(try await till.browser.address().hasSuffix("/office/records/new"))
    }
  }

  @Test func `is no passphrase that a program types`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.unfold("form[action='/till/park'] [name=name]")
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
