import Access
import Counter
import FrontDoor
import House
import Members
import Pages
import Secrets
import Stations
import Testing
import Trail
import Values
import Waiting

/// Eight pages of one desk in one browser: a browser opens only six lines to a host at a time.
@Suite(.serialized)
struct `Many pages of one desk` {
  @Test func `are all open, all told, and share one line`() async throws {
    try await Self.atTheDesk { desk in
      for _ in 2...8 {
        try await desk.browser.openTab()
        try await desk.openDesk()
      }
      #expect(try await desk.lines() == 1)
      try await desk.scan(desk.card)
      for tab in await desk.tabs { try await desk.expectSari(in: tab) }
      #expect(try await desk.lines() == 1)
    }
  }

  @Test func `go on when the page that listened for all is closed`() async throws {
    try await Self.atTheDesk { desk in
      let first = try await desk.browser.tab()
      try await desk.browser.openTab()
      try await desk.openDesk()
      let second = try await desk.browser.tab()
      try await desk.browser.openTab()
      try await desk.openDesk()
      try await desk.browser.turn(to: first)
      try await desk.browser.closeTab()
      try await desk.browser.turn(to: second)
      try await desk.scan(desk.card)
      for tab in await desk.tabs where tab != first { try await desk.expectSari(in: tab) }
      #expect(try await desk.lines() == 1)
    }
  }

  @Test func `are told what happened before their own page was drawn to the end`() async throws {
    try await Self.atTheDesk { desk in
      let first = try await desk.browser.tab()
      // The second page is drawn, and hears nothing until a scan has gone by.
      try await desk.browser.openTab()
      try await desk.browser.open(desk.house.base + "/privacy")
      let drawn = try await desk.browser.run(
        """
        const request = new XMLHttpRequest();
        request.open("GET", "/desk", false);
        request.send();
        return request.responseText;
        """
      ).text
      try await desk.scan(desk.card)
      try await desk.expectSari(in: first)
      let second = try #require(try await desk.otherTab(than: first))
      try await desk.browser.turn(to: second)
      try await desk.browser.run(
        """
        history.replaceState(null, "", "/desk");
        document.open(); document.write(arguments[0]); document.close();
        """, [drawn ?? ""])
      try await desk.expectSari(in: second)
    }
  }

  private static func atTheDesk(
    _ use: @escaping @Sendable (BusyDesk) async throws -> Void
  ) async throws {
    try await RunningHouse.open { house in
      let browser = try await Browser.start()
      do {
        try await use(try await BusyDesk(house, browser))
      } catch {
        await browser.quit()
        throw error
      }
      await browser.quit()
    }
  }
}

/// A desk at which Ratna sits, with a camera beside it and a member's card.
private struct BusyDesk: Sendable {
  let house: RunningHouse
  let browser: Browser
  let station: Station
  let token: String
  let card: String

  init(_ house: RunningHouse, _ browser: Browser) async throws {
    self.house = house
    self.browser = browser
    let now = house.house.clock.now
    station = try await house.settleIn().station
    token = try await house.house.workplaces.newStationToken(station.number, at: now, by: .house)
      .text
    card = try await house.house.membership.enrol(
      NewMember(name: "Sari", contact: nil, category: MemberCategory.Code(rawValue: "umum")),
      at: now, by: .house
    ).member.card.text
    try await browser.look(.desk)
    try await browser.open(house.base + "/office/sign-in")
    try await browser.type("ratna", into: "[name=name]")
    try await browser.type("melati putih di pagar", into: "[name=passphrase]")
    try await browser.click("form[action='/office/sign-in'] button")
    try await browser.waitFor(text: "Kantor", in: "h1")
    try await openDesk()
  }

  /// Every tab of the browser.
  var tabs: [String] {
    get async { (try? await browser.tabs()) ?? [] }
  }

  func otherTab(than tab: String) async throws -> String? {
    try await browser.tabs().first { $0 != tab }
  }

  func openDesk() async throws {
    try await browser.open(house.base + "/desk")
    try await browser.waitFor("[data-line=on]")
  }

  /// How many pages the server hears listening, once those that went away are forgotten.
  func lines() async throws -> Int {
    let live = house.house.live
    _ = try await eventually { await live.listeners(at: station.number) <= 1 }
    return await live.listeners(at: station.number)
  }

  func scan(_ code: String) async throws {
    let id = (0..<32).map { _ in String("0123456789abcdef".randomElement() ?? "0") }.joined()
    let answer = try await house.visitor().post(
      "/api/v1/scans",
      ["id": .text(id), "text": .text(code), "at": "2026-11-21T09:00:00+07:00"], token: token)
    #expect(answer.json["outcomes"][0]["outcome"].text == "accepted", "\(answer.text)")
  }

  func expectSari(in tab: String) async throws {
    try await browser.turn(to: tab)
    try await browser.waitFor(text: "Sari", in: "[data-region=member]")
  }
}
