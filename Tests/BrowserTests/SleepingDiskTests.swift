import Access
import FrontDoor
import House
import Pages
import ScanFeed
import Stations
import Testing
import Waiting

@Suite(.serialized)
struct `Scans before a disk that does not answer yet` {
  @Test func `are sent all the same, and lie on it as soon as it answers`() async throws {
    try await TillPage.visit { till in
      try await till.goOnInAnotherTab()
      try await till.openWithoutDisk()
      try await till.scanned("before the disk answered", every: 10)
      try await till.sendInVain()
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "2 pindaian menunggu server", in: "[data-kept]")
      try await till.wakeDisk()
      #expect(try await till.kept(2).count == 2)
      // Another page brings them: each once, and without asking, for this one still lives.
      try await till.browser.openTab()
      try await till.open("/till")
      try await till.browser.waitUntilAllSent()
      try await till.expect(pieces: 3)
    }
  }

  @Test func `do not go with a page that leads to the till after the first of them`() async throws {
    try await TillPage.visit { till in
      try await till.goOnInAnotherTab()
      try await till.openWithoutDisk(at: "/till/drawer")
      // The first is answered only when all of them wait.
      try await till.browser.run(
        """
        const [real, held] = [window.fetch, new Promise((go) => { window.letGo = go; })];
        window.fetch = async (place, sent) => {
          if (sent?.method === "POST") await held;
          return real(place, sent);
        };
        """)
      for _ in 1...3 { try await till.browser.burst(till.code, every: 10) }
      try await till.browser.run("letGo()")
      try await till.expect(pieces: 3)
      try await till.browser.waitFor(".cash")
    }
  }

  @Test func `do not hide what an earlier page left on it, and it is asked about`() async throws {
    try await TillPage.visit { till in
      try await till.sendInVain()
      try await till.browser.burst("XYZ-12345", every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.goOnInAnotherTab()
      try await till.openWithoutDisk()
      try await till.scanned("before the disk answered", every: 10)
      try await till.wakeDisk()
      try await till.browser.waitUntilAllSent()
      let waiting = try await till.house.house.workplaces.lateScans(at: till.station.number)
      #expect(waiting.map(\.text) == ["XYZ-12345"])
      try await till.expect(pieces: 1)
    }
  }

  @Test func `wait for it where another page may have left something on it`() async throws {
    try await TillPage.visit { till in
      let first = try await till.browser.tab()
      try await till.sendInVain()
      try await till.browser.burst(till.code, every: 10)
      try await till.browser.waitFor(text: "1 pindaian menunggu server", in: "[data-kept]")
      try await till.browser.openTab()
      // Here the longer patience never ends.
      try await till.browser.runFirst(
        """
        const timer = window.setTimeout;
        window.setTimeout = (act, time) => timer(act, time === 8000 ? 3_600_000 : time);
        """)
      try await till.openWithoutDisk()
      try await till.browser.burst(till.code, every: 10)
      // Longer than a scan waits where nothing can come before it.
      try await Task.sleep(for: .seconds(4))
      try await till.expect(pieces: 0)
      try await till.wakeDisk()
      try await till.expect(pieces: 2)
      try await till.browser.turn(to: first)
      try await till.browser.waitFor("[data-kept][hidden]")
    }
  }
}

extension TillPage {
  /// Opens the till in a browser whose disk does not answer until it is woken.
  fileprivate func openWithoutDisk(at page: String = "/till") async throws {
    try await browser.runFirst(
      """
      const real = indexedDB.open.bind(indexedDB);
      const asleep = [];
      IDBFactory.prototype.open = (...asked) => {
        const request = {};
        asleep.push([request, asked]);
        return request;
      };
      window.wakeDisk = () => {
        IDBFactory.prototype.open = (...asked) => real(...asked);
        for (const [request, asked] of asleep) {
          const answer = real(...asked);
          for (const event of ["onupgradeneeded", "onsuccess", "onerror"]) {
            answer[event] = () => {
              request.result = answer.result;
              request[event]();
            };
          }
        }
      };
      """)
    try await open(page)
  }

  fileprivate func wakeDisk() async throws { try await browser.run("wakeDisk()") }

  /// What lies on the disk, once it is so many.
  fileprivate func kept(_ count: Int) async throws -> [String] {
    #expect(try await eventually { try await browser.keptScans().count >= count })
    return try await browser.keptScans()
  }

  /// Goes on in a new tab; the one that was looked at is closed.
  fileprivate func goOnInAnotherTab() async throws {
    let first = try await browser.tab()
    // It would ask whether to leave what waits.
    try await browser.run("document.querySelector('[data-kept]')?.remove()")
    let second = try await browser.openTab()
    try await browser.turn(to: first)
    try await browser.closeTab()
    try await browser.turn(to: second)
  }
}
