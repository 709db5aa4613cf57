import FrontDoor
import Testing
import Waiting

@Suite(.serialized)
struct `A scan where no scans go` {
  private static let words = "tidak dipakai di sini"

  @Test func `stays in no field of a form, sends none, and is told where it belongs`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.keepsOut(of: "[name=title]", "Perempuan di titik nol", "/office/records/new")
      try await till.keepsOut(of: "[name=callNumber]", "305.4 NAW p", "/office/records/new")
      try await till.keepsOut(of: "[name=note]", "sampul robek", "/office/records/new")
      try await till.keepsOut(of: "[name=contact]", "0812 3456", "/office/members/new")
      try await till.open("/office/products/new")
      try await till.browser.type("Tas kain", into: "[name=name]")
      // No hand takes the scanner up at once, and a scanner's Enter on a button presses it.
      try await Task.sleep(for: .milliseconds(500))
      try await till.focus("form[action='/office/products'] button")
      try await till.browser.burst("IP-0000001", every: 40)
      try await till.browser.waitFor(text: Self.words, in: ".toasts")
      #expect(try await till.browser.address().hasSuffix("/office/products/new"))
      #expect(try await till.value("[name=name]") == "Tas kain")
    }
  }

  @Test func `stays in a field for a code, goes on to the next one, and searches in a search`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.open("/office/records/new")
      try await till.focus("[name=isbn]")
      try await till.browser.burst("9786020324784", every: 40)
      #expect(try await till.value("[name=isbn]") == "9786020324784")
      #expect(try await till.focused == "edition")
      // The next one is not for that field.
      try await till.browser.burst("IP-0000001", every: 40)
      try await till.browser.waitFor(text: Self.words, in: ".toasts")
      #expect(try await till.value("[name=edition]") == "")
      #expect(try await till.value("[name=isbn]") == "9786020324784")
      #expect(try await till.browser.address().hasSuffix("/office/records/new"))
      try await till.open("/office/products")
      try await till.focus("main [name=q]")
      try await till.browser.burst(till.code, every: 40)
      let hasSearched = try await eventually {
        try await till.browser.address().contains("q=\(till.code)")
      }
      #expect(hasSearched, "nothing was searched for")
    }
  }

  @Test func `is no name at the door, where she reads why she stands there`() async throws {
    try await TillPage.visit(expecting: ["401", "403"]) { till in
      try await till.signOutElsewhere()
      try await till.browser.waitFor("[name=passphrase]")
      try await till.browser.waitFor(text: "Sesi Anda sudah berakhir", in: ".toasts")
      for code in ["IP-0000001", till.code] {
        try await till.browser.run("document.querySelector('.toasts').replaceChildren()")
        try await till.focus("[name=name]")
        try await till.browser.burst(code, every: 40)
        try await till.browser.waitFor(text: "belum ada yang masuk", in: ".toasts")
        #expect(try await till.value("[name=name]") == "")
      }
      // Whoever keeps names and passphrases in a program comes in by it.
      try await till.focus("[name=name]")
      try await till.browser.burst("ratna.di.kasir", every: 10)
      #expect(try await till.value("[name=name]") == "ratna.di.kasir")
      try await till.open("/office/sign-in")
      try await till.browser.waitFor("[name=passphrase]")
      #expect(try await !till.browser.has(".toasts > *"))
    }
  }

  @Test func `is no name at the door, either, when the page went in the middle of it`()
    async throws
  {
    try await TillPage.visit(expecting: ["401", "403"]) { till in
      try await till.signOutElsewhere()
      try await till.browser.waitFor("[name=passphrase]")
      // As the page before leaves it; the hand that goes on here is slower than a scanner.
      try await till.browser.run(
        """
        const at = performance.timeOrigin + performance.now() + 20000;
        const half = [..."\(till.code)"].slice(0, 5).map((sign) => ({ sign, at }));
        sessionStorage.setItem("half-a-scan", JSON.stringify(half));
        """)
      try await till.open("/office/sign-in")
      try await till.focus("[name=name]")
      try await till.browser.burst(String(till.code.dropFirst(5)), every: 40)
      try await till.browser.waitFor(text: "belum ada yang masuk", in: ".toasts")
      #expect(try await till.value("[name=name]") == "")
    }
  }
}

extension TillPage {
  /// Her session ends in another tab, and this page asks.
  fileprivate func signOutElsewhere() async throws {
    try await browser.run(
      """
      const { formToken } = document.querySelector("form[data-sign-out]").elements;
      const body = new URLSearchParams({ formToken: formToken.value });
      fetch("/sign-out", { method: "POST", body }).then(() => dispatchEvent(new Event("focus")));
      """)
  }

  /// Types into a field of a page, scans there, and looks whether what was typed is all that is there.
  fileprivate func keepsOut(
    of field: String, _ typed: String, _ path: String,
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    try await open(path)
    try await browser.type(typed, into: field)
    for rhythm in [10.0, 40, 90] {
      try await browser.run("document.querySelector('.toasts').replaceChildren()")
      try await focus(field)
      try await browser.burst("IP-0000001", every: rhythm)
      try await browser.waitFor(text: "tidak dipakai di sini", in: ".toasts")
      #expect(try await value(field) == typed, sourceLocation: location)
      #expect(try await browser.address().hasSuffix(path), sourceLocation: location)
    }
  }

  /// The name of the field to which keys go.
  fileprivate var focused: String? {
    get async throws { try await browser.run("return document.activeElement.name").text }
  }
}
