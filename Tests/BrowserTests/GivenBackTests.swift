import FrontDoor
import Testing

@Suite(.serialized)
struct `What was typed, refused and given back` {
  @Test func `stays where it is when something is scanned, and the scan is answered there`()
    async throws
  {
    try await TillPage.visit(expecting: ["422"]) { till in
      try await till.open("/till/drawer")
      try await till.browser.type("3", into: "[name=count-50000]")
      try await till.browser.type("dua", into: "[name=count-100000]")
      try await till.browser.click("form[action='/till/drawer/close'] button")
      try await till.browser.waitFor("[name=count-100000][aria-invalid]")
      try await till.scanned("a count that was refused", every: 10)
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=answer]")
      // Whoever would lead away has had the time for it.
      try await Task.sleep(for: .seconds(1))
      #expect(try await till.browser.address().hasSuffix("/till/drawer/close"))
      #expect(try await till.value("[name=count-50000]") == "3")
      #expect(try await till.value("[name=count-100000]") == "dua")
    }
  }

  @Test func `stays in the payment, and in a question about it, when something is scanned`()
    async throws
  {
    try await TillPage.visit(expecting: ["422"]) { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[name=given]")
      try await till.browser.typeUnfolded("7500", into: "[name=given]")
      try await till.browser.click(".pay")
      try await till.browser.waitFor(text: "Uangnya kurang", in: "[data-region=cart]")
      #expect(try await till.value("[name=given]") == "7.500")
      try await till.scanned("a payment that was refused", every: 10)
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      #expect(try await till.value("[name=given]") == "7.500")
      // A question about a sum is no other: what was typed waits in it.
      try await till.browser.typeUnfolded("900000", into: "[name=given]")
      try await till.browser.click(".pay")
      try await till.browser.waitFor("main form[action='/till/pay/cash'] [name=given][type=hidden]")
      try await till.scanned("a question about a sum", every: 10)
      try await till.browser.waitFor(text: "Pulpen ungu", in: "[data-region=answer]")
      try await Task.sleep(for: .seconds(1))
      #expect(try await till.value("[name=given][type=hidden]") == "900.000")
    }
  }

  @Test func `and what is half typed stays when the page has missed what happened`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.open("/till/drawer")
      try await till.browser.waitFor("[data-live]")
      try await till.browser.type("3", into: "[name=count-50000]")
      try await till.missEvents()
      // Whoever would load the page anew has had the time for it.
      try await Task.sleep(for: .seconds(2))
      #expect(try await till.value("[name=count-50000]") == "3")
    }
  }

  @Test func `and what is half typed comes along when a scan finds her session over`()
    async throws
  {
    try await TillPage.visit(expecting: ["401", "EventSource"]) { till in
      try await till.open("/till/drawer")
      try await till.browser.type("3", into: "[name=count-50000]")
      try await till.endSessionUnheard()
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "Sesi Anda sudah berakhir")
      // The scan is tried again, and leads nobody away.
      try await Task.sleep(for: .seconds(3))
      try await till.browser.click("main button")
      try await till.browser.waitFor("form[action='/office/sign-in']")
      #expect(try await till.browser.run("return sessionStorage.asked").text == "false")
      try await till.browser.type("ratna", into: "[name=name]")
      try await till.browser.type(Screen.passphrase, into: "[name=passphrase]")
      try await till.browser.click("form[action='/office/sign-in'] button")
      try await till.browser.waitFor("[name=count-50000]")
      #expect(try await till.value("[name=count-50000]") == "3")
      try await till.browser.waitFor(
        text: "1 pindaian menunggu giliran", in: "[data-region=waiting]")
    }
  }

  @Test func `comes along when her session ends in another tab`() async throws {
    try await Screen.sit { screen in
      try await screen.comeIn(back: "/office/records/new")
      try await screen.browser.type("Judul yang ditolak", into: "[name=title]")
      try await screen.browser.type("123", into: "[name=isbn]")
      try await screen.browser.click("form[action='/office/records'] button.primary")
      try await screen.browser.waitFor("[name=isbn][aria-invalid]")
      let earlier = try await screen.browser.tab()
      try await screen.browser.openTab()
      try await screen.open("/office")
      try await screen.leave()
      try await screen.browser.turn(to: earlier)
      try await screen.browser.waitFor(text: "Sesi Anda sudah berakhir")
      try await screen.browser.click("main button")
      try await screen.browser.waitFor("form[action='/office/sign-in']")
      try await screen.fillIn()
      try await screen.browser.waitFor("[name=title]")
      let title = try await screen.browser.run(
        "return document.querySelector('[name=title]').value")
      #expect(title.text == "Judul yang ditolak")
    }
  }
}

extension TillPage {
  /// Another page of the station says that more has happened than it remembers.
  fileprivate func missEvents() async throws {
    try await browser.run(
      """
      const live = document.querySelector("[data-live]").dataset.live;
      const { searchParams: line } = new URL(live, location.href);
      const [run] = line.get("after").split("-");
      const air = new BroadcastChannel(`sartika-line-${line.get("station")}`);
      air.postMessage({ from: "another page", begin: `${run}-500` });
      """)
  }

  /// Her session ends, and no page hears of it; the page notes whether it asks before it is left.
  fileprivate func endSessionUnheard() async throws {
    try await browser.run(
      """
      addEventListener("beforeunload", (event) => {
        sessionStorage.asked = String(event.defaultPrevented);
      });
      const { formToken } = document.querySelector("form[data-sign-out]").elements;
      const body = new URLSearchParams({ formToken: formToken.value });
      return fetch("/sign-out", { method: "POST", body }).then((answer) => answer.status);
      """)
  }
}
