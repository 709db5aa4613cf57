import FrontDoor
import House
import Pages
import Secrets
import Stations
import Testing
import Trail
import Values

@Suite(.serialized)
struct `A page that the browser kept for Back` {
  @Test func `hears of its station again, while something is half typed on it`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("[name=given]")
      try await till.browser.typeUnfolded("50000", into: "[name=given]")
      try await till.browser.run("window.isSame = true")
      try await till.goAndComeBack()
      try await till.browser.waitFor("html:not(.veiled)")
      try await till.browser.waitFor("[data-line=on]")
      try await till.scanElsewhere()
      try await till.browser.waitFor(text: "2 barang", in: "[data-region=cart]")
      #expect(try await till.browser.run("return window.isSame === true").truth)
    }
  }

  @Test func `asks whether the session lives in one row, however often she turns to it`()
    async throws
  {
    try await TillPage.visit { till in
      try await till.veilUnanswered(turns: 6)
      try await Task.sleep(for: .seconds(1))
      try await till.browser.run("window.questions = 0")
      try await Task.sleep(for: .milliseconds(4500))
      let asked = try await till.browser.run("return String(window.questions)").text
      // Every two seconds, and once more where the page's own half minute falls in between.
      #expect((1...4).contains(asked.flatMap { Int($0) } ?? 0), "\(asked ?? "")")
      try await till.browser.run("window.fetch = window.realFetch")
      try await till.browser.waitFor("html:not(.veiled)")
    }
  }

  @Test func `asks again before a form is sent to which she said yes`() async throws {
    try await TillPage.visit { till in
      try await till.scanned("nowhere", every: 10)
      try await till.browser.waitFor("form[action='/till/clear'] button")
      // It is sent, and the page stays, as it stands there after Back.
      try await till.browser.run(
        """
        window.sent = [];
        addEventListener("submit", (event) => {
          if (event.defaultPrevented) return;
          event.preventDefault();
          window.sent.push(event.target.elements.sure?.value ?? "none");
        });
        """)
      try await till.browser.click("form[action='/till/clear'] button")
      try await till.browser.click("dialog button.danger")
      try await till.browser.waitFor("form[action='/till/clear']:not([data-confirmed])")
      try await till.browser.click("form[action='/till/clear'] button")
      try await till.browser.waitFor("dialog[open]")
      #expect(try await till.browser.run("return window.sent.join()").text == "yes")
    }
  }
}

extension TillPage {
  /// What the browser says when a page goes into what it keeps, and comes out again; the lamp of the
  /// line is put out, so that it is seen when it burns again.
  fileprivate func goAndComeBack() async throws {
    try await browser.run(
      """
      for (const way of ["pagehide", "pageshow"]) {
        document.querySelector("[data-line]").dataset.line = "off";
        dispatchEvent(new PageTransitionEvent(way, { persisted: true }));
      }
      """)
  }

  /// A camera at the same till reads the code of the goods.
  fileprivate func scanElsewhere() async throws {
    let now = house.house.clock.now
    let token = try await house.house.workplaces.newStationToken(
      station.number, at: now, by: .house)
    let id = String(repeating: "7", count: 32)
    let answer = try await house.visitor().post(
      "/api/v1/scans", ["id": .text(id), "text": .text(code), "at": .text(now.description)],
      token: token.text)
    #expect(answer.json["outcomes"][0]["outcome"].text == "accepted", "\(answer.text)")
  }

  /// The page is veiled, nobody answers it, and she turns to it so often.
  fileprivate func veilUnanswered(turns: Int) async throws {
    try await browser.run(
      """
      window.realFetch = window.fetch;
      window.questions = 0;
      window.fetch = async (place, sent) => {
        if (place !== "/session") return window.realFetch(place, sent);
        window.questions += 1;
        throw new TypeError("away");
      };
      document.documentElement.classList.add("veiled");
      for (let turn = 0; turn < Number(arguments[0]); turn += 1) dispatchEvent(new Event("focus"));
      """, [String(turns)])
  }
}
