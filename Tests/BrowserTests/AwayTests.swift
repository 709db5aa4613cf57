import FrontDoor
import House
import Pages
import PointOfSale
import Testing
import Values

@Suite(.serialized)
struct `What is pressed while the house is away` {
  private static let away = "Server tidak terjangkau"
  private static let problem = "[data-region=problem]"

  @Test func `stays on the page as it was, says so, and is done once when it is pressed again`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[name=given]")
      try await till.browser.typeUnfolded("50000", into: "[name=given]")
      try await till.turn(away: true)
      try await till.browser.click(".pay")
      try await till.browser.waitFor(text: Self.away, in: Self.problem)
      #expect(try await till.value("[name=given]") == "50.000")
      #expect(try await till.browser.address().hasSuffix("/till"))
      // What is scanned meanwhile is kept.
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.turn(away: false)
      try await till.browser.waitUntilAllSent()
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      try await till.browser.click(".pay")
      try await till.browser.waitFor("[data-change]")
      #expect(try await till.sales().map(\.total) == [Rupiah(20_000)])
    }
  }

  @Test func `is told before her eyes on more, and asked again before a cart is emptied`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[id^='more-']")
      try await till.turn(away: true)
      try await till.press("[id^='more-']", times: 1)
      try await till.browser.waitFor(text: Self.away, in: Self.problem)
      try await till.browser.run(
        "document.querySelector('[data-region=problem]').replaceChildren()")
      for _ in 1...2 {
        try await till.browser.click("form[action='/till/clear'] button")
        try await till.browser.click("dialog button.danger")
        try await till.browser.waitFor(text: Self.away, in: Self.problem)
      }
      try await till.expect(pieces: 1)
    }
  }

  @Test func `is done once when the answer broke off and she presses again`() async throws {
    try await TillPage.visit { till in
      try await till.loseAnswers()
      try await till.press("button.tile.press", times: 1)
      try await till.browser.waitFor(text: Self.away, in: Self.problem)
      // Longer than a hand needs.
      try await Task.sleep(for: .milliseconds(500))
      try await till.press("button.tile.press", times: 1)
      try await till.browser.waitFor(text: "1 barang", in: "[data-region=cart]")
      try await till.expect(pieces: 1)
      try await till.press("button.tile.press", times: 1)
      try await till.expect(pieces: 2)
    }
  }

  @Test func `is told as use once more, when the house did not hear of it`() async throws {
    try await TillPage.visit { till in
      try await till.askThrice()
      try await Task.sleep(for: .milliseconds(1500))
      #expect(try await till.browser.run("return window.uses.join()").text == "yes,yes,no")
    }
  }
}

extension TillPage {
  /// From now on nobody answers this page, or everybody does again.
  fileprivate func turn(away: Bool) async throws {
    try await browser.run(
      """
      window.realFetch ??= window.fetch;
      window.fetch = arguments[0] === "true"
        ? () => Promise.reject(new TypeError("away")) : window.realFetch;
      """, [String(away)])
  }

  /// A press, and three questions whether the session lives, of which the first does not arrive.
  fileprivate func askThrice() async throws {
    try await browser.run(
      """
      const real = window.fetch;
      window.uses = [];
      window.fetch = async (place, sent) => {
        if (place !== "/session") return real(place, sent);
        window.uses.push(sent.headers["Sartika-Used"] ?? "no");
        if (window.uses.length === 1) throw new TypeError("away");
        return new Response(null, { status: 204 });
      };
      document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      for (const wait of [0, 300, 600]) setTimeout(() => dispatchEvent(new Event("focus")), wait);
      """)
  }

  /// The first press arrives and its answer does not; until the second, nobody answers a question.
  fileprivate func loseAnswers() async throws {
    try await browser.run(
      """
      const real = window.fetch;
      let presses = 0;
      window.fetch = async (place, sent) => {
        if (place.includes("/till/lines")) presses += 1;
        else if (place.includes("/till/regions") && presses === 1) throw new TypeError("away");
        const answer = await real(place, sent);
        if (place.includes("/till/lines") && presses === 1) throw new TypeError("cut");
        return answer;
      };
      """)
  }
}
